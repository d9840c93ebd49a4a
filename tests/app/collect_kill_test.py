#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Kills `pondera collect` at random instants, with real processes, and looks at what is left.

    collect_kill_test.py PONDERA EXAMPLE_FOLDER [ROUNDS]

Each round: a fresh store with the questionnaires recorded; `collect --verbose` starts and is killed (SIGKILL) after a
random time. What it had said to be stored must be in the store, whole; nothing may be there in half; the chain of the
log must hold; and the next run must finish the job, with every answer once. The seed is fixed; the instants still vary
with the machine, which is the point.
"""

import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time


def collect(pondera, study, **options):
    return subprocess.Popen([pondera, "collect", "replies", "--verbose"], cwd=study, stdout=subprocess.DEVNULL,
                            stderr=subprocess.PIPE, text=True, **options)


def stored_lines(stderr):
    return re.findall(r"(?m)^(?:stored|already stored) (replies/\S+)$", stderr)


def look(store, acknowledged, expected_answers):
    """What the store holds after a kill; opening it also rolls back what was under way."""
    database = sqlite3.connect(store)
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    rows = database.execute(
        "SELECT file, assessor, length(original), (SELECT count(*) FROM answer WHERE answer.sequence = response.sequence)"
        " FROM response").fetchall()
    database.close()
    files = {row[0] for row in rows}
    missing = set(acknowledged) - files
    assert not missing, f"said to be stored, and gone: {sorted(missing)}"
    for file, assessor, size, answers in rows:
        assert size > 0 and answers == expected_answers[assessor], f"{file}: only {answers} answers of {assessor}"
    return len(rows)


def prepare(pondera, example, folder):
    """The study after `invite`, and how many answers each assessor gave, from one run that nobody disturbs."""
    study = os.path.join(folder, "study")
    shutil.copytree(example, study)
    subprocess.run([pondera, "invite"], cwd=study, check=True, stdout=subprocess.DEVNULL)
    whole = os.path.join(folder, "whole")
    shutil.copytree(study, whole)
    started = time.monotonic()
    process = collect(pondera, whole)
    process.communicate()
    assert process.returncode == 0
    duration = time.monotonic() - started
    database = sqlite3.connect(os.path.join(whole, "pondera.db"))
    answers = dict(database.execute(
        "SELECT assessor, (SELECT count(*) FROM answer WHERE answer.sequence = response.sequence) FROM response"))
    return study, duration, answers


def main():
    pondera, example = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 40
    draw = random.Random(2022)
    partial = 0
    with tempfile.TemporaryDirectory() as folder:
        study, duration, answers = prepare(pondera, example, folder)
        assert len(answers) == 32, f"{len(answers)} responses instead of 32"
        for number in range(rounds):
            attempt = os.path.join(folder, f"attempt-{number}")
            shutil.copytree(study, attempt)
            process = collect(pondera, attempt)
            time.sleep(draw.uniform(0, 1.1 * duration))
            process.send_signal(signal.SIGKILL)
            acknowledged = stored_lines(process.communicate()[1])
            held = look(os.path.join(attempt, "pondera.db"), acknowledged, answers)
            partial += 0 < held < 32
            again = collect(pondera, attempt)
            stderr = again.communicate()[1]
            assert again.returncode == 0, stderr
            assert look(os.path.join(attempt, "pondera.db"), stored_lines(stderr), answers) == 32
            shutil.rmtree(attempt)
    print(f"{rounds} kills, {partial} of them in the middle: nothing acknowledged was lost, nothing was there in half")
    assert rounds < 20 or partial > rounds // 5, "too few kills hit the middle to prove anything"


if __name__ == "__main__":
    main()
