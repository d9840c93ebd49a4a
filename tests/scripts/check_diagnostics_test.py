#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
import unittest

from small_tree import SmallTree

import check_diagnostics


class CheckDiagnostics(SmallTree):
    def setUp(self):
        super().setUp()
        without_case = "".join(f'f("{code}");' for code in check_diagnostics.WITHOUT_CASE)
        self.write("survey/store/a.cpp", without_case)
        self.write("core/a.cpp", '\nreturn error("csv.empty", where);  // not "csv.other"\nopen("study.yaml");\n')
        self.rows = "".join(f"| `{code}` | … |\n" for code in ["csv.empty", *check_diagnostics.WITHOUT_CASE])
        self.write("docs/diagnostics.md", self.rows)
        self.write("tests/malformed/csv.empty/cmd", "pondera check\n")
        self.write("tests/malformed/csv.empty/stderr", "a.csv: error: the file holds no row [csv.empty]\n")

    def found(self):
        return check_diagnostics.check(self.root)

    def test_a_code_with_its_row_and_its_case_passes(self):
        self.assertEqual(self.found(), [])

    def test_a_code_without_a_row_is_found(self):
        self.write("docs/diagnostics.md", self.rows.replace("| `csv.empty` | … |\n", ""))
        self.assertEqual(self.found(), ["core/a.cpp:2: 'csv.empty' has no row in docs/diagnostics.md"])

    def test_a_row_without_a_code_is_found(self):
        self.write("docs/diagnostics.md", self.rows + "| `csv.gone` | … |\n")
        self.assertEqual(len(self.found()), 1)
        self.assertIn("no source has 'csv.gone'", self.found()[0])

    def test_a_code_without_a_case_is_found(self):
        (self.root / "tests/malformed/csv.empty/cmd").unlink()
        self.assertEqual(self.found(), ["core/a.cpp:2: 'csv.empty' has no case tests/malformed/csv.empty/cmd"])

    def test_a_case_that_shows_another_code_is_found(self):
        self.write("tests/malformed/csv.empty/stderr", "a.csv: error: something else [csv.not-utf8]\n")
        self.assertIn("shows 'csv.empty'", self.found()[0])

    def test_a_case_for_no_code_is_found(self):
        self.write("tests/malformed/csv.gone/cmd", "pondera check\n")
        self.assertEqual(self.found(), ["tests/malformed/csv.gone: no source has this code"])


if __name__ == "__main__":
    unittest.main()
