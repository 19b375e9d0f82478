"""A change that was interrupted is finished or undone, told by the database file alone."""

from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from app.domain.errors import TrustBroken, UserCanFix
from app.domain.officers import Officer, Role
from app.services.key_file import read_keys, write_keys
from app.services.settle_rekey import anchor_successor, settle_rekey
from app.settings.place import Place, prepare
from app.storage.successor import successor_of
from app.vault.key_file import KdfCost, KeyFile, add_slot, new_key_file, put_slot

DEVICE = UUID(int=7)
ONE = Officer(UUID(int=1), "One", (Role.SUPERVISOR,))
TWO = Officer(UUID(int=2), "Two", (Role.REGISTRAR,))
OLD, NEW = bytes(range(16)) + b"old", bytes(range(16, 32)) + b"new"
ESCROW = {"receiver": "new"}
BEFORE = {"escrow": {"receiver": "old"}, "later": [1]}


@pytest.fixture(scope="module")
def slots() -> KeyFile:
    file = new_key_file(DEVICE)
    for officer in (ONE, TWO):
        file = add_slot(file, bytes(32), officer, "four words for tests", KdfCost(8192, 1, 1))
    return file


@pytest.fixture
def place(tmp_path: Path) -> Place:
    place = Place(tmp_path)
    prepare(place)
    place.store.write_bytes(OLD)
    return place


def under_way(slots: KeyFile, salt: bytes = NEW[:16], escrow: Any = ESCROW) -> KeyFile:
    rekey = {"escrow": escrow, "salt": salt.hex()}
    file = replace(slots, more={**BEFORE, "rekey": rekey})
    file = put_slot(file, replace(file.slots[0], coming=(b"second",)))
    return put_slot(file, replace(file.slots[1], coming=(b"first", b"second")))


def settled(place: Place, file: KeyFile) -> KeyFile:
    write_keys(place, file)
    found = settle_rekey(place, file)
    assert read_keys(place, DEVICE) == found, "it is on the disk"
    assert settle_rekey(place, found) == found
    assert not successor_of(place.store).exists()
    assert not anchor_successor(place).exists()
    return found


def test_with_the_new_database_in_place_it_is_finished(place: Place, slots: KeyFile) -> None:
    place.store.write_bytes(NEW)
    place.store.with_name("store.db.before").write_bytes(OLD)
    place.anchor.write_bytes(b"old anchor")
    anchor_successor(place).write_bytes(b"new anchor")
    found = settled(place, under_way(slots))
    assert found.more == {"escrow": ESCROW, "later": [1]}
    assert [slot.coming for slot in found.slots] == [(b"second",), (b"first", b"second")]
    assert place.anchor.read_bytes() == b"new anchor"
    assert not place.store.with_name("store.db.before").exists()
    assert place.store.read_bytes() == NEW


def test_finishing_it_twice_keeps_the_anchor(place: Place, slots: KeyFile) -> None:
    """Killed after the anchor was taken and before the key file was written."""
    place.store.write_bytes(NEW)
    place.anchor.write_bytes(b"new anchor")
    settled(place, under_way(slots))
    assert place.anchor.read_bytes() == b"new anchor"


def test_with_the_old_database_in_place_it_is_undone(place: Place, slots: KeyFile) -> None:
    successor_of(place.store).write_bytes(NEW)
    place.anchor.write_bytes(b"old anchor")
    anchor_successor(place).write_bytes(b"new anchor")
    found = settled(place, under_way(slots))
    assert found.more == BEFORE
    assert [slot.coming for slot in found.slots] == [(), (b"first",)]
    assert (place.store.read_bytes(), place.anchor.read_bytes()) == (OLD, b"old anchor")


def test_a_copy_that_nobody_announced_is_cleared_away(place: Place, slots: KeyFile) -> None:
    successor_of(place.store).write_bytes(NEW)
    assert settled(place, replace(slots, more=BEFORE)) == replace(slots, more=BEFORE)
    assert place.store.read_bytes() == OLD


def test_without_a_recovery_key_there_is_no_escrow_of_the_new_one(
    place: Place, slots: KeyFile
) -> None:
    place.store.write_bytes(NEW)
    assert settled(place, under_way(slots, escrow=None)).more == {"later": [1]}


@pytest.mark.parametrize("rekey", [7, {}, {"salt": "xy"}, {"salt": 7}, [], "salt"])
def test_what_is_no_change_is_damage_and_nothing_is_touched(
    place: Place, slots: KeyFile, rekey: Any
) -> None:
    successor_of(place.store).write_bytes(NEW)
    with pytest.raises(TrustBroken) as told:
        settle_rekey(place, replace(slots, more={"rekey": rekey}))
    assert told.value.code == "key_file"
    assert successor_of(place.store).exists()


def test_a_missing_database_is_told_and_nothing_is_touched(place: Place, slots: KeyFile) -> None:
    place.store.unlink()
    with pytest.raises(UserCanFix) as told:
        settle_rekey(place, under_way(slots))
    assert told.value.code == "store_missing"
