#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every source has its test, and every test its source: <module>/<stem>.cpp and tests/<module>/<stem>_test.cpp.

    scripts/check_mirror.py [ROOT]
"""

import sys
from fnmatch import fnmatch
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import source_tree  # noqa: E402

# Sources without a unit test, and why.
UNTESTED = {
    "app/command_*.cpp": "what a command prints is held by its golden cases",
    "app/commands.cpp": "chooses the command; the golden cases of help and of usage go through it",
    "app/main.cpp": "every golden case goes through it",
    "app/panel_weights.cpp": "what --exclude does is held by the golden cases of weigh and score",
    "app/write_pages.cpp": "manual_test.py reads what it writes",
    "app/terminal.cpp": "needs a terminal; answer_terminal_test.py gives it one",
    "app/score_data_audit.cpp": "what --data-audit prints is held by the golden cases of score",
    "app/report_results.cpp": "what goes into a report is held by the golden cases of report",
    "report/unit_facts.cpp": "section_units_test looks at the cards that are made of them",
    "app/progress.cpp": "writes a line to standard error; the kill test of collect reads it",
    "weights/batch_kernel_*.cpp": "one kernel for three instruction sets; batch_kernel_test runs all that there are",
    "core/assert.cpp": "ends the program; its death is asserted where a contract is broken on purpose",
}
# Tests that are about more than one source, and what holds them together.
ABOUT_MANY = {
    "published_*_test": "published cases, whatever computes them",
    "properties_test": "laws that hold between the sources of a module",
    "panel_test": "a whole panel against an independent computation",
    "durability_test": "real processes, killed at random instants",
}


def check(root):
    found = []
    by_module = {}
    for path in source_tree.sources(root):
        by_module.setdefault(source_tree.module_of(path), []).append(path)
    for module in source_tree.MODULES:
        folder = source_tree.test_folder(module)
        tests = {p.stem[: -len("_test")] for p in Path(root, folder).glob("*_test.cpp")}
        mine = by_module.get(module, [])
        for path in (p for p in mine if p.suffix == ".cpp" and p.stem not in tests):
            if not any(fnmatch(path.as_posix(), pattern) for pattern in UNTESTED):
                found.append(f"{path.as_posix()}: no {folder}/{path.stem}_test.cpp")
        stems = {p.stem for p in mine}
        for stem in sorted(tests - stems):
            if not any(fnmatch(f"{stem}_test", pattern) for pattern in ABOUT_MANY):
                found.append(f"{folder}/{stem}_test.cpp: no {module}/{stem}.cpp or .hpp that it tests")
    return found


if __name__ == "__main__":
    source_tree.main(check)
