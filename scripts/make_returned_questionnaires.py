#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes tests/survey/returned/: questionnaires as people and their tools send them back.

In: the four blank questionnaires in tests/survey/returned/base/. Out, per case: <name>.returned (the
bytes) and <name>.expected (what must be read, or which diagnostics must be given, and where). What is
expected follows from how a case is made, never from what the reader does. Run it after a change of the
base files or of a case; it writes the same bytes every time.

An expectation: the base questionnaire, then the diagnostics as "severity code line:column", sorted,
then, unless one is an error, "answer NUMBER CODE", "why NUMBER TEXT" and "remark TEXT" (a line feed
within a text is written \\n).
"""

import pathlib
import re
import sys

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "tests" / "survey" / "returned"

# ---- What the assessors mean, and how they type it --------------------------------------------------

CODES = {1: 3, 2: -5, 3: 1, 4: 2, 5: -7, 6: 1, 7: 9, 8: -4, 9: -6}
TYPED = {
    "pairs-en": {1: "left 3", 2: "right 5", 3: "equal", 4: "left 2", 5: "right 7", 6: "equal",
                 7: "left 9", 8: "1/4", 9: "right 6"},
    "pairs-zh": {1: "左 3", 2: "右 5", 3: "相等", 4: "左 2", 5: "右 7", 6: "相等", 7: "左 9",
                 8: "1/4", 9: "右 6"},
    "ratings-en": {1: "3", 2: "5", 3: "1", 4: "4", 5: "2", 6: "5"},
    "ratings-zh": {1: "3", 2: "5", 3: "1", 4: "4", 5: "2", 6: "5"},
}
# Budgets of 3 and 4 items, best and worst of 3 and 4 items; direct weights as the budget, times ten.
POINTS = {1: 500_000, 2: 300_000, 3: 200_000, 4: 333_000, 5: 333_000, 6: 334_000, 7: 0}
TYPED["budget-en"] = TYPED["budget-zh"] = {1: "50", 2: "30", 3: "20", 4: "33.3", 5: "33.3", 6: "33.4", 7: "0"}
TYPED["direct-en"] = TYPED["direct-zh"] = TYPED["budget-en"]
CHOICES = {1: 3, 2: 1, 3: 7, 4: 2, 7: 3, 9: 4, 10: 2, 11: 4, 12: 8, 13: 2, 15: 2, 17: 5}
TYPED["best-worst-en"] = TYPED["best-worst-zh"] = {n: str(code) for n, code in CHOICES.items()}
ANSWERED = {"budget": POINTS, "direct": POINTS, "best-worst": CHOICES}
RATINGS = {1: 3, 2: 5, 3: 1, 4: 4, 5: 2, 6: 5}
WHYS = {
    "pairs-en": {2: 'cost: it is "cheap" # really', 5: "yes, but: no"},
    "pairs-zh": {2: "成本：它“便宜”#确实", 5: "数据要素：不重要"},
    "ratings-en": {},
    "ratings-zh": {},
}
REMARKS = {"pairs-en": "A fair survey.", "pairs-zh": "问卷很清楚。", "ratings-en": "", "ratings-zh": ""}
for other in ("budget", "direct", "best-worst"):
    for spoken in ("en", "zh"):
        WHYS[f"{other}-{spoken}"], REMARKS[f"{other}-{spoken}"] = {}, ""
KEYS = {
    "en": {"number": "pair", "left": "left", "right": "right", "answer": "answer", "why": "why",
           "remark": "remark"},
    "zh": {"number": "题号", "left": "左", "right": "右", "answer": "回答", "why": "理由",
           "remark": "总体意见"},
}


def keys_of(base):
    keys = dict(KEYS[base[-2:]])
    if base in ("ratings-en", "budget-en", "direct-en"):
        keys["number"] = "item"
    if base == "best-worst-en":
        keys["number"] = "question"
    return keys


# ---- Making and changing a questionnaire -----------------------------------------------------------

def blank(base):
    return (FOLDER / "base" / f"{base}.yaml").read_text(encoding="utf-8")


def span(text, base, number):
    """Start and end of the entry of a question, from its bullet to the blank line behind it."""
    start = text.index(f"- {keys_of(base)['number']}: {number}\n")
    end = text.index("\n\n", start) + 1
    return start, end


def entry(text, base, number):
    start, end = span(text, base, number)
    return text[start:end]


def with_entry(text, base, number, new):
    start, end = span(text, base, number)
    return text[:start] + new + text[end:]


def line_of(text, base, number, key):
    """The line of one key in an entry, without its line end."""
    found = re.search(rf"^[- ]*{keys_of(base)[key]}:.*$", entry(text, base, number), re.M)
    return found.group(0)


def text_between(text, base, first, last):
    """Start of the line of one key of a question, and end of that of another: (key, number) each."""
    (first_key, first_number), (last_key, last_number) = first, last
    start = text.index(line_of(text, base, first_number, first_key), span(text, base, first_number)[0])
    line = line_of(text, base, last_number, last_key)
    return start, text.index(line, span(text, base, last_number)[0]) + len(line) + 1


def with_line(text, base, number, key, new):
    """Replaces a whole line of an entry; None deletes it."""
    old = line_of(text, base, number, key) + "\n"
    block = entry(text, base, number)
    return with_entry(text, base, number, block.replace(old, "" if new is None else new + "\n", 1))


def with_answer(text, base, number, typed):
    value = f" {typed}" if typed else ""
    return with_line(text, base, number, "answer", f"  {keys_of(base)['answer']}:{value}")


def with_why(text, base, number, reason):
    return with_line(text, base, number, "why", f"  {keys_of(base)['why']}: {reason}")


def with_remark(text, base, remark):
    key = keys_of(base)["remark"]
    return re.sub(rf"^{key}:.*$", lambda _: f"{key}: {remark}", text, flags=re.M)


def answered(base="pairs-en"):
    text = blank(base)
    for number, typed in TYPED[base].items():
        text = with_answer(text, base, number, typed)
    for number, reason in WHYS[base].items():
        text = with_why(text, base, number, reason)
    return with_remark(text, base, REMARKS[base]) if REMARKS[base] else text


def each_line(text, change):
    return "\n".join(change(line) for line in text.split("\n"))


def quoted(text, mark="> "):
    return "".join(f"{mark}{line}\n" for line in text.rstrip("\n").split("\n"))


def answered_below(base, count, gap):
    """A quoted blank questionnaire with the first answers typed below the quoted lines."""
    parts = quoted(blank(base)).split(">   answer:\n")
    text = parts[0]
    for number, part in enumerate(parts[1:], start=1):
        text += ">   answer:" + (gap + TYPED[base][number] + gap if number <= count else "\n") + part
    return text


def wrapped(text, width):
    """What a mail client does to long lines: breaks at blanks, and the rest begins at the margin."""
    lines = []
    for line in text.split("\n"):
        while len(line) > width and " " in line[12:width]:
            cut = line.rindex(" ", 12, width)
            lines.append(line[:cut])
            line = line[cut + 1:]
        lines.append(line)
    return "\n".join(lines)


# ---- Places and expectations -----------------------------------------------------------------------

def place(text, needle, occurrence=1):
    """Line and column, from 1 and in characters, of the nth occurrence of `needle`."""
    at = -1
    for _ in range(occurrence):
        at = text.index(needle, at + 1)
    before = text[:at]
    lines = len(re.findall(r"\r\n|\r|\n", before))
    start = max(before.rfind("\n"), before.rfind("\r")) + 1
    return f"{lines + 1}:{at - start + 1}"


def value_place(text, base, number, key):
    """Where the value of a key stands in the entry of a question."""
    start, _ = span(text, base, number)
    found = re.compile(rf"^[- ]*{keys_of(base)[key]}: *", re.M).search(text, start)
    line = text.count("\n", 0, found.end()) + 1
    return f"{line}:{found.end() - text.rindex(chr(10), 0, found.end())}"


def answer_place(text, base, number):
    """Where an answer stands; for an empty one, where its key does."""
    spot = value_place(text, base, number, "answer")
    if not line_of(text, base, number, "answer").endswith(":"):
        return spot
    return spot.split(":")[0] + ":3"


def below(text, needle):
    """The start of the line below the one that begins with `needle`."""
    return f"{text[:text.index(chr(10) + needle)].count(chr(10)) + 3}:1"


CASES = {}


def case(name, base, data, findings=(), answers=None, whys=None, remark=None):
    """One case. `data` is text (stored as UTF-8) or bytes; a finding is "severity code place"."""
    assert name not in CASES, name
    expected = [f"questionnaire {base}"] + sorted(findings)
    if not any(finding.startswith("error") for finding in findings):
        codes = ANSWERED.get(base[:-3], RATINGS if base.startswith("ratings") else CODES)
        answers = codes if answers is None else answers
        whys = WHYS[base] if whys is None else whys
        remark = REMARKS[base] if remark is None else remark
        expected += [f"answer {number} {answers[number]}" for number in sorted(answers)]
        expected += [f"why {number} " + whys[number].replace("\n", "\\n")
                     for number in sorted(whys) if number in answers]
        expected += ["remark " + remark.replace("\n", "\\n")] if remark else []
    CASES[name] = (data if isinstance(data, bytes) else data.encode("utf-8"),
                   "\n".join(expected) + "\n")


def without(codes, *numbers):
    return {number: code for number, code in codes.items() if number not in numbers}


CONVERTED = "note answers.converted 0:0"
EN, ZH = "pairs-en", "pairs-zh"


def encodings():
    case("as-sent-en", EN, answered(EN))
    case("as-sent-zh", ZH, answered(ZH))
    case("byte-order-mark", EN, "\ufeff" + answered(EN))
    case("byte-order-mark-zh", ZH, "\ufeff" + answered(ZH))
    case("line-ends-crlf", ZH, answered(ZH).replace("\n", "\r\n"))
    case("line-ends-cr-only", EN, answered(EN).replace("\n", "\r"))
    case("line-ends-mixed", EN, answered(EN).replace("\n\n", "\r\n\n"))
    case("line-breaks-of-word", EN, answered(EN).replace("\n  ", "\v  "))
    case("no-final-line-end", EN, answered(EN).rstrip("\n"))
    for name, base in (("en", EN), ("zh", ZH)):
        text = answered(base)
        case(f"utf16-le-{name}", base, b"\xff\xfe" + text.encode("utf-16-le"), [CONVERTED])
        case(f"utf16-be-{name}", base, b"\xfe\xff" + text.encode("utf-16-be"), [CONVERTED])
        case(f"utf16-le-unmarked-{name}", base, text.encode("utf-16-le"), [CONVERTED])
        case(f"utf16-be-unmarked-{name}", base, text.encode("utf-16-be"), [CONVERTED])
    case("gb18030", ZH, answered(ZH).encode("gb18030"), [CONVERTED])
    case("gb18030-crlf-quoted", ZH, quoted(answered(ZH)).replace("\n", "\r\n").encode("gb18030"),
         [CONVERTED])
    reason = "it’s a “café” – cheap"
    case("windows-1252", EN, with_why(answered(EN), EN, 2, reason).encode("cp1252"), [CONVERTED],
         whys={**WHYS[EN], 2: reason})


def input_methods():
    wide = str.maketrans("0123456789/:", "０１２３４５６７８９／：")
    text = answered(ZH)
    for number, typed in TYPED[ZH].items():
        text = with_line(text, ZH, number, "answer", f"  回答：{typed.translate(wide)}")
    case("full-width-answers", ZH, text)
    case("full-width-colons", ZH,
         re.sub(r"^([- ]*(?:题号|左|右|回答|理由|总体意见)): ?", r"\1：", answered(ZH), flags=re.M))
    closing = answered(ZH).index("pondera:")
    text = answered(ZH)
    case("full-width-closing-lines", ZH, text[:closing] + "".join(
        chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else "\u3000" if c == " " else c
        for c in text[closing:]))
    case("no-blank-after-colon", ZH, answered(ZH).replace("回答: ", "回答:"))
    case("side-and-number-together", ZH, answered(ZH).replace("左 ", "左").replace("右 ", "右"))
    typed = {1: "左三", 2: "右边 五", 3: "一样", 4: "左：２", 5: "右侧７。", 6: "同等重要", 7: "九 左",
             8: "１：４", 9: "右=6"}
    text = answered(ZH)
    for number, answer in typed.items():
        text = with_answer(text, ZH, number, answer)
    case("chinese-numerals-and-orders", ZH, text)
    typed = {1: "左3", 2: "5 Right", 3: "一样", 4: "L 2", 5: "右７", 6: "=", 7: "LEFT: 9", 8: "⅛",
             9: "r6"}
    text = answered(EN)
    for number, answer in typed.items():
        text = with_answer(text, EN, number, answer)
    case("languages-mixed", EN, text, answers={**CODES, 8: -8})
    text = answered(ZH)
    for number, answer in TYPED[EN].items():
        text = with_line(text, ZH, number, "answer", f"  answer: {answer}")
    case("english-keys-in-chinese-file", ZH, text)
    typed = {1: "3", 2: "1/5", 3: "1", 4: "2/1", 5: "1:7", 6: "1/1", 7: "9.0", 8: "0.25", 9: "0,167"}
    text = answered(EN)
    for number, answer in typed.items():
        text = with_answer(text, EN, number, answer)
    case("ratios", EN, text)
    typed = {1: '"left 3"', 2: "“right 5”", 3: "Equal.", 4: "left, 2", 5: "right (7)", 6: "Same",
             7: "9 times left", 8: "left 1", 9: "six right"}
    text = answered(EN)
    for number, answer in typed.items():
        text = with_answer(text, EN, number, answer)
    case("decorated-answers", EN, text, answers={**CODES, 8: 1})


def editors():
    case("tabs", EN, re.sub(r": ", ":\t", answered(EN).replace("  ", "\t")).replace(
        "cost:\tit", "cost: it").replace("but:\tno", "but: no").replace('"Data:\t', '"Data: '))
    case("trailing-blanks", EN, each_line(answered(EN), lambda line: line + "  \t"))
    nbsp = answered(EN).replace("  ", "\u00a0 ").replace("left ", "left\u00a0")
    case("no-break-spaces", EN, nbsp.replace("right ", "right\u00a0"))
    case("ideographic-spaces", ZH, answered(ZH).replace("  ", "\u3000").replace("左 ", "左\u3000"))
    case("invisible-characters", EN, answered(EN).replace("answer: ", "answer:\u200b \ufeff"))
    case("lost-indentation", EN, each_line(answered(EN), str.lstrip))
    case("more-indentation", EN, each_line(answered(EN), lambda line: "      " + line))
    case("bullets-of-word", EN, answered(EN).replace("- pair", "•\tpair"))
    case("bullets-on-every-line", EN, re.sub(r"^  (\w)", r"·  \1", answered(EN), flags=re.M))
    case("bullets-en-dash", ZH, answered(ZH).replace("- 题号", "– 题号"))
    case("bullets-asterisk", EN, answered(EN).replace("- pair", "* pair"))
    case("bullets-second-level", EN, answered(EN).replace("- pair", "o\tpair"))
    case("bullets-numbered", EN, re.sub(r"^- pair: (\d)", r"\1. pair: \1", answered(EN), flags=re.M))
    case("bullets-lost", EN, answered(EN).replace("- pair", "pair"))
    case("capitals", EN, re.sub(r"^([- ]*)([a-z])(\w+):", lambda m: m[1] + m[2].upper() + m[3] + ":",
                                answered(EN), flags=re.M).replace("left 3", "LEFT 3"))
    case("bold-keys", EN, answered(EN).replace("  answer:", "  **answer:**"))
    case("smart-quotes", EN, re.sub(r'"Data: \\"open\\" market #1"', "“Data: \\\\“open\\\\” market #1”",
                                    answered(EN)))
    case("dashes-and-ellipsis-in-labels", EN,
         answered(EN).replace("Public-service", "Public–service"))
    case("label-quoted-by-hand", EN,
         answered(EN).replace("left: Digital skills", "left: 'Digital  skills'"))
    case("label-case-and-blanks", EN, answered(EN).replace("Transport links", "TRANSPORT   links"))
    case("label-full-width", ZH, answered(ZH).replace("（“开放”）", '("开放")'))
    text = answered(EN)
    for number in TYPED[EN]:
        block = entry(text, EN, number).rstrip("\n").split("\n")
        parts = [block[0][2:]] + [line.strip() for line in block[1:]]
        text = with_entry(text, EN, number, "- " + "\n  ".join(sorted(parts)) + "\n")
    case("keys-in-another-order", EN, text)
    case("answers-in-quotes", EN, re.sub(r"answer: (.+)", r"answer: '\1'", answered(EN)))
    first, second = entry(answered(EN), EN, 1), entry(answered(EN), EN, 9)
    text = with_entry(with_entry(answered(EN), EN, 9, "@1@"), EN, 1, second)
    case("questions-reordered", EN, text.replace("@1@", first))
    case("why-in-quotes", EN, with_why(answered(EN), EN, 2, r'"a \"b\": c # d"'),
         whys={**WHYS[EN], 2: 'a "b": c # d'})
    case("why-as-block", EN, with_why(answered(EN), EN, 2, "|\n    a: b\n    c"),
         whys={**WHYS[EN], 2: "a: b c"})
    case("group-headings-deleted", EN,
         "".join(line for line in answered(EN).splitlines(True) if not line.startswith("#")))


def mails():
    case("quoted-once", EN, quoted(answered(EN)))
    case("quoted-twice", ZH, quoted(quoted(answered(ZH)), ">"))
    case("quoted-without-blank", EN, quoted(answered(EN), ">"))
    case("quoted-with-bars", EN, quoted(answered(EN), "| "))
    case("quoted-full-width", ZH, quoted(answered(ZH), "＞"))
    first_three = {number: CODES[number] for number in (1, 2, 3)}
    case("answered-below-the-quoted-line", EN, answered_below(EN, 3, "\n"), answers=first_three,
         whys={}, remark="")
    case("answered-below-with-blank-lines", EN, answered_below(EN, 3, "\n\n"), answers=first_three,
         whys={}, remark="")
    text = quoted(blank(EN)).replace(">   answer:\n", ">   answer:\nanswer: left 4\n")
    case("answer-line-added", EN, text, answers=dict.fromkeys(CODES, 4), whys={}, remark="")
    greeting = "Dear Ines,\n\nhere are my answers: see below.\nSubject: Re: survey\n\n"
    signature = "\n--\nAna Brandt | +49 30 1234\nThis mail is confidential. Do not: copy, forward.\n"
    case("greeting-and-signature", EN, greeting + answered(EN) + signature)
    case("greeting-zh", ZH, "您好！\n我的回答如下：\n主题：问卷\n\n" + answered(ZH) + "\n此致\n敬礼\n王伟\n")
    original = "\n-----Original Message-----\nFrom: Ines\nTo: Ana\n\n"
    case("original-mail-below", EN, greeting + answered(EN) + original + quoted(blank(EN)))
    long_reason = ("the data say so: prices fell, traffic grew, and nobody complained about it, "
                   "which is why I would put it first in every city that I know")
    case("wrapped-by-mail", EN, wrapped(with_why(answered(EN), EN, 4, long_reason), 40),
         whys={**WHYS[EN], 4: long_reason})
    case("wrapped-and-quoted", EN,
         quoted(wrapped(with_why(answered(EN), EN, 4, long_reason), 60)),
         whys={**WHYS[EN], 4: long_reason})
    reason = "港口城市首先需要网络，然后才谈得上数据要素市场"
    text = with_why(answered(ZH), ZH, 4, reason[:11] + "\n" + reason[11:])
    case("wrapped-chinese", ZH, text, whys={**WHYS[ZH], 4: reason})
    text = answered(EN).replace("answer: left 3", "answer: left\n3")
    case("wrapped-within-an-answer", EN, text)
    text = answered(EN).replace("  answer: ", "  answer:\n    ")
    case("answers-on-the-next-line", EN, text)
    text = answered(ZH).replace("  回答: 左 3", "  回答:\n左：3")
    case("answer-that-looks-like-a-key", ZH, text)
    case("colon-lost", EN, answered(EN).replace("answer: left 3", "answer left 3"))
    case("colon-lost-zh", ZH, answered(ZH).replace("回答: 左 3", "回答左3"))


def remarks():
    text = with_answer(answered(EN), EN, 1, "left 3 # it is cheaper")
    case("reason-behind-hash", EN, text, whys={**WHYS[EN], 1: "it is cheaper"})
    text = with_answer(answered(EN), EN, 2, "right 5 # see above")
    case("reason-behind-hash-and-why", EN, text,
         whys={**WHYS[EN], 2: WHYS[EN][2] + "\nsee above"})
    text = with_answer(answered(ZH), ZH, 1, "左 3 ＃ 更便宜")
    case("reason-behind-full-width-hash", ZH, text, whys={**WHYS[ZH], 1: "更便宜"})
    for name, reason in {
            "yaml-in-why": "{a: [b, *c], &d !!e: 'f", "list-in-why": "- one: 1",
            "quotes-in-why": "\"A\" is better than \"B\"", "apostrophe-in-why": "'tis so",
            "deep-nesting-in-why": "[" * 5000 + "{" * 5000,
            "long-why": "very " * 20000 + "long"}.items():
        case(name, EN, with_why(answered(EN), EN, 2, reason), whys={**WHYS[EN], 2: reason})
    text = with_why(answered(EN), EN, 2, "first.\n\n  note: second\n  #1 reason\n\n  third")
    case("why-of-several-paragraphs", EN, text,
         whys={**WHYS[EN], 2: "first.\nnote: second #1 reason\nthird"})
    text = with_remark(answered(EN), EN, "Good.\nStudy: more of it.\n\nRound two: yes")
    case("remark-of-several-lines", EN, text,
         remark="Good. Study: more of it.\nRound two: yes")
    text = with_why(with_answer(answered(EN), EN, 2, ""), EN, 2, "too close to call")
    case("reason-without-answer", EN, text, answers=without(CODES, 2),
         remark=REMARKS[EN] + "\n(2) too close to call")


def no_answers():
    text = answered(EN)
    for number in (2, 7):
        text = with_answer(text, EN, number, "")
    case("some-empty", EN, with_why(text, EN, 2, ""), answers=without(CODES, 2, 7))
    case("all-empty", EN, blank(EN), ["warning answers.nothing-answered 0:0"], answers={}, whys={},
         remark="")
    case("all-empty-zh", ZH, blank(ZH), ["warning answers.nothing-answered 0:0"], answers={},
         whys={}, remark="")
    text = with_why(answered(EN), EN, 2, "")
    for number, typed in {1: "-", 2: "—", 3: "n/a", 4: "don’t know", 6: "--"}.items():
        text = with_answer(text, EN, number, typed)
    case("said-as-no-answer", EN, text, answers=without(CODES, 1, 2, 3, 4, 6))
    text = answered(ZH)
    for number, typed in {1: "不知道", 3: "无", 4: "——", 6: "无法判断。"}.items():
        text = with_answer(text, ZH, number, typed)
    case("said-as-no-answer-zh", ZH, text, answers=without(CODES, 1, 3, 4, 6))
    text = with_entry(answered(EN), EN, 4, "")
    case("question-deleted", EN, text, ["warning answers.deleted-item 0:0"],
         answers=without(CODES, 4))
    text = with_line(answered(EN), EN, 4, "answer", None)
    case("answer-line-deleted", EN, text, ["warning answers.deleted-item 0:0"],
         answers=without(CODES, 4))
    text = with_line(with_answer(answered(EN), EN, 4, ""), EN, 4, "left", "  left: Skills")
    case("label-changed-without-answer", EN, text,
         ["error answers.changed-label " + value_place(text, EN, 4, "left")])


def odd_but_clear():
    text = with_line(answered(EN), EN, 4, "number", None)
    case("number-lost", EN, text, ["note answers.matched-by-labels " + place(text, "left: Digital skills\n")])
    text = with_entry(answered(EN), EN, 4, entry(answered(EN), EN, 4) + "\n" + entry(answered(EN), EN, 4))
    case("question-twice-same-answer", EN, text,
         ["warning answers.repeated " + place(text, "left 2", 2)])
    text = with_entry(answered(EN), EN, 4, entry(blank(EN), EN, 4) + "\n" + entry(answered(EN), EN, 4))
    case("question-twice-once-empty", EN, text)
    text = answered(EN).replace("- pair: 2\n", "- pair: 2\nI find this one odd\n")
    case("text-among-questions", EN, text,
         ["warning answers.passed-over " + place(text, "I find")])
    text = with_line(answered(EN), EN, 2, "answer", "  # answer: right 5")
    case("answer-commented-out", EN, text,
         ["warning answers.in-comment " + place(text, "# answer: right"),
          "warning answers.deleted-item 0:0"],
         answers=without(CODES, 2), remark=REMARKS[EN] + "\n(2) " + WHYS[EN][2])
    text = with_line(answered(EN), EN, 4, "why", "  why:\n\nThe next ones are hard:\nI am no engineer.")
    case("remark-between-questions", EN, text,
         ["warning answers.passed-over " + place(text, "The next")],
         remark="The next ones are hard: I am no engineer.\n" + REMARKS[EN])
    text = with_why(answered(ZH), ZH, 5, WHYS[ZH][5] + "\n\n下面的题目很难。")
    case("remark-between-questions-zh", ZH, text,
         ["warning answers.passed-over " + place(text, "下面")],
         remark="下面的题目很难。\n" + REMARKS[ZH])
    start, end = text_between(answered(EN), EN, ("answer", 3), ("right", 4))
    text = answered(EN)[:start] + answered(EN)[end:]
    # Nothing shows it: the answer to 4 stands below 3. That 4 is gone is said.
    case("deleted-from-answer-to-labels", EN, text, ["warning answers.deleted-item 0:0"],
         answers={**without(CODES, 4), 3: CODES[4]})


def wrong_answers():
    for name, typed, code in (
            ("left-ten", "left 10", "out-of-scale"), ("zero", "0", "out-of-scale"),
            ("a-tenth", "1/10", "out-of-scale"), ("huge-number", "left 99999999999999999999", "out-of-scale"),
            ("side-alone", "left", "no-intensity"), ("side-and-question-mark", "left ?", "no-intensity"),
            ("strength-in-words", "left strongly", "no-intensity"),
            ("two-sides", "5 left right", "two-answers"),
            ("two-answers", "left 3 right 5", "two-answers"),
            ("either-or", "left 3 or 4", "two-answers"), ("two-numbers", "3 5", "two-answers"),
            ("range", "left 3-5", "two-answers"), ("equal-and-number", "equal 3", "two-answers"),
            ("decimal", "2.5", "ambiguous-number"), ("side-and-decimal", "left 2.5", "ambiguous-number"),
            ("rough-decimal", "0.3", "ambiguous-number"), ("fraction-between-steps", "2/3", "ambiguous-number"),
            ("negative", "-3", "ambiguous-number"), ("side-and-negative", "left -3", "ambiguous-number"),
            ("question-mark", "?", "unreadable-answer"), ("maybe", "maybe", "unreadable-answer"),
            ("uncertain-number", "left three?", "unreadable-answer"),
            ("not-equal", "not equal", "unreadable-answer"),
            ("anchor", "&a left 3", "unreadable-answer"), ("tag", "!!int 3", "unreadable-answer"),
            ("placeholder", "____", "unreadable-answer"), ("formula", "=3", "unreadable-answer"),
            ("reason-as-answer", "left 3 because it is cheap", "unreadable-answer")):
        text = with_answer(answered(EN), EN, 4, typed)
        case("wrong-" + name, EN, text,
             [f"error answers.{code} " + value_place(text, EN, 4, "answer")])
    for name, typed, code in (("left-ten-zh", "左十", "out-of-scale"), ("lone-numeral-one", "一", "ambiguous-number"),
                              ("side-alone-zh", "左", "no-intensity"), ("two-sides-zh", "左右 5", "two-answers"),
                              ("date-of-excel", "1月3日", "two-answers"), ("unclear-zh", "差不多", "unreadable-answer")):
        text = with_answer(answered(ZH), ZH, 4, typed)
        case("wrong-" + name, ZH, text,
             [f"error answers.{code} " + value_place(text, ZH, 4, "answer")])
    text = answered(EN)
    wrong = {2: ("left", "no-intensity"), 5: ("11", "out-of-scale"), 9: ("dunno", "unreadable-answer")}
    for number, (typed, _) in wrong.items():
        text = with_answer(text, EN, number, typed)
    case("wrong-three-at-once", EN, text,
         [f"error answers.{code} " + value_place(text, EN, number, "answer")
          for number, (_, code) in wrong.items()])
    mail = "Hello\n\n" + quoted(text).replace("\n", "\r\n")
    case("wrong-place-in-quoted-crlf", EN, mail,
         ["error answers.no-intensity " + place(mail, "left\r"),
          "error answers.out-of-scale " + place(mail, "11\r"),
          "error answers.unreadable-answer " + place(mail, "dunno")])
    text = with_answer(answered(ZH), ZH, 4, "左")
    case("wrong-place-in-gb18030", ZH, text.encode("gb18030"),
         [CONVERTED, "error answers.no-intensity " + value_place(text, ZH, 4, "answer")])


def wrong_questions():
    block = entry(answered(EN), EN, 9)
    text = with_entry(answered(EN), EN, 9, block + "\n" + block.replace("pair: 9", "pair: 10"))
    case("never-asked", EN, text, ["error answers.never-asked " + place(text, "10\n  left")])
    text = with_line(answered(EN), EN, 4, "left", "  left: Digital literacy")
    case("label-changed", EN, text, ["error answers.changed-label " + place(text, "Digital literacy")])
    text = with_line(answered(ZH), ZH, 4, "right", "  右: 互联网")
    case("label-changed-zh", ZH, text, ["error answers.changed-label " + place(text, "互联网")])
    text = with_line(answered(EN), EN, 4, "left", "  left: Public-service platforms")
    text = with_line(text, EN, 4, "right", "  right: Digital skills")
    case("labels-swapped", EN, text,
         ["error answers.swapped-labels " + value_place(text, EN, 4, "left")])
    text = with_line(answered(EN), EN, 4, "right", None)
    case("label-line-deleted", EN, text, ["error answers.missing-label " + place(text, "pair: 4\n")])
    other = entry(answered(EN), EN, 4).replace("left 2", "right 2")
    text = with_entry(answered(EN), EN, 4, entry(answered(EN), EN, 4) + "\n" + other)
    case("question-twice-different", EN, text,
         ["error answers.contradiction " + place(text, "right 2")])
    text = with_line(answered(EN), EN, 4, "answer", "  answer: left 2\n  answer: left 3")
    case("answer-line-twice", EN, text, ["error answers.two-answers " + place(text, "left 3", 3)])
    text = with_line(answered(EN), EN, 4, "number", "- pair: four")
    case("number-in-words", EN, text, ["error answers.bad-number " + place(text, "four\n")])
    block = " ".join(line.strip() for line in entry(answered(EN), EN, 4).split("\n")) + "\n"
    text = with_entry(answered(EN), EN, 4, block)
    case("lines-run-together", EN, text, ["error answers.bad-number " + place(text, "4 left:")])
    text = answered(EN).replace("answer: left 2", "anser: left 2")
    case("key-mistyped", EN, text, ["error answers.unknown-key " + place(text, "anser")])
    text = answered(EN).replace("- pair: 5", "- apir: 5")
    case("number-key-mistyped", EN, text, ["error answers.unknown-key " + place(text, "apir")])
    text = answered(EN).replace("answer: left 2", "mine: left 2")
    case("key-replaced", EN, text, ["error answers.unknown-key " + place(text, "mine")])
    text = answered(EN).replace("answer: left 2", "mine = left 2")
    case("key-replaced-without-colon", EN, text,
         ["error answers.changed-label " + value_place(text, EN, 4, "right")])
    text = answered(ZH).replace("回答: 左 2", "回荅: 左 2")
    case("key-mistyped-zh", ZH, text, ["error answers.unknown-key " + place(text, "回荅")])
    text = "Hi,\n4: left 2\nmany thanks\n\n" + quoted(blank(EN))
    case("answers-above-the-questionnaire", EN, text, ["error answers.outside " + place(text, "4: left")])
    text = "Hi,\nanswer: left 2\n\n" + quoted(blank(EN))
    case("answer-line-above-the-questionnaire", EN, text,
         ["error answers.outside " + place(text, "answer: left 2")])
    text = answered(EN).replace("- pair: 4\n", "- pair: 4\nleft 2\n")
    case("answer-in-the-wrong-line", EN, text, ["error answers.outside " + place(text, "left 2")])
    text = with_line(answered(EN), EN, 4, "why", "  why:\n\n7: left 3")
    case("answer-below-an-empty-reason", EN, text, ["error answers.outside " + place(text, "7: left")])
    text = with_line(answered(ZH), ZH, 4, "why", "  理由:\n\n7：左 3")
    case("answer-below-an-empty-reason-zh", ZH, text, ["error answers.outside " + place(text, "7：左")])
    start, end = text_between(answered(EN), EN, ("answer", 3), ("left", 4))
    text = answered(EN)[:start] + answered(EN)[end:]
    case("deleted-from-answer-to-left-label", EN, text,
         ["error answers.bad-number " + place(text, "right: Public-service platforms")])
    text = with_answer(blank(EN), EN, 4, "\n\n\n@").replace("@", "3")
    case("number-apart-from-answer", EN, text, ["error answers.outside " + place(text, "3\n  why")])


def wrong_files():
    for name, old, new, code in (
            ("other-study", "study: harbour-index", "study: airport-index", "other-study"),
            ("other-round", "round: 1", "round: 2", "other-round"),
            ("other-assessor", "assessor: ana", "assessor: kim", "other-assessor"),
            ("older-revision", "revision: 0123456789abcdef", "revision: fedcba9876543210", "signature"),
            ("other-format", "pondera: questionnaire/1", "pondera: questionnaire/2", "other-format")):
        text = answered(EN).replace("\n" + old, "\n" + new)
        line, _ = place(text, "\n" + new).split(":")  # of the line end before it
        case(name, EN, text, [f"error answers.{code} {int(line) + 1}:{new.index(' ') + 2}"])
    text = answered(EN).replace("\nround: 1", "\nround: 3").replace("assessor: ana", "assessor: wei")
    case("other-round-and-assessor", EN, text,
         ["error answers.other-round " + place(text, "3\nassessor"),
          "error answers.other-assessor " + place(text, "wei\n")])
    signature = re.search(r"signature: (\w+)", answered(EN)).group(1)
    text = answered(EN).replace(signature, signature[::-1])
    case("signature-tampered", EN, text, ["error answers.signature " + place(text, signature[::-1])])
    text = answered(EN).replace(signature, signature[:9])
    case("signature-cut", EN, text, ["error answers.signature " + place(text, signature[:9])])
    text = answered(EN).replace("assessor: ana\n", "")
    case("closing-line-deleted", EN, text, ["error answers.missing-header " + place(text, "questionnaire/1")])
    other = answered(EN).replace("assessor: ana", "assessor: kim")
    text = answered(EN) + other
    case("two-assessors-in-one-file", EN, text,
         ["error answers.contradictory-header " + place(text, "kim\n")])

    def last_line(text, needle):
        return f"{text[:text.rindex(needle)].count(chr(10)) + 1}:0"
    text = answered(EN)[:answered(EN).index("pondera:")]
    case("cut-off-before-closing", EN, text, ["error answers.cut-off " + last_line(text, "remark:")])
    text = answered(EN)[:answered(EN).index("language:")]
    case("cut-off-within-closing", EN, text, ["error answers.cut-off " + last_line(text, "assessor:")])
    text = answered(EN)[:answered(EN).index("- pair: 6")]
    case("cut-off-within-questions", EN, text, ["error answers.cut-off " + last_line(text, "why:")])
    text = answered(ZH).encode("utf-8")
    text = text[:text.index("  回答: 左 9".encode()) + 4]
    case("cut-off-within-a-character", ZH, text,
         ["error answers.not-text " + f"{text.count(10) + 1}:3"])
    case("empty", EN, "", ["error answers.not-a-questionnaire 0:0"])
    case("blank-lines-only", EN, "\ufeff \r\n\r\n\t\r\n", ["error answers.not-a-questionnaire 0:0"])
    case("another-text", EN, "Dear Ines,\n\nI shall answer next week: sorry.\n\nAna\n",
         ["error answers.not-a-questionnaire 0:0"])
    for name, data in (
            ("word", b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00word/document.xml"),
            ("old-word", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(24)),
            ("pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n"),
            ("rich-text", b"{\\rtf1\\ansi answer: left 3}"),
            ("picture", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"),
            ("web-page", b"\r\n<!DOCTYPE html><html><body>answer: left 3</body></html>"),
            ("utf32", "pair".encode("utf-32"))):
        case("file-" + name, EN, data, ["error answers.not-text 0:0"])
    text = answered(EN).replace("left 2", "left\x00 2")
    case("file-with-zero-byte", EN, text, ["error answers.not-text " + place(text, "\x00")])


def ratings():
    for base in ("ratings-en", "ratings-zh"):
        case(base, base, answered(base))
    text = answered("ratings-zh")
    for number, typed in {1: "三", 2: "５", 3: "1.", 4: "四分", 5: "2.0"}.items():
        text = with_answer(text, "ratings-zh", number, typed)
    case("ratings-typed-variously", "ratings-zh", text)
    case("ratings-quoted-crlf", "ratings-en", quoted(answered("ratings-en")).replace("\n", "\r\n"))
    case("ratings-some-empty", "ratings-en", with_answer(answered("ratings-en"), "ratings-en", 3, "n/a"),
         answers=without(RATINGS, 3))
    text = answered("ratings-en").replace("  answer: 5\n", "  answer: 5\n  why: vital: it is\n", 1)
    case("ratings-with-a-reason", "ratings-en", text, whys={2: "vital: it is"})
    for name, typed, code in (("six", "6", "out-of-scale"), ("zero", "0", "out-of-scale"),
                              ("between", "3.5", "ambiguous-number"), ("range", "3-4", "two-answers"),
                              ("of-five", "4/5", "two-answers"), ("side", "left 3", "unreadable-answer"),
                              ("word", "high", "unreadable-answer")):
        text = with_answer(answered("ratings-en"), "ratings-en", 4, typed)
        case("wrong-rating-" + name, "ratings-en", text,
             [f"error answers.{code} " + value_place(text, "ratings-en", 4, "answer")])
    text = answered("ratings-en").replace("Digital skills", "Skills")
    case("wrong-rating-label", "ratings-en", text, ["error answers.changed-label " + place(text, "Skills")])


def other_methods():
    """What happens to every file, in the questionnaires of the other methods."""
    wide = str.maketrans("0123456789.", "０１２３４５６７８９．")
    for method in ("budget", "direct", "best-worst"):
        for base in (f"{method}-en", f"{method}-zh"):
            text = answered(base)
            key = keys_of(base)["answer"]
            case(base, base, text)
            case(f"{base}-byte-order-mark-crlf", base, "\ufeff" + text.replace("\n", "\r\n"))
            case(f"{base}-utf16", base, b"\xff\xfe" + text.encode("utf-16-le"), [CONVERTED])
            case(f"{base}-quoted-crlf", base, quoted(quoted(text)).replace("\n", "\r\n"))
            case(f"{base}-lost-indentation", base, each_line(text, str.lstrip))
            case(f"{base}-answers-on-the-next-line", base,
                 re.sub(rf"^  {key}: (.+)$", rf"  {key}:\n    \1", text, flags=re.M))
            case(f"{base}-wrapped", base, wrapped(text, 30))
            case(f"{base}-full-width", base, re.sub(
                rf"^  {key}: (.+)$", lambda m: f"  {key}：{m[1].translate(wide)}", text, flags=re.M))
            case(f"{base}-decorated", base, re.sub(
                rf"^  {key}: (.+)$", rf"  {key}: “\1”.", text, flags=re.M))
            case(f"{base}-bullets-of-word", base, re.sub(r"^- ", "•\t", text, flags=re.M))
            case(f"{base}-headings-deleted", base,
                 "".join(line for line in text.splitlines(True) if not line.startswith("#")))
            case(f"{base}-all-empty", base, blank(base), ["warning answers.nothing-answered 0:0"],
                 answers={})
    case("budget-zh-gb18030", "budget-zh", answered("budget-zh").encode("gb18030"), [CONVERTED])
    case("best-worst-zh-gb18030", "best-worst-zh", answered("best-worst-zh").encode("gb18030"), [CONVERTED])


def amounts():
    en, zh = "budget-en", "budget-zh"
    text = answered(zh)
    for number, typed in {1: "五十", 2: "30分", 3: "二十。", 4: "33,3", 5: "33.3 %", 6: "33.40", 7: "零"}.items():
        text = with_answer(text, zh, number, typed)
    case("budget-typed-variously", zh, text)
    text = with_answer(answered(en), en, 1, "50 # the heart of it")
    case("budget-with-a-reason", en, text, whys={1: "the heart of it"})
    for name, typed, code in (("negative", "-20", "out-of-scale"), ("above-all", "100001", "out-of-scale"),
                              ("fine", "20.12345", "too-many-decimals"), ("thousands", "1,000", "ambiguous-number"),
                              ("lone-numeral-one", "一", "ambiguous-number"), ("range", "10-30", "two-answers"),
                              ("about", "about 20", "unreadable-answer"), ("side", "left 3", "unreadable-answer"),
                              ("sum", "=20", "unreadable-answer"), ("fraction", "1/5", "two-answers")):
        for base in (en, "direct-zh"):
            text = with_answer(answered(base), base, 3, typed)
            case(f"wrong-{base[:6]}-{name}", base, text,
                 [f"error answers.{code} " + answer_place(text, base, 3)])
    text = with_answer(answered(en), en, 7, "5")
    case("wrong-budget-total", en, text, ["error answers.points-sum " + answer_place(text, en, 7)])
    text = with_answer(answered(en), en, 2, "")
    case("wrong-budget-blank", en, text,
         ["error answers.incomplete-group " + answer_place(text, en, 2)])
    text = with_answer(with_answer(answered(zh), zh, 5, "无"), zh, 6, "—")
    case("wrong-budget-said-as-none", zh, text,
         ["error answers.incomplete-group " + answer_place(text, zh, 5)])
    text = with_entry(answered(en), en, 2, "")
    case("wrong-budget-question-deleted", en, text,
         ["warning answers.deleted-item 0:0",
          "error answers.incomplete-group " + answer_place(text, en, 3)])
    text = answered(en)
    for number in (1, 2, 3):
        text = with_answer(text, en, number, "")
    case("budget-part-left-out", en, text, answers=without(POINTS, 1, 2, 3))
    text = answered("direct-en")
    for number in (1, 2, 3):
        text = with_answer(text, "direct-en", number, "0")
    case("wrong-direct-all-zero", "direct-en", text,
         ["error answers.all-zero " + answer_place(text, "direct-en", 3)])
    text = answered("direct-en").replace("answer: 33.3", "answer: 33.3\n  12", 1)
    case("wrong-direct-two-lines", "direct-en", text,
         ["error answers.two-answers " + place(text, "33.3\n  12")])
    text = answered(en).replace("- item: 2\n", "- item: 2\n50\n")
    case("budget-number-in-the-wrong-line", en, text, ["warning answers.passed-over " + place(text, "50\n  ind")])


def best_and_worst():
    en, zh = "best-worst-en", "best-worst-zh"
    typed = {1: "Governance", 2: "1. Digital infrastructure", 3: "7 times", 4: "two", 9: "public–service  PLATFORMS",
             10: "(2)", 15: "2.0", 17: "五"}
    text = answered(en)
    for number, answer in typed.items():
        text = with_answer(text, en, number, answer)
    case("best-worst-typed-variously", en, text)
    text = with_answer(with_answer(answered(zh), zh, 1, "治理能力"), zh, 10, "2、数据要素市场（“开放”）")
    case("best-worst-labels-zh", zh, text)
    text = answered(en)
    for number, answer in {5: "1", 6: "equal", 8: "7", 14: "1", 16: "1", 18: "8"}.items():
        text = with_answer(text, en, number, answer)
    case("best-worst-with-what-follows", en, text)
    text = with_answer(with_answer(answered(en), en, 3, ""), en, 8, "7")
    case("best-worst-on-the-other-side", en, text, answers={**without(CHOICES, 3), 8: 7})
    text = with_answer(answered(en), en, 8, "7 # as said above")
    case("best-worst-reason-of-what-follows", en, text, remark="(8) as said above")
    text = answered(zh)
    for number in range(9, 19):
        text = with_answer(text, zh, number, "")
    case("best-worst-part-left-out", zh, text, answers=without(CHOICES, *range(9, 19)))
    for name, number, typed, code in (
            ("both-the-same", 2, "3", "best-is-worst"), ("no-worst", 2, "", "incomplete-group"),
            ("no-best", 9, "-", "incomplete-group"), ("best-against-itself", 5, "3", "against-itself"),
            ("worst-against-itself", 16, "2", "against-itself"), ("two-facts", 18, "7", "best-worst-differs"),
            ("one-missing", 13, "", "incomplete-group"), ("none-of-the-list", 1, "Rail", "no-such-item"),
            ("beyond-the-list", 1, "4", "out-of-scale"), ("two-items", 1, "1, 2", "two-answers"),
            ("number-of-another", 1, "2 Governance", "two-answers"), ("beyond-the-scale", 4, "10", "out-of-scale"),
            ("a-side", 4, "left 2", "unreadable-answer"), ("a-fraction", 4, "1/2", "two-answers"),
            ("between-steps", 4, "2.5", "ambiguous-number"), ("zero", 4, "0", "out-of-scale")):
        text = with_answer(answered(en), en, number, typed)
        case(f"wrong-best-worst-{name}", en, text,
             [f"error answers.{code} " + answer_place(text, en, number)])
    text = with_entry(answered(en), en, 15, "")
    case("wrong-best-worst-question-deleted", en, text,
         ["warning answers.deleted-item 0:0",
          "error answers.incomplete-group " + answer_place(text, en, 18)])
    text = answered(en).replace("- question: 3\n", "- question: 1\n")
    case("wrong-best-worst-number", en, text,
         ["error answers.changed-label " + place(text, "Digital infrastructure\n", 1)])
    text = with_line(answered(zh), zh, 4, "left", "  左: 交通联系")
    text = with_line(text, zh, 4, "right", "  右: 最重要的一项")
    case("wrong-best-worst-swapped", zh, text,
         ["error answers.swapped-labels " + value_place(text, zh, 4, "left")])


def unclear_signs():
    """What becomes a number, or nothing, once signs are made plain."""
    for name, base, number, typed in (
            ("footnote-budget", "budget-en", 3, "2①"), ("footnote-direct-zh", "direct-zh", 3, "20③"),
            ("footnote-behind-point", "budget-zh", 4, "33.③"), ("circled-twice", "direct-en", 3, "②①"),
            ("footnote-rating", "ratings-en", 4, "1②"), ("superscript", "budget-en", 3, "20²"),
            ("number-and-fraction", EN, 4, "2⅓"), ("side-and-footnote", ZH, 4, "左 1②"),
            ("asterisks", EN, 4, "*****"), ("asterisks-budget", "budget-en", 3, "*****"),
            ("asterisks-direct-zh", "direct-zh", 3, "＊＊＊"), ("asterisks-rating", "ratings-en", 4, "***"),
            ("full-stop-alone", "budget-en", 3, ".")):
        text = with_answer(answered(base), base, number, typed)
        case("wrong-" + name, base, text,
             ["error answers.unreadable-answer " + answer_place(text, base, number)])
    text = with_answer(answered("direct-en"), "direct-en", 3, '""')
    case("wrong-quotation-of-nothing", "direct-en", text,
         ["error answers.incomplete-group " + answer_place(text, "direct-en", 3)])
    case("circled-digit", EN, with_answer(answered(EN), EN, 4, "left ②"))


def answers_outside():
    """An answer behind the end of the last question before it answers no question."""
    typed = {"pairs-en": "right 5", "pairs-zh": "右 5", "ratings-en": "2", "budget-en": "5", "budget-zh": "5",
             "direct-en": "5", "best-worst-en": "2"}
    for base, answer in typed.items():
        key = keys_of(base)["answer"]
        line = f"{key}: {answer}\n"
        for filled, start in (("", answered(base)), ("-blank", blank(base))):
            text = start + f"\nPS: for question 7 please take\n{line}"
            case(f"outside-{base}-below-closing{filled}", base, text,
                 [f"error answers.outside {text.count(chr(10))}:1"])
            remark = keys_of(base)["remark"]
            text = re.sub(rf"^({remark}:.*\n)", rf"\1{line}", start, flags=re.M)
            case(f"outside-{base}-below-remark{filled}", base, text,
                 ["error answers.outside " + below(text, f"{remark}:")])
            if base.startswith("ratings"):
                continue
            heading = "# 第 2 部分" if base.endswith("zh") else "# Part 2 of"
            text = re.sub(rf"^({heading}.*\n)", rf"\1{line}", start, flags=re.M)
            case(f"outside-{base}-below-heading{filled}", base, text,
                 ["error answers.outside " + below(text, heading)])


def numbers_outside():
    """Numbers, with a question's number or label before them or not, where no answer is taken."""
    for base in ("budget-en", "direct-zh", "best-worst-en", "ratings-en", EN):
        keys = keys_of(base)
        typed = TYPED[base][2] if base != EN else "3"
        first = re.search(r"^- ", answered(base), re.M).start()
        questions = re.search(r"^(questions|题目):\n", answered(base), re.M).end()
        shown = "(?:left|右|indicator|指标)"
        label = re.search(rf"^  {shown}: (.*)$", entry(answered(base), base, 3), re.M).group(1)
        for name, line, finding in (
                ("numbered", f"6: {typed}", "error answers.outside "),
                ("labelled", f"{label}: {typed}", "error answers.outside "),
                ("alone", typed, "warning answers.passed-over ")):
            text = answered(base) + f"\n\n{line}\n"
            case(f"number-{name}-below-closing-{base}", base, text, [finding + f"{text.count(chr(10))}:1"])
            text = f"Dear Ines,\n\n{line}\n\n" + answered(base)
            case(f"number-{name}-above-{base}", base, text, [finding + "3:1"])
            text = with_remark(answered(base), base, f"\n{line}")
            case(f"number-{name}-below-remark-{base}", base, text,
                 [f"warning answers.passed-over {line_of_remark(text, base)}:1"], remark=line)
            text = with_remark(answered(base), base, line)
            spot = place(text, f"{keys['remark']}: {line}").split(":")[0] + f":{len(keys['remark']) + 3}"
            case(f"number-{name}-behind-remark-{base}", base, text, [f"warning answers.passed-over {spot}"],
                 remark=line)
        text = answered(base)[:questions] + f"{keys['answer']}: {typed}\n" + answered(base)[questions:]
        case(f"answer-below-questions-{base}", base, text,
             [f"error answers.outside {text[:questions].count(chr(10)) + 1}:1"])
        text = answered(base)[:first] + f"6: {typed}\n\n" + answered(base)[first:]
        case(f"number-above-first-{base}", base, text,
             [f"error answers.outside {text[:first].count(chr(10)) + 1}:1"])
    for base in ("budget-en", "budget-zh", "direct-en"):
        heading = "# 第 2 部分" if base.endswith("zh") else "# Part 2 of"
        text = re.sub(rf"^({heading}.*\n)", r"\g<1>50, 30, 20\n", answered(base), flags=re.M)
        case(f"numbers-below-heading-{base}", base, text,
             ["warning answers.passed-over " + below(text, heading)])
    text = with_remark(answered("budget-en"), "budget-en", "we have 3 sites,\nand in all of them we sell\n30\nships")
    case("number-in-a-sentence", "budget-en", text,
         remark="we have 3 sites, and in all of them we sell 30 ships")
    text = with_remark(answered(EN), EN, "7: left 3")
    case("answer-behind-remark", EN, text, ["error answers.outside " + place(text, "7: left")])
    text = with_why(answered(EN), EN, 4, "7: left 3")
    case("answer-behind-why", EN, text, ["error answers.outside " + place(text, "7: left")])
    for base in ("ratings-en", "budget-en"):
        text = with_line(answered(base), base, 4, "answer", "  answer:\n  # 3")
        finding = ["warning answers.in-comment " + place(text, "# 3\n")]
        if base == "budget-en":
            finding.append("error answers.incomplete-group " + answer_place(text, base, 4))
        case(f"number-in-comment-{base}", base, text, finding, answers=without(RATINGS, 4))


