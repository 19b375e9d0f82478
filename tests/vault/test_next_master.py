"""The next master key reaches an officer who was away, and only from somebody who had the last."""

from uuid import UUID

import pytest

from app.domain.errors import TrustBroken
from app.vault.next_master import follow, seal_next
from app.vault.sealing import new_sealing_key, public_sealing_key, seal
from app.vault.slots import OpenedSlot

DEVICE, OFFICER, OTHER = UUID(int=1), UUID(int=2), UUID(int=3)
FIRST, SECOND, THIRD = bytes(32), bytes(range(32)), bytes(range(1, 33))
PRIVATE = new_sealing_key()
ACCOUNT = public_sealing_key(PRIVATE)
OPENED = OpenedSlot(FIRST, PRIVATE)


def sealed(new: bytes, before: bytes, officer: UUID = OFFICER, device: UUID = DEVICE) -> bytes:
    return seal_next(new, before, account=ACCOUNT, device=device, officer=officer)


def told(*coming: bytes, opened: OpenedSlot = OPENED) -> str:
    with pytest.raises(TrustBroken) as wrong:
        follow(opened, coming, device=DEVICE, officer=OFFICER)
    return wrong.value.code


def test_one_who_missed_several_changes_follows_them_all() -> None:
    coming = (sealed(SECOND, FIRST), sealed(THIRD, SECOND))
    followed = follow(OPENED, coming, device=DEVICE, officer=OFFICER)
    assert followed == (FIRST, SECOND, THIRD)
    assert follow(OPENED, (), device=DEVICE, officer=OFFICER) == (FIRST,)


def test_what_a_stranger_sealed_is_not_followed() -> None:
    """The public key is in the clear; the master key before it is not."""
    assert told(sealed(SECOND, THIRD)) == "key_file"
    info = b"manzil-next-1\0" + DEVICE.bytes + b"\0" + OFFICER.bytes
    for forged in (SECOND, SECOND + bytes(32), b"", SECOND + SECOND + bytes(1)):
        assert told(seal(forged, ACCOUNT, info)) == "key_file"


def test_what_is_for_another_or_out_of_order_is_not_followed() -> None:
    assert told(sealed(SECOND, FIRST, officer=OTHER)) == "key_file"
    assert told(sealed(SECOND, FIRST, device=OTHER)) == "key_file"
    assert told(sealed(THIRD, SECOND), sealed(SECOND, FIRST)) == "key_file"
    assert told(sealed(SECOND, FIRST), opened=OpenedSlot(FIRST, new_sealing_key())) == "key_file"


def test_a_flipped_bit_anywhere_is_told() -> None:
    right = sealed(SECOND, FIRST)
    for place in range(0, len(right), 61):
        wrong = bytearray(right)
        wrong[place] ^= 1
        assert told(bytes(wrong)) == "key_file"
