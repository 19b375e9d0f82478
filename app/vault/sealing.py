"""Sealing to a public key: HPKE (RFC 9180) with the hybrid KEM ML-KEM-768 + X25519.

What is recorded today must not be readable in 2045, so both KEMs have to fall. Private keys are
96 bytes (ML-KEM seed 64, X25519 32), public keys 1216 bytes (ML-KEM 1184, X25519 32).
"""

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import (
    MLKEM768PrivateKey,
    MLKEM768PublicKey,
)
from cryptography.hazmat.primitives.asymmetric.x25519 import (
    X25519PrivateKey,
    X25519PublicKey,
)
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    MLKEM768X25519PublicKey,
    Suite,
)

from app.domain.errors import TrustBroken

SUITE = "HPKE-MLKEM768X25519-SHA256-AES256GCM"
PRIVATE_BYTES = 96
PUBLIC_BYTES = 1216
_MLKEM_SEED_BYTES = 64
_MLKEM_PUBLIC_BYTES = 1184


def new_sealing_key() -> bytes:
    mlkem = MLKEM768PrivateKey.generate().private_bytes_raw()
    return mlkem + X25519PrivateKey.generate().private_bytes_raw()


def public_sealing_key(private: bytes) -> bytes:
    mlkem, x25519 = _halves(private)
    return mlkem.public_key().public_bytes_raw() + x25519.public_key().public_bytes_raw()


def seal(plaintext: bytes, public: bytes, info: bytes) -> bytes:
    """Seal `plaintext` so that only the holder of the private key opens it, with this `info`."""
    if len(public) != PUBLIC_BYTES:
        raise TrustBroken("sealing_key", "A sealing key has the wrong length.")
    try:
        key = MLKEM768X25519PublicKey(
            MLKEM768PublicKey.from_public_bytes(public[:_MLKEM_PUBLIC_BYTES]),
            X25519PublicKey.from_public_bytes(public[_MLKEM_PUBLIC_BYTES:]),
        )
        return _suite().encrypt(plaintext, key, info=info)
    except ValueError as wrong:
        raise TrustBroken("sealing_key", "A sealing key is damaged.") from wrong


def open_sealed(sealed: bytes, private: bytes, info: bytes) -> bytes:
    """Open what `seal` made. Raises TrustBroken when key, info or a single bit differs."""
    key = MLKEM768X25519PrivateKey(*_halves(private))
    try:
        return _suite().decrypt(sealed, key, info=info)
    except (InvalidTag, ValueError) as wrong:
        raise TrustBroken("sealed", "Sealed content cannot be opened with this key.") from wrong


def _suite() -> Suite:
    return Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


def _halves(private: bytes) -> tuple[MLKEM768PrivateKey, X25519PrivateKey]:
    if len(private) != PRIVATE_BYTES:
        raise TrustBroken("sealing_key", "A sealing key has the wrong length.")
    return (
        MLKEM768PrivateKey.from_seed_bytes(private[:_MLKEM_SEED_BYTES]),
        X25519PrivateKey.from_private_bytes(private[_MLKEM_SEED_BYTES:]),
    )
