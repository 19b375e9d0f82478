"""Headquarters' answers to break-glass, sealed to who asked, until they expire."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from app.storage.schema_protection import BREAK_GLASS
from app.storage.transaction import Reading, Writing


@dataclass(frozen=True, slots=True)
class StoredAnswer:
    """An answer: sealed content until a moment, or (both None) a refusal with its reason."""

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


def destroy_expired(tx: Writing, now: datetime) -> int:
    """Destroy what is past its time at `now`, but not refusals; how many went."""
    late = BREAK_GLASS.c.until <= now
    return tx.connection.execute(delete(BREAK_GLASS).where(late)).rowcount


def destroy(tx: Writing, approval: UUID) -> None:
    """Destroy one answer; one that is gone already is no error."""
    tx.connection.execute(delete(BREAK_GLASS).where(BREAK_GLASS.c.approval == approval))
