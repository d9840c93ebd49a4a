#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The schemas in schemas/: they take what we take, refuse what we refuse, and know the keys that the program knows.

    schemas_test.py PONDERA ROOT

Needs the packages python3-jsonschema and python3-yaml; exits with 77 (skipped) without them.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

try:
    import jsonschema
    import yaml
except ImportError:
    if sys.executable != "/usr/bin/python3" and os.path.exists("/usr/bin/python3"):
        # The python that CMake found is not the one that the system's packages are for.
        os.execv("/usr/bin/python3", ["/usr/bin/python3", "-B", *sys.argv])
    print("skipped: python3-jsonschema and python3-yaml are not installed")
    sys.exit(77)

PONDERA, ROOT = os.path.abspath(sys.argv[1]), Path(sys.argv[2]).resolve()
sys.path.insert(0, str(ROOT / "scripts"))
import extend_schemas  # noqa: E402

# Mistakes of form, which an editor shows while a study is written. The others are of sense: an id that stands twice, a
# share that only some strata have.
MISTAKES_OF_FORM = {
    "scoring.empty-filter", "scoring.no-columns", "scoring.no-rungs",
    "survey.bad-address", "survey.bad-id", "survey.bad-language",
    "survey.format-tag", "survey.language-twice", "survey.missing-field", "survey.not-a-mapping", "survey.not-a-number",
    "survey.not-a-sequence", "survey.not-a-text", "survey.not-a-whole-number", "survey.out-of-range",
    "survey.two-budgets", "survey.unknown-choice", "survey.unknown-key",
}


class Core(yaml.SafeLoader):
    """YAML as version 1.2 and pondera read it: 'yes', 'no', dates and 010 are what they look like."""


Core.yaml_implicit_resolvers = {}
for tag, pattern, first in (("bool", r"true|false", "tf"), ("null", r"null|~|", ["n", "~", ""]),
                            ("int", r"[-+]?[0-9]+", "-+0123456789"),
                            ("float", r"[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?", "-+.0123456789")):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(rf"^(?:{pattern})$"), list(first))
Core.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value, 10))


def load(text):
    return yaml.load(text, Loader=Core)


def validator(name):
    schema = json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def mistakes(name, document):
    return [f"{'/'.join(map(str, found.absolute_path))}: {found.message[:200]}"
            for found in validator(name).iter_errors(document)]


def check(name, document, where):
    found = mistakes(name, document)
    assert not found, f"{where}:\n  " + "\n  ".join(found)


def test_files_that_we_take():
    count = 0
    for folder in ("examples", "tests/golden/bases", "bench"):
        for path in sorted((ROOT / folder).rglob("*.yaml")):
            if path.name in ("study.yaml", "assessors.yaml"):
                check(path.stem, load(path.read_text(encoding="utf-8")), path)
                count += 1
    for path in sorted((ROOT / "tests/survey/returned/base").glob("*.yaml")):
        check("questionnaire", load(path.read_text(encoding="utf-8")), path)
        count += 1
    for block in re.findall(r"```yaml\n(.*?)```", (ROOT / "docs/study.md").read_text(encoding="utf-8"), re.S):
        kind = re.search(r"(?m)^pondera: (\w+)/1$", block)
        if kind:
            check(kind.group(1), load(block), "docs/study.md")
            count += 1
    assert count > 20, count
    return count


