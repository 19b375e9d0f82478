"""The lock of a draft for protection officers: a key of its own (docs/FORMATS.md, 17).

The draft's key is sealed to the author's account key, so that neither the database key nor
another officer opens the draft. Key and text are kept apart: the text is written anew at every
step, the key once, and with it every older state of the text is gone.
"""

import secrets
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.domain.errors import TrustBroken
from app.vault.padding import pad, unpad
from app.vault.sealed_record import LEAST_PADDED_BYTES
from app.vault.sealing import open_sealed, seal

KEY_BYTES = 32
_NONCE_BYTES = 12
_KEY = b"manzil-draft-key-1"
_DRAFT = b"manzil-draft-1"


def new_draft_key() -> bytes:
    return secrets.token_bytes(KEY_BYTES)


def wrap_draft_key(key: bytes, *, draft: UUID, officer: UUID, account_public: bytes) -> bytes:
    """The draft's 32-byte key, sealed to its author's account key (1216 bytes)."""
    return seal(key, account_public, _key_info(draft, officer))


def open_draft_key(wrapped: bytes, *, draft: UUID, officer: UUID, account_private: bytes) -> bytes:
    """Raises TrustBroken `sealed` for another account, another draft or damage."""
    key = open_sealed(wrapped, account_private, _key_info(draft, officer))
    if len(key) != KEY_BYTES:
        raise _damaged()
    return key


def lock_draft(text: str, key: bytes, *, draft: UUID, person: UUID) -> bytes:
    """`nonce (12) | AES-256-GCM` of the padded text, bound to the draft and the person."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    padded = pad(text.encode()).ljust(LEAST_PADDED_BYTES, b"\0")
    return nonce + AESGCM(key).encrypt(nonce, padded, _associated(draft, person))


def open_draft(locked: bytes, key: bytes, *, draft: UUID, person: UUID) -> str:
    """Raises TrustBroken `draft` for another key, another draft or person, or damage."""
    nonce, sealed = locked[:_NONCE_BYTES], locked[_NONCE_BYTES:]
    try:
        return unpad(AESGCM(key).decrypt(nonce, sealed, _associated(draft, person))).decode()
    except (InvalidTag, ValueError) as wrong:
        raise _damaged() from wrong


def _key_info(draft: UUID, officer: UUID) -> bytes:
    return _KEY + b"\0" + draft.bytes + officer.bytes


def _associated(draft: UUID, person: UUID) -> bytes:
    return _DRAFT + b"\0" + draft.bytes + person.bytes


def _damaged() -> TrustBroken:
    return TrustBroken("draft", "A protected draft is damaged.")
