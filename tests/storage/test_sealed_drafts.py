"""Locked drafts in the store: found by their author, gone with their keys."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import select

from app.storage import sealed_drafts
from app.storage.schema_protection import SEALED_DRAFT_KEYS, SEALED_DRAFTS
from app.storage.store import Store
from app.storage.transaction import Reading
from tests.storage.samples import NOW, OFFICER

OTHER = UUID(int=9)
FIRST, SECOND, THIRD = UUID(int=1), UUID(int=2), UUID(int=3)
ANNA, BORIS = UUID(int=11), UUID(int=12)


def filled(store: Store) -> None:
    with store.write() as tx:
        for minute, (draft, officer, person) in enumerate(
            ((FIRST, OFFICER, ANNA), (SECOND, OFFICER, BORIS), (THIRD, OTHER, ANNA))
        ):
            sealed_drafts.keep_key(tx, draft, b"key of " + draft.bytes[-1:])
            at = NOW + timedelta(minutes=minute)
            sealed_drafts.save(tx, draft, officer=officer, person=person, text=b"text", at=at)


def left(tx: Reading) -> tuple[set[UUID], set[UUID]]:
    """Which drafts and which keys there are."""
    drafts = tx.connection.execute(select(SEALED_DRAFTS.c.draft)).scalars()
    keys = tx.connection.execute(select(SEALED_DRAFT_KEYS.c.draft)).scalars()
    return set(drafts), set(keys)


def test_an_author_finds_their_own_the_last_saved_first(store: Store) -> None:
    filled(store)
    with store.read() as tx:
        assert [one.id for one in sealed_drafts.drafts_of(tx, OFFICER)] == [SECOND, FIRST]
        (theirs,) = sealed_drafts.drafts_of(tx, OTHER)
    assert (theirs.person, theirs.text, theirs.wrapped) == (ANNA, b"text", b"key of \x03")
    assert "key of" not in repr(theirs)


def test_a_later_save_replaces_the_text_and_keeps_the_key(store: Store) -> None:
    filled(store)
    with store.write() as tx:
        sealed_drafts.keep_key(tx, FIRST, b"another")
        sealed_drafts.save(tx, FIRST, officer=OFFICER, person=ANNA, text=b"more", at=NOW)
    with store.read() as tx:
        assert sealed_drafts.key_of(tx, FIRST) == b"key of \x01"
        assert sealed_drafts.drafts_of(tx, OFFICER)[1].text == b"more"


def test_a_destroyed_draft_leaves_neither_text_nor_key(store: Store) -> None:
    filled(store)
    with store.write() as tx:
        sealed_drafts.destroy(tx, FIRST)
        sealed_drafts.destroy(tx, FIRST)
        assert sealed_drafts.key_of(tx, FIRST) is None
        assert left(tx) == ({SECOND, THIRD}, {SECOND, THIRD})


def test_all_drafts_about_a_person_can_be_destroyed(store: Store) -> None:
    filled(store)
    with store.write() as tx:
        sealed_drafts.destroy_of_person(tx, ANNA)
        assert left(tx) == ({SECOND}, {SECOND})
