"""Sealed batches: what a laptop's journal travels in (docs/FORMATS.md, 4).

`signature (64) | header length (u32, big-endian) | header (JSON) | sealed bytes`. The device
signs SHA-256(header) | SHA-256(sealed bytes), so that headquarters may keep header, hash and
signature as evidence when the sealed bytes are gone.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from app.domain.errors import TrustBroken
from app.journal.chain import Position
from app.journal.entry import Entry, Json, dump_json
from app.vault.sealing import SUITE, open_sealed, seal
from app.vault.signing import key_id, sign, verify
from app.wire.envelope import Envelope, sha256, signed_bytes, take_apart
from app.wire.lines import read_line, write_line
from app.wire.packing import ENCODING, pack_lines, unpack_lines
from app.wire.values import digest, identifier, read_incarnation, text, whole

FORMAT = "manzil-batch/1"
MOST_ENTRIES = 500
MOST_SEALED_BYTES = 1 << 20
_CONTEXT = b"manzil-batch-1"


@dataclass(frozen=True, slots=True)
class BatchHeader:
    """The clear part: numbers first … first + count - 1 of an incarnation, chain after them."""

    device: UUID
    incarnation: str
    parent: Position | None
    first: int
    count: int
    chain: bytes
    receiver: str

    @property
    def last(self) -> int:
        return self.first + self.count - 1


@dataclass(frozen=True, slots=True)
class Batch:
    """A batch as read from its bytes; nothing is proved until `verify_batch`."""

    header: BatchHeader
    header_bytes: bytes
    sealed: bytes
    signature: bytes

    @property
    def file_bytes(self) -> bytes:
        return Envelope(self.signature, self.header_bytes, self.sealed).file_bytes

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.file_bytes).hexdigest()


def seal_batch(
    entries: Sequence[Entry],
    *,
    device: UUID,
    first: int,
    after: Position,
    parent: Position | None,
    receiver_key: bytes,
    signing_key: bytes,
) -> Batch:
    """Seal entries numbered from `first`; `after` is the position after the last of them."""
    header = BatchHeader(
        device=device,
        incarnation=after.incarnation,
        parent=parent,
        first=first,
        count=len(entries),
        chain=after.chain,
        receiver=key_id(receiver_key),
    )
    header_bytes = _header_text(header).encode()
    packed = pack_lines([write_line(entry) for entry in entries])
    sealed = seal(packed, receiver_key, sha256(header_bytes))
    signature = sign(signing_key, _CONTEXT, signed_bytes(header_bytes, sha256(sealed)))
    return Batch(header, header_bytes, sealed, signature)


def read_batch(data: bytes) -> Batch:
    """Take a batch file apart. Raises TrustBroken when it is not one."""
    parts = take_apart(data)
    if parts is None:
        raise TrustBroken("batch", "This batch file is damaged or is not a batch.")
    return Batch(_read_header(parts.header), parts.header, parts.sealed, parts.signature)


def verify_batch(batch: Batch, device_key: bytes) -> None:
    """Raise TrustBroken unless the device with this public key signed the batch."""
    verify_evidence(batch.header_bytes, sha256(batch.sealed), batch.signature, device_key)


def verify_evidence(
    header_bytes: bytes, sealed_sha256: bytes, signature: bytes, device_key: bytes
) -> None:
    """The same of what remains when the sealed bytes are gone."""
    verify(device_key, _CONTEXT, signed_bytes(header_bytes, sealed_sha256), signature)


def open_batch(batch: Batch, private_key: bytes) -> tuple[Entry, ...]:
    """The entries, with headquarters' sealing key. Raises TrustBroken when anything is off."""
    info = sha256(batch.header_bytes)
    lines = unpack_lines(open_sealed(batch.sealed, private_key, info), code="batch")
    if len(lines) != batch.header.count:
        raise TrustBroken("batch", "This batch holds another number of entries than it says.")
    return tuple(read_line(line) for line in lines)


def _header_text(header: BatchHeader) -> str:
    return dump_json(
        {
            "chain": header.chain.hex(),
            "count": header.count,
            "device": str(header.device),
            "dictionary": 0,
            "encoding": ENCODING,
            "first": header.first,
            "format": FORMAT,
            "incarnation": header.incarnation,
            "parent": write_position(header.parent),
            "receiver": header.receiver,
            "suite": SUITE,
        }
    )


def _read_header(data: bytes) -> BatchHeader:
    try:
        value = json.loads(data)
        known = (value["format"], value["suite"], value["encoding"], value["dictionary"])
        if known != (FORMAT, SUITE, ENCODING, 0):
            raise TrustBroken("batch_version", "This batch is of a version not spoken here.")
        return BatchHeader(
            device=identifier(value["device"]),
            incarnation=read_incarnation(value["incarnation"]),
            parent=read_position(value["parent"]),
            first=whole(value["first"], least=1),
            count=whole(value["count"], least=1, most=MOST_ENTRIES),
            chain=digest(value["chain"]),
            receiver=text(value["receiver"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as wrong:
        raise TrustBroken("batch", "This batch file is damaged or is not a batch.") from wrong


def write_position(position: Position | None) -> Json:
    if position is None:
        return None
    return {
        "chain": position.chain.hex(),
        "incarnation": position.incarnation,
        "number": position.number,
    }


def read_position(value: object) -> Position | None:
    """The inverse of `write_position`; raises ValueError, KeyError or TypeError otherwise."""
    if value is None:
        return None
    if not isinstance(value, dict):
        raise TypeError(value)
    return Position(
        read_incarnation(value["incarnation"]), whole(value["number"]), digest(value["chain"])
    )