def answers_apart():
    """One blank line between every two, as pasting from a word processor makes it."""
    for base in TYPED:
        text = answered(base)
        key = keys_of(base)["answer"]
        case(f"apart-{base}", base, re.sub(rf"^  {key}: (.+)$", rf"  {key}:\n\n    \1", text, flags=re.M))
        case(f"apart-all-{base}", base, re.sub(
            rf"^  {key}: (.+)$", rf"{key}:\n\1", text, flags=re.M).replace("\n\n", "\n").replace("\n", "\n\n"))
    en = "best-worst-en"
    text = with_answer(with_answer(answered(en), en, 1, "\n\nGovernance"), en, 2, "\n\n1. Digital infrastructure")
    case("apart-labels-best-worst-en", en, text)
    text = with_answer(answered("ratings-en"), "ratings-en", 3, "\n\nI cannot\nsay much.")
    case("apart-text-ratings-en", "ratings-en", text,
         ["warning answers.passed-over " + place(text, "I cannot")], answers=without(RATINGS, 3),
         remark="I cannot say much.")
    text = with_answer(answered("ratings-en"), "ratings-en", 3, "\n\nn/a")
    case("apart-no-answer-ratings-en", "ratings-en", text, answers=without(RATINGS, 3))


def answers_behind_hash():
    """Where nothing stands before '#', an answer behind it is one, and other text is a reason."""
    for base, typed in ((EN, "#left 3"), (EN, "# left 3"), (EN, "#3"), (EN, "# equal"), (EN, "#12"), (ZH, "＃左 3"),
                        ("ratings-en", "#4"), ("budget-en", "#50"), ("budget-zh", "＃50"), ("direct-en", "# 30 points"),
                        ("best-worst-en", "# 7"), ("direct-zh", "#三十")):
        text = with_answer(answered(base), base, 4, typed)
        name = f"hash-{base}-" + re.sub(r"\W+", "-", typed.replace("＃", "wide-").replace("左", "left").replace("三十", "numeral"),
                                            flags=re.ASCII).strip("-")
        case(name + ("-apart" if "# " in typed else ""), base, text,
             ["error answers.unreadable-answer " + place(text, typed)])
    text = with_answer(answered("best-worst-en"), "best-worst-en", 1, "# Governance")
    case("hash-best-worst-en-label", "best-worst-en", text,
         ["error answers.unreadable-answer " + place(text, "# Governance")])
    text = with_answer(answered(EN), EN, 4, "# 3 of us do not know")
    case("hash-reason-alone", EN, text, answers=without(CODES, 4), remark=REMARKS[EN] + "\n(4) 3 of us do not know")


def line_of_remark(text, base):
    """The number of the line below `remark:`."""
    return str(text[:text.index("\n" + keys_of(base)["remark"] + ":")].count("\n") + 3)


def main():
    for part in (unclear_signs, answers_outside, numbers_outside, answers_apart, answers_behind_hash, other_methods, amounts, best_and_worst, encodings, input_methods, editors, mails, remarks, no_answers, odd_but_clear,
                 wrong_answers, wrong_questions, wrong_files, ratings):
        part()
    for old in [*FOLDER.glob("*.returned"), *FOLDER.glob("*.expected")]:
        if old.stem not in CASES:
            old.unlink()
    for name, (data, expected) in CASES.items():
        (FOLDER / f"{name}.returned").write_bytes(data)
        (FOLDER / f"{name}.expected").write_text(expected, encoding="utf-8", newline="\n")
    print(f"{len(CASES)} cases in {FOLDER}", file=sys.stderr)


if __name__ == "__main__":
    main()
