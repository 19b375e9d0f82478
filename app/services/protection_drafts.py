"""What an officer is writing for protection officers, readable for its author alone until closed.

Each draft has a key of its own, sealed to the author's account key (docs/FORMATS.md, 17).
"""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from app.domain.errors import TrustBroken
from app.domain.protection import SealedContent
from app.journal.entry import dump_json, read_json
from app.services.signed_in import SignedIn
from app.storage import sealed_drafts
from app.storage.sealed_drafts import StoredSealedDraft
from app.storage.transaction import Reading, Writing
from app.vault.draft_key import (
    lock_draft,
    new_draft_key,
    open_draft,
    open_draft_key,
    wrap_draft_key,
)
from app.vault.sealing import public_sealing_key
from app.wire.sealed_text import read_sealed_text, write_sealed_text


@dataclass(frozen=True, slots=True)
class ProtectionDraft:
    """A screening, note or withheld document in the making.

    `replaces` names the sealed record that this will stand for instead, if it is not a new one.
    """

    id: UUID
    person_id: UUID
    content: SealedContent = field(repr=False)
    replaces: UUID | None = None


@dataclass(frozen=True, slots=True)
class ProtectionDraftCard:
    """A draft of one's own in a list: nothing of what it says."""

    id: UUID
    person_id: UUID
    saved_at: datetime


def save_draft(tx: Writing, at: SignedIn, draft: ProtectionDraft) -> None:
    """Lock the draft for the signed-in officer. Raises TrustBroken `sealed` for another's draft."""
    key = _key(tx, at, draft.id)
    text = lock_draft(_write(draft), key, draft=draft.id, person=draft.person_id)
    sealed_drafts.save(
        tx, draft.id, officer=at.officer.id, person=draft.person_id, text=text, at=at.clock()
    )


def own_drafts(tx: Reading, at: SignedIn) -> tuple[StoredSealedDraft, ...]:
    return sealed_drafts.drafts_of(tx, at.officer.id)


def opened_draft(stored: StoredSealedDraft, at: SignedIn) -> ProtectionDraft:
    """Raises TrustBroken `sealed` (another's, or the account key is a new one), `draft`."""
    key = open_draft_key(
        stored.wrapped, draft=stored.id, officer=at.officer.id, account_private=at.account
    )
    return _read(stored, open_draft(stored.text, key, draft=stored.id, person=stored.person))


def _key(tx: Writing, at: SignedIn, draft: UUID) -> bytes:
    wrapped, officer = sealed_drafts.key_of(tx, draft), at.officer.id
    if wrapped is not None:
        return open_draft_key(wrapped, draft=draft, officer=officer, account_private=at.account)
    key, public = new_draft_key(), public_sealing_key(at.account)
    wrapped = wrap_draft_key(key, draft=draft, officer=officer, account_public=public)
    sealed_drafts.keep_key(tx, draft, wrapped)
    return key


def _write(draft: ProtectionDraft) -> str:
    replaces = str(draft.replaces) if draft.replaces else None
    return dump_json({"replaces": replaces, "text": write_sealed_text(draft.content)})


def _read(stored: StoredSealedDraft, text: str) -> ProtectionDraft:
    try:
        value = read_json(text)
        replaces = UUID(value["replaces"]) if value["replaces"] else None
        content = read_sealed_text(value["text"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as wrong:
        raise TrustBroken("draft", "A protected draft is damaged.") from wrong
    return ProtectionDraft(stored.id, stored.person, content, replaces)
