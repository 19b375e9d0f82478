"""What opens a locked-out laptop again: a one-time key and what is sealed to it (FORMATS, 16).

The one-time key's private half lies on the laptop, wrapped under the passphrase that the officer
has chosen anew; headquarters seals the master key to its public half. Whoever finds the answer on
its way gets nothing, and whoever finds the laptop needs the answer and the passphrase.
"""

import hashlib
import json
import secrets
from dataclasses import dataclass, field
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.domain.errors import TrustBroken, UserCanFix
from app.vault.json_members import from_base64, plain_text, to_base64
from app.vault.kdf_cost import FLOOR, SALT_BYTES, KdfCost, check_cost, derive
from app.vault.master import KEY_BYTES
from app.vault.padding import pad, unpad
from app.vault.passphrase import passphrase_bytes
from app.vault.sealing import new_sealing_key, open_sealed, public_sealing_key, seal

_KEY_CONTEXT = b"manzil-recovery-key-1"
_ANSWER_CONTEXT = b"manzil-recovery-1"
_CODE_SALT = b"manzil-recover-1"
_CODE_BYTES = 5
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_NONCE_BYTES = 12


@dataclass(frozen=True, slots=True)
class OneTimeKey:
    """A hybrid sealing key for one answer; its private half wrapped under a passphrase."""

    public: bytes = field(repr=False)
    cost: KdfCost
    salt: bytes = field(repr=False)
    nonce: bytes = field(repr=False)
    sealed: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Recovered:
    """What an answer brings: the laptop's master key, and the secret that renews its own keys."""

    master: bytes = field(repr=False)
    secret: str = field(repr=False)


def new_one_time_key(device: UUID, officer: UUID, passphrase: str, cost: KdfCost) -> OneTimeKey:
    """For this officer on this device. Slow on purpose."""
    private, salt = new_sealing_key(), secrets.token_bytes(SALT_BYTES)
    public, nonce = public_sealing_key(private), secrets.token_bytes(_NONCE_BYTES)
    key = derive(passphrase_bytes(passphrase), salt, check_cost(cost))
    sealed = AESGCM(key).encrypt(nonce, private, _associated(device, officer, public))
    return OneTimeKey(public, cost, salt, nonce, sealed)


def open_one_time_key(key: OneTimeKey, device: UUID, officer: UUID, passphrase: str) -> bytes:
    """The 96-byte private key. Slow on purpose.

    Raises UserCanFix `wrong_passphrase`, also when the file was damaged: both look alike here,
    and asking anew mends both.
    """
    wrapping = derive(passphrase_bytes(passphrase), key.salt, check_cost(key.cost))
    try:
        return AESGCM(wrapping).decrypt(
            key.nonce, key.sealed, _associated(device, officer, key.public)
        )
    except (InvalidTag, ValueError):
        raise UserCanFix(
            "wrong_passphrase", "This is not the passphrase. Try again.", field="passphrase"
        ) from None


def seal_recovered(
    recovered: Recovered, public: bytes, *, device: UUID, officer: UUID, request: bytes
) -> bytes:
    """For the one-time key of the request with this SHA-256 (32 bytes)."""
    said = {"master": to_base64(recovered.master), "secret": recovered.secret}
    plain = json.dumps(said, sort_keys=True, separators=(",", ":")).encode()
    return seal(pad(plain), public, _info(device, officer, request))


def open_recovered(
    sealed: bytes, private: bytes, *, device: UUID, officer: UUID, request: bytes
) -> Recovered:
    """The inverse. Raises TrustBroken when device, officer, request or a single bit differs."""
    plain = unpad(open_sealed(sealed, private, _info(device, officer, request)))
    try:
        value = json.loads(plain)
        recovered = Recovered(from_base64(value["master"]), plain_text(value["secret"]))
    except (ValueError, KeyError, TypeError, RecursionError) as wrong:
        raise TrustBroken("recovery", "The answer of headquarters is damaged.") from wrong
    if len(recovered.master) != KEY_BYTES:
        raise TrustBroken("master_key", "The master key has the wrong length.")
    return recovered


def request_hash(text: str) -> bytes:
    """By which an answer names its request: SHA-256 of the signed text, 32 bytes."""
    return hashlib.sha256(text.encode()).digest()


def spoken_code(text: str) -> str:
    """Eight characters of a signed request, for both ends of a telephone line: `7F4K-2Q9X`.

    40 bits would be found again by hashing; Argon2id makes each try of a forger cost some
    milliseconds, which is millions of core hours for the whole.
    """
    number = int.from_bytes(derive(text.encode(), _CODE_SALT, FLOOR)[:_CODE_BYTES], "big")
    digits = [_ALPHABET[number >> shift & 31] for shift in range(35, -1, -5)]
    return "".join(digits[:4]) + "-" + "".join(digits[4:])


def _associated(device: UUID, officer: UUID, public: bytes) -> bytes:
    return _KEY_CONTEXT + b"\0" + device.bytes + officer.bytes + public


def _info(device: UUID, officer: UUID, request: bytes) -> bytes:
    return _ANSWER_CONTEXT + b"\0" + device.bytes + officer.bytes + request
