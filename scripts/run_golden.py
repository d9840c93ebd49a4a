#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs golden cases: commands in a fresh folder, and what they print and leave must be the same bytes as expected.

    scripts/run_golden.py --pondera PROGRAM CASE…            compares; a unified diff of what differs
    scripts/run_golden.py --pondera PROGRAM --bless CASE…    writes what came out as what is expected

A case is a folder; tests/golden/README.md says what it holds. Exit status 0 when all are as expected, 1 when one is not,
2 when a case is not well made.
"""

import argparse
import difflib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BASES = [ROOT / "tests/golden/bases", ROOT / "examples"]
SECONDS = 60
KNOWN = {"cmd", "base", "input", "stdout", "stderr", "exit", "files", "output"}
TIME_OF_ALL_CASES = "1767225600"  # 2026-01-01 00:00:00 UTC


class BadCase(Exception):
    """A case that is not well made."""


def names_in(path):
    """The lines of a small file, or none when it does not exist."""
    return path.read_text(encoding="utf-8").split("\n") if path.is_file() else []


def listed_files(case):
    return [name.strip() for name in names_in(case / "files") if name.strip()]


def prepare(case, work):
    """Fills the working folder: the base, then the case's own input over it."""
    unknown = {path.name for path in case.iterdir()} - KNOWN
    if unknown:
        raise BadCase(f"{case}: unknown '{min(unknown)}'; a case holds {', '.join(sorted(KNOWN))}")
    work.mkdir()
    for name in (name.strip() for name in names_in(case / "base") if name.strip()):
        found = [folder / name for folder in BASES if (folder / name).is_dir()]
        if not found:
            raise BadCase(f"{case}/base: no folder '{name}' in tests/golden/bases/ or examples/")
        shutil.copytree(found[0], work, dirs_exist_ok=True)
    if (case / "input").is_dir():
        shutil.copytree(case / "input", work, dirs_exist_ok=True)


def environment(pondera, home):
    """As little as can be, and the same everywhere."""
    passed = {name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}
    system = os.environ.get("PATH", "/usr/bin:/bin")
    return passed | {
        "PATH": f"{pondera.parent}{os.pathsep}{system}",
        "HOME": str(home),
        "LC_ALL": "C",
        "TZ": "UTC",
        "SOURCE_DATE_EPOCH": TIME_OF_ALL_CASES,
    }


def outcome(case, pondera):
    """Runs a case; what came out, as name → bytes (None: the file was not made)."""
    with tempfile.TemporaryDirectory(prefix="pondera-golden-") as folder:
        work, home = Path(folder, "work"), Path(folder, "home")
        prepare(case, work)
        home.mkdir()
        try:
            # As text, so that bash's own messages name no path of this machine.
            commands = (case / "cmd").read_text(encoding="utf-8")
            done = subprocess.run(["bash", "-eu", "-c", commands], cwd=work, env=environment(pondera, home),
                                  stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS, check=False)
        except subprocess.TimeoutExpired:
            raise BadCase(f"{case}: did not end within {SECONDS} s") from None
        came = {"stdout": done.stdout, "stderr": done.stderr, "exit": f"{done.returncode}\n".encode()}
        for name in listed_files(case):
            path = work / name
            came[f"output/{name}"] = path.read_bytes() if path.is_file() else None
        return came


def expected(case):
    """What should come out: a missing stdout or stderr is empty, a missing exit is 0."""
    wanted = {"stdout": b"", "stderr": b"", "exit": b"0\n"}
    wanted |= {f"output/{name}": None for name in listed_files(case)}
    for name in wanted:
        if (case / name).is_file():
            wanted[name] = (case / name).read_bytes()
    return wanted


def difference(name, wanted, came):
    """A unified diff, or what can be said of bytes that are no text."""
    if wanted is None or came is None:
        return f"{name}: {'was not made' if came is None else 'is made, and no such file is expected'}\n"
    texts = [data.decode("utf-8", "backslashreplace").splitlines(keepends=True) for data in (wanted, came)]
    lines = difflib.unified_diff(*texts, f"expected {name}", f"actual {name}")
    shown = "".join(line if line.endswith("\n") else line + "\n\\ no line end\n" for line in lines)
    return shown or f"{name}: the bytes differ where the text does not\n"


def bless(case, came):
    """Writes what came out; what is empty, or exit status 0, is expected without a file."""
    shutil.rmtree(case / "output", ignore_errors=True)
    for name, data in came.items():
        if data is None:
            raise BadCase(f"{case}/files: '{name.removeprefix('output/')}' was not made")
        path = case / name
        path.unlink(missing_ok=True)
        if data not in (b"", b"0\n") or name.startswith("output/"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)


def run(case, pondera, blessing):
    """Whether the case is as expected (or was made so)."""
    if not (case / "cmd").is_file():
        raise BadCase(f"{case}: no file 'cmd'")
    came, wanted = outcome(case, pondera), expected(case)
    different = [name for name in wanted if wanted[name] != came[name]]
    if not different:
        return True
    if blessing:
        bless(case, came)
        print(f"{os.path.relpath(case)}: wrote {', '.join(different)}")
        return True
    shown = os.path.relpath(case)
    print(f"{shown}: not as expected. In a fresh folder:\n{(case / 'cmd').read_text(encoding='utf-8')}")
    for name in different:
        sys.stdout.write(difference(name, wanted[name], came[name]))
    print(f"If that is right: scripts/bless.sh {shown}, and read the diff.")
    return False


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--pondera", type=Path, required=True, help="the program to run as 'pondera'")
    parser.add_argument("--bless", action="store_true", help="write what came out as what is expected")
    parser.add_argument("cases", nargs="+", type=Path, metavar="CASE")
    options = parser.parse_args()
    try:
        results = [run(case.resolve(), options.pondera.resolve(), options.bless) for case in options.cases]
    except BadCase as bad:
        print(f"run_golden: {bad}", file=sys.stderr)
        return 2
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
