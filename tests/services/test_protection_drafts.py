"""A locked draft keeps all that it is about, for its author alone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from app.domain.errors import TrustBroken
from app.domain.protection import CaseNote, SealedContent, WithheldDocument
from app.services.protection_drafts import ProtectionDraft, opened_draft, own_drafts, save_draft
from app.vault.draft_key import lock_draft, open_draft_key
from tests.services.quiet_room import ANSWERED, QuietRoom, open_quiet_room

DRAFT = UUID("01936000-0000-7000-8000-0000000000f1")


@pytest.fixture
def room(tmp_path: Path) -> Iterator[QuietRoom]:
    made = open_quiet_room(tmp_path / "laptop")
    yield made
    made.registrar.store.close()


@pytest.mark.parametrize(
    "content",
    [ANSWERED, CaseNote(text="слова", author=DRAFT), WithheldDocument(type="", held_by="")],
)
@pytest.mark.parametrize("replaces", [None, UUID(int=8)])
def test_a_draft_is_loaded_as_it_was_saved(
    room: QuietRoom, content: SealedContent, replaces: UUID | None
) -> None:
    draft = ProtectionDraft(DRAFT, room.person, content, replaces)
    with room.registrar.store.write() as tx:
        save_draft(tx, room.registrar, replace(draft, content=ANSWERED))
        save_draft(tx, room.registrar, draft)
        (stored,) = own_drafts(tx, room.registrar)
        assert own_drafts(tx, room.second) == ()
    assert opened_draft(stored, room.registrar) == draft
    with pytest.raises(TrustBroken):
        opened_draft(stored, room.second)
    with pytest.raises(TrustBroken):
        opened_draft(replace(stored, person=DRAFT), room.registrar)


@pytest.mark.parametrize("text", ["", "null", '{"replaces":1,"text":""}', '{"replaces":null}'])
def test_a_text_that_is_no_draft_is_named(room: QuietRoom, text: str) -> None:
    draft = ProtectionDraft(DRAFT, room.person, ANSWERED)
    with room.registrar.store.write() as tx:
        save_draft(tx, room.registrar, draft)
        (stored,) = own_drafts(tx, room.registrar)
    key = open_draft_key(
        stored.wrapped,
        draft=DRAFT,
        officer=room.registrar.officer.id,
        account_private=room.registrar.account,
    )
    wrong = lock_draft(text, key, draft=DRAFT, person=room.person)
    with pytest.raises(TrustBroken) as told:
        opened_draft(replace(stored, text=wrong), room.registrar)
    assert told.value.code == "draft"
