"""Ed25519 signatures (RFC 8032) with a context, so that no message passes for another kind.

What is signed is `context | 0x00 | message`. Private keys are 32-byte seeds, public keys the
32 raw bytes, signatures 64 bytes.
"""

import hashlib

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

from app.domain.errors import TrustBroken

SIGNATURE_BYTES = 64


def new_signing_key() -> bytes:
    return Ed25519PrivateKey.generate().private_bytes_raw()


def public_signing_key(private: bytes) -> bytes:
    return Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def key_id(public: bytes) -> str:
    """The name of a public key: the first 16 hexadecimal digits of its SHA-256."""
    return hashlib.sha256(public).hexdigest()[:16]


def sign(private: bytes, context: bytes, message: bytes) -> bytes:
    return Ed25519PrivateKey.from_private_bytes(private).sign(context + b"\0" + message)


def verify(public: bytes, context: bytes, message: bytes, signature: bytes) -> None:
    """Raise TrustBroken unless `signature` is `public`'s over `message` in this context."""
    try:
        key = Ed25519PublicKey.from_public_bytes(public)
        key.verify(signature, context + b"\0" + message)
    except (InvalidSignature, ValueError) as wrong:
        raise TrustBroken("signature", "A signature does not fit. Do not use this file.") from wrong
