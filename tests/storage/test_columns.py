"""Moments and ids in a real table of a real database."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Column, Engine, MetaData, Table, create_engine, insert, select
from sqlalchemy.exc import StatementError
from sqlalchemy.pool import StaticPool

from app.storage.columns import RecordId, UtcDateTime

TABLE = Table("t", MetaData(), Column("id", RecordId), Column("at", UtcDateTime))


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    made = create_engine("sqlite://", poolclass=StaticPool)
    TABLE.create(made)
    yield made
    made.dispose()


@given(st.datetimes(timezones=st.timezones()), st.uuids())
def test_what_is_written_is_read_back_in_utc(engine: Engine, at: datetime, id: UUID) -> None:
    with engine.connect() as connection:
        connection.execute(insert(TABLE).values(id=id, at=at))
        row = connection.execute(select(TABLE)).one()
        connection.rollback()
    assert row.id == id
    assert row.at == at.astimezone(UTC)
    assert row.at.utcoffset() == timedelta(0)


def test_a_naive_moment_is_refused(engine: Engine) -> None:
    with engine.connect() as connection, pytest.raises(StatementError, match="zone"):
        connection.execute(insert(TABLE).values(at=datetime(2026, 1, 1)))  # noqa: DTZ001 - the point


def test_nothing_stays_nothing(engine: Engine) -> None:
    with engine.connect() as connection:
        connection.execute(insert(TABLE).values(id=None, at=None))
        assert tuple(connection.execute(select(TABLE)).one()) == (None, None)


def test_a_moment_is_whole_microseconds_and_an_id_sixteen_bytes(engine: Engine) -> None:
    bishkek = timezone(timedelta(hours=6))
    with engine.connect() as connection:
        connection.execute(
            insert(TABLE).values(id=UUID(int=258), at=datetime(1970, 1, 1, 6, 0, 1, 5, bishkek))
        )
        raw = connection.exec_driver_sql("SELECT id, at FROM t").one()
    assert tuple(raw) == (b"\0" * 14 + b"\x01\x02", 1_000_005)


@given(st.lists(st.uuids(), min_size=2, max_size=5))
def test_ids_sort_in_the_database_as_they_do_outside(ids: list[UUID]) -> None:
    with closing(sqlite3.connect(":memory:")) as plain:
        plain.execute("CREATE TABLE t (id BLOB)")
        plain.executemany("INSERT INTO t VALUES (?)", [(one.bytes,) for one in ids])
        found = [UUID(bytes=row[0]) for row in plain.execute("SELECT id FROM t ORDER BY id")]
    assert found == sorted(ids)
