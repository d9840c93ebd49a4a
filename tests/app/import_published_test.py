#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Imports files of other programs and compares the weights with those that the programs computed themselves.

    import_published_test.py PONDERA FOLDER

FOLDER has the files with <name>.expected.json beside them.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

CITY = """pondera: study/1
id: city
title: City
hierarchy:
  id: goal
  label: City
  children:
    - {id: cult, label: cult}
    - {id: fam, label: fam}
    - {id: house, label: house}
    - {id: jobs, label: jobs}
    - {id: trans, label: trans}
"""


def run(pondera, *words):
    done = subprocess.run([pondera, *map(str, words)], capture_output=True, text=True, encoding="utf-8")
    if done.returncode != 0:
        sys.exit(f"pondera {' '.join(map(str, words))}: exit status {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def compare(what, found, expected, tolerance):
    if set(found) != set(expected):
        sys.exit(f"{what}: items {sorted(found)}, expected {sorted(expected)}")
    for item, value in expected.items():
        if not abs(found[item] - value) <= tolerance:
            sys.exit(f"{what}, {item}: {found[item]}, expected {value} within {tolerance}")


def labels_of(study):
    """Label by id, of the study that an import made."""
    labels = {}
    lines = [line.strip().removeprefix("- ") for line in Path(study, "study.yaml").read_text("utf-8").split("\n")]
    for this, following in zip(lines, lines[1:]):
        if this.startswith("id: ") and following.startswith("label: "):
            labels[this[4:]] = following[7:].strip('"')
    return labels


def check_panel(pondera, study, expected, labels):
    weights = json.loads(run(pondera, "weigh", study, "--format", "json"))
    groups = {labels[group["id"]]: group for group in weights["groups"]}
    for name, items in expected["group"].items():
        group = groups[name]
        found = {labels[item]: value for item, value in zip(group["items"], group["local"])}
        compare(name, found, items, expected["tolerance"])
    return len(expected["group"])


def check_assessors(pondera, study, expected, labels):
    every = json.loads(run(pondera, "weigh", study, "--format", "json"))
    for assessor in every["assessors"]:
        for group in assessor["groups"]:
            found = {labels[item]: value for item, value in zip(group["items"], group["priorities"])}
            items = expected["assessors"][assessor["id"]][labels[group["id"]]]
            compare(f"{assessor['id']}, {labels[group['id']]}", found, items, expected["tolerance"])
    return len(every["assessors"])


def expected_of(folder, name):
    return json.loads(Path(folder, f"{name}.expected.json").read_text("utf-8"))


def main(pondera, folder):
    with tempfile.TemporaryDirectory() as scratch:
        city = Path(scratch, "city")
        city.mkdir()
        city.joinpath("study.yaml").write_text(CITY, "utf-8")
        ids = "".join(f"  - {{id: R{row:03}}}\n" for row in range(1, 201))
        city.joinpath("assessors.yaml").write_text("pondera: assessors/1\nassessors:\n" + ids, "utf-8")
        run(pondera, "import", Path(folder, "city-200.csv"), "--study", city, "--coding", "signed", "--sign",
            "left-negative", "--row-ids", "R")
        labels = {"goal": "City"} | {item: item for item in ("cult", "fam", "house", "jobs", "trans")}
        groups = check_panel(pondera, city, expected_of(folder, "city-200"), labels)

        two_level = Path(scratch, "two-level")
        run(pondera, "import", Path(folder, "ahp-os-two-level.json"), "--new", two_level)
        expected = expected_of(folder, "ahp-os-two-level")
        groups += check_panel(pondera, two_level, expected, labels_of(two_level))
        assessors = check_assessors(pondera, two_level, expected, labels_of(two_level))
        if assessors != 4:
            sys.exit(f"{assessors} assessors, expected 4")

        car = Path(scratch, "car")
        run(pondera, "import", Path(folder, "car.ahp"), "--new", car)
        groups += check_panel(pondera, car, expected_of(folder, "car"), labels_of(car))
    print(f"{groups} groups and {assessors} assessors as the other programs have them")


if __name__ == "__main__":
    main(*sys.argv[1:])
