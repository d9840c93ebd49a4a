#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the completion for bash as bash does, and looks at what it offers.

    bash_completion_test.py PONDERA
"""

import os
import re
import subprocess
import sys
import tempfile

PONDERA = os.path.abspath(sys.argv[1])
DRIVER = """
set -u
source completion.bash
COMP_WORDS=("$@")
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_pondera
printf '%s\\n' "${COMPREPLY[@]-}"
"""


def offered(folder, *words):
    """What is offered for the last of the words, the name of the program left out."""
    done = subprocess.run(["bash", "--norc", "--noprofile", "-c", DRIVER, "bash", "pondera", *words], cwd=folder,
                          capture_output=True, text=True, check=True)
    assert not done.stderr, done.stderr
    return [line for line in done.stdout.split("\n") if line]


def helped(*words):
    return subprocess.run([PONDERA, *words, "--help"], capture_output=True, text=True, check=True).stdout


def main():
    with tempfile.TemporaryDirectory() as folder:
        script = subprocess.run([PONDERA, "completion", "bash"], capture_output=True, text=True, check=True).stdout
        with open(os.path.join(folder, "completion.bash"), "w", encoding="utf-8") as file:
            file.write(script)
        os.makedirs(os.path.join(folder, "my index"))
        with open(os.path.join(folder, "matrix.csv"), "w", encoding="utf-8"):
            pass

        commands = re.findall(r"(?m)^  ([a-z]+)  +\S", helped())
        assert len(commands) >= 14, commands
        assert offered(folder, "") == [*commands, "help", "--help", "--version"]
        assert offered(folder, "au") == ["audit"]
        assert offered(folder, "help", "we") == ["weigh"]
        # Every option that --help shows is offered, and nothing else.
        for command in commands:
            shown = re.findall(r"(?m)^  (?:-\w, )?(--[a-z-]+)(?= |$)", helped(command))
            assert "--help" in shown
            assert sorted(offered(folder, command, "-")) == sorted(shown), command
        assert offered(folder, "audit", "--format", "") == ["text", "json", "csv"]
        assert offered(folder, "audit", "-f", "j") == ["json"]
        assert offered(folder, "audit", "--format", "=", "c") == ["csv"]
        assert offered(folder, "audit", "--format", "=") == ["text", "json", "csv"]
        assert "saaty1980" in offered(folder, "priorities", "--random-index", "")
        assert offered(folder, "audit", "") == ["my index"]
        assert offered(folder, "priorities", "mat") == ["matrix.csv"]
        assert offered(folder, "audit", "--study", "m") == ["my index"]
        assert offered(folder, "decide", "--reason", "m") == []
        assert offered(folder, "completion", "") == ["bash"]
        assert offered(folder, "nonsense", "") == []
    print(f"completion: {len(commands)} commands with all their options")


if __name__ == "__main__":
    main()
