"""app/room/thing.py is tested by tests/room/test_thing.py, and a test file tests something."""

import ast
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


def test_no_test_asserts_nothing() -> None:
    empty = []
    for path in sorted((PROJECT / "tests").rglob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                text = ast.dump(node)
                proofs = ("Assert(", "raises", "assert", "waitSignal", "waitUntil", "check")
                if not any(proof in text for proof in proofs):
                    empty.append(f"{path.relative_to(PROJECT)}:{node.name}")
    assert empty == []
