"""From a passphrase to the keys of today; over a real database and a keystore in this process."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from app.domain.errors import UserCanFix
from app.domain.officers import Officer, Role
from app.services.key_file import read_keys, write_keys
from app.services.unlocking import unlock
from app.settings.place import Place, prepare
from app.vault.key_file import KdfCost, add_slot, new_key_file, open_slot, put_slot, renew_slot
from app.vault.next_master import seal_next
from app.vault.slots import read_slot
from tests.settings.keystore_in_memory import InMemory, in_use
from tests.vault.older_slots import older_slot

DEVICE, CHEAP = UUID(int=7), KdfCost(8192, 1, 1)
ONE = Officer(UUID(int=1), "One", (Role.SUPERVISOR,))
WORDS, FIRST, SECOND = "four words for tests", bytes(32), bytes(range(32))


@pytest.fixture
def place(tmp_path: Path) -> Place:
    place = Place(tmp_path)
    prepare(place)
    write_keys(place, add_slot(new_key_file(DEVICE), FIRST, ONE, WORDS, CHEAP))
    return place


@pytest.fixture
def keystore() -> Iterator[InMemory]:
    with in_use(InMemory()) as backend:
        yield backend


def test_the_keys_of_the_slot_as_it_is(place: Place) -> None:
    before = place.key_file.read_bytes()
    unlocked = unlock(place, DEVICE, ONE.id, WORDS)
    assert (unlocked.officer, unlocked.keys.master, unlocked.secret) == (ONE, FIRST, None)
    assert unlocked.file == read_keys(place, DEVICE)
    assert place.key_file.read_bytes() == before
    assert "keys" not in repr(unlocked)


def test_a_wrong_passphrase_changes_nothing(place: Place) -> None:
    before = place.key_file.read_bytes()
    for officer, code in ((ONE.id, "wrong_passphrase"), (DEVICE, "unknown_officer")):
        with pytest.raises(UserCanFix) as told:
            unlock(place, DEVICE, officer, "other words for tests")
        assert told.value.code == code
    assert place.key_file.read_bytes() == before


def test_an_older_slot_gets_an_account_that_stays(place: Place) -> None:
    older = read_slot(older_slot(DEVICE, FIRST, ONE, WORDS), DEVICE)
    assert older.account is None
    write_keys(place, put_slot(read_keys(place, DEVICE), older))
    made = unlock(place, DEVICE, ONE.id, WORDS)
    assert len(made.keys.account) == 96
    assert unlock(place, DEVICE, ONE.id, WORDS).keys == made.keys
    assert open_slot(read_keys(place, DEVICE), ONE.id, WORDS) == made.keys


def test_a_newer_master_key_is_followed_and_goes_into_the_slot(place: Place) -> None:
    file = read_keys(place, DEVICE)
    slot = file.slots[0]
    assert slot.account is not None
    sealed = seal_next(SECOND, FIRST, account=slot.account.public, device=DEVICE, officer=ONE.id)
    write_keys(place, put_slot(file, replace(slot, coming=(sealed,))))
    assert unlock(place, DEVICE, ONE.id, WORDS).keys.master == SECOND
    after = read_keys(place, DEVICE)
    assert after.slots[0].coming == ()
    assert after.slots[0].cost == CHEAP
    assert open_slot(after, ONE.id, WORDS).master == SECOND


def test_a_slot_with_a_second_factor_needs_the_keystore(place: Place, keystore: InMemory) -> None:
    file = read_keys(place, DEVICE)
    opened, secret = open_slot(file, ONE.id, WORDS), bytes(range(32))
    write_keys(place, renew_slot(file, opened, ONE, WORDS, CHEAP, secret=secret))
    with pytest.raises(UserCanFix) as gone:
        unlock(place, DEVICE, ONE.id, WORDS)
    assert gone.value.code == "keystore_secret_gone"
    keystore.keep(DEVICE, ONE.id, secret)
    assert unlock(place, DEVICE, ONE.id, WORDS).keys == opened
    keystore.keep(DEVICE, ONE.id, bytes(32))
    with pytest.raises(UserCanFix) as other:
        unlock(place, DEVICE, ONE.id, WORDS)
    assert other.value.code == "wrong_passphrase"
