#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Adds to the schemas of our JSON what the golden cases hold and the schemas do not know yet.

    scripts/extend_schemas.py [--check] [ROOT]

A document `weights/1` is described by schemas/weights.schema.json. New documents, keys and types are added as they stand
in tests/golden/; descriptions, choices and bounds are written by hand, and stay. Keys that some document lacks are no
longer required. --check writes nothing, and names what is missing.
"""

import json
import re
import sys
from pathlib import Path

# Objects whose keys are ids, not names of ours: document, then the path, "[]" for the items of a list.
MAPS = {
    "ranking/1 units[].parts", "weights/1 strata[].local", "weights/1 strata[].leaves", "simulation/1 plan.flaws",
    "weights/1 agreement.opinions.groups[].strata", "audit/1 assessors[].findings[].evidence",
    "panel-study/1 plan.flaws",
}
DRAFT = "https://json-schema.org/draft/2020-12/schema"


def documents(root):
    """(case, document) of every golden case that prints one document of JSON, and of those that write one."""
    for path in sorted(Path(root, "tests/golden").glob("*/*/**/*")):
        if path.name != "stdout" and path.suffix != ".json":
            continue
        text = path.read_text(encoding="utf-8")
        if not text.startswith("{"):
            continue
        try:
            document = json.loads(text)
        except ValueError:
            continue  # a document between other lines
        if re.fullmatch(r"[a-z-]+/\d+", str(document.get("pondera", ""))):
            yield path.relative_to(root).as_posix(), document


def schema_path(root, kind):
    name, version = kind.split("/")
    return Path(root, "schemas", f"{name}.schema.json" if version == "1" else f"{name}-{version}.schema.json")


def type_of(value):
    if value is None:
        return "null"
    return {bool: "boolean", int: "integer", float: "number", str: "string", list: "array", dict: "object"}[type(value)]


def add_type(schema, name):
    if name == "null" and "type" not in schema:
        return  # of a value that was only ever absent, nothing is known
    types = schema.get("type", [])
    types = [types] if isinstance(types, str) else list(types)
    if name in types or (name == "integer" and "number" in types):
        return
    if name == "number" and "integer" in types:
        types.remove("integer")
    types.append(name)
    schema["type"] = types[0] if len(types) == 1 else sorted(types)


def extend(schema, value, place):
    """Makes `schema` hold `value`; `place` is the document and the path in it."""
    if "const" in schema or "enum" in schema:
        return
    add_type(schema, type_of(value))
    if isinstance(value, list):
        for item in value:
            extend(schema.setdefault("items", {}), item, place + "[]")
    elif isinstance(value, dict) and place in MAPS:
        for item in value.values():
            extend(schema.setdefault("additionalProperties", {}), item, place)
    elif isinstance(value, dict):
        known = schema.get("properties")
        properties = schema.setdefault("properties", {})
        for key, item in value.items():
            extend(properties.setdefault(key, {}), item, f"{place}.{key}" if " " in place else f"{place} {key}")
        required = value if known is None else [key for key in schema.get("required", []) if key in value]
        schema.pop("required", None)
        if required:
            schema["required"] = list(required)


def blank(kind):
    return {"$schema": DRAFT, "$id": f"urn:pondera:schema:{kind.replace('/', '-')}", "title": f"pondera {kind}",
            "description": "Explained in docs/json.md."}


def written(schema):
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--check"]
    root = Path(arguments[0] if arguments else ".")
    schemas, before = {}, {}
    # Twice: a value that is null at first may have a type later.
    for _, document in [*documents(root), *documents(root)]:
        kind = document["pondera"]
        if kind not in schemas:
            path = schema_path(root, kind)
            before[kind] = path.read_text(encoding="utf-8") if path.exists() else ""
            schemas[kind] = json.loads(before[kind]) if before[kind] else blank(kind)
        extend(schemas[kind], document, kind)
        schemas[kind]["properties"]["pondera"]["const"] = kind
    changed = [kind for kind, schema in schemas.items() if written(schema) != before[kind]]
    for kind in changed:
        if "--check" in sys.argv:
            print(f"{schema_path(root, kind)}: does not describe all of {kind}; run scripts/extend_schemas.py")
        else:
            schema_path(root, kind).write_text(written(schemas[kind]), encoding="utf-8")
            print(f"wrote {schema_path(root, kind)}")
    return 1 if changed and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
