"""What the laptop knows of the exchange: what waits, what was acknowledged, what was set aside.

Marks only rise by a signed acknowledgement whose chain is this journal's own at that number.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects.sqlite import insert

from app.domain.errors import TrustBroken
from app.journal.chain import Position
from app.storage.device import current_incarnation
from app.storage.journal import chain_at
from app.storage.marks import marks_of, set_marks
from app.storage.retention import lose_durable, note_durable
from app.storage.schema import ACKNOWLEDGEMENTS, CONTACT, JOURNAL, SET_ASIDE
from app.storage.transaction import Reading, Writing
from app.wire.messages import Acknowledgement, Verdict


@dataclass(frozen=True, slots=True)
class WaitingOfKind:
    """Entries of one kind that headquarters has not acknowledged, and the oldest's moment."""

    kind: str
    count: int
    oldest: datetime


@dataclass(frozen=True, slots=True)
class Waiting:
    """All that waits. An entry of two kinds is counted under both, and once in `count`."""

    count: int
    oldest: datetime | None
    by_kind: tuple[WaitingOfKind, ...]


@dataclass(frozen=True, slots=True)
class TakenBatch:
    """An acknowledgement: headquarters' time, entries, and the batch file's size in bytes."""

    at: datetime
    entries: int
    size: int


@dataclass(frozen=True, slots=True)
class SetAsideEntry:
    """An entry that headquarters keeps aside; `code` says why."""

    entry: UUID
    number: int
    verdict: str
    code: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Contact:
    """How the last try went.

    When headquarters was last reached; how far the clocks differ (seconds, positive when this
    laptop's is ahead); the trouble's code ("" for none); when the next try is due.
    """

    last_contact: datetime | None = None
    skew_seconds: float | None = None
    trouble: str = ""
    next_try: datetime | None = None


def waiting(tx: Reading) -> Waiting:
    """What of the current incarnation headquarters has not acknowledged."""
    incarnation = current_incarnation(tx).id
    unsaid = (
        JOURNAL.c.incarnation == incarnation,
        JOURNAL.c.number > marks_of(tx, incarnation).acknowledged,
    )
    rows = tx.connection.execute(
        select(JOURNAL.c.kinds, func.count(), func.min(JOURNAL.c.at))
        .where(*unsaid)
        .group_by(JOURNAL.c.kinds)
    ).all()
    by_kind: dict[str, WaitingOfKind] = {}
    for kinds, count, oldest in rows:
        for kind in kinds.split():
            known = by_kind.get(kind, WaitingOfKind(kind, 0, oldest))
            by_kind[kind] = WaitingOfKind(kind, known.count + count, min(known.oldest, oldest))
    return Waiting(
        sum(count for _, count, _ in rows),
        min((oldest for *_, oldest in rows), default=None),
        tuple(by_kind[kind] for kind in sorted(by_kind)),
    )


def sealed_up_to(tx: Reading, incarnation: str | None = None) -> int:
    """The highest number that lies in a batch file (0: none); of the current incarnation."""
    return marks_of(tx, incarnation or current_incarnation(tx).id).sealed


def mark_sealed(tx: Writing, number: int, incarnation: str | None = None) -> None:
    """All up to `number` lie in batch files now; a lower number than before seals them again."""
    name = incarnation or current_incarnation(tx).id
    set_marks(tx, name, replace(marks_of(tx, name), sealed=number))


def acknowledged_up_to(tx: Reading, incarnation: str) -> Position:
    """The last position that headquarters acknowledged (number 0 when there is none yet).

    Raises TrustBroken `incarnation` when this journal never had that incarnation.
    """
    number = marks_of(tx, incarnation).acknowledged
    chain = chain_at(tx, incarnation, number)
    if chain is None:
        raise TrustBroken("incarnation", "This laptop never wrote under that incarnation.")
    return Position(incarnation, number, chain)


