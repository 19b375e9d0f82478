"""Keys of a paused laptop: wrapped in memory under a short PIN (docs/FORMATS.md, 10).

Six digits fall at once to anybody who holds what they protect. Therefore Argon2 also takes a random
secret that is only in this process's memory, and after five errors the wrapped keys are dropped.
What that does not defend: somebody who reads the memory of the running process.
"""

import secrets
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.domain.errors import UserCanFix
from app.vault.kdf_cost import SALT_BYTES, STANDARD, KdfCost, derive
from app.vault.master import KEY_BYTES
from app.vault.slots import SECRET_BYTES, OpenedSlot

DIGITS = 6
_CONTEXT = b"manzil-pin-1"
_NONCE_BYTES = 12
_UP, _DOWN = "01234567890123456789", "98765432109876543210"


@dataclass(frozen=True, slots=True)
class Pinned:
    """The keys under a PIN; in memory only, never written."""

    cost: KdfCost
    salt: bytes = field(repr=False)
    secret: bytes = field(repr=False)
    nonce: bytes = field(repr=False)
    sealed: bytes = field(repr=False)


def require_pin(pin: str, today: date) -> None:
    """Raise UserCanFix `weak_pin` unless `pin` has six digits that are not first guessed.

    Refused: one or two digits repeated (000000, 121212), a run up or down (123456, 987654), half
    of it twice (123123), and six digits that hold the year of `today`.
    """
    digits = len(pin) == DIGITS and pin.isascii() and pin.isdigit()
    repeated = any(pin == pin[:size] * (DIGITS // size) for size in (1, 2, 3))
    run = pin in _UP or pin in _DOWN
    if not digits or repeated or run or str(today.year) in pin:
        raise UserCanFix(
            "weak_pin",
            "Choose six digits: no run such as 123456, nothing repeated, not this year.",
            field="pin",
            digits=DIGITS,
        )


def wrap_under_pin(
    opened: OpenedSlot, pin: str, *, device: UUID, officer: UUID, cost: KdfCost = STANDARD
) -> Pinned:
    """Wrap both keys. The PIN is not judged here."""
    salt, secret = secrets.token_bytes(SALT_BYTES), secrets.token_bytes(SECRET_BYTES)
    nonce = secrets.token_bytes(_NONCE_BYTES)
    key = derive(pin.encode(), salt, cost, secret=secret)
    sealed = AESGCM(key).encrypt(nonce, opened.master + opened.account, _info(device, officer))
    return Pinned(cost, salt, secret, nonce, sealed)


def open_with_pin(pinned: Pinned, pin: str, *, device: UUID, officer: UUID) -> OpenedSlot | None:
    """Both keys; None when this is not the PIN."""
    key = derive(
        pin.encode("utf-8", errors="surrogatepass"), pinned.salt, pinned.cost, secret=pinned.secret
    )
    try:
        keys = AESGCM(key).decrypt(pinned.nonce, pinned.sealed, _info(device, officer))
    except InvalidTag:
        return None
    return OpenedSlot(keys[:KEY_BYTES], keys[KEY_BYTES:])


def _info(device: UUID, officer: UUID) -> bytes:
    return _CONTEXT + b"\0" + device.bytes + b"\0" + officer.bytes
