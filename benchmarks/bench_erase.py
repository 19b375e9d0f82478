"""Erasing one person among 100,000: destroying all that is held, against plain SQLite's deletes.

A few hundred people are registered as the counter does it and multiplied in the tables, with other
ids. The deletes of each erasure are recorded and replayed, in the same run, on a plain SQLite file
with the same rows, WAL, synchronous=FULL and secure_delete.
"""

import sqlite3
import tempfile
import time
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Table, create_engine, select

from app.services.erasure import erase_person, sweep
from app.storage import journal
from app.storage.columns import RecordId
from app.storage.marks import Marks, set_marks
from app.storage.schema import (
    BODIES,
    CHANGES,
    DOCUMENTS,
    JOURNAL,
    PEOPLE,
    RECORDS,
    SOUNDS,
    TOKENS,
    VISITS,
)
from app.storage.tables import METADATA
from benchmarks.bench_save import Statement, _passport, _recorded, _replay, _timed
from benchmarks.measurement import Measurement, percentile
from tests.services.counter import Counter, open_counter
from tests.services.sealing import give_key_list

PEOPLE_HELD = 100_000
REGISTERED = 200
ERASED = 40
SECOND_MS = 1000.0
TABLES = (JOURNAL, BODIES, CHANGES, RECORDS, PEOPLE, DOCUMENTS, VISITS, TOKENS, SOUNDS)
OF_ITS_OWN = {"journal": "sequence", "bodies": "number"}
"""Numbers that the tables give by themselves."""


def run() -> list[Measurement]:
    with tempfile.TemporaryDirectory() as folder:
        return _measured(Path(folder), PEOPLE_HELD // REGISTERED)


def _measured(folder: Path, copies: int) -> list[Measurement]:
    counter = open_counter(folder / "laptop")
    give_key_list(counter)
    people = [_register(counter, number) for number in range(REGISTERED)]
    plain = _plain(folder / "plain.db", counter)
    with counter.signed_in.store.write() as tx:
        for statement in _multiplied(copies):
            tx.connection.exec_driver_sql(statement)
        head = journal.head(tx)
        set_marks(tx, head.incarnation, Marks(head.number, head.number, head.number))
    counter.signed_in.store.checkpoint()
    for statement in ("BEGIN", *_multiplied(copies), "COMMIT", "PRAGMA wal_checkpoint(TRUNCATE)"):
        plain.execute(statement)
    times: dict[str, list[float]] = {"transaction": [], "whole": [], "plain": []}
    for person in people[:: REGISTERED // ERASED]:
        start = time.perf_counter()
        with _recorded() as statements:
            times["transaction"].append(_timed(partial(_erase, counter, person)))
        sweep(counter.signed_in)
        times["whole"].append((time.perf_counter() - start) * 1000)
        times["plain"].append(_timed(partial(_replay, plain, _deletes(statements))))
    counter.signed_in.store.close()
    plain.close()
    return _measurements(times)


def _measurements(times: dict[str, list[float]]) -> list[Measurement]:
    plain = "the same deletes on plain SQLite"
    found = [
        Measurement(
            f"erase.transaction.p{share * 100:.0f}",
            percentile(times["transaction"], share),
            "ms",
            percentile(times["plain"], share),
            20.0,
            plain,
        )
        for share in (0.5, 0.95)
    ]
    whole = percentile(times["whole"], 0.95)
    limit = "a second, log emptied and files swept"
    return [*found, Measurement("erase.whole.p95", whole, "ms", SECOND_MS, 1.0, limit)]


def _register(counter: Counter, number: int) -> UUID:
    counter.clock.now += timedelta(seconds=1)
    draft = counter.draft(replace(_passport(number), given_name=f"FARKHOD{number % 7}"))
    return counter.registrar.register(draft, counter.shift).person_id


def _erase(counter: Counter, person: UUID) -> None:
    with counter.signed_in.store.write() as tx:
        erase_person(tx, counter.signed_in, person, None)


def _deletes(statements: list[Statement]) -> list[Statement]:
    return [one for one in statements if one[0].startswith("DELETE")]


def _plain(path: Path, counter: Counter) -> sqlite3.Connection:
    """A plain file with the rows that the laptop's store holds now."""
    engine = create_engine(f"sqlite:///{path}")
    METADATA.create_all(engine)
    engine.dispose()
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("PRAGMA cache_size = -65536")
    with counter.signed_in.store.read() as tx:
        for table in TABLES:
            columns = ", ".join(column.name for column in table.c)
            rows = tx.connection.exec_driver_sql(f"SELECT {columns} FROM {table.name}").all()  # noqa: S608 - our own names
            marks = ", ".join("?" for _ in table.c)
            insert = f"INSERT INTO {table.name} ({columns}) VALUES ({marks})"  # noqa: S608 - our own names
            connection.executemany(insert, [tuple(row) for row in rows])
        assert tx.connection.execute(select(PEOPLE.c.person)).first() is not None
    return connection


def _multiplied(copies: int) -> list[str]:
    """Statements that copy every row of every table `copies` - 1 times under other ids."""
    made = [
        "CREATE TEMP TABLE copies (n INTEGER PRIMARY KEY, mark BLOB)",
        _counted(copies),
    ]
    for table in TABLES:
        made += [
            f"CREATE TEMP TABLE base_{table.name} AS SELECT * FROM {table.name}",  # noqa: S608 - our own names
            _copied(table),
            f"DROP TABLE base_{table.name}",
        ]
    return [*made, "DROP TABLE copies"]


def _counted(copies: int) -> str:
    return (
        "WITH RECURSIVE up(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM up"  # noqa: S608 - a number
        f" WHERE n < {copies - 1}) INSERT INTO copies SELECT n, CAST(printf('%03x', n) AS BLOB)"
        " FROM up"
    )


def _copied(table: Table) -> str:
    columns = [c for c in table.c if c.name != OF_ITS_OWN.get(table.name)]
    names = ", ".join(column.name for column in columns)
    values = ", ".join(_value(table, column) for column in columns)
    ordered = next(c.name for c in columns if isinstance(c.type, RecordId))
    return (
        f"INSERT INTO {table.name} ({names}) SELECT {values} FROM base_{table.name} b, copies"  # noqa: S608 - our own names
        f" ORDER BY b.{ordered}, copies.n"
    )


def _value(table: Table, column: Any) -> str:
    name = f"b.{column.name}"
    if isinstance(column.type, RecordId):
        other = f"CAST(substr({name}, 1, 13) || copies.mark AS BLOB)"
        return f"CASE WHEN {name} IS NULL THEN NULL ELSE {other} END"
    if table is JOURNAL and column.name == "number":
        return f"{name} + copies.n * (SELECT max(number) FROM base_journal)"  # noqa: S608 - our own names
    return name
