"""Destroying content: bodies go, what was derived of them goes, the chain of heads stays.

Everything happens in the caller's transaction, beside the entry that names what is gone. The
file's `secure_delete` overwrites what is deleted with zeros; older pages in the write-ahead log go
with the next checkpoint; files of the laptop that may still hold it are noted as unswept.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from sqlalchemy import bindparam, delete, select, tuple_
from sqlalchemy.dialects.sqlite import insert

from app.domain.records import Movement
from app.journal.entry import Body, read_body
from app.storage.erased import Crossings
from app.storage.folded import CurrentRecord, fold_records
from app.storage.projection import forget_person, project_person, project_unowned
from app.storage.schema import BODIES, CHANGES, JOURNAL, RECORDS
from app.storage.schema_lookup import UNSWEPT
from app.storage.transaction import Reading, Writing

T = TypeVar("T")
_CHUNK = 400


@dataclass(frozen=True, slots=True)
class HeldBody:
    """A body that is there: its place, whose it is, its hash, and the records it speaks of."""

    number: int
    entry: UUID
    person: UUID
    sha256: str
    records: frozenset[UUID]
    is_lookup: bool


def held_bodies(tx: Reading, people: Collection[UUID]) -> tuple[HeldBody, ...]:
    """All bodies about these people, the oldest first."""
    query = select(BODIES).where(BODIES.c.person.in_(set(people))).order_by(BODIES.c.number)
    found = []
    for row in tx.connection.execute(query):
        body = Body(row.salt, row.text)
        _, changes = read_body(body)
        found.append(
            HeldBody(
                row.number,
                row.entry,
                row.person,
                body.sha256,
                frozenset(change.record for change in changes),
                all(change.kind == "lookup" for change in changes),
            )
        )
    return tuple(found)


def destroy(tx: Writing, bodies: Sequence[HeldBody]) -> None:
    """Destroy these bodies and make anew all that was derived of them.

    An entry of this same transaction must name them. Files of the laptop may still hold what they
    said: their places in the journal are noted as unswept.
    """
    _note_unswept(tx, bodies)
    numbers = [one.number for one in bodies]
    for part in _parts(numbers):
        tx.connection.execute(delete(BODIES).where(BODIES.c.number.in_(part)))
    said = [{"of": record, "by": one.entry} for one in bodies for record in one.records]
    gone = (CHANGES.c.record == bindparam("of")) & (CHANGES.c.entry == bindparam("by"))
    if said:
        tx.connection.execute(delete(CHANGES).where(gone), said)
    people = {one.person for one in bodies}
    for person in people:
        forget_person(tx, person)
    _fold_again(tx, {record for one in bodies for record in one.records})
    for person in people:
        project_person(tx, person)


def crossings_of(current: Iterable[CurrentRecord]) -> tuple[Crossings, ...]:
    """The crossings of somebody, as counts by hour, post and direction."""
    moved = (record for one in current if isinstance(record := one.record(), Movement))
    counted = Counter((_hour(one.at), one.post, one.direction) for one in moved)
    return tuple(Crossings(*place, count) for place, count in sorted(counted.items()))


def unswept(tx: Reading) -> tuple[tuple[str, int], ...]:
    """Places (incarnation, number) whose bodies went while files may still hold them."""
    query = select(UNSWEPT).order_by(UNSWEPT.c.incarnation, UNSWEPT.c.number)
    rows = tx.connection.execute(query)
    return tuple((row.incarnation, row.number) for row in rows)


def mark_swept(tx: Writing, places: Iterable[tuple[str, int]]) -> None:
    """No file of this laptop holds anything of these places any more."""
    for part in _parts(list(places)):
        swept = tuple_(UNSWEPT.c.incarnation, UNSWEPT.c.number).in_(part)
        tx.connection.execute(delete(UNSWEPT).where(swept))


def _fold_again(tx: Writing, records: set[UUID]) -> None:
    """Records that only the destroyed bodies spoke of go; others are folded from what is left."""
    for part in _parts(sorted(records)):
        tx.connection.execute(delete(RECORDS).where(RECORDS.c.record.in_(part)))
        project_unowned(tx, fold_records(tx, part))


def _note_unswept(tx: Writing, bodies: Sequence[HeldBody]) -> None:
    """Every place, also long acknowledged ones: files set aside may be of any age."""
    for part in _parts(sorted({one.entry for one in bodies})):
        places = select(JOURNAL.c.incarnation, JOURNAL.c.number).where(JOURNAL.c.entry.in_(part))
        rows = [row._asdict() for row in tx.connection.execute(places)]
        if rows:
            tx.connection.execute(insert(UNSWEPT).on_conflict_do_nothing(), rows)


def _hour(moment: datetime) -> datetime:
    return moment.replace(minute=0, second=0, microsecond=0)


def _parts(items: Sequence[T]) -> Iterable[Sequence[T]]:
    return (items[start : start + _CHUNK] for start in range(0, len(items), _CHUNK))
