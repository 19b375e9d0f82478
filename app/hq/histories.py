"""Which entries said what of a record: written when an entry is applied, read to fold it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from uuid import UUID

from sqlalchemy import func, select

from app.domain.errors import TrustBroken
from app.hq import schema
from app.hq.chunks import chunks
from app.hq.examine import Arrival, RecordKey
from app.hq.store import Reading, Values, Writing
from app.journal.entry import Body, RecordChange, read_body
from app.journal.fold import SeenChange

Histories = dict[RecordKey, list[SeenChange]]
_changes = schema.changes.c


def add_changes(tx: Writing, arrivals: Iterable[Arrival]) -> None:
    rows: list[Values] = [
        {
            "person": key.person,
            "record": key.record,
            "kind": key.kind,
            "entry": one.id,
            "ordinal": ordinal,
        }
        for one in arrivals
        for key, ordinal, _ in one.examined.changes
    ]
    tx.insert_missing(schema.changes, rows)


def history_of(tx: Reading, keys: Iterable[RecordKey]) -> Histories:
    """All applied changes of each of these records that has any."""
    wanted = frozenset(keys)
    places: dict[UUID, list[tuple[RecordKey, int]]] = {}
    for part in chunks({key.record for key in wanted}):
        for row in tx.rows(select(schema.changes).where(_changes.record.in_(part))):
            key = RecordKey(row.person, row.record, row.kind)
            if key in wanted:
                places.setdefault(row.entry, []).append((key, row.ordinal))
    histories: Histories = {}
    for key, change in _changes_at(tx, places):
        histories.setdefault(key, []).append(change)
    return histories


def entries_per_person(tx: Reading, persons: Iterable[UUID]) -> Mapping[UUID, int]:
    """How many applied entries say something of each person."""
    return {
        row.person: row.entries
        for part in chunks(persons)
        for row in tx.rows(
            select(_changes.person, func.count(_changes.entry.distinct()).label("entries"))
            .where(_changes.person.in_(part))
            .group_by(_changes.person)
        )
    }


def _changes_at(
    tx: Reading, places: Mapping[UUID, Sequence[tuple[RecordKey, int]]]
) -> Iterator[tuple[RecordKey, SeenChange]]:
    entries, bodies = schema.entries.c, schema.bodies.c
    for part in chunks(places):
        query = (
            select(entries.id, entries.at, entries.device, bodies.ordinal, bodies.salt, bodies.text)
            .join(schema.bodies, bodies.entry == entries.id)
            .where(entries.id.in_(part))
        )
        for row in tx.rows(query):
            by_record = _by_record(Body(bytes(row.salt), row.text))
            for key, ordinal in places[row.id]:
                if ordinal == row.ordinal:
                    change = by_record[key.record, key.kind]
                    yield (
                        key,
                        SeenChange(row.id, row.at, row.device, change.parents, change.set),
                    )


def _by_record(body: Body) -> Mapping[tuple[UUID, str], RecordChange]:
    try:
        _, said = read_body(body)
    except TrustBroken as wrong:
        raise TrustBroken(
            "store_damaged", "A stored entry is damaged. Restore the database."
        ) from wrong
    return {(change.record, change.kind): change for change in said}
