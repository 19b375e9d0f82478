"""One slot: both keys under one passphrase; damage of either is told from a wrong passphrase."""

from dataclasses import replace
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.domain.errors import TrustBroken, UserCanFix
from app.domain.officers import Officer, Role
from app.vault.kdf_cost import KdfCost
from app.vault.sealing import new_sealing_key, public_sealing_key
from app.vault.slots import (
    OpenedSlot,
    Slot,
    read_slot,
    unwrap_slot,
    wrap_slot,
    write_slot,
)
from tests.vault.older_slots import older_slot

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


def test_an_older_slot_opens_without_an_account() -> None:
    older = read_slot(older_slot(DEVICE, MASTER, KARIMOVA, WORDS), DEVICE)
    assert older.account is None
    assert unwrap_slot(older, WORDS) == OpenedSlot(MASTER, b"")


def test_an_account_taken_away_or_exchanged_is_damage(slot: Slot) -> None:
    said = write_slot(slot)
    without = {name: value for name, value in said.items() if name != "account"}
    other = write_slot(wrap_slot(DEVICE, OpenedSlot(MASTER, b""), KARIMOVA, WORDS, CHEAP))
    for wrong in (without, said | {"account": other["account"]}):
        with pytest.raises(TrustBroken) as told:
            read_slot(wrong, DEVICE)
        assert told.value.code == "key_file"


def test_an_account_of_another_slot_is_damage_and_not_a_wrong_passphrase(slot: Slot) -> None:
    other = wrap_slot(DEVICE, OpenedSlot(MASTER, b""), KARIMOVA, WORDS, CHEAP)
    with pytest.raises(TrustBroken) as told:
        unwrap_slot(replace(slot, account=other.account), WORDS)
    assert told.value.code == "key_file"
    with pytest.raises(UserCanFix) as wrong:
        unwrap_slot(slot, "another passphrase")
    assert wrong.value.code == "wrong_passphrase"


@pytest.mark.parametrize(
    ("key", "nonce", "plain", "more", "sealed"),
    [
        ("00" * 32, "00" * 12, "", "", "530f8afbc74536b9a963b4f1c4cb738b"),
        (
            "00" * 32,
            "00" * 12,
            "00" * 16,
            "",
            "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919",
        ),
        (
            "feffe9928665731c6d6a8f9467308308" * 2,
            "cafebabefacedbaddecaf888",
            (
                "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"
            ),
            "feedfacedeadbeeffeedfacedeadbeefabaddad2",
            (
                "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                "76fc6ece0f4e1768cddf8853bb2d551b"
            ),
        ),
    ],
)
def test_the_cipher_is_aes_256_gcm(
    key: str, nonce: str, plain: str, more: str, sealed: str
) -> None:
    """Test cases 13, 14 and 16 of the GCM specification (McGrew and Viega, appendix B)."""
    cipher = AESGCM(bytes.fromhex(key))
    given = (bytes.fromhex(nonce), bytes.fromhex(plain), bytes.fromhex(more))
    assert cipher.encrypt(*given).hex() == sealed
