"""Ed25519 against the pages of RFC 8032, done slowly by hand."""

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.errors import TrustBroken
from app.vault.signing import (
    SIGNATURE_BYTES,
    key_id,
    new_signing_key,
    public_signing_key,
    sign,
    sign_structure,
    verify,
    verify_structure,
)

# RFC 8032, section 7.1: secret key, public key, message, signature
RFC_8032 = [
    (
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        (
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e3970"
            "1cf9b46bd25bf5f0595bbe24655141438e7a100b"
        ),
    ),
    (
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        (
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613"
            "d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        ),
    ),
    (
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        (
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760"
            "984dc6594a7c15e9716ed28dc027beceea1ec40a"
        ),
    ),
]

P = 2**255 - 19
Q = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
BASE_Y = 4 * pow(5, P - 2, P) % P
BASE_X = 15112221349535400772501151409588531511454012693041857206046113283949847762202
Point = tuple[int, int]


def add(a: Point, b: Point) -> Point:
    """The complete addition of twisted Edwards curves, in affine coordinates."""
    (x1, y1), (x2, y2) = a, b
    product = D * x1 * x2 * y1 * y2
    x = (x1 * y2 + x2 * y1) * pow(1 + product, P - 2, P)
    y = (y1 * y2 + x1 * x2) * pow(1 - product, P - 2, P)
    return x % P, y % P


def times(scalar: int, point: Point) -> Point:
    total = (0, 1)
    while scalar:
        if scalar & 1:
            total = add(total, point)
        point, scalar = add(point, point), scalar >> 1
    return total


def encode(point: Point) -> bytes:
    return (point[1] | (point[0] & 1) << 255).to_bytes(32, "little")


def naive_sign(seed: bytes, message: bytes) -> tuple[bytes, bytes]:
    """Public key and signature by RFC 8032, section 5.1."""
    digest = hashlib.sha512(seed).digest()
    scalar = int.from_bytes(digest[:32], "little") & (1 << 254) - 8 | 1 << 254
    public = encode(times(scalar, (BASE_X, BASE_Y)))
    r = int.from_bytes(hashlib.sha512(digest[32:] + message).digest(), "little") % Q
    point = encode(times(r, (BASE_X, BASE_Y)))
    h = int.from_bytes(hashlib.sha512(point + public + message).digest(), "little") % Q
    return public, point + ((r + h * scalar) % Q).to_bytes(32, "little")


@pytest.mark.parametrize(("secret", "public", "message", "signature"), RFC_8032)
def test_the_slow_way_is_the_standard(
    secret: str, public: str, message: str, signature: str
) -> None:
    made = naive_sign(bytes.fromhex(secret), bytes.fromhex(message))
    assert (made[0].hex(), made[1].hex()) == (public, signature)
    assert public_signing_key(bytes.fromhex(secret)).hex() == public


@pytest.mark.parametrize("message", [b"", b"hello", bytes(range(256))])
def test_a_signature_covers_context_zero_message(message: bytes) -> None:
    seed = bytes.fromhex(RFC_8032[0][0])
    public, expected = naive_sign(seed, b"manzil-test-1" + b"\0" + message)
    assert sign(seed, b"manzil-test-1", message) == expected
    assert len(expected) == SIGNATURE_BYTES
    verify(public, b"manzil-test-1", message, expected)


def test_a_key_is_named_by_its_hash() -> None:
    public = bytes.fromhex(RFC_8032[1][1])
    assert key_id(public) == hashlib.sha256(public).hexdigest()[:16]


def test_keys_are_new_each_time() -> None:
    keys = {new_signing_key() for _ in range(20)}
    assert len(keys) == 20
    assert {len(key) for key in keys} == {32}


@settings(deadline=None)
@given(message=st.binary(max_size=100), bit=st.integers(0, SIGNATURE_BYTES * 8 - 1))
def test_any_changed_bit_of_a_signature_breaks_trust(message: bytes, bit: int) -> None:
    seed = bytes.fromhex(RFC_8032[2][0])
    signature = bytearray(sign(seed, b"c", message))
    signature[bit // 8] ^= 1 << bit % 8
    with pytest.raises(TrustBroken) as caught:
        verify(public_signing_key(seed), b"c", message, bytes(signature))
    assert caught.value.code == "signature"


@pytest.mark.parametrize(
    ("context", "message"), [(b"d", b"m"), (b"c", b"n"), (b"", b"c\0m"), (b"c\0", b"m")]
)
def test_another_context_or_message_breaks_trust(context: bytes, message: bytes) -> None:
    seed = new_signing_key()
    signature = sign(seed, b"c", b"m")
    with pytest.raises(TrustBroken):
        verify(public_signing_key(seed), context, message, signature)


@pytest.mark.parametrize("public", [b"", b"\xff" * 32, bytes(31), bytes(33)])
@pytest.mark.parametrize("signature", [b"", bytes(63), bytes(64), b"\xff" * 64])
def test_junk_for_keys_and_signatures_breaks_trust(public: bytes, signature: bytes) -> None:
    with pytest.raises(TrustBroken):
        verify(public, b"c", b"m", signature)


STRUCTURE = b"\x84\x6aSignature1\x43\xa1\x01\x27\x40\x41x"


def test_a_cose_structure_is_signed_as_it_is() -> None:
    seed = bytes.fromhex(RFC_8032[0][0])
    public, expected = naive_sign(seed, STRUCTURE)
    assert sign_structure(seed, STRUCTURE) == expected
    verify_structure(public, STRUCTURE, expected)
    for structure, signature in (
        (STRUCTURE + b"x", expected),
        (STRUCTURE, bytes(64)),
        (STRUCTURE, sign(seed, b"", STRUCTURE)),
    ):
        with pytest.raises(TrustBroken):
            verify_structure(public, structure, signature)


@pytest.mark.parametrize("bare", [b"", b"manzil-batch-1\0x", b"\x84\x6aSignature2", b"hello"])
def test_nothing_else_is_signed_without_a_context(bare: bytes) -> None:
    with pytest.raises(TrustBroken):
        sign_structure(bytes(32), bare)
    with pytest.raises(TrustBroken):
        verify_structure(public_signing_key(bytes(32)), bare, bytes(64))
