"""Drafts are kept, handed out to their officer, and really gone when destroyed."""

from datetime import timedelta
from pathlib import Path
from uuid import UUID

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from app.storage.drafts import (
    StoredDraft,
    destroy_draft,
    destroy_erased,
    drafts_of,
    load_draft,
    save_draft,
    was_erased,
)
from app.storage.engine import open_store
from app.storage.pages import PAGE_BYTES
from app.storage.store import Store
from tests.storage.samples import KEY, NOW, OFFICER

OTHER = UUID(int=77)
ONE, TWO = UUID(int=1), UUID(int=2)
MARKER = "KARIMOVA-OLIMA-DRAFT"


def test_a_saved_draft_is_there_after_reopening(store: Store, tmp_path: Path) -> None:
    with store.write() as tx:
        save_draft(tx, ONE, OFFICER, "text", NOW)
    store.close()
    again = open_store(tmp_path / "store.db", KEY)
    with again.read() as tx:
        assert load_draft(tx, ONE) == StoredDraft(ONE, OFFICER, NOW, "text")
        assert load_draft(tx, TWO) is None
    again.close()


def test_saving_again_replaces_and_the_last_saved_comes_first(store: Store) -> None:
    with store.write() as tx:
        save_draft(tx, ONE, OFFICER, "one", NOW)
        save_draft(tx, TWO, OFFICER, "two", NOW + timedelta(seconds=1))
        save_draft(tx, UUID(int=3), OTHER, "not mine", NOW)
        save_draft(tx, ONE, OFFICER, "one, longer", NOW + timedelta(seconds=2))
        assert [(d.id, d.text) for d in drafts_of(tx, OFFICER)] == [
            (ONE, "one, longer"),
            (TWO, "two"),
        ]


def test_a_draft_can_be_handed_to_another_officer(store: Store) -> None:
    with store.write() as tx:
        save_draft(tx, ONE, OFFICER, "text", NOW)
        save_draft(tx, ONE, OTHER, "text", NOW)
        assert drafts_of(tx, OFFICER) == ()
        assert [d.id for d in drafts_of(tx, OTHER)] == [ONE]


def test_destroying_twice_is_no_error(store: Store) -> None:
    with store.write() as tx:
        save_draft(tx, ONE, OFFICER, "text", NOW)
        destroy_draft(tx, ONE)
        destroy_draft(tx, ONE)
        assert load_draft(tx, ONE) is None


def test_an_erased_draft_is_remembered_by_its_id_alone(store: Store) -> None:
    with store.write() as tx:
        save_draft(tx, ONE, OFFICER, MARKER, NOW)
        save_draft(tx, TWO, OFFICER, "another's", NOW)
        for _ in range(2):
            destroy_erased(tx, ONE)
        destroy_draft(tx, TWO)
        assert [was_erased(tx, one) for one in (ONE, TWO)] == [True, False]
        assert load_draft(tx, ONE) is None


def clear_pages(path: Path) -> bytes:
    """Every page of a closed store decrypted by hand, free ones too (SQLCipher 4: AES-256-CBC)."""
    content = path.read_bytes()
    clear = []
    for start in range(0, len(content), PAGE_BYTES):
        page = content[start : start + PAGE_BYTES]
        sealed, iv = page[16 if start == 0 else 0 : -80], page[-80:-64]
        opener = Cipher(algorithms.AES256(KEY), modes.CBC(iv)).decryptor()
        clear.append(opener.update(sealed) + opener.finalize())
    return b"".join(clear)


def test_a_destroyed_draft_is_overwritten_in_the_file(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    with store.write() as tx:
        save_draft(tx, ONE, OFFICER, MARKER * 400, NOW)  # long enough for pages of its own
        save_draft(tx, TWO, OFFICER, MARKER, NOW)
    assert store.checkpoint()
    assert MARKER.encode() in clear_pages(path), "the scanner finds what is there"
    with store.write() as tx:
        destroy_draft(tx, ONE)
        destroy_draft(tx, TWO)
    assert store.checkpoint()
    assert MARKER.encode() not in clear_pages(path)
    assert (tmp_path / "store.db-wal").stat().st_size == 0


def test_an_earlier_state_of_a_draft_is_overwritten_too(store: Store, tmp_path: Path) -> None:
    with store.write() as tx:
        save_draft(tx, ONE, OFFICER, MARKER * 300, NOW)
    with store.write() as tx:
        save_draft(tx, ONE, OFFICER, "short", NOW)
    assert store.checkpoint()
    assert MARKER.encode() not in clear_pages(tmp_path / "store.db")
