#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A workbook as a spreadsheet opens it: unpacked and read with nothing of ours.

    workbook_test.py PONDERA

- The eight published tables stand in it with every number at full precision and the decimals that are printed.
- Texts are texts, also where they begin like a formula; there is no formula, link or macro in the file.
- Sheets have safe, unlike names and frozen headings; the bytes do not depend on the day or the time zone.
"""

import csv
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def run(pondera, folder, *words, **environment):
    subprocess.run([pondera, *words], cwd=folder, check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                   env={**os.environ, **environment})


def read_workbook(path):
    """Sheet name -> rows of (value, number format); a text is a str, a number a float."""
    archive = zipfile.ZipFile(path)
    part = lambda name: ElementTree.fromstring(archive.read(name))
    strings = ["".join(t.text or "" for t in item.iter(MAIN + "t")) for item in part("xl/sharedStrings.xml")]
    styles = part("xl/styles.xml")
    codes = {f.get("numFmtId"): f.get("formatCode") for f in styles.iter(MAIN + "numFmt")}
    codes.update({"1": "0", "2": "0.00"})  # those that every spreadsheet knows
    formats = [codes.get(x.get("numFmtId")) for x in styles.find(MAIN + "cellXfs")]
    sheets = {}
    for number, sheet in enumerate(part("xl/workbook.xml").iter(MAIN + "sheet"), 1):
        tree = part(f"xl/worksheets/sheet{number}.xml")
        assert not list(tree.iter(MAIN + "f")), "a formula"
        rows = []
        for row in tree.iter(MAIN + "row"):
            cells = []
            for cell in row:
                value = cell.find(MAIN + "v").text
                cells.append((strings[int(value)] if cell.get("t") == "s" else float(value),
                              formats[int(cell.get("s", 0))]))
            rows.append(cells)
        sheets[sheet.get("name")] = (rows, tree)
    return sheets, archive


def published():
    path = os.path.join(ROOT, "tests", "data", "igcu-2022-ratings", "published.csv")
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def check_numbers(sheets):
    seen = 0
    for row in published():
        if row["table"] == "8" or (row["city"], row["value"]) == ("bangkok", "4.00"):
            continue
        rows, _ = sheets["table-" + row["table"]]
        cells = next(cells for cells in rows[2:] if cells[1][0] == row["city"])
        assert cells[0][0] == float(row["rank"]), (row, cells)
        value, code = cells[3]
        assert abs(value - float(row["value"])) <= 0.005 + 1e-9 and code == "0.00", (row, cells)
        assert abs(value * 32 - round(value * 32)) < 1e-9, "not the full value: a whole number of 32nds"
        seen += 1
    assert seen > 300, seen
    print(f"{seen} numbers stand in the workbook at full precision")


def check_sheets(sheets, archive):
    names = list(sheets)
    assert names[0] == "study" and names[-1] == "weights", names
    assert all(len(n) <= 31 and not re.search(r"[\[\]:*?/\\]", n) for n in names)
    assert len({n.lower() for n in names}) == len(names)
    for name in names[1:]:
        pane = next(sheets[name][1].iter(MAIN + "pane"))
        assert pane.get("state") == "frozen" and pane.get("ySplit") == "3", name
    parts = archive.namelist()
    assert not [p for p in parts if re.search(r"vba|external|hyperlink|connections", p, re.IGNORECASE)], parts
    texts = [value for rows, _ in sheets.values() for row in rows for value, _ in row if isinstance(value, str)]
    assert "=HYPERLINK(\"http://example.org\")" in texts, "the text that looks like a formula"
    facts = " ".join(str(value) for row in sheets["study"][0] for value, _ in row)
    assert "SHA-256 of study.yaml" in facts and "pondera" in facts
    print(f"{len(names)} sheets, no formula")


def main():
    pondera = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        study = os.path.join(folder, "study")
        shutil.copytree(os.path.join(ROOT, "examples", "igcu-2022-ratings"), study)
        units = os.path.join(study, "units.csv")
        text = open(units, encoding="utf-8").read().replace(",Dili,", ',"=HYPERLINK(""http://example.org"")",')
        open(units, "w", encoding="utf-8").write(text)
        run(pondera, study, "invite")
        run(pondera, study, "collect", "replies")
        run(pondera, study, "score", "--output", "one.xlsx", TZ="UTC")
        run(pondera, study, "score", "--output", "two.xlsx", TZ="Asia/Shanghai")
        one, two = (open(os.path.join(study, name), "rb").read() for name in ("one.xlsx", "two.xlsx"))
        assert one == two, "the bytes depend on where they are made"
        sheets, archive = read_workbook(os.path.join(study, "one.xlsx"))
        check_numbers(sheets)
        check_sheets(sheets, archive)


if __name__ == "__main__":
    main()
