#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`pondera answer` driven through a real pseudo-terminal, in English and Chinese, at 80 and 40 columns.

    answer_terminal_test.py PONDERA

A small terminal of its own draws what the program sends, so that the tests read the screen as a person does and find
lines that are wider than the window. The answers are killed in the middle (SIGKILL), resumed, and collected.
"""

import codecs
import fcntl
import json
import os
import pty
import random
import re
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
import unicodedata
from pathlib import Path

PONDERA = os.path.abspath(sys.argv[1])
LEFT, RIGHT, UP, DOWN = "\x1b[D", "\x1b[C", "\x1b[A", "\x1b[B"
PATIENCE = 20  # seconds until a screen that does not come is an error

STUDY = """\
pondera: study/1
id: harbours
title: {{en: Harbour cities, zh: 港口城市}}
organiser: Ines Alva <ines@example.org>
deadline: "2026-06-01"
languages: [en, zh]
hierarchy:
  id: city
  label: {{en: A harbour city, zh: 港口城市}}
  children:
    - id: digital
      label: {{en: Digital infrastructure, zh: 数字基础设施}}
      description: {{en: What lets data move, zh: 让数据流动起来的条件：网络、平台，以及会使用它们的人}}
    - id: transport
      label: {{en: Transport links, zh: 交通联系}}
    - id: governance
      label: {{en: Governance, zh: 治理能力}}
elicitation: {elicitation}
"""
ASSESSORS = """\
pondera: assessors/1
assessors:
  - {id: ana, name: Ana Brandt, language: en}
  - {id: wei, name: 王伟, language: zh}
