"""Entries set aside: kept byte for byte under a code, never in the way, released when fit."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, and_, select, true, update

from app.hq import schema
from app.hq.chunks import chunks
from app.hq.examine import Fault, head_sha256
from app.hq.store import Reading, Values, Writing
from app.journal.entry import Entry, read_head
from app.wire.lines import read_line, write_line

_aside = schema.quarantine.c


@dataclass(frozen=True, slots=True)
class SetAside:
    """A quarantined entry, where it was sent, and why it was not taken."""

    entry: Entry
    device: UUID
    incarnation: str
    number: int
    fault: Fault
    received_at: datetime

    @property
    def id(self) -> UUID:
        return read_head(self.entry.head).id


def set_aside(tx: Writing, cases: Sequence[SetAside]) -> None:
    """Quarantine entries; one that is there already gets the new fault and is open again."""
    for one in cases:
        reopened = {"code": one.fault.code, "field": one.fault.field, "released_at": None}
        if not tx.insert_missing(schema.quarantine, [_row(one)]):
            tx.change(update(schema.quarantine).where(_is(one)).values(**reopened))


def hashes_set_aside(tx: Reading, ids: Iterable[UUID]) -> Mapping[UUID, frozenset[bytes]]:
    """SHA-256 of the heads under which each of these entries is in quarantine, also released."""
    found: dict[UUID, frozenset[bytes]] = {}
    for part in chunks(ids):
        query = select(_aside.entry, _aside.head_sha256).where(_aside.entry.in_(part))
        for row in tx.rows(query):
            found[row.entry] = found.get(row.entry, frozenset()) | {bytes(row.head_sha256)}
    return found


def open_cases(tx: Reading, device: UUID | None = None) -> Sequence[SetAside]:
    """All that is in quarantine now, in the order in which it was written at the devices.

    With `device`, of that one alone.
    """
    of_whom = _aside.device == device if device else true()
    query = (
        select(schema.quarantine)
        .where(_aside.released_at.is_(None), of_whom)
        .order_by(_aside.device, _aside.incarnation, _aside.number, _aside.entry)
    )
    return [
        SetAside(
            read_line(row.line),
            row.device,
            row.incarnation,
            row.number,
            Fault(row.code, row.field),
            row.received_at,
        )
        for row in tx.rows(query)
    ]


def mark_released(tx: Writing, one: SetAside, now: datetime) -> None:
    """The entry has been taken after all; the row stays as the story of it."""
    tx.change(update(schema.quarantine).where(_is(one)).values(released_at=now))


def _is(one: SetAside) -> ColumnElement[bool]:
    return and_(_aside.entry == one.id, _aside.head_sha256 == head_sha256(one.entry.head))


def _row(one: SetAside) -> Values:
    return {
        "entry": one.id,
        "head_sha256": head_sha256(one.entry.head),
        "device": one.device,
        "incarnation": one.incarnation,
        "number": one.number,
        "code": one.fault.code,
        "field": one.fault.field,
        "line": write_line(one.entry),
        "received_at": one.received_at,
        "released_at": None,
    }
