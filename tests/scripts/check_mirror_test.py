#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
import unittest

from small_tree import SmallTree

import check_mirror


class CheckMirror(SmallTree):
    def test_a_source_with_its_test_and_a_header_with_its_test_pass(self):
        for name in ("weights/priority.cpp", "tests/weights/priority_test.cpp", "core/result.hpp",
                     "tests/core/result_test.cpp", "survey/store/log.cpp", "tests/store/log_test.cpp"):
            self.write(name)
        self.assertEqual(check_mirror.check(self.root), [])

    def test_a_source_without_a_test_is_found(self):
        self.write("survey/store/log.cpp")
        self.write("tests/survey/log_test.cpp")
        self.assertEqual(check_mirror.check(self.root), ["tests/survey/log_test.cpp: no survey/log.cpp or .hpp that it tests",
                                                         "survey/store/log.cpp: no tests/store/log_test.cpp"])

    def test_what_is_exempt_has_a_reason(self):
        self.write("app/command_weigh.cpp")
        self.write("tests/weights/published_matrices_test.cpp")
        self.assertEqual(check_mirror.check(self.root), [])
        for reason in (check_mirror.UNTESTED | check_mirror.ABOUT_MANY).values():
            self.assertGreater(len(reason.split()), 3)


if __name__ == "__main__":
    unittest.main()
