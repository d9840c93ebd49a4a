#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
import unittest

from small_tree import SmallTree

import check_words


class CheckWords(SmallTree):
    def found_in(self, line):
        self.write("docs/a.md", "a line\n" + line + "\n")
        return check_words.check(self.root)

    def test_each_kind_of_word_is_found_at_its_line(self):
        for line in ("see /home/bo/core", "cp /root/x .", "in /home/ana/study", "from https://registry.example.org/x",
                     "deb http://deb.example.org/ stable", "// TODO later", "# XXX"):
            with self.subTest(line):
                self.assertEqual([w.split(": ")[0] for w in self.found_in(line)], ["docs/a.md:2"])

    def test_words_that_only_look_alike_are_left_alone(self):
        for line in ("teamwork/root", "mktemp XXXXXX", "my-study/home/", "$HOME/studies/", "registry of births",
                     "GCC bug 105651", "https://example.org/home/"):
            with self.subTest(line):
                self.assertEqual(self.found_in(line), [])

    def test_build_trees_and_bytes_that_are_no_text_are_left_alone(self):
        self.write("build/dev/log", "/home/ana/x\n")
        self.write("elsewhere/CMakeCache.txt", "/home/ana/x\n")
        self.write("elsewhere/core/log", "/home/ana/x\n")
        self.write("docs/picture.bin")
        (self.root / "docs/picture.bin").write_bytes(b"\xff\xfe/root/")
        self.assertEqual(check_words.check(self.root), [])


if __name__ == "__main__":
    unittest.main()
