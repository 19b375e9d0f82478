"""One slot: both keys under one passphrase; damage of either is told from a wrong passphrase."""

from dataclasses import replace
from uuid import UUID

import pytest

from app.domain.errors import TrustBroken, UserCanFix
from app.domain.officers import Officer, Role
from app.vault.kdf_cost import KdfCost
from app.vault.sealing import new_sealing_key, public_sealing_key
from app.vault.slots import (
    OpenedSlot,
    Slot,
    read_slot,
    unwrap_slot,
    with_account,
    wrap_slot,
    write_slot,
)

DEVICE = UUID("01939f00-0000-7000-8000-000000000001")
CHEAP = KdfCost(8192, 1, 1)
MASTER = bytes(range(32))
KARIMOVA = Officer(UUID(int=1), "М. Каримова", (Role.REGISTRAR,))
WORDS = "manzil demo laptop one"


@pytest.fixture(scope="module")
def slot() -> Slot:
    return wrap_slot(DEVICE, OpenedSlot(MASTER, b""), KARIMOVA, WORDS, CHEAP)


def test_a_new_slot_has_an_account_of_its_own(slot: Slot) -> None:
    opened = unwrap_slot(slot, WORDS)
    assert opened.master == MASTER
    assert slot.account is not None
    assert public_sealing_key(opened.account) == slot.account.public
    assert "master" not in repr(opened)


def test_a_given_account_is_kept() -> None:
    keys = OpenedSlot(MASTER, new_sealing_key())
    assert unwrap_slot(wrap_slot(DEVICE, keys, KARIMOVA, WORDS, CHEAP), WORDS) == keys


def test_it_is_read_as_it_was_written(slot: Slot) -> None:
    said = write_slot(slot) | {"later": [1]}
    read = read_slot(said, DEVICE)
    assert read == replace(slot, more={"later": [1]})
    assert write_slot(read) == said


def test_an_older_slot_gets_an_account_and_nothing_else(slot: Slot) -> None:
    said = {name: value for name, value in write_slot(slot).items() if name != "account"}
    older = read_slot(said, DEVICE)
    assert unwrap_slot(older, WORDS) == OpenedSlot(MASTER, b"")
    newer = with_account(older, WORDS)
    assert replace(newer, account=None) == older
    assert len(unwrap_slot(newer, WORDS).account) == 96


def test_an_account_of_another_slot_is_damage_and_not_a_wrong_passphrase(slot: Slot) -> None:
    other = wrap_slot(DEVICE, OpenedSlot(MASTER, b""), KARIMOVA, WORDS, CHEAP)
    with pytest.raises(TrustBroken) as told:
        unwrap_slot(replace(slot, account=other.account), WORDS)
    assert told.value.code == "key_file"
    with pytest.raises(UserCanFix) as wrong:
        unwrap_slot(slot, "another passphrase")
    assert wrong.value.code == "wrong_passphrase"
