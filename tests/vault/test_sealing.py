"""HPKE opened by hand: RFC 9180 base mode over the X-Wing combination of two KEMs."""

import hashlib
import hmac

import pytest
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.domain.errors import TrustBroken
from app.vault.sealing import (
    PRIVATE_BYTES,
    PUBLIC_BYTES,
    new_sealing_key,
    open_sealed,
    public_sealing_key,
    seal,
)

ENCAPSULATED_BYTES = 1088 + 32
TAG_BYTES = 16
# KEM 0x647a (ML-KEM-768 with X25519), KDF 1 (HKDF-SHA256), AEAD 2 (AES-256-GCM)
SUITE_ID = b"HPKE" + b"\x64\x7a" + b"\x00\x01" + b"\x00\x02"
XWING_LABEL = rb"\.//^\ "[:6]


def labelled_extract(salt: bytes, label: bytes, material: bytes) -> bytes:
    message = b"HPKE-v1" + SUITE_ID + label + material
    return hmac.new(salt or bytes(32), message, hashlib.sha256).digest()


def labelled_expand(key: bytes, label: bytes, info: bytes, length: int) -> bytes:
    """RFC 9180, section 4; no output here is longer than one block."""
    assert length <= 32
    said = length.to_bytes(2, "big") + b"HPKE-v1" + SUITE_ID + label + info
    return hmac.new(key, said + b"\x01", hashlib.sha256).digest()[:length]


def naive_open(sealed: bytes, private: bytes, info: bytes) -> bytes:
    mlkem = MLKEM768PrivateKey.from_seed_bytes(private[:64])
    x25519 = X25519PrivateKey.from_private_bytes(private[64:])
    ct_mlkem, ct_x25519 = sealed[:1088], sealed[1088:1120]
    shared = hashlib.sha3_256(
        mlkem.decapsulate(ct_mlkem)
        + x25519.exchange(X25519PublicKey.from_public_bytes(ct_x25519))
        + ct_x25519
        + x25519.public_key().public_bytes_raw()
        + XWING_LABEL
    ).digest()
    psk_hash = labelled_extract(b"", b"psk_id_hash", b"")
    context = b"\x00" + psk_hash + labelled_extract(b"", b"info_hash", info)
    secret = labelled_extract(shared, b"secret", b"")
    key = labelled_expand(secret, b"key", context, 32)
    nonce = labelled_expand(secret, b"base_nonce", context, 12)
    return AESGCM(key).decrypt(nonce, sealed[1120:], b"")


@pytest.fixture(scope="module")
def private() -> bytes:
    return new_sealing_key()


def test_sizes(private: bytes) -> None:
    assert len(private) == PRIVATE_BYTES == 96
    assert len(public_sealing_key(private)) == PUBLIC_BYTES == 1216
    sealed = seal(b"12345", public_sealing_key(private), b"i")
    assert len(sealed) == ENCAPSULATED_BYTES + 5 + TAG_BYTES


@pytest.mark.parametrize("plain", [b"", b"x", bytes(5000)])
@pytest.mark.parametrize("info", [b"", b"info", bytes(300)])
def test_what_is_sealed_opens_by_the_standard_done_by_hand(
    private: bytes, plain: bytes, info: bytes
) -> None:
    sealed = seal(plain, public_sealing_key(private), info)
    assert naive_open(sealed, private, info) == plain
    assert open_sealed(sealed, private, info) == plain


def test_the_label_of_the_combination_is_the_drafts() -> None:
    assert XWING_LABEL.hex() == "5c2e2f2f5e5c"


def test_sealing_twice_shows_nothing_alike(private: bytes) -> None:
    public = public_sealing_key(private)
    one, two = seal(bytes(100), public, b""), seal(bytes(100), public, b"")
    assert one[:1088] != two[:1088]
    assert one[1120:] != two[1120:]


@pytest.mark.parametrize("place", [0, 1087, 1088, 1119, 1120, 1124, -1])
@pytest.mark.parametrize("bit", [0, 7])
def test_a_changed_bit_anywhere_breaks_trust(private: bytes, place: int, bit: int) -> None:
    sealed = bytearray(seal(b"12345", public_sealing_key(private), b"i"))
    sealed[place] ^= 1 << bit
    with pytest.raises(TrustBroken) as caught:
        open_sealed(bytes(sealed), private, b"i")
    assert caught.value.code == "sealed"


@pytest.mark.parametrize("length", [0, 1, 1087, 1088, 1119, 1120, 1135, 1140])
def test_a_cut_off_seal_breaks_trust(private: bytes, length: int) -> None:
    sealed = seal(b"12345", public_sealing_key(private), b"i")
    assert length < len(sealed)
    with pytest.raises(TrustBroken):
        open_sealed(sealed[:length], private, b"i")


def test_another_key_or_info_breaks_trust(private: bytes) -> None:
    sealed = seal(b"12345", public_sealing_key(private), b"i")
    with pytest.raises(TrustBroken):
        open_sealed(sealed, private, b"j")
    with pytest.raises(TrustBroken):
        open_sealed(sealed, new_sealing_key(), b"i")


def test_both_kems_must_be_held(private: bytes) -> None:
    sealed = seal(b"12345", public_sealing_key(private), b"i")
    other = new_sealing_key()
    for half in (private[:64] + other[64:], other[:64] + private[64:]):
        with pytest.raises(TrustBroken):
            open_sealed(sealed, half, b"i")


@pytest.mark.parametrize("public", [b"", bytes(1215), bytes(1217), b"\xff" * 1216])
def test_a_damaged_public_key_is_told(public: bytes) -> None:
    with pytest.raises(TrustBroken) as caught:
        seal(b"x", public, b"")
    assert caught.value.code == "sealing_key"


@pytest.mark.parametrize("wrong", [b"", bytes(95), bytes(97)])
def test_a_private_key_of_the_wrong_length_is_told(wrong: bytes) -> None:
    with pytest.raises(TrustBroken) as caught:
        open_sealed(bytes(1200), wrong, b"")
    assert caught.value.code == "sealing_key"
