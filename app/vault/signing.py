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
_COSE_FRONT = b"\x84\x6aSignature1"


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


def sign_structure(private: bytes, structure: bytes) -> bytes:
    """Sign a COSE Sig_structure (RFC 9052, section 4.4), which brings a context of its own."""
    return Ed25519PrivateKey.from_private_bytes(private).sign(_checked(structure))


def verify_structure(public: bytes, structure: bytes, signature: bytes) -> None:
    """Raise TrustBroken unless `signature` is `public`'s over this Sig_structure."""
    try:
        key = Ed25519PublicKey.from_public_bytes(public)
        key.verify(signature, _checked(structure))
    except (InvalidSignature, ValueError) as wrong:
        raise TrustBroken("signature", "A signature does not fit. Do not use this file.") from wrong


def _checked(structure: bytes) -> bytes:
    """Only what begins as a Sig_structure does, so that nothing else is signed bare."""
    if not structure.startswith(_COSE_FRONT):
        raise TrustBroken("signature", "Only a COSE structure is signed without a context.")
    return structure
