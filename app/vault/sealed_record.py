"""A record that only protection officers open (docs/FORMATS.md, 11).

Its fields are sealed once, to the post's protection key or the country's. The seal binds record
and person, so that a sealed record cannot be hung on another. Short contents are padded to one
size: whether an answer was yes or no must not show.
"""

import base64
from dataclasses import dataclass, field
from uuid import UUID

from app.domain.errors import TrustBroken
from app.vault.padding import pad, unpad
from app.vault.sealing import SUITE, open_sealed, seal
from app.vault.signing import key_id

LEAST_PADDED_BYTES = 1024
_CONTEXT = b"manzil-sealed-record-1"


@dataclass(frozen=True, slots=True)
class SealedRecord:
    """The sealed bytes and the id of the key they are sealed to."""

    receiver: str
    sealed: bytes = field(repr=False)


def seal_record(fields: str, *, record: UUID, person: UUID, receiver_key: bytes) -> SealedRecord:
    """Seal the JSON text of a record's fields."""
    padded = pad(fields.encode()).ljust(LEAST_PADDED_BYTES, b"\0")
    return SealedRecord(key_id(receiver_key), seal(padded, receiver_key, _info(record, person)))


def open_record(sealed: SealedRecord, *, record: UUID, person: UUID, private_key: bytes) -> str:
    """The JSON text. Raises TrustBroken for another key, another record or another person."""
    plain = unpad(open_sealed(sealed.sealed, private_key, _info(record, person)))
    try:
        return plain.decode()
    except UnicodeDecodeError as wrong:
        raise _damaged() from wrong


def write_sealed(sealed: SealedRecord) -> dict[str, str]:
    """The value of the field `sealed` in a journal body."""
    return {
        "receiver": sealed.receiver,
        "sealed": base64.b64encode(sealed.sealed).decode(),
        "suite": SUITE,
    }


def read_sealed(value: object) -> SealedRecord:
    """The inverse of `write_sealed`. Raises TrustBroken for anything else."""
    if not isinstance(value, dict) or value.get("suite") != SUITE:
        raise _damaged()
    receiver, sealed = value.get("receiver"), value.get("sealed")
    if not isinstance(receiver, str) or not isinstance(sealed, str):
        raise _damaged()
    try:
        return SealedRecord(receiver, base64.b64decode(sealed, validate=True))
    except ValueError as wrong:
        raise _damaged() from wrong


def _info(record: UUID, person: UUID) -> bytes:
    return _CONTEXT + b"\0" + record.bytes + person.bytes


def _damaged() -> TrustBroken:
    return TrustBroken("sealed_record", "A protected record is damaged.")
