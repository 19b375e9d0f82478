"""A protected draft opens for its author alone, as the draft of this person alone."""

from uuid import UUID

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import TrustBroken
from app.vault.draft_key import (
    lock_draft,
    new_draft_key,
    open_draft,
    open_draft_key,
    wrap_draft_key,
)
from app.vault.sealing import new_sealing_key, public_sealing_key, seal

DRAFT = UUID("01936000-0000-7000-8000-0000000000f1")
PERSON = UUID("01936000-0000-7000-8000-0000000000e1")
AUTHOR = UUID("01936000-0000-7000-8000-0000000000a1")
OTHER = UUID("01936000-0000-7000-8000-0000000000a2")


def test_the_key_opens_for_its_author_alone() -> None:
    account, key = new_sealing_key(), new_draft_key()
    wrapped = wrap_draft_key(
        key, draft=DRAFT, officer=AUTHOR, account_public=public_sealing_key(account)
    )
    assert open_draft_key(wrapped, draft=DRAFT, officer=AUTHOR, account_private=account) == key
    for draft, officer, private in (
        (PERSON, AUTHOR, account),
        (DRAFT, OTHER, account),
        (DRAFT, AUTHOR, new_sealing_key()),
    ):
        with pytest.raises(TrustBroken):
            open_draft_key(wrapped, draft=draft, officer=officer, account_private=private)


def test_a_key_of_another_length_is_no_key() -> None:
    account = new_sealing_key()
    info = b"manzil-draft-key-1\0" + DRAFT.bytes + AUTHOR.bytes
    wrapped = seal(b"short", public_sealing_key(account), info)
    with pytest.raises(TrustBroken) as told:
        open_draft_key(wrapped, draft=DRAFT, officer=AUTHOR, account_private=account)
    assert told.value.code == "draft"


@given(st.text(st.characters(codec="utf-8"), max_size=3000))
def test_what_was_locked_is_opened(text: str) -> None:
    key = new_draft_key()
    locked = lock_draft(text, key, draft=DRAFT, person=PERSON)
    assert open_draft(locked, key, draft=DRAFT, person=PERSON) == text


def test_yes_and_no_have_one_length() -> None:
    key = new_draft_key()
    sizes = {len(lock_draft(said, key, draft=DRAFT, person=PERSON)) for said in ("yes", "n" * 900)}
    assert sizes == {12 + 1024 + 16}


def test_the_bytes_by_hand() -> None:
    key = bytes(range(32))
    locked = lock_draft("slow", key, draft=DRAFT, person=PERSON)
    said = b"manzil-draft-1\0" + DRAFT.bytes + PERSON.bytes
    plain = AESGCM(key).decrypt(locked[:12], locked[12:], said)
    assert plain == (b"\0\0\0\x04slow").ljust(1024, b"\0")


def test_every_flipped_byte_and_every_other_owner_is_found() -> None:
    key = new_draft_key()
    locked = lock_draft("she said that", key, draft=DRAFT, person=PERSON)
    for place in range(len(locked)):
        broken = locked[:place] + bytes([locked[place] ^ 1]) + locked[place + 1 :]
        with pytest.raises(TrustBroken) as told:
            open_draft(broken, key, draft=DRAFT, person=PERSON)
        assert told.value.code == "draft"
    for draft, person in ((PERSON, PERSON), (DRAFT, DRAFT)):
        with pytest.raises(TrustBroken):
            open_draft(locked, key, draft=draft, person=person)
    with pytest.raises(TrustBroken):
        open_draft(b"", key, draft=DRAFT, person=PERSON)