def test_answered_questionnaires():
    """What `pondera answer` leaves behind is a questionnaire still."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.yaml")
        for name in ("pairs-en", "budget-zh", "best-worst-zh", "ratings-en", "direct-en"):
            shutil.copy(ROOT / "tests/survey/returned/base" / f"{name}.yaml", path)
            subprocess.run([PONDERA, "answer", path], input="\n1\nwhy: since\n2\n", text=True, check=True,
                           stdout=subprocess.DEVNULL)
            check("questionnaire", load(path.read_text(encoding="utf-8")), name)


def test_documents_that_we_print():
    count = 0
    for where, document in extend_schemas.documents(ROOT):
        name = extend_schemas.schema_path(ROOT, document["pondera"]).name.split(".")[0]
        check(name, document, where)
        count += 1
    done = subprocess.run([sys.executable, "-B", ROOT / "scripts/extend_schemas.py", "--check", ROOT],
                          capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert count > 30, count
    return count


def case_folder(case, folder):
    """The files of a malformed case as its command finds them."""
    base = case / "base"
    if base.exists():
        name = base.read_text(encoding="utf-8").strip()
        origin = next(path for path in (ROOT / "tests/golden/bases" / name, ROOT / "examples" / name) if path.exists())
        shutil.copytree(origin, folder, dirs_exist_ok=True)
    if (case / "input").exists():
        shutil.copytree(case / "input", folder, dirs_exist_ok=True)
    for line in (case / "cmd").read_text(encoding="utf-8").splitlines():
        if line.startswith("sed -i"):
            subprocess.run(["bash", "-eu", "-c", line], cwd=folder, check=True)


def test_files_that_we_refuse():
    refused = set()
    for case in sorted((ROOT / "tests/malformed").iterdir()):
        if not case.name.startswith(("survey.", "scoring.")):
            continue
        with tempfile.TemporaryDirectory() as folder:
            case_folder(case, folder)
            for name in ("study", "assessors"):
                path = Path(folder, f"{name}.yaml")
                if not path.exists():
                    continue
                try:
                    if mistakes(name, load(path.read_text(encoding="utf-8"))):
                        refused.add(case.name)
                except (yaml.YAMLError, UnicodeDecodeError, ValueError):
                    pass
    missed = MISTAKES_OF_FORM - refused
    assert not missed, f"the schema lets these pass: {sorted(missed)}"
    return len(refused)


# Every mapping of a study, and a study in which it stands with one key put in.
WHERE = {
    "study": ("", ["properties"]),
    "strata": ("strata", ["properties", "strata"]),
    "stratum": ("strata.members[0]", ["$defs", "stratum"]),
    "elicitation": ("elicitation", ["properties", "elicitation"]),
    "scale": ("elicitation.scale", ["properties", "elicitation", "properties", "scale"]),
    "rating": ("elicitation.rating", ["properties", "elicitation", "properties", "rating"]),
    "design": ("elicitation.design", ["properties", "elicitation", "properties", "design", "anyOf", 1]),
    "node": ("hierarchy.children[0]", ["$defs", "node"]),
    "weights": ("weights", ["properties", "weights"]),
    "consistency": ("consistency", ["properties", "consistency"]),
    "audit": ("audit", ["properties", "audit"]),
    "scoring": ("scoring", ["properties", "scoring"]),
    "missing": ("scoring.missing", ["properties", "scoring", "properties", "missing", "anyOf", 1]),
    "indicator": ("scoring.indicators.a", ["$defs", "indicator"]),
    "rung": ("scoring.indicators.a.ladder[0]", ["$defs", "rung"]),
    "filter": ("scoring.eligible", ["$defs", "condition"]),
    "table": ("scoring.tables[0]", ["$defs", "table"]),
    "column": ("scoring.tables[0].columns[0]", ["$defs", "column"]),
    "order": ("scoring.tables[0].order_by[0]", ["$defs", "order"]),
    "groups": ("scoring.tables[0].groups", ["$defs", "groups"]),
    "band": ("scoring.tables[0].bands[0]", ["$defs", "band"]),
    "typology": ("scoring.typologies[0]", ["$defs", "typology"]),
    "axis": ("scoring.typologies[0].axes[0]", ["$defs", "axis"]),
    "class": ("scoring.typologies[0].axes[0].classes[0]", ["$defs", "class"]),
    "data audit": ("scoring.data_audit", ["properties", "scoring", "properties", "data_audit"]),
    "revisit": ("revisit", ["properties", "revisit"]),
    "report": ("report", ["properties", "report"]),
    "assessor": ("assessors[0]", ["$defs", "assessor"]),
}
# Keys that are known only beside another.
BESIDE = {("column", "within"): "rank"}
AT_ONCE = 35  # keys; the program says at most 50 mistakes in one run
STUDY = {
    "pondera": "study/1", "id": "s", "title": "S",
    "hierarchy": {"id": "g", "label": "G", "children": [{"id": "a", "label": "A"}, {"id": "b", "label": "B"}]},
}
ASSESSORS = {"pondera": "assessors/1", "assessors": [{"id": "e"}]}


def put_in(document, place, keys):
    """Makes the mappings of `place` where they are missing, and adds the keys that are not there."""
    at = document
    for part in re.findall(r"[a-z_]+|\[0\]", place):
        if part == "[0]":
            if not at:
                at.append({})
            at = at[0]
        else:
            follows_list = re.search(rf"{part}\[0\]", place) is not None
            at = at.setdefault(part, [] if follows_list else {})
    for key in keys:
        at.setdefault(key, "x")


def unknown_to_program(folder, place, keys):
    """Of the keys, those that `pondera check` does not know there."""
    study, assessors = json.loads(json.dumps(STUDY)), json.loads(json.dumps(ASSESSORS))
    put_in(assessors if place.startswith("assessors") else study, place, keys)
    Path(folder, "study.yaml").write_text(json.dumps(study), encoding="utf-8")
    Path(folder, "assessors.yaml").write_text(json.dumps(assessors), encoding="utf-8")
    done = subprocess.run([PONDERA, "check", "--format", "json"], cwd=folder, capture_output=True, text=True, check=False)
    found = json.loads(done.stdout)["diagnostics"]
    assert len(found) < 50, "more mistakes than are said; put in fewer keys at once"
    return {re.match(r"'([^']*)'", one["message"]).group(1) for one in found if one["code"] == "survey.unknown-key"}


def candidates():
    """Every text of the sources that may be a key."""
    words = set()
    for module in ("survey", "weights", "agreement", "aggregation", "audit", "scoring", "report", "app"):
        for path in (ROOT / module).rglob("*.[ch]pp"):
            words.update(re.findall(r'"([a-z][a-z0-9_]*)"', path.read_text(encoding="utf-8")))
    return sorted(words)


def test_keys():
    """The schema has the keys that the reader knows, and no other."""
    study = json.loads((ROOT / "schemas/study.schema.json").read_text(encoding="utf-8"))
    assessors = json.loads((ROOT / "schemas/assessors.schema.json").read_text(encoding="utf-8"))
    words = candidates()
    count = 0
    for name, (place, path) in WHERE.items():
        schema = assessors if name == "assessor" else study
        for step in path:
            schema = schema[step]
        described = set(schema if name == "study" else schema["properties"])
        known = set()
        with tempfile.TemporaryDirectory() as folder:
            tried = sorted(described | set(words))
            for first in range(0, len(tried), AT_ONCE):
                some = tried[first:first + AT_ONCE]
                known |= set(some) - unknown_to_program(folder, place, some)
            for (mapping, key), other in BESIDE.items():
                if mapping == name and key not in unknown_to_program(folder, place, [other, key]):
                    known.add(key)
        assert known == described, (f"'{name}': the program also knows {sorted(known - described)[:20]}; "
                                    f"the schema also knows {sorted(described - known)}")
        count += len(known)
    return count


def main():
    taken = test_files_that_we_take()
    test_answered_questionnaires()
    printed = test_documents_that_we_print()
    refused = test_files_that_we_refuse()
    keys = test_keys()
    print(f"schemas: {taken} files and {printed} documents taken, {refused} mistakes refused, {keys} keys of a study")


if __name__ == "__main__":
    main()
