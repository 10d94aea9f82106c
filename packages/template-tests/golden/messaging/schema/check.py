#!/usr/bin/env python3
"""Holds the schema to what consumers rely on.

    schema/check.py [REVISION]

Every example is valid, and nothing changed against REVISION (origin/main where none is given) in a way that breaks who reads
messages, or who has messages waiting that were written before: a property that is gone or has another type, one that has become
required, a value that is no longer allowed. For such a change, add a new `type` (`….v2`), send both for a while, then end the old.
"""

import json
import subprocess
import sys
from pathlib import Path

from jsonschema import Draft202012Validator

FOLDER = Path(__file__).parent
SCHEMA = FOLDER / "message.schema.json"


def wrong_examples(schema: dict) -> list[str]:
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(
        schema, format_checker=Draft202012Validator.FORMAT_CHECKER
    )
    examples = sorted((FOLDER / "examples").glob("*.json"))
    if not examples:
        return ["examples: there is none, and nobody knows what a message looks like"]
    return [
        f"examples/{path.name}: {error.json_path}: {error.message}"
        for path in examples
        for error in validator.iter_errors(json.loads(path.read_text("utf-8")))
    ]


def breaks(before: dict, now: dict, path: str = "$") -> list[str]:
    found = []
    if before.get("type") != now.get("type"):
        found.append(f"{path}: was {before.get('type')}, is {now.get('type')}")
    for name in set(now.get("required", [])) - set(before.get("required", [])):
        found.append(f"{path}.{name}: has become required")
    for name in set(before.get("required", [])) - set(now.get("required", [])):
        found.append(f"{path}.{name}: may be missing now")
    if "enum" in now and not set(before.get("enum", [])) <= set(now["enum"]):
        found.append(f"{path}: allows less")
    if "enum" in now and "enum" not in before:
        found.append(f"{path}: allows less")
    properties = now.get("properties", {})
    for name, schema in before.get("properties", {}).items():
        if name not in properties:
            found.append(f"{path}.{name}: is gone")
        else:
            found += breaks(schema, properties[name], f"{path}.{name}")
    if "items" in before and "items" in now:
        found += breaks(before["items"], now["items"], f"{path}[]")
    return found


def at(revision: str) -> dict | None:
    """The schema of then; None where there was none."""
    shown = subprocess.run(
        ["git", "show", f"{revision}:./{SCHEMA.name}"],
        cwd=FOLDER,
        capture_output=True,
        text=True,
        check=False,
    )
    return json.loads(shown.stdout) if shown.returncode == 0 else None


def main(revision: str = "origin/main") -> int:
    schema = json.loads(SCHEMA.read_text("utf-8"))
    before = at(revision)
    problems = wrong_examples(schema) + (breaks(before, schema) if before else [])
    for problem in problems:
        print(problem, file=sys.stderr)
    compared = f"compared with {revision}" if before else f"{revision} has none yet"
    print(f"{len(problems)} problems ({compared})")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
