"""Key file and waiting record on the disk."""

from pathlib import Path
from uuid import UUID

import pytest

from app.domain.errors import TrustBroken, UserCanFix
from app.services.key_file import read_keys, read_throttle, write_keys, write_throttle
from app.settings.place import Place, prepare
from app.vault.key_file import KdfCost, add_slot, new_key_file
from app.vault.master import new_master_key
from app.vault.throttle import Throttle, failed
from tests.services.counter import DEVICE, MORNING, REGISTRAR

CHEAP = KdfCost(8192, 1, 1)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    made = Place(tmp_path)
    prepare(made)
    return made


def test_a_key_file_comes_back_as_it_was_and_is_the_users_alone(place: Place) -> None:
    keys = add_slot(new_key_file(DEVICE), new_master_key(), REGISTRAR, "four words of mine", CHEAP)
    write_keys(place, keys)
    assert read_keys(place, DEVICE) == keys
    assert place.key_file.stat().st_mode & 0o777 == 0o600


def test_a_missing_key_file_is_told_and_none_is_made(place: Place) -> None:
    with pytest.raises(UserCanFix) as told:
        read_keys(place, DEVICE)
    assert told.value.code == "key_file_missing"
    assert not place.key_file.exists()


def test_a_damaged_key_file_and_another_laptops_are_told_and_kept(place: Place) -> None:
    place.key_file.write_bytes(b"{")
    with pytest.raises(TrustBroken) as told:
        read_keys(place, DEVICE)
    assert told.value.code == "key_file"
    assert place.key_file.read_bytes() == b"{"
    write_keys(place, new_key_file(UUID(int=1)))
    with pytest.raises(TrustBroken):
        read_keys(place, DEVICE)


def test_nobody_waits_without_a_record_and_a_record_survives(place: Place) -> None:
    assert read_throttle(place) == Throttle()
    waiting = failed(Throttle(), REGISTRAR.id, MORNING)
    write_throttle(place, waiting)
    assert read_throttle(place) == waiting
