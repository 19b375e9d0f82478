"""An officer's account key pair, its private half wrapped in the officer's slot (FORMATS, 10).

What is meant for one officer alone (a protection key, a break-glass answer, the next master key)
is sealed to the public half. The private half lies under the same passphrase as the master key,
so that the shared database key opens nothing of it.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.vault.json_members import from_base64, to_base64
from app.vault.sealing import PRIVATE_BYTES, PUBLIC_BYTES, public_sealing_key

_CONTEXT = b"manzil-account-1"
_NONCE_BYTES = 12
_TAG_BYTES = 16
_MEMBERS = frozenset({"nonce", "public", "sealed"})


@dataclass(frozen=True, slots=True)
class Account:
    """An account as a slot holds it: the public key (1216 bytes), the private one wrapped."""

    public: bytes = field(repr=False)
    nonce: bytes = field(repr=False)
    sealed: bytes = field(repr=False)


def wrap_account(private: bytes, wrapping_key: bytes, slot_public: str) -> Account:
    """The key pair beside the master key of the slot with this public text.

    `private` has 96 bytes.
    """
    public, nonce = public_sealing_key(private), secrets.token_bytes(_NONCE_BYTES)
    sealed = AESGCM(wrapping_key).encrypt(nonce, private, _associated(slot_public, public))
    return Account(public, nonce, sealed)


def open_account(account: Account, wrapping_key: bytes, slot_public: str) -> bytes | None:
    """The 96-byte private key; None when the account is damaged or of another slot."""
    associated = _associated(slot_public, account.public)
    try:
        return AESGCM(wrapping_key).decrypt(account.nonce, account.sealed, associated)
    except InvalidTag:
        return None


def write_account(account: Account) -> dict[str, str]:
    return {
        "nonce": to_base64(account.nonce),
        "public": to_base64(account.public),
        "sealed": to_base64(account.sealed),
    }


def read_account(value: Mapping[str, object]) -> Account:
    """Raises ValueError, KeyError, TypeError or AttributeError for what is no account."""
    account = Account(*(from_base64(value[name]) for name in ("public", "nonce", "sealed")))
    sizes = (len(account.public), len(account.nonce), len(account.sealed))
    if sizes != (PUBLIC_BYTES, _NONCE_BYTES, PRIVATE_BYTES + _TAG_BYTES):
        raise ValueError(sizes)
    if value.keys() != _MEMBERS:
        raise ValueError(value.keys())
    return account


def _associated(slot_public: str, public: bytes) -> bytes:
    return _CONTEXT + b"\0" + slot_public.encode() + b"\0" + public
