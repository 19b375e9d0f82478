"""The one-time key opens under its passphrase alone; the answer for one request alone."""

import hashlib
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from app.domain.errors import TrustBroken, UserCanFix
from app.vault.kdf_cost import KdfCost
from app.vault.padding import pad
from app.vault.recovery import (
    OneTimeKey,
    Recovered,
    new_one_time_key,
    open_one_time_key,
    open_recovered,
    request_hash,
    seal_recovered,
    spoken_code,
)
from app.vault.sealing import new_sealing_key, public_sealing_key, seal

DEVICE = UUID("01939f00-aaaa-7aaa-8aaa-0000000000d1")
OFFICER = UUID("01939f00-bbbb-7bbb-8bbb-0000000000c1")
OTHER = UUID(int=7)
CHEAP = KdfCost(8192, 1, 1)
WORDS = "four new words here"
REQUEST = bytes(range(32))
RECOVERED = Recovered(bytes(range(100, 132)), "0123456789ab.secret")


def test_the_one_time_key_opens_under_its_passphrase() -> None:
    key = new_one_time_key(DEVICE, OFFICER, WORDS, CHEAP)
    private = open_one_time_key(key, DEVICE, OFFICER, f"  {WORDS} ")
    assert public_sealing_key(private) == key.public


@pytest.mark.parametrize(
    ("device", "officer", "passphrase"),
    [(DEVICE, OFFICER, "four old words here"), (OTHER, OFFICER, WORDS), (DEVICE, OTHER, WORDS)],
)
def test_it_opens_for_nobody_else(device: UUID, officer: UUID, passphrase: str) -> None:
    key = new_one_time_key(DEVICE, OFFICER, WORDS, CHEAP)
    with pytest.raises(UserCanFix) as told:
        open_one_time_key(key, device, officer, passphrase)
    assert told.value.code == "wrong_passphrase"


def flipped(data: bytes) -> bytes:
    return data[:3] + bytes([data[3] ^ 16]) + data[4:]


@pytest.mark.parametrize(
    "change",
    [
        lambda key: replace(key, public=flipped(key.public)),
        lambda key: replace(key, nonce=flipped(key.nonce)),
        lambda key: replace(key, sealed=flipped(key.sealed)),
        lambda key: replace(key, salt=flipped(key.salt)),
        lambda key: replace(key, cost=replace(key.cost, iterations=2)),
    ],
)
def test_a_flipped_bit_in_the_key_is_found(change: Callable[[OneTimeKey], OneTimeKey]) -> None:
    key = new_one_time_key(DEVICE, OFFICER, WORDS, CHEAP)
    with pytest.raises(UserCanFix):
        open_one_time_key(change(key), DEVICE, OFFICER, WORDS)


def sealed_for(private: bytes) -> bytes:
    return seal_recovered(
        RECOVERED, public_sealing_key(private), device=DEVICE, officer=OFFICER, request=REQUEST
    )


def test_the_answer_opens_for_its_request_alone() -> None:
    private = new_sealing_key()
    sealed = sealed_for(private)
    assert (
        open_recovered(sealed, private, device=DEVICE, officer=OFFICER, request=REQUEST)
        == RECOVERED
    )
    for device, officer, request in (
        (OTHER, OFFICER, REQUEST),
        (DEVICE, OTHER, REQUEST),
        (DEVICE, OFFICER, bytes(32)),
    ):
        with pytest.raises(TrustBroken):
            open_recovered(sealed, private, device=device, officer=officer, request=request)


@pytest.mark.parametrize("place", [0, 1087, 1088, 1120, -1])
def test_a_flipped_bit_in_the_answer_is_found(place: int) -> None:
    private = new_sealing_key()
    sealed = bytearray(sealed_for(private))
    sealed[place] ^= 1
    with pytest.raises(TrustBroken):
        open_recovered(bytes(sealed), private, device=DEVICE, officer=OFFICER, request=REQUEST)


@pytest.mark.parametrize("plain", [b"", b"[]", b"{}", b'{"master":"AA==","secret":"x"}', b"\xff"])
def test_what_was_sealed_by_somebody_who_does_not_know_the_format(plain: bytes) -> None:
    private = new_sealing_key()
    info = b"manzil-recovery-1\0" + DEVICE.bytes + OFFICER.bytes + REQUEST
    sealed = seal(pad(plain), public_sealing_key(private), info)
    with pytest.raises(TrustBroken):
        open_recovered(sealed, private, device=DEVICE, officer=OFFICER, request=REQUEST)


def test_the_spoken_code_by_hand() -> None:
    """The first 40 bits of Argon2id, five at a time."""
    text = "a request"
    derived = Argon2id(
        salt=b"manzil-recover-1", length=32, iterations=1, lanes=1, memory_cost=8192
    ).derive(text.encode())
    bits = "".join(f"{byte:08b}" for byte in derived[:5])
    letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    plain = "".join(letters[int(bits[at : at + 5], 2)] for at in range(0, 40, 5))
    assert spoken_code(text) == f"{plain[:4]}-{plain[4:]}"
    assert request_hash(text) == hashlib.sha256(b"a request").digest()


def test_another_request_has_another_code() -> None:
    codes = Counter(spoken_code(f"request {n}") for n in range(12))
    assert set(codes.values()) == {1}


def test_secrets_are_not_shown() -> None:
    assert "secret" not in repr(RECOVERED).replace("secret=", "")
    assert repr(RECOVERED) == "Recovered()"
