#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A second opinion on the panel study, sharing no line and no algorithm with the program.

In:  judgements.csv (assessor,group,a,b,judgement), groups.csv (group,item), assessors.csv (id,field)
     in the folder given, by default tests/data/igcu-2022-panel.
Out: reference.csv there (kind,group,item,assessor,value), 15 significant digits.

Decimal arithmetic with 50 digits. The principal eigenvector comes from squaring the matrix again and
again until all its columns are proportional (A^(2^k)); the program iterates on a vector in doubles.

kind: headcount-* every assessor counts the same; strata-* the four fields count the same.
  *-local   local priority of an item within its group        *-lambda  principal eigenvalue of the group matrix
  *-cr      consistency ratio, random indices of the table "exact"  *-global  global weight of an item
  assessor-cr  consistency ratio of one assessor in a group that they answered completely
"""

import csv
import sys
from decimal import Decimal, getcontext
from pathlib import Path

getcontext().prec = 50
ONE = Decimal(1)
RANDOM_INDEX = {3: "0.5245", 4: "0.8842", 5: "1.1089", 6: "1.2491", 7: "1.3408", 8: "1.4044", 9: "1.4505"}
ENOUGH = Decimal("1e-40")


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def ratio(code):
    return Decimal(code) if code > 0 else ONE / Decimal(-code)


def squared(matrix):
    n = len(matrix)
    product = [[sum(matrix[i][k] * matrix[k][j] for k in range(n)) for j in range(n)] for i in range(n)]
    largest = max(max(row) for row in product)
    return [[x / largest for x in row] for row in product]


def normalised(vector):
    total = sum(vector)
    return [x / total for x in vector]


def columns_differ_by(matrix):
    n = len(matrix)
    columns = [normalised([matrix[i][j] for i in range(n)]) for j in range(n)]
    return max(abs(columns[j][i] - columns[0][i]) for j in range(n) for i in range(n))


def perron(matrix):
    """Principal eigenvalue and right eigenvector (sum 1) of a positive matrix."""
    power = matrix
    while columns_differ_by(power) > ENOUGH:
        power = squared(power)
    vector = normalised([row[0] for row in power])
    image = [sum(a * v for a, v in zip(row, vector)) for row in matrix]
    return sum(image), vector


def consistency_ratio(eigenvalue, n):
    if n <= 2:
        return Decimal(0)
    return (eigenvalue - n) / (n - 1) / Decimal(RANDOM_INDEX[n])


def individual_matrix(items, answers):
    """Ratios of one assessor, or None when a pair is missing. answers: {(a, b): code}."""
    n = len(items)
    matrix = [[ONE] * n for _ in items]
    for i in range(n):
        for j in range(i + 1, n):
            if (items[i], items[j]) in answers:
                matrix[i][j] = ratio(answers[items[i], items[j]])
            elif (items[j], items[i]) in answers:
                matrix[i][j] = ONE / ratio(answers[items[j], items[i]])
            else:
                return None
            matrix[j][i] = ONE / matrix[i][j]
    return matrix


def group_matrix(items, answers_by_assessor, share):
    """Weighted geometric means, pair by pair, over those who answered the pair."""
    n = len(items)
    matrix = [[ONE] * n for _ in items]
    for i in range(n):
        for j in range(i + 1, n):
            log_sum = weight = Decimal(0)
            for assessor, answers in answers_by_assessor.items():
                if (items[i], items[j]) in answers:
                    log = ratio(answers[items[i], items[j]]).ln()
                elif (items[j], items[i]) in answers:
                    log = -ratio(answers[items[j], items[i]]).ln()
                else:
                    continue
                log_sum += share[assessor] * log
                weight += share[assessor]
            matrix[i][j] = (log_sum / weight).exp()
            matrix[j][i] = ONE / matrix[i][j]
    return matrix


def shares(assessors, field_of, by_field):
    """How much each of those who answered the group counts; need not sum to 1."""
    if not by_field:
        return {assessor: ONE for assessor in assessors}
    sizes = {}
    for assessor in assessors:
        sizes[field_of[assessor]] = sizes.get(field_of[assessor], 0) + 1
    return {assessor: ONE / sizes[field_of[assessor]] for assessor in assessors}


def main():
    here = Path(__file__).resolve().parent.parent / "tests" / "data" / "igcu-2022-panel"
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else here
    field_of = {row["id"]: row["field"] for row in rows(folder / "assessors.csv")}
    items_of = {}
    for row in rows(folder / "groups.csv"):
        items_of.setdefault(row["group"], []).append(row["item"])
    answers = {group: {} for group in items_of}
    for row in rows(folder / "judgements.csv"):
        one = answers[row["group"]].setdefault(row["assessor"], {})
        one[row["a"], row["b"]] = int(row["judgement"])

    lines = []

    def put(kind, group, item, assessor, value):
        lines.append([kind, group, item, assessor, f"{value:.15g}"])

    for kind, by_field in (("headcount", False), ("strata", True)):
        local_of = {}
        for group, items in items_of.items():
            share = shares(answers[group], field_of, by_field)
            eigenvalue, local = perron(group_matrix(items, answers[group], share))
            for item, priority in zip(items, local):
                local_of[item] = (group, priority)
                put(f"{kind}-local", group, item, "", priority)
            put(f"{kind}-lambda", group, "", "", eigenvalue)
            put(f"{kind}-cr", group, "", "", consistency_ratio(eigenvalue, len(items)))

        def global_weight(item):
            if item == "goal":
                return ONE
            parent, priority = local_of[item]
            return priority * global_weight(parent)

        for group, items in items_of.items():
            for item in items:
                put(f"{kind}-global", group, item, "", global_weight(item))
    for group, items in items_of.items():
        for assessor, one in sorted(answers[group].items()):
            matrix = individual_matrix(items, one)
            if matrix is not None:
                eigenvalue, _ = perron(matrix)
                put("assessor-cr", group, "", assessor, consistency_ratio(eigenvalue, len(items)))

    with open(folder / "reference.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["kind", "group", "item", "assessor", "value"])
        writer.writerows(lines)


if __name__ == "__main__":
    main()
