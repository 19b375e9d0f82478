"""HKDF-SHA256 by hand (RFC 5869), held against the standard's own first case."""

import hashlib
import hmac

import pytest

from app.domain.errors import TrustBroken
from app.vault.master import KEY_BYTES, anchor_key, new_master_key, store_key


def naive_hkdf(material: bytes, salt: bytes, info: bytes, length: int) -> bytes:
    key = hmac.new(salt or bytes(32), material, hashlib.sha256).digest()
    out = block = b""
    counter = 1
    while len(out) < length:
        block = hmac.new(key, block + info + bytes([counter]), hashlib.sha256).digest()
        out, counter = out + block, counter + 1
    return out[:length]


def test_the_slow_way_is_the_standard() -> None:
    made = naive_hkdf(
        b"\x0b" * 22, bytes(range(13)), bytes(range(0xF0, 0xFA)), 42
    )  # RFC 5869, appendix A.1
    assert made.hex() == (
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"
    )


@pytest.mark.parametrize("master", [bytes(32), bytes(range(32)), b"\xff" * 32])
def test_keys_are_hkdf_with_their_labels(master: bytes) -> None:
    assert store_key(master) == naive_hkdf(master, b"", b"manzil-store-1", 32)
    assert anchor_key(master) == naive_hkdf(master, b"", b"manzil-anchor-1", 32)


def test_master_keys_are_new_each_time() -> None:
    keys = {new_master_key() for _ in range(20)}
    assert len(keys) == 20
    assert {len(key) for key in keys} == {KEY_BYTES}


@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_master_key_of_another_length_is_refused(length: int) -> None:
    with pytest.raises(TrustBroken) as caught:
        store_key(bytes(length))
    assert caught.value.code == "master_key"
