"""What a salvaged journal has and has not, and going on with it under a new incarnation."""

from dataclasses import dataclass, replace
from itertools import groupby
from uuid import UUID

from sqlalchemy import func, select

from app.domain.errors import TrustBroken
from app.domain.registration_number import COUNTER_BITS, registration_number
from app.journal.chain import Position
from app.journal.entry import Body
from app.journal.walk import Walk
from app.storage.device import all_incarnations, current_incarnation, load_device, skip_counters
from app.storage.journal import all_entries, start_incarnation
from app.storage.keeping import skip_receipts
from app.storage.marks import marks_of, set_marks
from app.storage.schema import BODIES, DEVICE, JOURNAL, PEOPLE
from app.storage.schema_lookup import KEEPING, LOOKUPS
from app.storage.transaction import Reading, Writing

_RECEIPT_GIVEN = "rights_request_received"


@dataclass(frozen=True, slots=True)
class Gap:
    """Entries `first` … `last` of an incarnation that are lost."""

    incarnation: str
    first: int
    last: int

    @property
    def count(self) -> int:
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True)
class Findings:
    """What a journal has, by numbers alone.

    `gaps`: entries lost before the last one that is there; `lost_bodies`: contents that no entry
    says were taken away; `headless`: contents whose entry is lost; `problems`: what the walk over
    the journal found, in words; `knows_device`: whether the laptop's own keys are there, without
    which it cannot go on.
    """

    entries: int
    gaps: tuple[Gap, ...]
    lost_bodies: int
    headless: int
    problems: tuple[str, ...]
    knows_device: bool

    @property
    def lost_entries(self) -> int:
        return sum(gap.count for gap in self.gaps)


@dataclass(frozen=True, slots=True)
class Headless:
    """Contents about people whose entry, with this id, is lost."""

    entry: UUID
    bodies: tuple[Body, ...]


def findings_of(tx: Reading) -> Findings:
    """Prove the journal's chain as far as it is there, and tell what is not."""
    begun = {one.id: one for one in all_incarnations(tx)}
    walk, gaps = Walk(next(one.device for one in begun.values())), []
    for position, entry in all_entries(tx):
        if not walk.heads or walk.heads[-1].incarnation != position.incarnation:
            walk.open(position.incarnation, begun[position.incarnation].parent)
        expected = walk.heads[-1].number + 1
        if position.number > expected:
            gaps.append(Gap(position.incarnation, expected, position.number - 1))
        try:
            walk.step(position.number, position.chain, entry.head, entry.bodies)
        except TrustBroken as wrong:  # what an erasing entry says was lost
            walk.problems.append(f"{walk.place()}: {wrong.message}")
    return Findings(
        entries=walk.entries,
        gaps=tuple(gaps),
        lost_bodies=len(walk.missing.problems()),
        headless=_count_headless(tx),
        problems=tuple(walk.problems),
        knows_device=tx.connection.execute(select(DEVICE.c.id)).one_or_none() is not None,
    )


def has_gone_on(tx: Reading, kind: str) -> bool:
    """Whether the current incarnation has an entry of this kind, which says that it goes on."""
    here = JOURNAL.c.incarnation == current_incarnation(tx).id
    query = select(func.count()).where(here, JOURNAL.c.kinds == kind)
    return bool(tx.connection.execute(query).scalar_one())


def go_on(tx: Writing, lost_entries: int) -> Position:
    """A new incarnation for a salvaged journal; `lost_entries`: how many it may have lost.

    What headquarters has not acknowledged is said again. The numbers and receipts that lost entries
    may have given to people are left out. Raises TrustBroken `not_enrolled` without the laptop's
    own keys.
    """
    _skip_given_numbers(tx, lost_entries)
    _skip_given_receipts(tx, lost_entries)
    for one in all_incarnations(tx):
        _lower_marks(tx, one.id)
    return start_incarnation(tx)


def unsaid_headless(tx: Reading) -> tuple[Headless, ...]:
    """Contents about people whose entry is lost, of a time that headquarters has not acknowledged.

    To be asked before `go_on`. What it holds already is left out: under another head it would be
    taken for a forgery.
    """
    after = _body_not_acknowledged(tx)
    if after is None:
        return ()
    rows = tx.connection.execute(
        select(BODIES)
        .where(BODIES.c.entry.not_in(select(JOURNAL.c.entry)), BODIES.c.number > after)
        .order_by(BODIES.c.entry, BODIES.c.ordinal)
    ).all()
    found = []
    for entry, together in groupby(rows, key=lambda row: row.entry):
        bodies = list(together)
        is_whole = [row.ordinal for row in bodies] == list(range(len(bodies)))
        if is_whole and all(row.person is not None for row in bodies):
            found.append(Headless(entry, tuple(Body(row.salt, row.text) for row in bodies)))
    return tuple(found)


def _body_not_acknowledged(tx: Reading) -> int | None:
    """The place of a body after which no body is of an entry that headquarters acknowledged."""
    incarnations = all_incarnations(tx)
    current = incarnations[-1].id
    acknowledged = marks_of(tx, current).acknowledged
    if acknowledged == 0 and len(incarnations) == 1:
        return 0
    query = (
        select(func.min(BODIES.c.number))
        .join_from(BODIES, JOURNAL, BODIES.c.entry == JOURNAL.c.entry)
        .where(JOURNAL.c.incarnation == current, JOURNAL.c.number >= acknowledged)
    )
    place: int | None = tx.connection.execute(query).scalar_one()
    return place


def _count_headless(tx: Reading) -> int:
    headless = BODIES.c.entry.not_in(select(JOURNAL.c.entry))
    return int(tx.connection.execute(select(func.count()).where(headless)).scalar_one())


def _lower_marks(tx: Writing, incarnation: str) -> None:
    """To the last entry that is there: an acknowledged one that was lost cannot be compared."""
    marks = marks_of(tx, incarnation)
    there = tx.connection.execute(
        select(func.coalesce(func.max(JOURNAL.c.number), 0)).where(
            JOURNAL.c.incarnation == incarnation, JOURNAL.c.number <= marks.acknowledged
        )
    ).scalar_one()
    if there < marks.acknowledged:
        lowered = replace(marks, acknowledged=there, durable=min(marks.durable, there))
        set_marks(tx, incarnation, lowered)


def _skip_given_numbers(tx: Writing, lost_entries: int) -> None:
    """Beyond the last number that is known to be given, and as many more as entries were lost.

    The counter itself may have been read from an older copy of its page.
    """
    device = load_device(tx)
    following = int(tx.connection.execute(select(DEVICE.c.next_counter)).scalar_one())
    given = {
        number
        for one in (PEOPLE, LOOKUPS)
        for number in tx.connection.execute(select(one.c.registration_number)).scalars()
    }
    last = following - 1
    for counter in range(following, min(following + len(given), 1 << COUNTER_BITS)):
        if registration_number(device.post, device.slot, counter) in given:
            last = counter
    skip_counters(tx, last + 1 - following + lost_entries)


def _skip_given_receipts(tx: Writing, lost_entries: int) -> None:
    """No more were given than requests were written down or lost."""
    written = JOURNAL.c.kinds == _RECEIPT_GIVEN
    query = select(func.count(JOURNAL.c.entry.distinct())).where(written)
    given = int(tx.connection.execute(query).scalar_one())
    following = tx.connection.execute(select(KEEPING.c.next_receipt)).scalar_one_or_none() or 0
    skip_receipts(tx, max(given - following, 0) + lost_entries)
