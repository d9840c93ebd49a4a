#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The manual pages: one for each command, with everything that --help says, and nothing that groff warns about.

    manual_test.py PONDERA PONDERA_PAGES

Without groff, only the pages' presence is looked at.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile

PONDERA, PAGES = (os.path.abspath(path) for path in sys.argv[1:3])


def helped(*words):
    return subprocess.run([PONDERA, *words, "--help"], capture_output=True, text=True, check=True).stdout


def words_of(text):
    """Without blanks, hyphens at line ends and what the layout adds."""
    return re.sub(r"\s+", "", text.replace("\u2010\n", ""))


def formatted(path):
    """The page as text, on lines so long that nothing is hyphenated."""
    done = subprocess.run(["groff", "-man", "-Tutf8", "-ww", "-P-c", "-P-b", "-P-o", "-P-u", "-rLL=400n", "-rHY=0", path],
                          capture_output=True, check=True)
    assert not done.stderr, f"{path}: {done.stderr.decode()}"
    return done.stdout.decode("utf-8")


def main():
    commands = re.findall(r"(?m)^  ([a-z]+)  +\S", helped())
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([PAGES, folder], check=True)
        expected = ["pondera.1", "pondera.bash", *(f"pondera-{command}.1" for command in commands)]
        assert sorted(os.listdir(folder)) == sorted(expected)
        first = {name: open(os.path.join(folder, name), "rb").read() for name in expected}
        subprocess.run([PAGES, folder], check=True)
        assert first == {name: open(os.path.join(folder, name), "rb").read() for name in expected}
        if not shutil.which("groff"):
            print("manual: the pages are there; no groff to read them with")
            return
        overview = words_of(formatted(os.path.join(folder, "pondera.1")))
        for command in commands:
            assert f"pondera-{command}(1)" in overview, command
            page = words_of(formatted(os.path.join(folder, f"pondera-{command}.1")))
            for line in helped(command).split("\n"):
                for part in re.split(r"  +", line.strip()):  # an option and its help stand apart in the page
                    assert words_of(part) in page or part in ("Options:", "Example:"), f"{command}: {part!r}"
    print(f"manual: {len(commands) + 1} pages without a warning")


if __name__ == "__main__":
    main()
