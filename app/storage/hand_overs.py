"""Work given from one officer to another: on its way until the other takes it.

A draft on its way belongs to the hand-over itself, so that no officer finds it meanwhile.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, insert, select, update

from app.storage.schema import DRAFTS, HAND_OVERS, HANDED_WORK
from app.storage.transaction import Reading, Writing


@dataclass(frozen=True, slots=True)
class StoredHandOver:
    """A hand-over; `taken_at` is None while it is on its way."""

    id: UUID
    giver: UUID
    receiver: UUID
    given_at: datetime
    taken_at: datetime | None


def give(tx: Writing, made: StoredHandOver, work: Iterable[UUID]) -> int:
    """Put all drafts of the giver, and these records, on their way; returns how many drafts."""
    tx.connection.execute(
        insert(HAND_OVERS).values(
            hand_over=made.id,
            giver=made.giver,
            receiver=made.receiver,
            given_at=made.given_at,
            taken_at=made.taken_at,
        )
    )
    rows = [{"hand_over": made.id, "record": record} for record in work]
    if rows:
        tx.connection.execute(insert(HANDED_WORK), rows)
    return _pass_drafts(tx, made.giver, made.id)


def take(tx: Writing, made: StoredHandOver, officer: UUID, at: datetime) -> int:
    """Give what is on its way to `officer`, the receiver or the giver again; returns the drafts."""
    tx.connection.execute(
        update(HAND_OVERS)
        .where(HAND_OVERS.c.hand_over == made.id)
        .values(receiver=officer, taken_at=at)
    )
    return _pass_drafts(tx, made.id, officer)


def on_their_way(tx: Reading) -> tuple[StoredHandOver, ...]:
    """Hand-overs that nobody has taken yet, the oldest first."""
    return _found(tx, HAND_OVERS.c.taken_at.is_(None))


def hand_over(tx: Reading, id: UUID) -> StoredHandOver | None:
    return next(iter(_found(tx, HAND_OVERS.c.hand_over == id)), None)


def work_in(tx: Reading, id: UUID) -> frozenset[UUID]:
    """The records that a hand-over carries."""
    found = select(HANDED_WORK.c.record).where(HANDED_WORK.c.hand_over == id)
    return frozenset(tx.connection.execute(found).scalars())


def holders_of(tx: Reading, record: UUID) -> frozenset[UUID]:
    """Who had or has this piece of work by hand-over: each giver and each who took it."""
    rows = tx.connection.execute(
        select(HAND_OVERS.c.giver, HAND_OVERS.c.receiver, HAND_OVERS.c.taken_at)
        .join(HANDED_WORK, HANDED_WORK.c.hand_over == HAND_OVERS.c.hand_over)
        .where(HANDED_WORK.c.record == record)
    )
    return frozenset(
        officer
        for giver, receiver, taken in rows
        for officer in ((giver, receiver) if taken else (giver,))
    )


def holder_of(tx: Reading, record: UUID, first: UUID) -> UUID | None:
    """Whose work this record is now: `first` where it was never handed over, None on its way."""
    rows = tx.connection.execute(
        select(HAND_OVERS.c.receiver, HAND_OVERS.c.taken_at)
        .join(HANDED_WORK, HANDED_WORK.c.hand_over == HAND_OVERS.c.hand_over)
        .where(HANDED_WORK.c.record == record)
        .order_by(HAND_OVERS.c.given_at.desc(), HAND_OVERS.c.hand_over.desc())
        .limit(1)
    ).one_or_none()
    if rows is None:
        return first
    return rows.receiver if rows.taken_at is not None else None


def drafts_owned(tx: Reading, owner: UUID) -> tuple[UUID, ...]:
    """The ids of an officer's, or a hand-over's, drafts."""
    found = select(DRAFTS.c.draft).where(DRAFTS.c.officer == owner)
    return tuple(tx.connection.execute(found).scalars())


def _found(tx: Reading, condition: ColumnElement[bool]) -> tuple[StoredHandOver, ...]:
    rows = tx.connection.execute(
        select(HAND_OVERS).where(condition).order_by(HAND_OVERS.c.given_at, HAND_OVERS.c.hand_over)
    )
    return tuple(StoredHandOver(*row) for row in rows)


def _pass_drafts(tx: Writing, owner: UUID, new: UUID) -> int:
    moved = tx.connection.execute(
        update(DRAFTS).where(DRAFTS.c.officer == owner).values(officer=new)
    )
    return int(moved.rowcount)
