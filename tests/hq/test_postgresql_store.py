"""PostgreSQL's troubles in our words; what it does right is tests/contract."""

import threading
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest
from sqlalchemy import select
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from app.domain.errors import EnvironmentFailed, ManzilError
from app.hq import schema
from app.hq.postgresql_store import PostgresqlDatabase
from app.hq.store import Store
from app.hq.stores import open_store
from tests.contract.stores import ROOT

NOWHERE = make_url("postgresql+psycopg://nobody@127.0.0.1:1/none?connect_timeout=3")
on_postgresql = pytest.mark.parametrize("address", ["postgresql"], indirect=True)


class Refused(psycopg.OperationalError):
    """An error with a state of its own."""

    def __init__(self, state: str | None) -> None:
        super().__init__("said by PostgreSQL")
        self.sqlstate = state


@pytest.mark.parametrize(
    ("state", "code"),
    [
        ("40001", "store_raced"),
        ("40P01", "store_raced"),
        ("53100", "disk_full"),
        ("53300", "store_busy"),
        ("55P03", "store_busy"),
        ("08006", "store_unreachable"),
        ("57P01", "store_unreachable"),
        ("23505", None),
        ("42601", None),
    ],
)
def test_troubles_have_names(state: str, code: str | None) -> None:
    database = PostgresqlDatabase(NOWHERE)
    trouble = database.trouble(DBAPIError("SELECT 1", {}, Refused(state)))
    assert (trouble.code if trouble else None) == code


def test_an_exhausted_pool_is_busy() -> None:
    trouble = PostgresqlDatabase(NOWHERE).trouble(PoolTimeout("all taken"))
    assert trouble is not None
    assert trouble.code == "store_busy"


def test_a_server_that_is_not_there(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(EnvironmentFailed) as caught:
        open_store("postgresql://nobody:secret@127.0.0.1:1/none?connect_timeout=3", ROOT)
    assert caught.value.code == "store_unreachable"
    assert "secret" not in caught.value.message


def test_an_error_without_a_state_that_is_no_failed_connection_is_a_bug() -> None:
    wrong = OperationalError("SELECT 1", {}, psycopg.ProgrammingError("of ours"))
    assert PostgresqlDatabase(NOWHERE).trouble(wrong) is None


@on_postgresql
def test_a_deadlock_is_a_lost_race(fresh_store: Store) -> None:
    names = ("a", "b")
    with fresh_store.write() as tx:
        tx.put(schema.about, [{"name": name, "value": ""} for name in names])
    together = threading.Barrier(2)

    def lock(first: str, second: str) -> str:
        try:
            with fresh_store.write() as tx:
                tx.lock(select(schema.about).where(schema.about.c.name == first))
                together.wait(timeout=20)
                tx.lock(select(schema.about).where(schema.about.c.name == second))
        except ManzilError as wrong:
            return wrong.code
        return "done"

    with ThreadPoolExecutor(2) as writers:
        one = writers.submit(lock, "a", "b")
        other = writers.submit(lock, "b", "a")
        ends = {one.result(timeout=30), other.result(timeout=30)}
    assert ends == {"done", "store_raced"}


@on_postgresql
def test_a_connection_cut_in_between_is_said_and_made_anew(
    fresh_store: Store, address: str
) -> None:
    with fresh_store.write() as tx:
        tx.put(schema.about, [{"name": "before", "value": ""}])

    def cut_and_write() -> None:
        with fresh_store.write() as tx:
            tx.put(schema.about, [{"name": "lost", "value": ""}])
            with psycopg.connect(address, autocommit=True) as other:
                other.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    " WHERE pid <> pg_backend_pid() AND state = 'idle in transaction'"
                )
            tx.put(schema.about, [{"name": "lost too", "value": ""}])

    with pytest.raises(EnvironmentFailed) as caught:
        cut_and_write()
    assert caught.value.code == "store_unreachable"
    with fresh_store.read() as reading:
        names = {row.name for row in reading.rows(select(schema.about.c.name))}
    assert "before" in names
    assert not names & {"lost", "lost too"}
