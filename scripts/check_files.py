#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every file of ours has its licence line, a name of the field and a bearable length.

    scripts/check_files.py [ROOT]
"""

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import source_tree  # noqa: E402

MOST_LINES = 450
LICENCE = "SPDX-License-Identifier: Apache-2.0"
VAGUE = re.compile(r"(?:^|[_/])(?:utils?|helpers?|common|misc|managers?)(?:[_.]|$)")
CODE = {".cpp", ".hpp", ".cmake", ".py", ".sh"}


def is_code(path):
    """Code of ours; the inputs of test cases are data, whatever they are called."""
    name = path.as_posix()
    if re.match(r"tests/(?:golden|malformed)/|examples/", name) and path.suffix not in (".py",):
        return False
    in_scripts = name.startswith(("scripts/", ".ci/")) and not path.suffix
    return path.suffix in CODE or path.name == "CMakeLists.txt" or in_scripts


def check(root):
    found = []
    for path in filter(is_code, source_tree.files(root)):
        name = path.as_posix()
        lines = (source_tree.text_of(root, path) or "").split("\n")
        if not any(LICENCE in line for line in lines[:2]):
            found.append(f"{name}:1: no line '{LICENCE}'")
        if VAGUE.search(name):
            found.append(f"{name}: a name that says nothing of the field")
        if source_tree.module_of(path) and len(lines) - 1 > MOST_LINES:
            found.append(f"{name}:{MOST_LINES + 1}: {len(lines) - 1} lines; split a file above {MOST_LINES}")
    return found


if __name__ == "__main__":
    source_tree.main(check)
