"""The open store: who may read and write when, and errors in our words."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from app.journal.chain import Position
from app.storage import failures
from app.storage.ballast import drop_ballast
from app.storage.transaction import Reading, Writing

WAIT_SECONDS = 30
MOST_REWRITTEN_BYTES = 256 << 20
OUTSIDE = "outside_transactions"


class NestedWriteError(RuntimeError):
    """A use case opened a second write inside its first: a bug, shown at once."""


class Store:
    """The open database. Usable from several threads: many read, one at a time writes.

    `after_commit` is told the journal's last position after each commit that moved it, before
    the next write may begin; it must not raise.
    """

    def __init__(
        self,
        path: Path,
        *,
        readers: Engine,
        writers: Engine,
        after_commit: Callable[[Position], None] | None = None,
    ) -> None:
        self._path = path
        self._readers = readers
        self._writers = writers
        self._after_commit = after_commit
        self._turn = threading.Lock()
        self._writer: int | None = None
        self._due: list[Callable[[], None]] = []
        self._closed = False

    @contextmanager
    def read(self) -> Iterator[Reading]:
        """One snapshot, in which nothing can be written."""
        with self._connected(self._readers) as connection, connection.begin():
            yield Reading(connection)

    @contextmanager
    def write(self) -> Iterator[Writing]:
        """One write transaction: committed when the block ends, undone when it raises.

        Waits for other threads' writes (EnvironmentFailed `store_busy` after 30 s); raises
        NestedWriteError at once when this thread is writing already. A full or failing disk is
        EnvironmentFailed `disk_full` or `disk`, and nothing was saved.
        """
        moved, due = list[Position](), list[Callable[[], None]]()
        try:
            with self._one_at_a_time():
                self._due = due
                with self._connected(self._writers) as connection, connection.begin():
                    yield Writing(connection, moved)
                if moved and self._after_commit is not None:
                    self._after_commit(moved[-1])
        finally:
            for do in due:
                do()

    def outside_write(self, do: Callable[[], None]) -> None:
        """Do it now; inside a write of this thread, as soon as that has ended, kept or undone."""
        if self._writer == threading.get_ident():
            self._due.append(do)
        else:
            do()

    def checkpoint(self) -> bool:
        """Move what the write-ahead log holds into the database; to be called when idle.

        Never waits for a reader; False when one was in the way and part of the log remains.
        """
        with self._one_at_a_time(), self._outside() as connection:
            connection.exec_driver_sql("PRAGMA busy_timeout = 0")
            result = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()
            connection.exec_driver_sql(f"PRAGMA busy_timeout = {WAIT_SECONDS * 1000}")
        return not result[0]

    def rewrite(self) -> bool:
        """Write the whole database anew, and empty the log; False as `checkpoint`.

        A page that was rebuilt may hold in its unused middle what once stood there: secure_delete
        does not reach it, and this does. Saves wait meanwhile (some 50 MB a second), and as much
        memory is needed as the file has: a file of more than MOST_REWRITTEN_BYTES is left.
        """
        if self._path.stat().st_size <= MOST_REWRITTEN_BYTES:
            with self._one_at_a_time(), self._outside() as connection:
                connection.exec_driver_sql("VACUUM")
        return self.checkpoint()

    def check_integrity(self) -> None:
        """Prove every page and index; saves wait meanwhile. Raises TrustBroken `store_damaged`."""
        self.checkpoint()  # the cipher's check reads the database, not its log
        with self._one_at_a_time(), self._outside() as connection:
            broken = connection.exec_driver_sql("PRAGMA cipher_integrity_check").all()
            found = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalars().all()
        if broken or found != ["ok"]:
            raise failures.damaged()

    def close(self) -> None:
        """Let go of file and key; what the log holds moves into the database on the way.

        A write under way in another thread may end first. A second call does nothing.
        """
        if self._writer == threading.get_ident():
            raise NestedWriteError("a store is not closed inside a write")
        self._closed = True
        waited = self._turn.acquire(timeout=WAIT_SECONDS)
        self._readers.dispose()
        self._writers.dispose()
        if waited:
            self._turn.release()

    @contextmanager
    def _one_at_a_time(self) -> Iterator[None]:
        if self._writer == threading.get_ident():
            raise NestedWriteError("a write inside a write would wait for itself")
        if not self._turn.acquire(timeout=WAIT_SECONDS):
            raise failures.busy()
        try:
            self._writer = threading.get_ident()
            yield
        finally:
            self._writer = None
            self._turn.release()

    @contextmanager
    def _outside(self) -> Iterator[Connection]:
        """The writer's connection, for what SQLite does not do inside a transaction."""
        with self._connected(self._writers) as connection:
            yield connection.execution_options(**{OUTSIDE: True})

    @contextmanager
    def _connected(self, engine: Engine) -> Iterator[Connection]:
        """A connection whose errors come out in our words."""
        if self._closed:
            raise failures.closed()
        try:
            with engine.connect() as connection:
                yield connection
        except PoolTimeoutError as wrong:
            raise failures.busy() from wrong
        except DBAPIError as wrong:
            ours = failures.in_our_words(failures.code_of(wrong.orig), self._path)
            if ours is None:
                raise
            if ours.code == "disk_full":
                drop_ballast(self._path)  # so that the next try has room
            # after a page that proves false a connection may read half of it: start anew
            self._readers.dispose()
            self._writers.dispose()
            raise ours from wrong
