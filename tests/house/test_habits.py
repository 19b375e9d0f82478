"""Habits that a linter does not know: no module state, no catch-all, no f-string in tr."""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
READ_ONLY = {"Mapping", "Sequence", "frozenset", "tuple", "Final"}
CATCH_ALL_ALLOWED = {"app/ui/tasks.py", "app/hq/api.py"}
BAD_NAMES = re.compile(r"(Manager|Helper|Utils?|Controller)$|^Base[A-Z]")


def mutable_state(tree: ast.Module) -> Iterator[str]:
    """Module-level containers that type checking does not keep from being changed, and globals."""
    for node in tree.body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and _is_mutable(node.value):
            annotation = ast.unparse(node.annotation) if isinstance(node, ast.AnnAssign) else ""
            shown = ast.unparse(node)
            if annotation.partition("[")[0] not in READ_ONLY and not shown.startswith("__all__"):
                yield shown[:60]
    for inner in ast.walk(tree):
        if isinstance(inner, ast.Global):
            yield ast.unparse(inner)
        if isinstance(inner, ast.FunctionDef):
            decorators = " ".join(ast.unparse(d) for d in inner.decorator_list)
            if re.search(r"\b(lru_cache|cache)\b", decorators):
                yield f"{decorators} {inner.name}"


def _is_mutable(value: ast.expr | None) -> bool:
    if isinstance(value, ast.Call):
        made = ast.unparse(value.func)
        return made.rpartition(".")[2] in {"dict", "list", "set", "defaultdict", "deque"}
    return isinstance(
        value, ast.List | ast.Dict | ast.Set | ast.ListComp | ast.DictComp | ast.SetComp
    )


def catch_alls(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler):
            caught = ast.unparse(node.type) if node.type else "everything"
            if caught in {"everything", "Exception", "BaseException"}:
                yield f"line {node.lineno}: except {caught}"


def unfindable_texts(tree: ast.Module) -> Iterator[str]:
    """Calls of tr or translate whose text lupdate reads but nothing matches at run time."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func).rpartition(".")[2]
            if called in {"tr", "translate"} and any(
                isinstance(argument, ast.JoinedStr) for argument in node.args
            ):
                yield f"line {node.lineno}"


def bad_names(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and BAD_NAMES.search(node.name):
            yield node.name


HABITS: dict[str, tuple[Callable[[ast.Module], Iterator[str]], str, str]] = {
    "module state": (mutable_state, "SEEN = []", "SEEN: tuple[str, ...] = ()"),
    "catch-all": (catch_alls, "try:\n f()\nexcept Exception: pass", "try:\n f()\nexcept E: pass"),
    "f-string in tr": (unfindable_texts, "tr(f'{x} left')", "tr('{x} left').format(x=x)"),
    "names": (bad_names, "class SyncManager: pass", "class Outbox: pass"),
}


@pytest.mark.parametrize("habit", HABITS)
def test_the_house_keeps_its_habits(habit: str) -> None:
    find, _, _ = HABITS[habit]
    found = []
    for path in sorted((PROJECT / "app").rglob("*.py")):
        name = path.relative_to(PROJECT).as_posix()
        if habit == "catch-all" and name in CATCH_ALL_ALLOWED:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found += [f"{name}: {what}" for what in find(tree)]
    assert found == []


@pytest.mark.parametrize("habit", HABITS)
def test_the_finder_finds(habit: str) -> None:
    find, bad, good = HABITS[habit]
    assert list(find(ast.parse(bad)))
    assert not list(find(ast.parse(good)))


def test_catch_alls_stand_once_where_they_may() -> None:
    counts = {
        name: len(list(catch_alls(ast.parse((PROJECT / name).read_text(encoding="utf-8")))))
        for name in CATCH_ALL_ALLOWED
    }
    assert counts == dict.fromkeys(CATCH_ALL_ALLOWED, 1)


def test_no_module_is_called_utils_or_common() -> None:
    names = {path.stem for path in (PROJECT / "app").rglob("*.py")}
    assert not names & {"utils", "util", "common", "helpers", "misc", "base"}


def test_the_lock_has_hashes_and_no_address() -> None:
    text = (PROJECT / "requirements.lock").read_text(encoding="utf-8")
    pinned = re.findall(r"^[a-z0-9-]+==", text, re.MULTILINE)
    assert len(pinned) > 40
    assert "://" not in text
    blocks = re.split(r"^(?=[a-z0-9-]+==)", text, flags=re.MULTILINE)[1:]
    assert all("--hash=sha256:" in block for block in blocks)


def test_pages_for_newcomers_stay_short() -> None:
    lengths = {
        name: len((PROJECT / name).read_text(encoding="utf-8").splitlines())
        for name in ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md")
    }
    assert lengths["README.md"] <= 120
    assert lengths["ARCHITECTURE.md"] <= 120
    assert lengths["CONTRIBUTING.md"] <= 100
