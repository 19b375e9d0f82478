"""What the common store does with errors of a database; the rest is tests/contract."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from sqlalchemy import Connection, select, text
from sqlalchemy.exc import IntegrityError, OperationalError, SQLAlchemyError

from app.domain.errors import EnvironmentFailed, ManzilError
from app.hq import schema
from app.hq.embedded_store import EmbeddedDatabase, create_file
from app.hq.sql_store import SqlStore

NAME = "ЖУМАБАЕВА AIGERIM"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    create_file(tmp_path / "hq.db")
    made = SqlStore(EmbeddedDatabase(tmp_path / "hq.db"))
    assert made.make_tables()
    yield made
    made.close()


def test_tables_are_made_once(store: SqlStore) -> None:
    assert store.has_tables()
    assert store.make_tables() is False


def test_a_broken_rule_of_the_database_is_a_bug_without_data(store: SqlStore) -> None:
    """Not one of our errors; and what it says quotes nobody."""
    with pytest.raises(IntegrityError) as caught, store.write() as tx:
        tx.insert_missing(schema.people, [{"person": None, "family_name": NAME}])
    assert NAME not in str(caught.value)


class Failing(EmbeddedDatabase):
    """A database that fails in a known way at every begin."""

    def begin_read(self, connection: Connection) -> Connection:
        connection.execute(text("SELECT no_such_function()"))
        return connection

    def trouble(self, wrong: SQLAlchemyError) -> ManzilError | None:
        assert isinstance(wrong, OperationalError)
        return EnvironmentFailed("store_busy", "Busy.")


def test_what_the_database_has_words_for_is_said_in_them(tmp_path: Path) -> None:
    create_file(tmp_path / "hq.db")
    failing = SqlStore(Failing(tmp_path / "hq.db"))
    with pytest.raises(EnvironmentFailed) as caught, failing.read() as tx:
        tx.rows(select(schema.people))
    assert caught.value.code == "store_busy"
    failing.close()


def test_many_threads_read_and_write(store: SqlStore) -> None:
    together = Barrier(12)

    def work(number: int) -> int:
        together.wait(timeout=20)
        with store.write() as tx:
            tx.put(schema.about, [{"name": str(number), "value": "x"}])
        with store.read() as reading:
            return len(reading.rows(select(schema.about).where(schema.about.c.name == str(number))))

    with ThreadPoolExecutor(12) as workers:
        assert sum(workers.map(work, range(12))) == 12
