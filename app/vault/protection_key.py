"""The keys to which records of protection officers are sealed (docs/FORMATS.md, 18).

The country's protection key is offline and stands in the key list. A post's key is made beside
it, vouched for by a signing key that is derived from it, and its private half travels only sealed
to the account key of one officer. So a server that was seized can neither open such a record nor
slip in a key of its own.
"""

import hashlib
from dataclasses import dataclass, field
from uuid import UUID

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.domain.errors import TrustBroken
from app.vault.sealing import PRIVATE_BYTES, open_sealed, public_sealing_key, seal
from app.vault.signing import key_id, public_signing_key, sign, verify

_SHARE = b"manzil-protection-share-1"
_VOUCHER = b"manzil-protection-key-1"
_SIGNING = b"manzil-protection-signing-1"
_SEED_BYTES = 32
COUNTRY = UUID(int=0)
"""Stands for the country where the receiver of a share is named by an officer's id."""


@dataclass(frozen=True, slots=True)
class PostKey:
    """A post's public protection key (1216 bytes), since when (text as in FORMATS 0), vouched."""

    post: str
    public: bytes = field(repr=False)
    since: str
    voucher: bytes = field(repr=False)

    @property
    def id(self) -> str:
        return key_id(self.public)


def protection_signing_public(country_private: bytes) -> bytes:
    """The public half of the key that vouches for post keys; it stands in the key list."""
    return public_signing_key(_signing_seed(country_private))


def vouch(post: str, public: bytes, since: str, country_private: bytes) -> PostKey:
    """The post's key with the country's word for it."""
    voucher = sign(_signing_seed(country_private), _VOUCHER, _said(post, public, since))
    return PostKey(post, public, since, voucher)


def require_vouched(key: PostKey, signing_public: bytes) -> None:
    """Raise TrustBroken `protection_key` unless the country vouches for this very key."""
    try:
        verify(signing_public, _VOUCHER, _said(key.post, key.public, key.since), key.voucher)
    except TrustBroken as wrong:
        raise TrustBroken(
            "protection_key",
            "A protection key is not vouched for by the country's. Call headquarters.",
        ) from wrong


def seal_share(private: bytes, *, post: str, officer: UUID, receiver: bytes) -> bytes:
    """A post's private key, sealed to one officer's account key (or, as COUNTRY, the country's)."""
    return seal(private, receiver, _info(post, officer, public_sealing_key(private)))


def open_share(
    sealed: bytes, *, post: str, officer: UUID, public: bytes, receiver_private: bytes
) -> bytes:
    """The private half of `public`. Raises TrustBroken for another key, post or officer."""
    private = open_sealed(sealed, receiver_private, _info(post, officer, public))
    if len(private) != PRIVATE_BYTES or public_sealing_key(private) != public:
        raise TrustBroken("protection_key", "A protection key is not the one it should be.")
    return private


def _info(post: str, officer: UUID, public: bytes) -> bytes:
    named = _SHARE + b"\0" + post.encode() + b"\0" + officer.bytes
    return named + hashlib.sha256(public).digest()


def _said(post: str, public: bytes, since: str) -> bytes:
    return post.encode() + b"\0" + since.encode() + b"\0" + public


def _signing_seed(country_private: bytes) -> bytes:
    if len(country_private) != PRIVATE_BYTES:
        raise TrustBroken("sealing_key", "A sealing key has the wrong length.")
    return HKDF(algorithm=SHA256(), length=_SEED_BYTES, salt=None, info=_SIGNING).derive(
        country_private
    )
