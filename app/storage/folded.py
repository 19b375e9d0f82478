"""The records table: each record's folded state, made anew whenever something is said of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.dialects.sqlite import insert

from app.domain.errors import TrustBroken
from app.domain.rules import Record
from app.journal.entry import Body, Head, RecordChange, read_body
from app.journal.fold import RecordState, SeenChange, fold
from app.journal.state_text import read_state, write_state
from app.storage.schema import BODIES, CHANGES, RECORDS
from app.storage.transaction import Reading, Writing
from app.wire.records import record_of


@dataclass(frozen=True, slots=True)
class SaidBody:
    """A body with what it says, read once."""

    ordinal: int
    body: Body
    person: UUID | None
    changes: tuple[RecordChange, ...]


@dataclass(frozen=True, slots=True)
class CurrentRecord:
    """A record as it stands. `origin` is the entry that made it, at the moment `origin_at`."""

    id: UUID
    person: UUID | None
    kind: str
    origin: UUID
    origin_at: datetime
    state: RecordState

    def record(self) -> Record | None:
        """The domain's record, or None: withdrawn, not whole yet, or of a newer version's kind."""
        if self.state.withdrawn:
            return None
        try:
            return record_of(self.kind, self.id, self.person, self.state.shown())
        except TrustBroken:
            return None


@dataclass(frozen=True, slots=True)
class _Saying:
    """One entry's change of a record, with whose record the entry holds it to be."""

    person: UUID | None
    kind: str
    seen: SeenChange

    def rank(self) -> tuple[bool, datetime, UUID, UUID]:
        """Sorts what made a record before what amended it, in whatever order both came."""
        return bool(self.seen.parents), self.seen.at, self.seen.device, self.seen.entry


def note_changes(tx: Writing, said: Head, bodies: Iterable[SaidBody]) -> None:
    """Note which records an entry speaks of."""
    rows = [
        {
            "record": change.record,
            "entry": said.id,
            "ordinal": body.ordinal,
            "at": said.at,
            "device": said.device,
        }
        for body in bodies
        for change in body.changes
    ]
    if rows:
        tx.connection.execute(insert(CHANGES).on_conflict_do_nothing(), rows)


def fold_records(tx: Writing, records: Iterable[UUID]) -> tuple[CurrentRecord, ...]:
    """Fold these records anew from all that was ever said of them, and keep the result."""
    folded = tuple(_folded(record, said) for record, said in _sayings(tx, set(records)).items())
    if folded:
        upsert = insert(RECORDS)
        new = {c.name: c for c in upsert.excluded if c.name != RECORDS.c.record.name}
        rows = [
            {
                "record": one.id,
                "person": one.person,
                "kind": one.kind,
                "origin": one.origin,
                "origin_at": one.origin_at,
                "state": write_state(one.state),
            }
            for one in folded
        ]
        tx.connection.execute(
            upsert.on_conflict_do_update(index_elements=[RECORDS.c.record], set_=new), rows
        )
    return folded


def people_of(tx: Reading, records: Iterable[UUID], people: Iterable[UUID] = ()) -> set[UUID]:
    """Whose these records are, and who of these people has any: as far as they are kept already."""
    held = select(RECORDS.c.person).where(
        or_(RECORDS.c.record.in_(set(records)), RECORDS.c.person.in_(set(people))),
        RECORDS.c.person.is_not(None),
    )
    return set(tx.connection.execute(held).scalars())


def records_of(tx: Reading, person: UUID) -> tuple[CurrentRecord, ...]:
    """All records of a person, by id."""
    return _kept(tx, RECORDS.c.person == person)


def _kept(tx: Reading, condition: ColumnElement[bool]) -> tuple[CurrentRecord, ...]:
    rows = tx.connection.execute(select(RECORDS).where(condition).order_by(RECORDS.c.record))
    return tuple(
        CurrentRecord(r.record, r.person, r.kind, r.origin, r.origin_at, read_state(r.state))
        for r in rows
    )


def _folded(record: UUID, said: Sequence[_Saying]) -> CurrentRecord:
    origin = min(said, key=_Saying.rank)
    state = fold(saying.seen for saying in said)
    return CurrentRecord(
        record, origin.person, origin.kind, origin.seen.entry, origin.seen.at, state
    )


def _sayings(tx: Reading, records: set[UUID]) -> dict[UUID, list[_Saying]]:
    query = (
        select(CHANGES, BODIES.c.salt, BODIES.c.text)
        .join_from(
            CHANGES,
            BODIES,
            (BODIES.c.entry == CHANGES.c.entry) & (BODIES.c.ordinal == CHANGES.c.ordinal),
        )
        .where(CHANGES.c.record.in_(records))
    )
    read: dict[tuple[UUID, int], tuple[UUID | None, dict[UUID, RecordChange]]] = {}
    sayings: dict[UUID, list[_Saying]] = {}
    for row in tx.connection.execute(query):
        place = (row.entry, row.ordinal)
        if place not in read:
            person, changes = read_body(Body(row.salt, row.text))
            read[place] = person, {change.record: change for change in changes}
        person, by_record = read[place]
        change = by_record[row.record]
        seen = SeenChange(row.entry, row.at, row.device, change.parents, change.set)
        sayings.setdefault(row.record, []).append(_Saying(person, change.kind, seen))
    return sayings