"""


def cells(character):
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


class Screen:
    """What a terminal would show: only what the program is known to send; anything else is an error."""

    def __init__(self, columns, rows):
        self.columns, self.rows = columns, rows
        self.lines, self.at, self.row, self.alternate = [""] * rows, 0, 0, False
        self.bold_seen = False
        self.rest = ""

    def resize(self, columns, rows):
        self.columns, self.rows = columns, rows
        self.lines, self.at, self.row = [""] * rows, 0, 0

    def feed(self, text):
        text, self.rest = self.rest + text, ""
        at = 0
        while at < len(text):
            if text[at] == "\x1b":
                found = re.compile(r"\x1b\[(\??[0-9;]*)([A-Za-z])").match(text, at)
                if not found:
                    self.rest = text[at:]
                    assert len(self.rest) < 12, f"unknown sequence {self.rest!r}"
                    return
                self.sequence(*found.groups())
                at = found.end()
                continue
            self.put(text[at])
            at += 1

    def sequence(self, parameters, final):
        if (parameters, final) == ("", "H"):
            self.at, self.row = 0, 0
        elif (parameters, final) == ("", "K"):
            self.lines[self.row] = self.cut(self.lines[self.row], self.at)
        elif (parameters, final) == ("", "J"):
            self.lines[self.row] = self.cut(self.lines[self.row], self.at)
            self.lines[self.row + 1:] = [""] * (self.rows - self.row - 1)
        elif (parameters, final) == ("?1049", "h"):
            self.alternate = True
        elif (parameters, final) == ("?1049", "l"):
            self.alternate = False
            self.lines, self.at, self.row = [""] * self.rows, 0, 0
        elif final == "m":
            self.bold_seen = self.bold_seen or parameters == "1"
        else:
            raise AssertionError(f"unknown sequence ESC [ {parameters} {final}")

    def put(self, character):
        if character == "\r":
            self.at = 0
        elif character == "\n":
            self.row = min(self.row + 1, self.rows - 1)
        else:
            line = self.cut(self.lines[self.row], self.at)
            self.lines[self.row] = line + character
            self.at += cells(character)
            assert not self.alternate or self.at <= self.columns, f"wider than {self.columns}: {self.lines[self.row]!r}"

    @staticmethod
    def cut(line, width):
        kept, used = "", 0
        for character in line:
            if used + cells(character) > width:
                break
            kept, used = kept + character, used + cells(character)
        return kept

    def text(self):
        return "\n".join(self.lines)


class Sitting:
    """A run of `pondera answer` on a pseudo-terminal."""

    def __init__(self, path, columns=80, rows=24, *options, **environment):
        self.screen = Screen(columns, rows)
        self.decoder = codecs.getincrementaldecoder("utf-8")()
        self.everything = ""
        self.pid, self.master = pty.fork()
        if self.pid == 0:
            os.chdir(os.path.dirname(path))
            world = {"PATH": os.environ["PATH"], "TERM": "xterm", "LC_ALL": "C", **environment}
            os.execve(PONDERA, [PONDERA, "answer", os.path.basename(path), *options], world)
        self.resize(columns, rows, quiet=True)
        self.settings = termios.tcgetattr(self.master)

    def resize(self, columns, rows, quiet=False):
        while not quiet and self.read(0.2):  # what was drawn for the size before
            pass
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.screen.resize(columns, rows)

    def read(self, seconds):
        ready, _, _ = select.select([self.master], [], [], seconds)
        if not ready:
            return False
        try:
            data = os.read(self.master, 65536)
        except OSError:  # the other end is closed
            return False
        text = self.decoder.decode(data)
        self.everything += text
        self.screen.feed(text)
        return bool(data)

    def wait_for(self, *wanted):
        """Reads until the screen shows all of `wanted`, its line breaks aside."""
        end = time.monotonic() + PATIENCE
        def shown():
            flat = "".join(line.strip() for line in self.screen.lines).replace(" ", "")
            return all(text.replace(" ", "") in flat for text in wanted)
        while not shown():
            if time.monotonic() > end or not self.read(end - time.monotonic()):
                raise AssertionError(f"waited for {wanted}; the screen shows\n{self.screen.text()}")

    def type(self, keys, *wanted):
        os.write(self.master, keys.encode())
        if wanted:
            self.wait_for(*wanted)

    def end(self):
        """The exit status, once the program has ended by itself; the terminal must be as it was."""
        while self.read(PATIENCE):
            pass
        _, status = os.waitpid(self.pid, 0)
        assert termios.tcgetattr(self.master) == self.settings, "the terminal is not as it was found"
        assert not self.screen.alternate, "the alternate screen was left open"
        os.close(self.master)
        return os.waitstatus_to_exitcode(status)

    def kill(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.master)


def make_study(folder, elicitation):
    study = Path(folder, "study")
    shutil.rmtree(study, ignore_errors=True)
    study.mkdir()
    (study / "study.yaml").write_text(STUDY.format(elicitation=elicitation), encoding="utf-8")
    (study / "assessors.yaml").write_text(ASSESSORS, encoding="utf-8")
    subprocess.run([PONDERA, "invite", "study"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return study


def questionnaires(study):
    files = {}
    for path in (study / "outbox").rglob("*"):
        if path.is_file():
            assessor = re.search(r"(?m)^assessor: (\S+)$", path.read_text(encoding="utf-8")).group(1)
            files[assessor] = str(path)
    return files


def collected(study, path):
    """What collect makes of the file: how many questions are answered, and the answers as stored."""
    done = subprocess.run([PONDERA, "collect", path, "--study", str(study), "--format", "json"], capture_output=True,
                          text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(done.stdout)["files"][0]


def answers_in(path):
    text = Path(path).read_text(encoding="utf-8")
    return re.findall(r"(?m)^  (?:answer|回答):[ ]?(.*)$", text)


def unchanged_but_for_answers(path, original):
    def stripped(text):
        return re.sub(r"(?m)^(  (?:answer|回答|why|理由):).*$", r"\1", text)
    assert stripped(Path(path).read_text(encoding="utf-8")) == stripped(original)


def test_pairs(folder, columns, assessor):
    """All the way: arrows, sides and digits, kill and resume, review, undo, a reason, a new size, the end."""
    study = make_study(folder, "{method: pairwise}")
    path = questionnaires(study)[assessor]
    original = Path(path).read_text(encoding="utf-8")
    english = assessor == "ana"
    first = "Question 1 of 3" if english else "第 1 题，共 3 题"
    second = "Question 2 of 3" if english else "第 2 题，共 3 题"
    third = "Question 3 of 3" if english else "第 3 题，共 3 题"

    sitting = Sitting(path, columns)
    sitting.wait_for("Press Enter to begin" if english else "按回车键开始")
    sitting.type("\r", first)
    sitting.type(LEFT + LEFT, "left 3" if english else "左 3")
    sitting.type("\r", second, "Saved: left 3" if english else "已保存：左 3")
    sitting.type("r7", "right 7" if english else "右 7")  # typed, not saved
    sitting.kill()
    saved = "left 3" if english else "左 3"
    assert answers_in(path) == [saved, "", ""], answers_in(path)
    unchanged_but_for_answers(path, original)

    sitting = Sitting(path, columns)
    sitting.type("\r", second)
    sitting.resize(30, 20)
    sitting.wait_for(second)
    sitting.resize(columns, 24)
    sitting.wait_for(second)
    sitting.type("w")
    sitting.type("因为 x\r", "因为 x")
    sitting.type("l5\r", third)
    sitting.type("u", second, "Taken back" if english else "已撤销")
    sitting.type("l5\r", third)
    sitting.type("=\r", "consistency ratio" if english else "一致性比率")
    sitting.type("\r", "All 3 questions are answered" if english else "全部 3 题都已回答")
    sitting.type("\r")
    assert sitting.end() == 0
    farewell = sitting.everything[sitting.everything.rindex("\x1b[?1049l"):]
    assert "Ines Alva <ines@example.org>" in farewell and os.path.basename(path) in farewell, farewell
    expected = ["left 3", "left 5", "equal"] if english else ["左 3", "左 5", "相等"]
    assert answers_in(path) == expected, answers_in(path)
    unchanged_but_for_answers(path, original)
    taken = collected(study, path)
    assert taken["answered"] == 3, taken


def test_other_methods(folder):
    for elicitation, typed, expected in (
            ("{method: rating, rating: {lowest: 1, highest: 7}}", ["4\r", "7\r", RIGHT * 2 + "\r"], ["4", "7", "5"]),
            ("{method: budget, points: 50}", ["20\r", "12.5\r", "17.5\r"], ["20", "12.5", "17.5"]),
            ("{method: direct}", ["10\r", "5\r", "2.5\r"], ["10", "5", "2.5"]),
            ("{method: best-worst}", ["2\r", "3\r", "3\r", "6\r", "2\r"], None)):
        study = make_study(folder, elicitation)
        for assessor, path in questionnaires(study).items():
            sitting = Sitting(path, 40 if assessor == "wei" else 80)
            sitting.type("\r", "1")
            for keys in typed:
                before = list(answers_in(path))
                sitting.type(keys)
                end = time.monotonic() + PATIENCE
                while answers_in(path) == before:
                    assert time.monotonic() < end and (sitting.read(0.05) or True), sitting.screen.text()
            sitting.type("o", "All" if assessor == "ana" else "全部")
            sitting.type("q")
            assert sitting.end() == 0
            if expected:
                assert answers_in(path) == expected, (elicitation, answers_in(path))
            else:
                assert answers_in(path) == ["2", "3", "3", "", "6", "2", "", ""], answers_in(path)
            assert collected(study, path)["answered"] == len(typed)


def test_ends(folder):
    """Ctrl-C, Ctrl-D and the signals that end a program give the terminal back and lose nothing."""
    study = make_study(folder, "{method: pairwise}")
    path = questionnaires(study)["ana"]
    for number, way in enumerate(("\x03", "\x04", signal.SIGTERM, signal.SIGHUP, signal.SIGINT)):
        sitting = Sitting(path)
        sitting.type("\r", "Question")
        sitting.type("o", "answered")
        sitting.type("1", "> 1")
        sitting.type("\r", "Question 1")
        sitting.type(f"l{number + 2}\r", f"Saved: left {number + 2}")
        sitting.type("l9", "left 9")
        if isinstance(way, str):
            sitting.type(way)
        else:
            os.kill(sitting.pid, way)
        assert sitting.end() == 0
        assert answers_in(path)[0] == f"left {number + 2}"
    sitting = Sitting(path)
    sitting.type("\r", "Question")
    os.kill(sitting.pid, signal.SIGABRT)
    assert sitting.end() == -signal.SIGABRT


def test_without_colour(folder):
    study = make_study(folder, "{method: pairwise}")
    path = questionnaires(study)["ana"]
    sitting = Sitting(path, 80, 24)
    sitting.type("\r", "Question 1")
    assert sitting.screen.bold_seen
    sitting.type("q")
    assert sitting.end() == 0
    sitting = Sitting(path, 80, 24, NO_COLOR="1")
    sitting.type("\r", "Question 1")
    assert not sitting.screen.bold_seen
    sitting.type("q")
    assert sitting.end() == 0
    for options, environment in ((["--plain"], {}), ([], {"TERM": "dumb"}), ([], {"TERM": ""})):
        sitting = Sitting(path, 80, 24, *options, **environment)
        sitting.type("\nquit\n")
        assert sitting.end() == 0
        assert "\x1b" not in sitting.everything, sitting.everything
        assert "Answer:" in sitting.everything


def test_two_writers(folder):
    """What another program wrote meanwhile is not overwritten."""
    study = make_study(folder, "{method: pairwise}")
    path = questionnaires(study)["ana"]
    sitting = Sitting(path)
    sitting.type("\r", "Question 1")
    changed = Path(path).read_text(encoding="utf-8").replace("  why:\n", "  why: mine\n", 1)
    Path(path).write_text(changed, encoding="utf-8")
    sitting.type("l3\r")
    assert sitting.end() == 2
    assert "interview.changed-meanwhile" in sitting.everything
    assert Path(path).read_text(encoding="utf-8") == changed


def test_kills(folder, rounds=30):
    """Killed at random instants while it saves: the file is the old one or the new one, never half."""
    study = make_study(folder, "{method: pairwise}")
    path = questionnaires(study)["wei"]
    original = Path(path).read_text(encoding="utf-8")
    lines = "\n" + "".join(f"左 {2 + number % 8}\n返回\n理由：因为 {number}\n" for number in range(200))
    draw = random.Random(2026)
    seen = set()
    for _ in range(rounds):
        process = subprocess.Popen([PONDERA, "answer", path, "--plain"], stdin=subprocess.PIPE,
                                   stdout=subprocess.DEVNULL)
        process.stdin.write(lines.encode())
        process.stdin.close()
        time.sleep(draw.uniform(0, 0.4))
        process.kill()
        process.wait()
        unchanged_but_for_answers(path, original)
        answers = answers_in(path)
        assert all(re.fullmatch(r"(左 [2-9])?", answer) for answer in answers), answers
        seen.add(tuple(answers))
    others = [name for name in os.listdir(os.path.dirname(path)) if not re.fullmatch(r"round-1-(ana|wei)\.yaml", name)]
    assert all(name.startswith(".") for name in others), others
    assert len(seen) > 1, "every kill came before the first answer was saved"


def test_mode_of_the_file(folder):
    study = make_study(folder, "{method: pairwise}")
    path = questionnaires(study)["ana"]
    os.chmod(path, 0o600)
    subprocess.run([PONDERA, "answer", path, "--plain"], input="\nleft 3\n", text=True, check=True,
                   stdout=subprocess.DEVNULL)
    assert answers_in(path)[0] == "left 3"
    assert os.stat(path).st_mode & 0o777 == 0o600


def main():
    with tempfile.TemporaryDirectory() as folder:
        for columns in (80, 40):
            for assessor in ("ana", "wei"):
                test_pairs(folder, columns, assessor)
        test_other_methods(folder)
        test_ends(folder)
        test_without_colour(folder)
        test_two_writers(folder)
        test_mode_of_the_file(folder)
        test_kills(folder)
    print("answer at a terminal: pairs at 80 and 40 columns in two languages, four other methods, five ends, no colour")


if __name__ == "__main__":
    main()
