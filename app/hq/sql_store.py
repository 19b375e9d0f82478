"""The store over SQLAlchemy Core, the same for both databases; what differs is their `Engines`."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Any, Protocol

from sqlalchemy import Connection, Delete, Engine, Table, Update, inspect
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import SQLAlchemyError

from app.domain.errors import ManzilError
from app.hq import schema, tables
from app.hq.store import Found, Query, Reading, Values, Writing

Insert = sqlite.Insert | postgresql.Insert


class Database(Protocol):
    """What one kind of database does its own way."""

    @property
    def engine(self) -> Engine: ...

    def begin_read(self, connection: Connection) -> Connection:
        """The connection, set to show one snapshot."""
        ...

    def begin_write(self, connection: Connection) -> Connection:
        """The connection, set for a change that others cannot tear."""
        ...

    def turn(self) -> AbstractContextManager[None]:
        """The thread's turn to write, where writers of a process have to queue."""
        ...

    def sweep(self, connection: Connection) -> bool:
        """Let its files hold nothing of what was deleted; False when that was not possible now."""
        ...

    def insert(self, table: Table) -> Insert:
        """The insert of this database, which knows ON CONFLICT."""
        ...

    def trouble(self, wrong: SQLAlchemyError) -> ManzilError | None:
        """A failure of the database in our words; None when it is a bug of ours."""
        ...


class SqlReading:
    """One snapshot over a connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def rows(self, query: Query) -> Sequence[Found]:
        return self._connection.execute(query).all()


class SqlWriting(SqlReading):
    """One changing transaction over a connection."""

    def __init__(self, connection: Connection, database: Database) -> None:
        super().__init__(connection)
        self._database = database

    def lock(self, query: Query) -> Sequence[Found]:
        return self._connection.execute(query.with_for_update()).all()

    def insert_missing(self, table: Table, rows: Sequence[Values]) -> int:
        if not rows:
            return 0
        statement = self._database.insert(table).on_conflict_do_nothing()
        counting = statement.execution_options(preserve_rowcount=True)
        return self._connection.execute(counting, _parameters(rows)).rowcount

    def put(self, table: Table, rows: Sequence[Values]) -> None:
        if not rows:
            return
        keys = [column.name for column in table.primary_key]
        statement = self._database.insert(table)
        replaced = {name: statement.excluded[name] for name in rows[0] if name not in keys}
        self._connection.execute(
            statement.on_conflict_do_update(index_elements=keys, set_=replaced), _parameters(rows)
        )

    def change(self, statement: Update | Delete) -> int:
        return self._connection.execute(statement).rowcount


class SqlStore:
    """A store over an engine; safe to use from several threads."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._writing = threading.local()

    @contextmanager
    def read(self) -> Iterator[Reading]:
        with self._in_our_words(), self._database.engine.connect() as connection:
            snapshot = self._database.begin_read(connection)
            with snapshot.begin():
                yield SqlReading(snapshot)

    @contextmanager
    def write(self) -> Iterator[Writing]:
        if getattr(self._writing, "now", False):
            raise RuntimeError("a write inside a write would wait for itself")
        self._writing.now = True
        try:
            with self._changing() as connection:
                yield SqlWriting(connection, self._database)
        finally:
            self._writing.now = False

    def sweep(self) -> bool:
        database = self._database
        with self._in_our_words(), database.turn(), database.engine.connect() as connection:
            return database.sweep(connection)

    def close(self) -> None:
        self._database.engine.dispose()

    def make_tables(self) -> bool:
        """Make all tables; False, changing nothing, when there are any already."""
        with self._changing() as connection:
            if inspect(connection).has_table(schema.about.name):
                return False
            tables.METADATA.create_all(connection, checkfirst=False)
            return True

    def has_tables(self) -> bool:
        with self._in_our_words(), self._database.engine.connect() as connection:
            return inspect(connection).has_table(schema.about.name)

    @contextmanager
    def _changing(self) -> Iterator[Connection]:
        database = self._database
        with self._in_our_words(), database.turn(), database.engine.connect() as connection:
            changing = database.begin_write(connection)
            with changing.begin():
                yield changing

    @contextmanager
    def _in_our_words(self) -> Iterator[None]:
        try:
            yield
        except SQLAlchemyError as wrong:
            ours = self._database.trouble(wrong)
            if ours is None:
                raise
            raise ours from wrong


def _parameters(rows: Sequence[Values]) -> list[dict[str, Any]]:
    return [dict(row) for row in rows]
