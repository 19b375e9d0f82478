"""The SQLite file: how it is opened, what its troubles are called, two processes' writes."""

import sqlite3
import stat
import sys
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, select, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from app.domain.errors import ManzilError, TrustBroken, UserCanFix
from app.hq import embedded_store, schema
from app.hq.embedded_store import EmbeddedDatabase, create_file, require_file
from app.hq.sql_store import SqlStore
from app.hq.stores import create_store, embedded_address, open_store
from tests.contract.stores import ROOT


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "hq.db"
    create_store(embedded_address(path), ROOT).close()
    return path


def test_every_connection_is_durable_and_wipes_what_it_deletes(path: Path) -> None:
    expected = {
        "journal_mode": "wal",
        "synchronous": 2,  # FULL
        "temp_store": 2,  # MEMORY
        "secure_delete": 1,
        "busy_timeout": 15000,
    }
    database = EmbeddedDatabase(path)
    with database.engine.connect() as one, database.engine.connect() as other:
        for connection in (one, other):
            said = {name: connection.execute(text(f"PRAGMA {name}")).scalar() for name in expected}
            assert said == expected
    database.engine.dispose()


@pytest.mark.skipif(sys.platform == "win32", reason="modes of POSIX")
def test_the_files_are_private(path: Path) -> None:
    store = open_store(embedded_address(path), ROOT)
    with store.write() as tx:
        tx.put(schema.about, [{"name": "n", "value": "v"}])
        files = list(path.parent.glob("hq.db*"))
        assert {file.name for file in files} == {"hq.db", "hq.db-wal", "hq.db-shm"}
        assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    store.close()


def test_a_foreign_file_is_not_taken_for_a_store(tmp_path: Path) -> None:
    path = tmp_path / "hq.db"
    path.write_bytes(b"no database at all, " * 500)
    before = path.read_bytes()
    with pytest.raises(TrustBroken) as caught:
        open_store(embedded_address(path), ROOT)
    assert caught.value.code == "store_damaged"
    assert path.read_bytes() == before


def test_a_foreign_database_is_not_taken_for_a_store(tmp_path: Path) -> None:
    path = tmp_path / "hq.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE songs (name TEXT)")
    other.close()
    with pytest.raises(UserCanFix) as caught:
        open_store(embedded_address(path), ROOT)
    assert caught.value.code == "store_missing"


def test_a_missing_file_is_said_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(UserCanFix):
        require_file(tmp_path / "hq.db")
    assert list(tmp_path.iterdir()) == []
    create_file(tmp_path / "hq.db")
    require_file(tmp_path / "hq.db")
    with pytest.raises(UserCanFix) as caught:
        create_file(tmp_path / "hq.db")
    assert caught.value.code == "store_exists"


def test_another_process_holding_the_file_is_waited_for_then_said(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick = tuple(p.replace("15000", "50") for p in embedded_store._PRAGMAS)
    monkeypatch.setattr(embedded_store, "_PRAGMAS", quick)
    store = SqlStore(EmbeddedDatabase(path))
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(ManzilError) as caught, store.write() as tx:
        tx.rows(select(schema.about))
    assert caught.value.code == "store_busy"
    with store.read() as reading:  # readers are not held up
        assert reading.rows(select(schema.about))
    holder.execute("ROLLBACK")
    holder.close()
    with store.write() as tx:
        tx.put(schema.about, [{"name": "n", "value": "v"}])
    store.close()


@pytest.mark.parametrize(
    ("sqlite_code", "code"),
    [
        (sqlite3.SQLITE_BUSY, "store_busy"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "store_busy"),
        (sqlite3.SQLITE_LOCKED, "store_busy"),
        (sqlite3.SQLITE_FULL, "disk_full"),
        (sqlite3.SQLITE_IOERR_FSYNC, "disk"),
        (sqlite3.SQLITE_READONLY, "disk"),
        (sqlite3.SQLITE_CORRUPT, "store_damaged"),
        (sqlite3.SQLITE_NOTADB, "store_damaged"),
        (sqlite3.SQLITE_CONSTRAINT_UNIQUE, None),
        (sqlite3.SQLITE_ERROR, None),
    ],
)
def test_troubles_have_names(path: Path, sqlite_code: int, code: str | None) -> None:
    original: Any = sqlite3.OperationalError("said by SQLite")
    original.sqlite_errorcode = sqlite_code
    database = EmbeddedDatabase(path)
    trouble = database.trouble(OperationalError("SELECT 1", {}, original))
    assert (trouble.code if trouble else None) == code
    database.engine.dispose()


def test_an_exhausted_pool_is_busy(path: Path) -> None:
    database = EmbeddedDatabase(path)
    trouble = database.trouble(PoolTimeout("all taken"))
    assert trouble is not None
    assert trouble.code == "store_busy"
    database.engine.dispose()


def test_a_full_disk_is_said_as_such(path: Path) -> None:
    """SQLite's own limit on pages stands for the disk's end."""
    store = SqlStore(EmbeddedDatabase(path))
    with store._database.engine.connect() as connection:
        pages = connection.execute(text("PRAGMA page_count")).scalar_one()
    rows = [{"name": str(n), "value": "x" * 4000} for n in range(200)]

    def fill() -> None:
        with store.write() as tx:
            tx._connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")  # type: ignore[attr-defined] # the connection is its own
            tx.put(schema.about, rows)

    with pytest.raises(ManzilError) as caught:
        fill()
    assert caught.value.code == "disk_full"
    with store.read() as reading:
        assert len(reading.rows(select(schema.about))) == 2
    store.close()


def test_a_sweep_leaves_nothing_deleted_in_the_files(tmp_path: Path) -> None:
    path = tmp_path / "headquarters.db"
    create_file(path)
    store = SqlStore(EmbeddedDatabase(path))
    store.make_tables()
    with store.write() as tx:
        tx.insert_missing(schema.about, [{"name": "planted", "value": "ZHUMAGALIYEVA"}])
    with store.write() as tx:
        tx.change(delete(schema.about))
    log = path.with_name(f"{path.name}-wal")
    assert b"ZHUMAGALIYEVA" in log.read_bytes(), "the log still holds it"
    with store.read() as tx:
        tx.rows(select(schema.about))
        assert not store.sweep(), "a reader is in the way"
    assert store.sweep()
    assert b"ZHUMAGALIYEVA" not in path.read_bytes() + log.read_bytes()
    store.close()
