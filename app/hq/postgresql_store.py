"""PostgreSQL behind the store.

Writers run side by side under READ COMMITTED; what two of them could both change is locked by
row (`Writing.lock`), and a deadlock or a lost race is done again. The copy of many rows at once
(COPY to a temporary table) will replace `SqlWriting.insert_missing` here and nowhere else.
"""

from contextlib import AbstractContextManager, nullcontext

from sqlalchemy import Connection, Engine, Table, create_engine, event
from sqlalchemy.dialects import postgresql
from sqlalchemy.engine import URL
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from app.domain.errors import EnvironmentFailed, ManzilError
from app.hq.store import raced

# SQLSTATE, PostgreSQL documentation, appendix A
_RACED = frozenset({"40001", "40P01"})
_FULL = frozenset({"53100"})
_BUSY = frozenset({"53000", "53200", "53300", "55P03", "57014"})
_GONE = ("08", "57P")
_POOL_SECONDS = 30


class PostgresqlDatabase:
    """PostgreSQL's ways: reads repeat, writes lock rows."""

    def __init__(self, address: URL) -> None:
        self.engine = _engine(address)

    def begin_read(self, connection: Connection) -> Connection:
        return connection.execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True
        )

    def begin_write(self, connection: Connection) -> Connection:
        return connection.execution_options(isolation_level="READ COMMITTED")

    def turn(self) -> AbstractContextManager[None]:
        return nullcontext()

    def sweep(self, connection: Connection) -> bool:
        """Deleted rows stay in their pages until a vacuum; archived logs are the archive's own."""
        outside = connection.execution_options(isolation_level="AUTOCOMMIT")
        outside.exec_driver_sql("VACUUM bodies, changes, records, people, quarantine, feed")
        return True

    def insert(self, table: Table) -> postgresql.Insert:
        return postgresql.insert(table)

    def trouble(self, wrong: SQLAlchemyError) -> ManzilError | None:
        if isinstance(wrong, PoolTimeout):
            return _busy()
        if not isinstance(wrong, DBAPIError):
            return None
        state = getattr(wrong.orig, "sqlstate", None) or ""
        if wrong.connection_invalidated or state.startswith(_GONE) or _never_spoke(wrong, state):
            return EnvironmentFailed(
                "store_unreachable", "The database does not answer. Check that it runs."
            )
        return _by_state(state)


def _by_state(state: str) -> ManzilError | None:
    if state in _RACED:
        return raced()
    if state in _FULL:
        return EnvironmentFailed("disk_full", "The database's disk is full. Make room.")
    return _busy() if state in _BUSY else None


def _never_spoke(wrong: DBAPIError, state: str) -> bool:
    """A failure to connect carries no state."""
    return not state and type(wrong.orig).__name__ in {"OperationalError", "ConnectionTimeout"}


def _busy() -> EnvironmentFailed:
    return EnvironmentFailed("store_busy", "The database is busy. Try again in a moment.")


def _engine(address: URL) -> Engine:
    engine = create_engine(
        address, hide_parameters=True, pool_size=8, max_overflow=16, pool_timeout=_POOL_SECONDS
    )
    event.listen(engine, "connect", _prepare)
    return engine


def _prepare(connection: DBAPIConnection, _record: object) -> None:
    """Moments come back in UTC, whatever zone the server keeps."""
    cursor = connection.cursor()
    cursor.execute("SET TIME ZONE 'UTC'")
    cursor.close()
    connection.commit()
