"""app/room/thing.py is tested by tests/room/test_thing.py, and a test file tests something."""

import ast
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]


def test_every_module_has_a_test_of_its_name() -> None:
    missing = []
    for path in sorted((PROJECT / "app").rglob("*.py")):
        inside = path.relative_to(PROJECT / "app")
        if path.name == "__init__.py":
            continue
        name = "main" if path.name == "__main__.py" else path.stem
        expected = PROJECT / "tests" / inside.parent / f"test_{name}.py"
        if not expected.exists():
            missing.append(expected.relative_to(PROJECT).as_posix())
    assert missing == []


PROOFS = ("Assert(", "raises", "assert", "waitSignal", "waitUntil")


def functions() -> Iterator[tuple[Path, ast.FunctionDef]]:
    for path in sorted((PROJECT / "tests").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                yield path, node


def proves(node: ast.FunctionDef, proving: frozenset[str]) -> bool:
    """It asserts by itself, or calls something of the tests that does."""
    text = ast.dump(node)
    called = {
        call.func.attr if isinstance(call.func, ast.Attribute) else call.func.id
        for call in ast.walk(node)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute | ast.Name)
    }
    return any(proof in text for proof in PROOFS) or bool(called & proving)


def test_no_test_asserts_nothing() -> None:
    found = list(functions())
    proving = frozenset(
        node.name
        for _, node in found
        if not node.name.startswith("test_") and proves(node, frozenset())
    )
    empty = [
        f"{path.relative_to(PROJECT)}:{node.name}"
        for path, node in found
        if node.name.startswith("test_") and not proves(node, proving)
    ]
    assert empty == []


def test_the_finder_finds_a_test_that_asserts_nothing() -> None:
    (empty,) = ast.parse("def test_it():\n    run()").body
    (full,) = ast.parse("def test_it():\n    assert run()").body
    assert isinstance(empty, ast.FunctionDef)
    assert isinstance(full, ast.FunctionDef)
    assert not proves(empty, frozenset({"expect"}))
    assert proves(empty, frozenset({"run"}))
    assert proves(full, frozenset())
