"""The embedded store: one SQLite file, no set-up, one writer at a time.

WAL with `synchronous=FULL`: what was acknowledged survives a power cut. Its content is readable
to whoever gets the disk (docs/SECURITY.md): headquarters' disk is to be encrypted.
"""

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, QueuePool, Table, create_engine, event
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import DatabaseError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from app.domain.errors import EnvironmentFailed, ManzilError, TrustBroken, UserCanFix
from app.settings.place import disk_trouble

BUSY_SECONDS = 15
_MODE = "manzil_begin"
_PRAGMAS = (
    f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}",
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA secure_delete=ON",
)
_PRIMARY_CODE = 0xFF


class EmbeddedDatabase:
    """SQLite's ways: the begin says read or write, since its own begin would come too late."""

    def __init__(self, path: Path) -> None:
        self.engine = _engine(path)
        self._turn = threading.Lock()

    def begin_read(self, connection: Connection) -> Connection:
        return connection.execution_options(**{_MODE: "BEGIN"})

    def begin_write(self, connection: Connection) -> Connection:
        return connection.execution_options(**{_MODE: "BEGIN IMMEDIATE"})

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Writers of this process queue here, those of others at the file's own lock."""
        if not self._turn.acquire(timeout=BUSY_SECONDS):
            raise _busy()
        try:
            yield
        finally:
            self._turn.release()

    def sweep(self, connection: Connection) -> bool:
        """Deleted rows are overwritten at once (secure_delete); older pages lie in the log.

        A page that was rebuilt may still hold in its unused middle what once stood there, which
        secure_delete does not reach: so the whole file is written anew (some 50 MB a second).
        """
        driver = connection.connection.driver_connection
        if not isinstance(driver, sqlite3.Connection):
            raise TypeError(driver)
        try:
            driver.execute("PRAGMA busy_timeout=1000")
            driver.execute("VACUUM")
            busy, _, _ = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except sqlite3.OperationalError:  # somebody is writing: at the next erasure or start
            return False
        finally:
            driver.execute(f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}")
        return not busy

    def insert(self, table: Table) -> sqlite.Insert:
        return sqlite.insert(table)

    def trouble(self, wrong: SQLAlchemyError) -> ManzilError | None:
        if isinstance(wrong, PoolTimeout):
            return _busy()
        original = wrong.orig if isinstance(wrong, DatabaseError) else None
        code = getattr(original, "sqlite_errorcode", 0) & _PRIMARY_CODE
        match code:
            case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
                return _busy()
            case sqlite3.SQLITE_FULL:
                return EnvironmentFailed("disk_full", "The disk is full. Make room.")
            case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN:
                return EnvironmentFailed("disk", "The disk does not take or give the data.")
            case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
                return TrustBroken(
                    "store_damaged",
                    "The database file is damaged or is no database. Restore it from a backup.",
                )
            case _:
                return None


def create_file(path: Path) -> None:
    """An empty private file for the database. Raises UserCanFix `store_exists`."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError as wrong:
        raise UserCanFix("store_exists", "This folder already holds a database.") from wrong
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong


def require_file(path: Path) -> None:
    """Raise UserCanFix `store_missing` rather than let SQLite make an empty database."""
    if not path.is_file():
        raise UserCanFix(
            "store_missing",
            "The database file is not in its folder. Put it back from the backup.",
        )


def _busy() -> EnvironmentFailed:
    return EnvironmentFailed("store_busy", "The database is busy. Try again in a moment.")


def _engine(path: Path) -> Engine:
    """Over our own connect: an address would give signs like ? in a path another meaning."""
    engine = create_engine(
        "sqlite://",
        creator=lambda: sqlite3.connect(path, timeout=BUSY_SECONDS, check_same_thread=False),
        poolclass=QueuePool,
        hide_parameters=True,
        pool_size=8,
        max_overflow=16,
        pool_timeout=30,
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # the driver must not begin on its own
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get(_MODE, "BEGIN"))
