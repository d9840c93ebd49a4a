#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Both example studies as their user runs them, from `invite` to the tables, against what is known from elsewhere.

    example_studies_test.py PONDERA

- Every one of the 3,160 judgements and 1,184 ratings, typed in two languages and mangled by tools, is read as it was meant.
- The panel's weights and consistency agree with scripts/reference_panel.py (another algorithm, 50 digits) to 1e-10.
- The ratings give every number and every rank of the eight published tables but the known misprint of table 5, where
  Bangkok is printed a second time in Amman's place. Bands and groups of the same ranking are counted again from these.
- The network's 26 cities fall into the four classes of its source, 18, 6, 1 and 1.
"""

import csv
import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
DATA = os.path.join(ROOT, "tests", "data")


def table(*path):
    with open(os.path.join(DATA, *path), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def run(pondera, folder, *words):
    done = subprocess.run([pondera, *words], cwd=folder, check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return done.stdout.decode()


def collected(pondera, name, folder, assessors=32):
    copy = os.path.join(folder, name)
    shutil.copytree(os.path.join(ROOT, "examples", name), copy)
    run(pondera, copy, "invite")
    files = json.loads(run(pondera, copy, "collect", "replies", "--format", "json"))["files"]
    assert len(files) == assessors and all(file["state"] == "stored" for file in files), files
    rows = sqlite3.connect(os.path.join(copy, "pondera.db")).execute(
        "SELECT assessor, left_id, right_id, code FROM answer JOIN response USING (sequence)").fetchall()
    return copy, rows


def check_judgements(rows):
    known = {(row["assessor"], row["a"], row["b"]): int(row["judgement"]) for row in table("igcu-2022-panel", "judgements.csv")}
    read = {}
    for assessor, left, right, code in rows:
        turned = code if code == 1 else -code
        key, value = ((assessor, left, right), code) if (assessor, left, right) in known else ((assessor, right, left), turned)
        assert key not in read, key
        read[key] = value
    assert read == known, "the judgements read back are not those that were given"
    print(f"{len(read)} judgements read as they were meant")


def check_ratings(rows):
    known = {(row["assessor"], item): int(value) for row in table("igcu-2022-ratings", "ratings.csv")
             for item, value in row.items() if item != "assessor"}
    assert {(assessor, left): code for assessor, left, _, code in rows} == known
    print(f"{len(known)} ratings read as they were meant")


def check_weights(document):
    seen = 0
    by_group = {group["id"]: group for group in document["groups"]}
    leaves = {leaf["id"]: leaf["weight"] for leaf in document["leaves"]}
    assessors = {a["id"]: {group["id"]: group for group in a["groups"]} for a in document["assessors"]}
    for row in table("igcu-2022-panel", "reference.csv"):
        kind, group, item, assessor, want = row["kind"], row["group"], row["item"], row["assessor"], float(row["value"])
        if kind == "strata-local":
            got = by_group[group]["local"][by_group[group]["items"].index(item)]
        elif kind == "strata-lambda":
            got = by_group[group]["lambda_max"]
        elif kind == "strata-cr":
            got = by_group[group]["cr"]
        elif kind == "strata-global" and item in leaves:
            got = leaves[item]
        elif kind == "assessor-cr":
            got = assessors[assessor][group]["cr"]
        else:
            continue
        assert abs(got - want) <= 1e-10, (row, got)
        seen += 1
    assert seen > 300, f"only {seen} values compared"
    print(f"{seen} weights and ratios agree with the independent computation to 1e-10")


def check_tables(lines):
    ours = {(row["table"].removeprefix("table-"), row["column"], row["unit"]): (row["rank"], row["value"])
            for row in csv.DictReader(lines.splitlines()) if row["table"].startswith("table-")}
    misprint = ("5", "market", "bangkok")
    amman = ("5", "market", "amman")
    compared = 0
    for row in table("igcu-2022-ratings", "published.csv"):
        key = (row["table"], row["column"], row["city"])
        if key == misprint and row["value"] == "4.00":
            key = amman
        rank, value = ours[key]
        assert (rank, value) == (row["rank"], row["value"]), (row, ours[key])
        compared += 1
    assert compared == len(ours) == 427, (compared, len(ours))
    print(f"{compared} published numbers and ranks reproduced, one of them under the name it should have")


def check_bands_and_groups(document):
    """The 48 cities in bands, and by income group, from the published totals alone."""
    totals = {row["city"]: float(row["value"]) for row in table("igcu-2022-ratings", "published.csv")
              if (row["table"], row["column"]) == ("1", "total")}
    tables = {one["id"]: one for one in document["tables"]}
    better = {city: sum(other > total for other in totals.values()) for city, total in totals.items()}
    limits = [(0.1, "top-10"), (0.3, "top-30"), (0.6, "top-60"), (1.1, "rest")]
    for row in tables["bands"]["rows"]:
        want = next(band for share, band in limits if better[row["unit"]] < share * len(totals) - 1e-9)
        assert row["band"] == want, (row, want)
    assert [band["units"] for band in tables["bands"]["bands"]] == [5, 10, 14, 19]
    seen = 0
    for attribute, name in (("income_group", "income-groups"), ("economy", "economies")):
        with open(os.path.join(ROOT, "examples", "igcu-2022-ratings", "units.csv"), encoding="utf-8", newline="") as file:
            groups = {row["id"]: row[attribute] for row in csv.DictReader(file)}
        for group in tables[name]["groups"]:
            members = [total for city, total in totals.items() if groups[city] == group["id"]]
            assert group["units"] == len(members), group
            assert abs(group["means"][0] - sum(members) / len(members)) <= 0.005 + 1e-9, group
            seen += 1
    print(f"48 cities in bands; counts and means of {seen} groups agree with the published totals")


def check_network(score, weigh):
    typology = score["typologies"][0]
    sizes = {tuple(cell["classes"]): len(cell["units"]) for cell in typology["cells"]}
    assert sizes == {("emerging", "low"): 18, ("emerging", "high"): 6, ("advanced", "low"): 1, ("advanced", "high"): 1}
    assert typology["unclassified"] == []
    units = {unit["id"]: unit for unit in score["units"]}
    for cell in typology["cells"]:
        totals = [units[unit]["total"] for unit in cell["units"]]
        assert abs(cell["mean"] - sum(totals) / len(totals)) < 1e-12, cell
    assert score["options"]["strata"] == "equal"
    assert len(weigh["assessors"]) == 36
    print("26 cities in classes of 18, 6, 1 and 1")


def check_made_up(pondera, folder):
    """What the network's README says of its scores and replies: anybody can make them again."""
    example = os.path.join(ROOT, "examples", "ascn-2018")
    with open(os.path.join(example, "scores.csv"), encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            city = row.pop("city")
            for factor, score in row.items():
                assert int(score) == 1 + hashlib.sha256(f"{city}/{factor}".encode()).digest()[0] % 5, (city, factor)
    words = "--seed 2018 --noise 0.1..0.4 --flaw random=0.06 --flaw reversed-group=0.03 --missing 0.01".split()
    again = os.path.join(folder, "made-up-again")
    run(pondera, example, "simulate", *words, "--output", again)
    names = sorted(os.listdir(os.path.join(example, "replies")))
    assert len(names) == 36 and names == sorted(os.listdir(os.path.join(again, "replies")))
    for name in names:
        ours, made = (open(os.path.join(where, "replies", name), "rb").read() for where in (example, again))
        assert ours == made, name
    print("806 scores and 36 replies can be made up again")


def main():
    pondera = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        panel, rows = collected(pondera, "igcu-2022", folder)
        check_judgements(rows)
        check_weights(json.loads(run(pondera, panel, "weigh", "--format", "json")))
        ratings, rows = collected(pondera, "igcu-2022-ratings", folder)
        check_ratings(rows)
        check_tables(run(pondera, ratings, "score", "--table", "all", "--format", "csv"))
        check_bands_and_groups(json.loads(run(pondera, ratings, "score", "--format", "json")))
        network, rows = collected(pondera, "ascn-2018", folder, assessors=36)
        check_network(*(json.loads(run(pondera, network, command, "--format", "json")) for command in ("score", "weigh")))
        check_made_up(pondera, folder)


if __name__ == "__main__":
    main()
