"""Opening with the master key: the store is this laptop's, and closed again if anything is off."""

import hashlib
from pathlib import Path

import pytest

from app.domain.errors import ManzilError, TrustBroken, UserCanFix
from app.domain.officers import Officer
from app.journal.entry import read_head
from app.services.key_file import read_keys
from app.services.opening import open_for
from app.storage import journal
from app.vault.key_file import OpenedSlot, open_slot
from app.vault.master import new_master_key
from app.vault.sealing import new_sealing_key
from tests.ui.enrolled import DEVICE, PASSPHRASE, REGISTRAR, SUPERVISOR, Enrolled, enrol_laptop


@pytest.fixture
def enrolled(tmp_path: Path) -> Enrolled:
    return enrol_laptop(tmp_path / "laptop")


def keys_of(enrolled: Enrolled, officer: Officer = REGISTRAR) -> OpenedSlot:
    return open_slot(read_keys(enrolled.place, DEVICE), officer.id, PASSPHRASE)


def test_it_opens_for_that_officer_and_says_so_in_the_journal(enrolled: Enrolled) -> None:
    laptop = open_for(SUPERVISOR, keys_of(enrolled, SUPERVISOR), enrolled.place, enrolled.clock)
    assert (laptop.officer, laptop.post, laptop.label) == (SUPERVISOR, "KG06", "KG06-L1")
    with laptop._signed_in.store.read() as tx:
        ((_, entry),) = journal.all_entries(tx)
    head = read_head(entry.head)
    assert (head.kinds, head.author) == (("signed_in",), SUPERVISOR.id)
    laptop.close()


def test_another_key_opens_nothing_and_changes_nothing(enrolled: Enrolled) -> None:
    before = hashlib.sha256(enrolled.place.store.read_bytes()).digest()
    other = OpenedSlot(new_master_key(), new_sealing_key())
    with pytest.raises(TrustBroken) as told:
        open_for(REGISTRAR, other, enrolled.place, enrolled.clock)
    assert told.value.code == "wrong_key_or_foreign"
    assert hashlib.sha256(enrolled.place.store.read_bytes()).digest() == before


def test_a_store_that_is_not_there_is_not_made(enrolled: Enrolled) -> None:
    keys = keys_of(enrolled)
    enrolled.place.store.unlink()
    with pytest.raises(UserCanFix) as told:
        open_for(REGISTRAR, keys, enrolled.place, enrolled.clock)
    assert told.value.code == "store_missing"
    assert not enrolled.place.store.exists()


def test_the_store_is_closed_when_something_after_it_goes_wrong(enrolled: Enrolled) -> None:
    """The file of failed sign-ins cannot be read: what was opened is let go of."""
    keys = keys_of(enrolled)
    enrolled.place.throttle_file.mkdir()
    with pytest.raises(ManzilError):
        open_for(REGISTRAR, keys, enrolled.place, enrolled.clock)
    assert not enrolled.place.store.with_name("store.db-wal").exists()
    enrolled.place.throttle_file.rmdir()
    open_for(REGISTRAR, keys, enrolled.place, enrolled.clock).close()
