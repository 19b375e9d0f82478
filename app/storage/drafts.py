"""Drafts: registrations in the making, which survive a power cut and vanish on refusal.

The text is the caller's own; `secure_delete` overwrites a destroyed one in the file.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, false, func, or_, select
from sqlalchemy.dialects.sqlite import insert

from app.storage.schema import DRAFTS
from app.storage.schema_lookup import ERASED_DRAFTS
from app.storage.transaction import Reading, Writing


@dataclass(frozen=True, slots=True)
class StoredDraft:
    """A draft as it was last saved."""

    id: UUID
    officer: UUID
    saved_at: datetime
    text: str


def save_draft(tx: Writing, id: UUID, officer: UUID, text: str, at: datetime) -> None:
    """Save a draft over its earlier state (`at`, aware)."""
    tx.connection.execute(
        insert(DRAFTS)
        .values(draft=id, officer=officer, saved_at=at, text=text)
        .on_conflict_do_update(
            index_elements=[DRAFTS.c.draft],
            set_={"officer": officer, "saved_at": at, "text": text},
        )
    )


def drafts_of(tx: Reading, officer: UUID) -> tuple[StoredDraft, ...]:
    """An officer's drafts, the last saved first."""
    rows = tx.connection.execute(
        select(DRAFTS).where(DRAFTS.c.officer == officer).order_by(DRAFTS.c.saved_at.desc())
    )
    return tuple(StoredDraft(*row) for row in rows)


def load_draft(tx: Reading, id: UUID) -> StoredDraft | None:
    row = tx.connection.execute(select(DRAFTS).where(DRAFTS.c.draft == id)).one_or_none()
    return None if row is None else StoredDraft(*row)


def last_saved(tx: Reading) -> datetime | None:
    """When anybody's draft was saved last; None when there is none."""
    saved: datetime | None = tx.connection.execute(select(func.max(DRAFTS.c.saved_at))).scalar_one()
    return saved


def mentioning(tx: Reading, words: Iterable[str]) -> tuple[UUID, ...]:
    """Drafts, whoever's, in whose text one of these words stands."""
    found = [func.instr(DRAFTS.c.text, word) > 0 for word in words]
    query = select(DRAFTS.c.draft).where(or_(false(), *found)).order_by(DRAFTS.c.draft)
    return tuple(tx.connection.execute(query).scalars())


def destroy_draft(tx: Writing, id: UUID) -> None:
    """Destroy a draft; one that is gone already is no error."""
    tx.connection.execute(delete(DRAFTS).where(DRAFTS.c.draft == id))


def destroy_erased(tx: Writing, id: UUID) -> None:
    """Destroy a draft about somebody erased, and remember its id: see `was_erased`."""
    destroy_draft(tx, id)
    tx.connection.execute(insert(ERASED_DRAFTS).values(draft=id).on_conflict_do_nothing())


def was_erased(tx: Reading, id: UUID) -> bool:
    """Whether this draft went with somebody erased."""
    query = select(ERASED_DRAFTS.c.draft).where(ERASED_DRAFTS.c.draft == id)
    return tx.connection.execute(query).one_or_none() is not None
