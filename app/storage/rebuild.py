"""Projections made again from nothing, and a picture of them to compare with."""

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Row, select

from app.journal.entry import Body, read_body, read_head
from app.storage.folded import SaidBody, fold_records, note_changes
from app.storage.projection import project_person, project_unowned
from app.storage.schema import BODIES, JOURNAL, RECORDS
from app.storage.tables import METADATA, PROJECTIONS
from app.storage.transaction import Reading, Writing

_CHUNK = 500
Picture = Mapping[str, tuple[tuple[object, ...], ...]]


def rebuild(tx: Writing) -> None:
    """Drop every projection and make it again from journal and bodies."""
    tables = list(PROJECTIONS)
    METADATA.drop_all(tx.connection, tables=tables)
    METADATA.create_all(tx.connection, tables=tables)
    for row in _bodies(tx):
        body = Body(row.salt, row.text)
        person, changes = read_body(body)
        note_changes(tx, read_head(row.head), [SaidBody(row.ordinal, body, person, changes)])
    changed = PROJECTIONS[0].c.record
    for records in _chunks(tx, changed):
        project_unowned(tx, fold_records(tx, records))
    for people in _chunks(tx, RECORDS.c.person):
        for person in people:
            project_person(tx, person)


def snapshot(tx: Reading) -> Picture:
    """Every projection's rows, sorted, by table: equal projections give equal pictures."""
    return {
        table.name: tuple(
            sorted((tuple(row) for row in tx.connection.execute(select(table))), key=repr)
        )
        for table in PROJECTIONS
    }


def _bodies(tx: Reading) -> Iterator[Row[Any]]:
    """Every body with its entry's head, in chunks, so that writing may go on between."""
    last = 0
    while True:
        rows = tx.connection.execute(
            select(BODIES, JOURNAL.c.head)
            .join_from(BODIES, JOURNAL, BODIES.c.entry == JOURNAL.c.entry)
            .where(BODIES.c.number > last)
            .group_by(BODIES.c.number)  # an entry said again in a new incarnation: once
            .order_by(BODIES.c.number)
            .limit(_CHUNK)
        ).all()
        if not rows:
            return
        yield from rows
        last = rows[-1].number


def _chunks(tx: Reading, column: Column[UUID]) -> Iterator[list[UUID]]:
    """The column's different values in ascending order, some hundred at a time."""
    last = UUID(int=0)
    while True:
        query = select(column).distinct().where(column > last).order_by(column).limit(_CHUNK)
        found = list(tx.connection.execute(query).scalars())
        if not found:
            return
        yield found
        last = found[-1]
