"""The exceptions among a range of a journal, as the store knows them now.

Asked of the store, not remembered from the taking, so that a repeat hears the truth of its day.
"""

from uuid import UUID

from sqlalchemy import and_, or_, select

from app.hq import schema
from app.hq.store import Found, Reading
from app.wire.messages import EntryVerdict, Verdict

PARENT_MISSING = "parent_missing"
HELD_ALREADY = "held_already"
_places = schema.positions.c
_entries = schema.entries.c
_aside = schema.quarantine.c


def verdicts_of(
    tx: Reading, device: UUID, incarnation: str, first: int, last: int
) -> tuple[EntryVerdict, ...]:
    """Entries numbered first … last that are not simply taken, by number."""
    same_entry = and_(_entries.id == _places.entry, _entries.head_sha256 == _places.head_sha256)
    same_case = and_(_aside.entry == _places.entry, _aside.head_sha256 == _places.head_sha256)
    query = (
        select(_places.number, _places.entry, _places.duplicate, _entries.waiting, _aside.code)
        .outerjoin(schema.entries, same_entry)
        .outerjoin(schema.quarantine, and_(same_case, _aside.released_at.is_(None)))
        .where(
            _places.device == device,
            _places.incarnation == incarnation,
            _places.number.between(first, last),
            or_(_places.duplicate, _entries.waiting, _aside.code.is_not(None)),
        )
        .order_by(_places.number)
    )
    return tuple(_verdict(row) for row in tx.rows(query))


def _verdict(row: Found) -> EntryVerdict:
    if row.code is not None:
        return EntryVerdict(row.number, row.entry, Verdict.QUARANTINED, row.code)
    if row.waiting:
        return EntryVerdict(row.number, row.entry, Verdict.WAITING, PARENT_MISSING)
    return EntryVerdict(row.number, row.entry, Verdict.DUPLICATE, HELD_ALREADY)
