#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fills in the questionnaires of an example study as its assessors would, and returns them as their tools would.

    scripts/make_example_replies.py build/dev/app/pondera

For each example: `pondera invite` on a copy makes the questionnaires; the known answers (tests/data) are typed in, each
assessor in an own way; then the file goes through what an editor or a mail client does to it. The result stands in
examples/<name>/replies/. Same inputs, same bytes: tests compare the answers read back with the known ones.
"""

import csv
import os
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
CHINESE_DIGITS = "零一二三四五六七八九"
WIDE = {ord(c): chr(ord(c) + 0xFEE0) for c in "0123456789/"}


def labels_of(study_path):
    """Label in any language -> id, from the example's own regular layout: `id: x` before `label: {en: …, zh: …}`."""
    text = open(study_path, encoding="utf-8").read()
    ids = {}
    pattern = re.compile(r"id: ([\w-]+),?\s+label: \{en: (\"[^\"]*\"|[^{}]*?), zh: ([^{}]*?)\}")
    for match in pattern.finditer(text):
        for label in match.group(2, 3):
            ids[label.strip().strip('"')] = match.group(1)
    return ids


# How an assessor writes a judgement: code 5 = left five times, -3 = right three times, 1 = equal.
def taught_en(code):
    return "equal" if code == 1 else f"left {code}" if code > 0 else f"right {-code}"


def taught_zh(code):
    return "相等" if code == 1 else f"左 {code}" if code > 0 else f"右 {-code}"


def ratio(code):
    return "1" if code == 1 else str(code) if code > 0 else f"1/{-code}"


def number_first(code):
    return "same" if code == 1 else f"{abs(code)} {'left' if code > 0 else 'right'}"


def capitals(code):
    return taught_en(code).upper() + "."


def tight_zh(code):
    return "一样" if code == 1 else ("左" if code > 0 else "右") + str(abs(code))


def numerals_zh(code):
    return "同等重要" if code == 1 else ("左边" if code > 0 else "右边") + CHINESE_DIGITS[abs(code)]


def wide_zh(code):
    return taught_zh(code).replace(" ", "\u3000").translate(WIDE)


# What tools do to a file: text in, bytes out.
def plain(text):
    return text.encode()


def notepad(text):
    return b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()


def utf16(text):
    return text.replace("\n", "\r\n").encode("utf-16")


def gb18030(text):
    return text.replace("\n", "\r\n").encode("gb18030")


def mail_quoting(text):
    quoted = "".join(f"> {line}".rstrip() + "\n" for line in text.splitlines())
    return ("Dear all,\n\nplease find my answers below.\n\nBest regards\n\nOn Monday, the organisers wrote:\n" + quoted).encode()


def mail_wrapping(text):
    """Lines of comments and labels folded at 60 characters, as mail clients do; trailing blanks at the fold."""
    folded = []
    for line in text.splitlines():
        while len(line) > 60 and " " in line[20:60] and not line.startswith("#"):
            cut = line.rindex(" ", 20, 60)
            folded.append(line[:cut])
            line = line[cut + 1 :]
        folded.append(line)
    return "\n".join(folded).encode()


def lost_indentation(text):
    return "\n".join(line.strip() for line in text.splitlines()).encode()


def word_processor(text):
    text = text.replace('"', "\u201c").replace("\n- ", "\n\u2022 ").replace("  answer: ", "\u00a0\u00a0answer:\t")
    return text.replace("\n", " \r\n").encode()


def wide_colons(text):
    return re.sub(r"(?m)^(- 题号|  左|  右|  回答|  理由):", lambda m: m.group(1) + "：", text).encode()


HABITS = {
    "en": [(taught_en, plain), (taught_en, notepad), (taught_en, mail_quoting), (ratio, plain), (capitals, word_processor),
           (number_first, utf16), (taught_en, mail_wrapping), (taught_en, lost_indentation)],
    "zh": [(taught_zh, wide_colons), (taught_zh, gb18030), (tight_zh, notepad), (numerals_zh, utf16), (wide_zh, plain),
           (taught_zh, mail_quoting), (taught_en, plain), (ratio, gb18030)],
}
REASONS = {"en": "first things first: without it, the rest is \"nice to have\" #1", "zh": "基础先行：没有它，其余都谈不上“智慧”"}


def known_judgements(path):
    known = {}
    for row in csv.DictReader(open(path, encoding="utf-8")):
        known[row["assessor"], row["a"], row["b"]] = int(row["judgement"])
    return known


def known_ratings(path):
    rows = csv.DictReader(open(path, encoding="utf-8"))
    return {(row["assessor"], item): int(value) for row in rows for item, value in row.items() if item != "assessor"}


def pair_code(known, assessor, left, right):
    if (assessor, left, right) in known:
        return known[assessor, left, right]
    code = known.get((assessor, right, left))
    return code if code in (None, 1) else -code


def filled(text, assessor, ids, judgements, ratings, write, language):
    """Types the answers in; a reason behind the first judgement of 9, or of every seventh question."""
    lines = []
    left = right = None
    code = None
    number = 0
    for line in text.splitlines():
        key, colon, value = line.strip().lstrip("- ").partition(":")
        value = value.strip().strip('"')
        if not line.startswith("#") and colon:
            if key in ("left", "左"):
                left = ids[value]
            elif key in ("right", "右"):
                right = ids[value]
            elif key in ("indicator", "指标"):
                left, right = ids[value], None
            elif key in ("answer", "回答"):
                number += 1
                code = pair_code(judgements, assessor, left, right) if right else None
                answer = write(code) if code is not None else ""
                if right is None:
                    answer = str(ratings[assessor, left])
                line += f" {answer}".rstrip()
            elif key in ("why", "理由") and code is not None and number % 37 == 7:
                line += " " + REASONS[language]
        lines.append(line)
    return "\n".join(lines) + "\n"


def make_replies(pondera, name, judgements, ratings):
    example = os.path.join(ROOT, "examples", name)
    ids = labels_of(os.path.join(example, "study.yaml"))
    replies = os.path.join(example, "replies")
    shutil.rmtree(replies, ignore_errors=True)
    os.makedirs(replies)
    with tempfile.TemporaryDirectory() as folder:
        copy = os.path.join(folder, name)
        shutil.copytree(example, copy)
        subprocess.run([pondera, "invite", copy], check=True, stdout=subprocess.DEVNULL)
        for file in sorted(os.listdir(os.path.join(copy, "outbox"))):
            text = open(os.path.join(copy, "outbox", file), encoding="utf-8").read()
            assessor = re.search(r"(?m)^assessor: \"?([\w-]+)", text).group(1)
            language = re.search(r"(?m)^language: \"?(\w+)", text).group(1)
            turn = (int(assessor[1:]) - 1) // 2
            write, tool = HABITS[language][turn % len(HABITS[language])]
            answered = filled(text, assessor, ids, judgements, ratings, write, language)
            with open(os.path.join(replies, assessor + ".yaml"), "wb") as out:
                out.write(tool(answered))


def main():
    pondera = os.path.abspath(sys.argv[1])
    data = os.path.join(ROOT, "tests", "data")
    make_replies(pondera, "igcu-2022", known_judgements(f"{data}/igcu-2022-panel/judgements.csv"), {})
    make_replies(pondera, "igcu-2022-ratings", {}, known_ratings(f"{data}/igcu-2022-ratings/ratings.csv"))


if __name__ == "__main__":
    main()
