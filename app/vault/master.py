"""A laptop's master key and what is derived from it (docs/FORMATS.md, 10).

The master key is random, opens everything on the laptop and is only ever stored wrapped
(key_file). HKDF-SHA256 (RFC 5869) with one label a purpose makes the keys that are used.
"""

import secrets

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.domain.errors import TrustBroken

KEY_BYTES = 32
_STORE_LABEL = b"manzil-store-1"
_ANCHOR_LABEL = b"manzil-anchor-1"
_NEXT_LABEL = b"manzil-next-mac-1"


def new_master_key() -> bytes:
    return secrets.token_bytes(KEY_BYTES)


def store_key(master: bytes) -> bytes:
    """The 32-byte raw key of the encrypted database."""
    return _derive(master, _STORE_LABEL)


def anchor_key(master: bytes) -> bytes:
    """The 32-byte key of the anchor's MAC."""
    return _derive(master, _ANCHOR_LABEL)


def next_key(master: bytes) -> bytes:
    """The 32-byte key of the MAC that proves a newer master key to be made by who had this one."""
    return _derive(master, _NEXT_LABEL)


def _derive(master: bytes, label: bytes) -> bytes:
    if len(master) != KEY_BYTES:
        raise TrustBroken("master_key", "The master key has the wrong length.")
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=label).derive(master)
