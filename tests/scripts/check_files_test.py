#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
import unittest

from small_tree import SmallTree

import check_files

CPP = "// SPDX-License-Identifier: Apache-2.0\n"
SCRIPT = "#!/usr/bin/env bash\n# SPDX-License-Identifier: Apache-2.0\n"


class CheckFiles(SmallTree):
    def test_files_with_their_licence_line_pass(self):
        self.write("core/digest.cpp", CPP)
        self.write("scripts/lint", SCRIPT)
        self.write("docs/a.md", "text\n")
        self.write("examples/a/run.sh", "data of an example\n")
        self.assertEqual(check_files.check(self.root), [])

    def test_a_missing_licence_line_is_found(self):
        for name in ("core/a.cpp", "core/a.hpp", "core/CMakeLists.txt", "scripts/a", "scripts/a.py", ".ci/run"):
            self.write(name, "\n\n" + CPP)
        self.assertEqual(len(check_files.check(self.root)), 6)

    def test_a_file_above_the_limit_is_found_and_one_at_the_limit_is_not(self):
        self.write("core/a.cpp", CPP + "\n" * (check_files.MOST_LINES - 1))
        self.assertEqual(check_files.check(self.root), [])
        self.write("core/a.cpp", CPP + "\n" * check_files.MOST_LINES)
        self.assertEqual(len(check_files.check(self.root)), 1)

    def test_a_name_that_says_nothing_is_found(self):
        for name in ("core/utils.cpp", "core/csv_helpers.hpp", "app/command_manager.cpp", "survey/common.hpp"):
            with self.subTest(name):
                self.write(name, CPP)
                self.assertEqual(len(check_files.check(self.root)), 1)
                (self.root / name).unlink()


if __name__ == "__main__":
    unittest.main()
