"""The master key sealed to the recovery key: opens for it alone, for this device alone."""

from dataclasses import replace
from uuid import UUID

import pytest

from app.domain.errors import TrustBroken
from app.vault.escrow import open_escrow, read_escrow, seal_escrow, write_escrow
from app.vault.master import new_master_key
from app.vault.sealing import new_sealing_key, open_sealed, public_sealing_key
from app.vault.signing import key_id

DEVICE = UUID("01939f00-aaaa-7aaa-8aaa-0000000000d1")
OTHER = UUID("01939f00-aaaa-7aaa-8aaa-0000000000d2")


def test_it_opens_with_the_recovery_key() -> None:
    master, recovery = new_master_key(), new_sealing_key()
    escrow = seal_escrow(master, DEVICE, public_sealing_key(recovery))
    assert escrow.receiver == key_id(public_sealing_key(recovery))
    assert open_escrow(escrow, DEVICE, recovery) == master
    info = b"manzil-escrow-1\0" + DEVICE.bytes
    assert open_sealed(escrow.sealed, recovery, info) == master
    assert read_escrow(write_escrow(escrow)) == escrow


def test_it_does_not_open_for_another_device_or_key() -> None:
    recovery = new_sealing_key()
    escrow = seal_escrow(new_master_key(), DEVICE, public_sealing_key(recovery))
    with pytest.raises(TrustBroken) as told:
        open_escrow(escrow, OTHER, recovery)
    assert told.value.code == "sealed"
    with pytest.raises(TrustBroken) as told:
        open_escrow(escrow, DEVICE, new_sealing_key())
    assert told.value.code == "escrow_other_key"
    assert escrow.receiver in told.value.message


@pytest.mark.parametrize("place", [0, 1087, 1088, 1119, 1120, 1167])
def test_a_flipped_bit_is_found(place: int) -> None:
    recovery = new_sealing_key()
    escrow = seal_escrow(new_master_key(), DEVICE, public_sealing_key(recovery))
    flipped = bytearray(escrow.sealed)
    flipped[place] ^= 1
    with pytest.raises(TrustBroken):
        open_escrow(replace(escrow, sealed=bytes(flipped)), DEVICE, recovery)


@pytest.mark.parametrize(
    "value",
    [None, [], {}, {"suite": "x", "receiver": "a", "sealed": ""}]
    + [
        {"suite": "HPKE-MLKEM768X25519-SHA256-AES256GCM", **members}
        for members in ({}, {"receiver": 1, "sealed": ""}, {"receiver": "a", "sealed": "?"})
    ],
)
def test_what_is_no_escrow_is_refused(value: object) -> None:
    with pytest.raises(TrustBroken) as told:
        read_escrow(value)
    assert told.value.code == "escrow"


def test_a_master_key_of_another_length_is_not_sealed() -> None:
    with pytest.raises(TrustBroken) as told:
        seal_escrow(bytes(31), DEVICE, public_sealing_key(new_sealing_key()))
    assert told.value.code == "master_key"
