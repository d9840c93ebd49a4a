# SPDX-License-Identifier: Apache-2.0
"""The tree as the checks see it: which modules there are, in which order, and which files they hold.

Root folder in; modules, files and their texts out. The checks in this folder import it.
"""

import os
import re
import sys
from pathlib import Path

# A file may include its own module and those before it, never one after it (docs/architecture.md).
MODULES = ["core", "survey", "survey/store", "survey/mail", "exchange", "weights", "agreement", "aggregation", "audit", "simulation", "scoring", "robustness", "proof", "report", "interview", "web", "app"]

# Folders that hold nothing of ours; nor does a build tree of any name.
SKIPPED = {".git", "build", "__pycache__", "node_modules"}


def files(root):
    """Every file below root, as sorted paths relative to it; build trees and .git left out."""
    found = []
    for folder, folders, names in os.walk(root):
        if "CMakeCache.txt" in names:
            folders.clear()
            continue
        folders[:] = [name for name in folders if name not in SKIPPED]
        found += [Path(folder, name).relative_to(root) for name in names]
    return sorted(found, key=lambda path: path.as_posix())


def module_of(path):
    """The module in which a path (relative, with "/") lies, or None: the longest that fits."""
    folder = Path(path).as_posix()
    fitting = [module for module in MODULES if folder.startswith(module + "/")]
    return max(fitting, key=len, default=None)


def sources(root):
    """The C++ files of the modules, as paths relative to root."""
    return [path for path in files(root) if path.suffix in (".cpp", ".hpp") and module_of(path)]


def test_folder(module):
    """Where the tests of a module are: the last part of its name."""
    return "tests/" + module.rsplit("/", 1)[-1]


def text_of(root, path):
    """The text of a file, or None when it is not UTF-8."""
    try:
        return Path(root, path).read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return None


def without_comments(text):
    """C++ without comments, with as many lines; string literals stay."""
    pattern = r'"(?:\\.|[^"\\\n])*"|//[^\n]*|/\*.*?\*/'

    def kept(match):
        return match[0] if match[0].startswith('"') else "\n" * match[0].count("\n")

    return re.sub(pattern, kept, text, flags=re.DOTALL)


def report(violations):
    """Prints what was found; exit status 1 when that is anything."""
    for violation in violations:
        print(violation)
    print(f"{len(violations)} found" if violations else "nothing found")
    return 1 if violations else 0


def main(check):
    """The command line of a check: an optional root folder, by default this repository."""
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent
    sys.exit(report(check(root)))
