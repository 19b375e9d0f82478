"""The seam: who knows a database, and who only the protocol."""

import ast
from pathlib import Path

from app.domain.errors import EnvironmentFailed
from app.hq.store import Store, raced

ROOM = Path(__file__).resolve().parents[2] / "app" / "hq"
BEHIND_THE_SEAM = {"sql_store.py", "embedded_store.py", "postgresql_store.py", "stores.py"}
OPENERS = {"founding.py", "opened.py"}
DATABASE_NAMES = {"create_engine", "Engine", "Connection", "sqlite", "postgresql", "event"}


def imported(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            names |= {alias.name for alias in node.names}
            names.add(node.module or "")
        elif isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
    return names


def test_only_the_stores_know_which_database_it_is() -> None:
    knowing = {
        path.name
        for path in ROOM.glob("*.py")
        if imported(path) & DATABASE_NAMES or "psycopg" in imported(path)
    }
    assert knowing - BEHIND_THE_SEAM == set()
    assert "sql_store.py" in knowing, "the finder finds"


def test_only_openers_choose_a_store() -> None:
    behind = {f"app.hq.{name.removesuffix('.py')}" for name in BEHIND_THE_SEAM}
    choosing = {path.name for path in ROOM.glob("*.py") if imported(path) & behind}
    assert choosing - BEHIND_THE_SEAM == OPENERS


def test_a_store_is_four_calls() -> None:
    members = {name for name in vars(Store) if not name.startswith("_")}
    assert members == {"read", "write", "sweep", "close"}


def test_raced_is_the_environments_doing() -> None:
    assert isinstance(raced(), EnvironmentFailed)
    assert raced().code == "store_raced"