def durable_up_to(tx: Reading, incarnation: str) -> int:
    """The number up to which headquarters cannot lose anything any more (0: nothing)."""
    return marks_of(tx, incarnation).durable


def record_acknowledgement(tx: Writing, ack: Acknowledgement, size: int) -> None:
    """Believe an acknowledgement, whose signature the caller has proved; a repeat changes nothing.

    `size` is the batch file's, in bytes. Raises TrustBroken `acknowledgement_chain` when
    headquarters holds another history under these numbers, or more than this journal has:
    then the past of this laptop was restored or cloned.
    """
    if chain_at(tx, ack.incarnation, ack.highest) != ack.chain:
        raise TrustBroken(
            "acknowledgement_chain",
            "Headquarters holds another history of this laptop. Call headquarters.",
        )
    marks = marks_of(tx, ack.incarnation)
    highest = max(marks.acknowledged, ack.highest)
    durable = max(marks.durable, min(ack.durable, ack.highest))
    sealed = max(marks.sealed, highest)
    set_marks(
        tx,
        ack.incarnation,
        replace(marks, sealed=sealed, acknowledged=highest, durable=durable),
    )
    if durable > marks.durable:
        note_durable(tx, ack.incarnation, durable, ack.at)
    batch = {"batch": ack.batch, "at": ack.at, "entries": ack.last - ack.first + 1, "size": size}
    tx.connection.execute(insert(ACKNOWLEDGEMENTS).values(**batch).on_conflict_do_nothing())
    _keep_aside(tx, ack)


def rewind(tx: Writing, incarnation: str, number: int) -> None:
    """Headquarters has lost what it acknowledged beyond `number`: all of that waits again."""
    marks = marks_of(tx, incarnation)
    lowered = replace(
        marks,
        sealed=min(marks.sealed, number),
        acknowledged=min(marks.acknowledged, number),
        durable=min(marks.durable, number),
    )
    set_marks(tx, incarnation, lowered)
    lose_durable(tx, incarnation, number)


def taken_batches(tx: Reading, limit: int) -> tuple[TakenBatch, ...]:
    """The last acknowledgements, newest first."""
    taken = ACKNOWLEDGEMENTS.c
    query = select(taken.at, taken.entries, taken.size).order_by(taken.at.desc()).limit(limit)
    return tuple(TakenBatch(*row) for row in tx.connection.execute(query))


def set_aside(tx: Reading) -> tuple[SetAsideEntry, ...]:
    """Entries that headquarters keeps aside, the oldest first."""
    rows = tx.connection.execute(select(SET_ASIDE).order_by(SET_ASIDE.c.since, SET_ASIDE.c.number))
    return tuple(SetAsideEntry(*row) for row in rows)


def contact(tx: Reading) -> Contact:
    row = tx.connection.execute(select(CONTACT)).one_or_none()
    return Contact() if row is None else Contact(*row[1:])


def record_contact(tx: Writing, now: Contact) -> None:
    said = {
        "last_contact": now.last_contact,
        "skew_seconds": now.skew_seconds,
        "trouble": now.trouble,
        "next_try": now.next_try,
    }
    tx.connection.execute(
        insert(CONTACT)
        .values(id=1, **said)
        .on_conflict_do_update(index_elements=[CONTACT.c.id], set_=said)
    )


def _keep_aside(tx: Writing, ack: Acknowledgement) -> None:
    rows = [
        {
            "entry": one.entry,
            "number": one.number,
            "verdict": one.verdict.value,
            "code": one.code,
            "since": ack.at,
        }
        for one in ack.verdicts
        if one.verdict is not Verdict.DUPLICATE
    ]
    if rows:
        upsert = insert(SET_ASIDE)
        new = {name: upsert.excluded[name] for name in ("number", "verdict", "code")}
        tx.connection.execute(
            upsert.on_conflict_do_update(index_elements=[SET_ASIDE.c.entry], set_=new), rows
        )
