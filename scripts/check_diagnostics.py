#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every diagnostic code of the sources stands in docs/diagnostics.md and has a case in tests/malformed/, and back.

    scripts/check_diagnostics.py [ROOT]

A code is a string literal `module.what-is-wrong`. In the document it is the first cell of a row: | `code` | … |. Its
case is the folder tests/malformed/<code>/, whose expected output names the code.
"""

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import source_tree  # noqa: E402

LITERAL = re.compile(r'"([a-z]+\.[a-z][a-z0-9]*(?:-[a-z0-9]+)*)"')
ROW = re.compile(r"^\|\s*`([a-z]+\.[a-z0-9-]+)`\s*\|")
# Literals of the same form that name files.
FILE_ENDINGS = {"csv", "db", "html", "json", "lock", "log", "md", "sql", "svg", "tmp", "txt", "xlsx", "yaml", "yml"}
# Codes that no command can bring about, and why. Their unit tests stand for them.
MATRIX = "for callers of the library; the program's readers say answers.… or matrix.… before"
BATCH = "for callers of the library; no command weighs many assessors at once"
WITHOUT_CASE = {
    "aggregation.assessor-twice": "for callers of the library; the store gives one response of each assessor",
    "aggregation.other-method": "for callers of the library; commands say it as answers.other-scale, for all at once",
    "audit.fast": "for callers of the library; no reply says yet how long its answers took",
    "audit.no-answer": "for callers of the library; collect refuses a file in which nothing is answered",
    "csv.too-large": "for callers of the library; commands refuse a larger file before it is a table",
    "interview.changed-meanwhile": "needs a second process that writes the file; answer_terminal_test.py is one",
    "revisit.already-open": "needs a second process that opens the round between two steps of the first",
    "scoring.weights-mismatch": "for callers of the library; score weighs and ranks by the same hierarchy",
    "store.busy": "needs a second process that holds the store for ten seconds",
    "usage.bad-option": "for what the library of options may refuse one day; nothing typed is known to",
    "weights.batch-scale": BATCH,
    "weights.batch-size": BATCH,
    "weights.code-beyond-scale": BATCH,
    "weights.best-worst": MATRIX,
    "weights.diagonal": MATRIX,
    "weights.item-twice": MATRIX,
    "weights.matrix-size": MATRIX,
    "weights.no-such-item": MATRIX,
    "weights.no-such-stratum": BATCH,
    "weights.not-converged": "needs nine items, a steep scale and answers in circles; the unit test of weigh_assessor has them",
    "weights.not-positive": MATRIX,
    "weights.not-reciprocal": MATRIX,
    "weights.not-square": MATRIX,
    "weights.pair-twice": MATRIX,
    "weights.self-comparison": MATRIX,
}


def codes_in_sources(root):
    """Code → the first place where it stands."""
    places = {}
    for path in source_tree.sources(root):
        text = source_tree.without_comments(source_tree.text_of(root, path) or "")
        for number, line in enumerate(text.split("\n"), 1):
            for code in LITERAL.findall(line):
                if code.split(".")[1] not in FILE_ENDINGS:
                    places.setdefault(code, f"{path.as_posix()}:{number}")
    return places


def codes_in_document(root):
    path = Path(root, "docs/diagnostics.md")
    if not path.is_file():
        return {}
    rows = enumerate(path.read_text(encoding="utf-8").split("\n"), 1)
    return {row[1]: f"docs/diagnostics.md:{number}" for number, line in rows if (row := ROW.match(line))}


def shows(case, code):
    """Whether the expected output of a case names the code."""
    outputs = [p for p in case.rglob("*") if p.is_file() and (p.name in ("stdout", "stderr") or "output" in p.parts)]
    return any(code.encode() in path.read_bytes() for path in outputs)


def check_case(root, code, place):
    case = Path(root, "tests/malformed", code)
    if code in WITHOUT_CASE:
        return f"{case.relative_to(root).as_posix()}: exists, so drop it from WITHOUT_CASE" if case.exists() else None
    if not Path(case, "cmd").is_file():
        return f"{place}: '{code}' has no case tests/malformed/{code}/cmd"
    if not shows(case, code):
        return f"tests/malformed/{code}: neither stdout nor stderr of this case shows '{code}'"
    return None


def check(root):
    used = codes_in_sources(root)
    listed = codes_in_document(root)
    cases = {p.name for p in Path(root, "tests/malformed").glob("*") if p.is_dir()}
    found = [f"{used[code]}: '{code}' has no row in docs/diagnostics.md"
             for code in sorted(used.keys() - listed.keys())]
    found += [f"{listed[code]}: no source has '{code}'" for code in sorted(listed.keys() - used.keys())]
    found += [f"tests/malformed/{name}: no source has this code" for name in sorted(cases - used.keys())]
    found += [f"scripts/check_diagnostics.py: WITHOUT_CASE lists '{code}', which no source has"
              for code in sorted(WITHOUT_CASE.keys() - used.keys())]
    found += [wrong for code in sorted(used) if (wrong := check_case(root, code, used[code]))]
    return found


if __name__ == "__main__":
    source_tree.main(check)
