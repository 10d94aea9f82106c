"""Refuses migrations that would stop the service while they run, or the release before them: docs/migrations.md as a check.

    python scripts/check_migrations.py [folder]

Reads, runs nothing. What a person has proved to be safe may be said so on its line: `# safe: <why>`.
"""

import ast
import sys
from pathlib import Path
from typing import Iterator, NamedTuple

PHASES = ("expand", "contract")


class Finding(NamedTuple):
    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _keyword(call: ast.Call, name: str) -> "ast.expr | None":
    return next((one.value for one in call.keywords if one.arg == name), None)


def _is(node: "ast.expr | None", value: object) -> bool:
    return isinstance(node, ast.Constant) and node.value is value


def _text(call: ast.Call) -> str:
    texts = [node.value for node in ast.walk(call) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return " ".join(" ".join(texts).lower().split())


def _phase(tree: ast.Module) -> "str | None":
    for node in tree.body:
        if isinstance(node, ast.Assign) and any(getattr(target, "id", "") == "PHASE" for target in node.targets):
            return node.value.value if isinstance(node.value, ast.Constant) else None
    return None


def _new_tables(function: ast.FunctionDef) -> "set[object]":
    return {
        call.args[0].value
        for call in ast.walk(function)
        if isinstance(call, ast.Call) and _name(call) == "create_table" and call.args and isinstance(call.args[0], ast.Constant)
    }


def _judge(call: ast.Call, phase: str, new: "set[object]") -> Iterator[str]:
    name = _name(call)
    arguments = [argument.value if isinstance(argument, ast.Constant) else None for argument in call.args]
    if name in ("drop_column", "drop_table", "drop_constraint") and phase == "expand":
        yield f"{name} breaks the release that still runs: it belongs into a contract migration, one release later"
    if name == "rename_table" or (name == "alter_column" and _keyword(call, "new_column_name") is not None):
        yield "renaming breaks the release that still runs: add, copy, switch, and drop later"
    if name == "alter_column" and _keyword(call, "type_") is not None:
        yield "changing a type rewrites the table under a lock: add a column of the new type"
    if name == "alter_column" and _is(_keyword(call, "nullable"), False):
        yield "SET NOT NULL reads the whole table under a lock: add a CHECK ... NOT VALID, validate it, then set it"
    if name == "add_column" and arguments and arguments[0] not in new:
        column = next((argument for argument in call.args if isinstance(argument, ast.Call) and _name(argument) == "Column"), None)
        if column and _is(_keyword(column, "nullable"), False) and _keyword(column, "server_default") is None:
            yield "a new column that must not be null needs a server default: the release that still runs does not write it"
    if name == "create_index" and not _is(_keyword(call, "postgresql_concurrently"), True):
        table = arguments[1] if len(arguments) > 1 else None
        if table not in new:
            yield "an index on a table in use must be made CONCURRENTLY (postgresql_concurrently=True, in autocommit_block)"
    if name in ("create_foreign_key", "create_check_constraint") and not _is(_keyword(call, "postgresql_not_valid"), True):
        if len(arguments) < 2 or arguments[1] not in new:
            yield "a constraint on a table in use reads it under a lock: postgresql_not_valid=True, and validate it later"
    if name == "execute" and phase == "expand" and any(word in _text(call) for word in ("drop table", "drop column", "rename ")):
        yield "this SQL drops or renames: it belongs into a contract migration, one release later"


def check(path: Path) -> "list[Finding]":
    source = path.read_text(encoding="utf-8")
    lines = source.splitlines()
    tree = ast.parse(source, str(path))
    phase = _phase(tree)
    if phase not in PHASES:
        return [Finding(path.name, 1, f"PHASE must be one of {', '.join(PHASES)}")]
    functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    missing = [name for name in ("upgrade", "downgrade") if name not in functions]
    if missing:
        return [Finding(path.name, 1, f"there is no {name}()") for name in missing]
    upgrade = functions["upgrade"]
    new = _new_tables(upgrade)
    return [
        Finding(path.name, call.lineno, message)
        for call in ast.walk(upgrade)
        if isinstance(call, ast.Call) and "# safe: " not in lines[call.lineno - 1]
        for message in _judge(call, phase, new)
    ]


def main(arguments: "list[str]") -> int:
    folder = Path(arguments[0]) if arguments else Path(__file__).resolve().parent.parent / "migrations" / "versions"
    files = sorted(folder.glob("*.py"))
    findings = [finding for path in files for finding in check(path)]
    for finding in findings:
        print(finding)
    print(f"{len(files)} migrations, {len(findings)} findings")
    return 1 if findings or not files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
