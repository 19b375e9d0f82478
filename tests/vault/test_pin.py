"""A PIN opens what was wrapped under it in this process, and nothing opens elsewhere."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from app.domain.errors import UserCanFix
from app.vault.kdf_cost import STANDARD, KdfCost
from app.vault.pin import open_with_pin, require_pin, wrap_under_pin
from app.vault.slots import OpenedSlot

TODAY = date(2026, 11, 24)
DEVICE, OFFICER = UUID(int=1), UUID(int=2)
CHEAP = KdfCost(8192, 1, 1)
KEYS = OpenedSlot(bytes(range(32)), bytes(range(96)))


def is_taken(pin: str, today: date) -> bool:
    try:
        require_pin(pin, today)
    except UserCanFix:
        return False
    return True


@pytest.mark.parametrize("pin", ["482913", "102938", "246810", "112358", "998877", "020511"])
def test_an_ordinary_pin_is_taken(pin: str) -> None:
    assert is_taken(pin, TODAY)


@pytest.mark.parametrize(
    "pin",
    [
        *("", "12345", "1234567", "48291a", "٤٨٢٩١٣", "48 913", "-48291"),
        *("000000", "777777", "121212", "123123", "123456", "012345", "567890", "890123"),
        *("654321", "987654", "098765", "202600", "112026", "020264"),
    ],
)
def test_what_is_guessed_first_is_refused(pin: str) -> None:
    with pytest.raises(UserCanFix) as told:
        require_pin(pin, TODAY)
    assert (told.value.code, told.value.field) == ("weak_pin", "pin")


def test_last_years_number_is_an_ordinary_pin() -> None:
    assert is_taken("112025", TODAY)
    assert not is_taken("112025", date(2025, 1, 1))


def test_the_pin_opens_and_nothing_else_does() -> None:
    pinned = wrap_under_pin(KEYS, "482913", device=DEVICE, officer=OFFICER, cost=CHEAP)
    assert open_with_pin(pinned, "482913", device=DEVICE, officer=OFFICER) == KEYS
    for wrong in ("482914", "", "482913 ", "\ud800"):
        assert open_with_pin(pinned, wrong, device=DEVICE, officer=OFFICER) is None
    assert open_with_pin(pinned, "482913", device=OFFICER, officer=OFFICER) is None
    assert open_with_pin(pinned, "482913", device=DEVICE, officer=DEVICE) is None


def test_without_the_secret_of_the_process_the_pin_opens_nothing() -> None:
    pinned = wrap_under_pin(KEYS, "482913", device=DEVICE, officer=OFFICER, cost=CHEAP)
    taken = replace(pinned, secret=bytes(32))
    assert open_with_pin(taken, "482913", device=DEVICE, officer=OFFICER) is None
    for hidden in ("secret", "sealed", "nonce"):
        assert hidden not in repr(pinned)


def test_it_opens_by_hand() -> None:
    pinned = wrap_under_pin(KEYS, "482913", device=DEVICE, officer=OFFICER, cost=CHEAP)
    key = Argon2id(
        salt=pinned.salt, length=32, iterations=1, lanes=1, memory_cost=8192, secret=pinned.secret
    ).derive(b"482913")
    associated = b"manzil-pin-1\0" + DEVICE.bytes + b"\0" + OFFICER.bytes
    plain = AESGCM(key).decrypt(pinned.nonce, pinned.sealed, associated)
    assert plain == bytes(range(32)) + bytes(range(96))


def test_two_wrappings_share_nothing() -> None:
    one, two = (
        wrap_under_pin(KEYS, "482913", device=DEVICE, officer=OFFICER, cost=CHEAP) for _ in range(2)
    )
    assert {one.salt, one.secret, one.nonce}.isdisjoint({two.salt, two.secret, two.nonce})


def test_the_standard_cost_is_used_when_none_is_said() -> None:
    pinned = wrap_under_pin(KEYS, "482913", device=DEVICE, officer=OFFICER)
    assert pinned.cost == STANDARD
    assert open_with_pin(pinned, "482913", device=DEVICE, officer=OFFICER) == KEYS
