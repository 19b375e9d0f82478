"""Headquarters' answers to break-glass, sealed to who asked, until they expire."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.sqlite import insert

from app.storage.schema_protection import BREAK_GLASS
from app.storage.transaction import Reading, Writing


@dataclass(frozen=True, slots=True)
class StoredAnswer:
    """An answer: sealed content until a moment, after which it is None; or a refusal's reason."""

    approval: UUID
    officer: UUID
    answered_at: datetime
    until: datetime | None
    reason: str | None
    sealed: bytes | None = field(repr=False)


def keep(tx: Writing, answer: StoredAnswer) -> None:
    """Keep an answer in place of an earlier one to the same question."""
    said = {
        "officer": answer.officer,
        "answered_at": answer.answered_at,
        "until": answer.until,
        "reason": answer.reason,
        "sealed": answer.sealed,
    }
    tx.connection.execute(
        insert(BREAK_GLASS)
        .values(approval=answer.approval, **said)
        .on_conflict_do_update(index_elements=[BREAK_GLASS.c.approval], set_=said)
    )


def find(tx: Reading, approval: UUID) -> StoredAnswer | None:
    query = select(BREAK_GLASS).where(BREAK_GLASS.c.approval == approval)
    row = tx.connection.execute(query).one_or_none()
    return None if row is None else StoredAnswer(*row)


def answered_for(tx: Reading, officer: UUID) -> tuple[UUID, ...]:
    """The questions whose answers are sealed to this officer."""
    query = select(BREAK_GLASS.c.approval).where(BREAK_GLASS.c.officer == officer)
    return tuple(tx.connection.execute(query).scalars())


def empty_expired(tx: Writing, now: datetime) -> int:
    """Destroy the content of what is past its time at `now`; of how many answers."""
    late = (BREAK_GLASS.c.until <= now) & BREAK_GLASS.c.sealed.is_not(None)
    emptied = update(BREAK_GLASS).where(late).values(sealed=None)
    return tx.connection.execute(emptied).rowcount


def destroy_of(tx: Writing, approvals: Collection[UUID]) -> None:
    """Destroy answers whole; those that are gone already are no error."""
    tx.connection.execute(delete(BREAK_GLASS).where(BREAK_GLASS.c.approval.in_(approvals)))
