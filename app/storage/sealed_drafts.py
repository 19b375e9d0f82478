"""Drafts for protection officers: opaque here, each with its key beside it, gone when done."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from app.storage.schema_protection import SEALED_DRAFT_KEYS, SEALED_DRAFTS
from app.storage.transaction import Reading, Writing


@dataclass(frozen=True, slots=True)
class StoredSealedDraft:
    """A locked draft as last saved, and its key, sealed to the author's account key."""

    id: UUID
    officer: UUID
    person: UUID
    saved_at: datetime
    text: bytes = field(repr=False)
    wrapped: bytes = field(repr=False)


def keep_key(tx: Writing, draft: UUID, wrapped: bytes) -> None:
    """Keep a draft's wrapped key, once: the first stays."""
    row = {"draft": draft, "wrapped": wrapped}
    tx.connection.execute(insert(SEALED_DRAFT_KEYS).values(row).on_conflict_do_nothing())


def key_of(tx: Reading, draft: UUID) -> bytes | None:
    """The wrapped key of this draft, or None before its first save and after its end."""
    column, draft_id = SEALED_DRAFT_KEYS.c.wrapped, SEALED_DRAFT_KEYS.c.draft
    return tx.connection.execute(select(column).where(draft_id == draft)).scalar_one_or_none()


def save(tx: Writing, id: UUID, *, officer: UUID, person: UUID, text: bytes, at: datetime) -> None:
    """Save a locked draft over its earlier state (`at`, aware)."""
    said = {"officer": officer, "person": person, "saved_at": at, "text": text}
    tx.connection.execute(
        insert(SEALED_DRAFTS)
        .values(draft=id, **said)
        .on_conflict_do_update(index_elements=[SEALED_DRAFTS.c.draft], set_=said)
    )


def drafts_of(tx: Reading, officer: UUID) -> tuple[StoredSealedDraft, ...]:
    """An officer's locked drafts, the last saved first."""
    query = (
        select(SEALED_DRAFTS, SEALED_DRAFT_KEYS.c.wrapped)
        .join_from(
            SEALED_DRAFTS,
            SEALED_DRAFT_KEYS,
            SEALED_DRAFTS.c.draft == SEALED_DRAFT_KEYS.c.draft,
        )
        .where(SEALED_DRAFTS.c.officer == officer)
        .order_by(SEALED_DRAFTS.c.saved_at.desc(), SEALED_DRAFTS.c.draft)
    )
    return tuple(StoredSealedDraft(*row) for row in tx.connection.execute(query))


def destroy(tx: Writing, id: UUID) -> None:
    """Destroy a draft and its key; one that is gone already is no error."""
    for table in (SEALED_DRAFT_KEYS, SEALED_DRAFTS):
        tx.connection.execute(delete(table).where(table.c.draft == id))


def destroy_of_officer(tx: Writing, officer: UUID) -> int:
    """Destroy every draft of an officer, with its key; how many there were."""
    theirs = SEALED_DRAFTS.c.officer == officer
    keys = SEALED_DRAFT_KEYS.c.draft.in_(select(SEALED_DRAFTS.c.draft).where(theirs))
    tx.connection.execute(delete(SEALED_DRAFT_KEYS).where(keys))
    return int(tx.connection.execute(delete(SEALED_DRAFTS).where(theirs)).rowcount)


def destroy_of_person(tx: Writing, person: UUID) -> None:
    """Destroy every draft about a person, whoever is writing it."""
    theirs = select(SEALED_DRAFTS.c.draft).where(SEALED_DRAFTS.c.person == person)
    keys = SEALED_DRAFT_KEYS.c.draft.in_(theirs)
    tx.connection.execute(delete(SEALED_DRAFT_KEYS).where(keys))
    tx.connection.execute(delete(SEALED_DRAFTS).where(SEALED_DRAFTS.c.person == person))
