"""Escrow: a laptop's master key, sealed to headquarters' offline recovery key (FORMATS, 10).

It lies in the key file, so that a locked-out laptop can be opened again by two people at
headquarters and by nobody else. Device keys are never escrowed: who holds the recovery key can
read a laptop, but not sign in its name.
"""

from dataclasses import dataclass, field
from uuid import UUID

from app.domain.errors import TrustBroken
from app.vault.json_members import from_base64, plain_text, to_base64
from app.vault.master import KEY_BYTES
from app.vault.sealing import SUITE, open_sealed, public_sealing_key, seal
from app.vault.signing import key_id

_CONTEXT = b"manzil-escrow-1"


@dataclass(frozen=True, slots=True)
class Escrow:
    """A sealed master key; `receiver` is the key id of the recovery key that opens it."""

    receiver: str
    sealed: bytes = field(repr=False)


def seal_escrow(master: bytes, device: UUID, recovery_public: bytes) -> Escrow:
    """Seal `master` (32 bytes) of this device to a public recovery key (1216 bytes)."""
    if len(master) != KEY_BYTES:
        raise TrustBroken("master_key", "The master key has the wrong length.")
    return Escrow(key_id(recovery_public), seal(master, recovery_public, _info(device)))


def open_escrow(escrow: Escrow, device: UUID, recovery_private: bytes) -> bytes:
    """The master key.

    Raises TrustBroken `escrow_other_key` when it is sealed to another recovery key, `sealed` when
    it is damaged or another device's.
    """
    if key_id(public_sealing_key(recovery_private)) != escrow.receiver:
        raise TrustBroken(
            "escrow_other_key",
            f"This laptop's key is sealed to recovery key {escrow.receiver}. Use that key file.",
        )
    master = open_sealed(escrow.sealed, recovery_private, _info(device))
    if len(master) != KEY_BYTES:
        raise TrustBroken("master_key", "The master key has the wrong length.")
    return master


def write_escrow(escrow: Escrow) -> dict[str, str]:
    """The member `escrow` of the key file, and of a recovery request."""
    return {"receiver": escrow.receiver, "sealed": to_base64(escrow.sealed), "suite": SUITE}


def read_escrow(value: object) -> Escrow:
    """The inverse of `write_escrow`. Raises TrustBroken `escrow` for anything else."""
    if not isinstance(value, dict) or value.get("suite") != SUITE:
        raise _damaged()
    try:
        return Escrow(plain_text(value["receiver"]), from_base64(value["sealed"]))
    except (ValueError, KeyError, TypeError) as wrong:
        raise _damaged() from wrong


def _info(device: UUID) -> bytes:
    return _CONTEXT + b"\0" + device.bytes


def _damaged() -> TrustBroken:
    return TrustBroken("escrow", "The escrow of this laptop is damaged.")
