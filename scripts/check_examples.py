#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The examples in docs/ are golden cases: what stands in a page is what the case prints.

    check_examples.py            compares; exit status 1 when a page differs
    check_examples.py --write    writes the examples anew

In a page, a line `<!-- tests/golden/weigh/text -->` names the case of the text block that follows it.
"""
import difflib
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = re.compile(r"(<!-- (tests/golden/\S+) -->\n```text\n)(.*?)(```\n)", re.DOTALL)

SILENT = re.compile(r">ignored|^(sed|cp|rm|mkdir|mv|ln) ")  # what a reader need not see


def shown(case):
    """What a terminal shows: the commands, but for silent preparations, then diagnostics, then the result."""
    text = {name: (case / name).read_text(encoding="utf-8") if (case / name).is_file() else ""
            for name in ("cmd", "stdout", "stderr")}
    commands = [line for line in text["cmd"].splitlines() if not SILENT.search(line)]
    return "".join(f"$ {line}\n" for line in commands) + text["stderr"] + text["stdout"]


def main():
    different = 0
    for page in sorted((ROOT / "docs").rglob("*.md")):
        old = page.read_text(encoding="utf-8")
        new = EXAMPLE.sub(lambda found: found[1] + shown(ROOT / found[2]) + found[4], old)
        if old == new:
            continue
        different += 1
        if "--write" in sys.argv:
            page.write_text(new, encoding="utf-8")
        else:
            sys.stdout.writelines(difflib.unified_diff(old.splitlines(True), new.splitlines(True), str(page), "cases"))
    return 1 if different and "--write" not in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
