#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""run_golden.py against a stand-in for the program: it must see every difference, and bless exactly those."""

import io
import sys
import tempfile
import unittest
from contextlib import redirect_stdout
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))
import run_golden  # noqa: E402

STAND_IN = """#!/usr/bin/env bash
cat input.txt
echo "home ${HOME##*/} at $SOURCE_DATE_EPOCH" >&2
printf 'made' >made.txt
exit 3
"""


class RunGolden(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.pondera = Path(folder.name, "bin/pondera")
        self.case = Path(folder.name, "case")
        self.write(self.pondera, STAND_IN)
        self.pondera.chmod(0o755)
        self.write(self.case / "cmd", "pondera\n")
        self.write(self.case / "input/input.txt", "hello\n")
        self.write(self.case / "files", "made.txt\n")
        self.write(self.case / "stdout", "hello\n")
        self.write(self.case / "stderr", "home home at 1767225600\n")
        self.write(self.case / "exit", "3\n")
        self.write(self.case / "output/made.txt", "made")

    @staticmethod
    def write(path, text):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def run_case(self, blessing=False):
        printed = io.StringIO()
        with redirect_stdout(printed):
            good = run_golden.run(self.case, self.pondera, blessing)
        return good, printed.getvalue()

    def test_a_case_that_is_as_expected_passes_in_silence(self):
        self.assertEqual(self.run_case(), (True, ""))

    def test_a_difference_in_each_part_is_found_and_shown(self):
        for name in ("stdout", "stderr", "exit", "output/made.txt"):
            with self.subTest(name):
                before = (self.case / name).read_bytes()
                self.write(self.case / name, "other\n")
                good, printed = self.run_case()
                self.assertFalse(good)
                self.assertIn("-other", printed)
                (self.case / name).write_bytes(before)
        self.assertTrue(self.run_case()[0])

    def test_a_missing_expectation_means_nothing_printed_and_status_0(self):
        for name in ("stdout", "stderr", "exit"):
            (self.case / name).unlink()
        good, printed = self.run_case()
        self.assertFalse(good)
        for line in ("+hello", "+home home at 1767225600", "-0", "+3"):
            self.assertIn(line, printed)

    def test_a_line_end_too_few_is_a_difference(self):
        self.write(self.case / "stdout", "hello")
        good, printed = self.run_case()
        self.assertFalse(good)
        self.assertIn("no line end", printed)

    def test_a_file_that_was_not_made_is_a_difference(self):
        self.write(self.case / "files", "made.txt\nabsent.txt\n")
        self.write(self.case / "output/absent.txt", "x")
        self.assertIn("output/absent.txt: was not made", self.run_case()[1])

    def test_blessing_writes_what_came_out_and_then_the_case_passes(self):
        self.write(self.case / "stdout", "other\n")
        (self.case / "exit").unlink()
        self.assertIn("wrote stdout, exit", self.run_case(blessing=True)[1])
        self.assertEqual((self.case / "stdout").read_bytes(), b"hello\n")
        self.assertEqual((self.case / "exit").read_bytes(), b"3\n")
        self.assertEqual(self.run_case(), (True, ""))

    def test_a_fault_in_the_commands_names_no_path_of_this_machine(self):
        self.write(self.case / "cmd", "no-such-program\n")
        self.assertIn("+bash: line 1: no-such-program: command not found", self.run_case()[1])

    def test_a_case_that_is_not_well_made_is_said_to_be(self):
        self.write(self.case / "expected", "")
        with self.assertRaisesRegex(run_golden.BadCase, "unknown 'expected'"):
            self.run_case()
        (self.case / "expected").unlink()
        self.write(self.case / "base", "no-such-base\n")
        with self.assertRaisesRegex(run_golden.BadCase, "no folder 'no-such-base'"):
            self.run_case()


if __name__ == "__main__":
    unittest.main()
