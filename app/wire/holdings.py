"""What headquarters holds, as a file that anybody can check (docs/FORMATS.md, 20).

JSON lines: a header; per device a line that opens it; per incarnation a line, the evidence of its
batches, and one line per entry; and headquarters' signature over all of it. What entries say of
people is left out unless asked for: a body is told by its hash.
"""

import base64
import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from app.domain.errors import TrustBroken
from app.journal.chain import Position
from app.journal.entry import SALT_BYTES, Body, Json, dump_json, read_json, read_time, write_time
from app.vault.signed_text import read_signed_text, sign_text
from app.wire.batch import read_position, write_position
from app.wire.messages import read_message
from app.wire.values import digest, identifier, read_incarnation, text, whole

FORMAT = "manzil-holdings/1"
END_FORMAT = "manzil-holdings-end/1"
_CONTEXT = b"manzil-holdings-1"


@dataclass(frozen=True, slots=True)
class HoldingsHeader:
    """The first line: whose holdings, and when they were written out."""

    country: str
    root: str
    at: datetime


@dataclass(frozen=True, slots=True)
class HeldDevice:
    """A device follows. `own`: headquarters itself, whose entries came in no batch.

    `keys`: the public signing keys under which its batches were taken.
    """

    device: UUID
    keys: tuple[bytes, ...]
    own: bool


@dataclass(frozen=True, slots=True)
class HeldIncarnation:
    """An incarnation of that device follows, which continues `parent`."""

    incarnation: str
    parent: Position | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is kept of a batch: its header verbatim, the sealed bytes' SHA-256, the signature."""

    header: bytes
    sealed_sha256: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class HeldEntry:
    """An entry at its place; a body whole, by its SHA-256, or gone. `aside`: in quarantine."""

    number: int
    chain: bytes
    head: str
    bodies: tuple[Body | str | None, ...]
    aside: bool = False


@dataclass(frozen=True, slots=True)
class HoldingsEnd:
    """What the last line's signature says: how much there was, and the SHA-256 of it."""

    devices: int
    entries: int
    sha256: str


Line = HeldDevice | HeldIncarnation | Evidence | HeldEntry


class Writer:
    """Turns lines into bytes and remembers what is to be signed."""

    def __init__(self) -> None:
        self._seen = hashlib.sha256()
        self._devices = 0
        self._entries = 0

    def header(self, header: HoldingsHeader) -> bytes:
        return self._count(
            {
                "at": write_time(header.at),
                "country": header.country,
                "format": FORMAT,
                "root": header.root,
            }
        )

    def line(self, line: Line) -> bytes:
        self._devices += isinstance(line, HeldDevice)
        self._entries += isinstance(line, HeldEntry)
        return self._count(_value(line))

    def end(self, signing_key: bytes) -> bytes:
        """The last line, by headquarters' acknowledgement key."""
        said: Json = {
            "devices": self._devices,
            "entries": self._entries,
            "format": END_FORMAT,
            "sha256": self._seen.hexdigest(),
        }
        return (sign_text(dump_json(said), signing_key, _CONTEXT) + "\n").encode()

    def _count(self, value: Json) -> bytes:
        data = (dump_json(value) + "\n").encode()
        self._seen.update(data)
        return data


def is_holdings(line: bytes) -> bool:
    """Whether this has the shape of the first line; it is not read here."""
    return line.startswith(b'{"at":') and FORMAT.encode() in line


def read_holdings_header(line: bytes) -> HoldingsHeader:
    """Raises TrustBroken when this is not the first line of holdings."""
    return read_message(_decode(line), FORMAT, _header)


def read_holdings_line(line: bytes) -> Line:
    """A line between the first and the last. Raises TrustBroken for any other."""
    try:
        value = read_json(_decode(line))
        for name, read in _READERS:
            if name in value:
                return read(value)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as wrong:
        raise _damaged() from wrong
    raise _damaged()


def read_holdings_end(line: bytes, keys: Mapping[str, bytes]) -> HoldingsEnd:
    """The last line, proved by one of these keys (by key id). Raises TrustBroken otherwise."""
    return read_message(read_signed_text(_decode(line), keys, _CONTEXT), END_FORMAT, _end)


def _value(line: Line) -> Json:
    match line:
        case HeldDevice():
            return {
                "device": str(line.device),
                "keys": [_b64(k) for k in line.keys],
                "own": line.own,
            }
        case HeldIncarnation():
            return {"incarnation": line.incarnation, "parent": write_position(line.parent)}
        case Evidence():
            return {
                "evidence": line.header.decode(),
                "sealed": line.sealed_sha256.hex(),
                "signature": _b64(line.signature),
            }
        case HeldEntry():
            return {
                "aside": line.aside,
                "bodies": [_body_value(body) for body in line.bodies],
                "chain": line.chain.hex(),
                "head": line.head,
                "number": line.number,
            }


def _body_value(body: Body | str | None) -> Json:
    return [_b64(body.salt), body.text] if isinstance(body, Body) else body


def _device(value: Mapping[str, Any]) -> HeldDevice:
    keys = tuple(_bytes(key) for key in value["keys"])
    return HeldDevice(identifier(value["device"]), keys, _truth(value["own"]))


def _incarnation(value: Mapping[str, Any]) -> HeldIncarnation:
    return HeldIncarnation(read_incarnation(value["incarnation"]), read_position(value["parent"]))


def _evidence(value: Mapping[str, Any]) -> Evidence:
    header, sealed = text(value["evidence"]).encode(), digest(value["sealed"])
    return Evidence(header, sealed, _bytes(value["signature"]))


def _entry(value: Mapping[str, Any]) -> HeldEntry:
    return HeldEntry(
        number=whole(value["number"], least=1),
        chain=digest(value["chain"]),
        head=text(value["head"]),
        bodies=tuple(_body(item) for item in value["bodies"]),
        aside=_truth(value["aside"]),
    )


_READERS: Sequence[tuple[str, Callable[[Mapping[str, Any]], Line]]] = (
    ("head", _entry),
    ("evidence", _evidence),
    ("incarnation", _incarnation),
    ("device", _device),
)


def _body(item: object) -> Body | str | None:
    if item is None:
        return None
    if isinstance(item, str):
        return digest(item).hex()
    if not isinstance(item, list):
        raise TypeError(item)
    salt, said = item
    raw = _bytes(salt)
    if len(raw) != SALT_BYTES:
        raise ValueError(salt)
    return Body(raw, text(said))


def _header(value: Mapping[str, Any]) -> HoldingsHeader:
    return HoldingsHeader(
        text(value["country"]), digest(value["root"]).hex(), read_time(value["at"])
    )


def _end(value: Mapping[str, Any]) -> HoldingsEnd:
    return HoldingsEnd(
        whole(value["devices"]), whole(value["entries"]), digest(value["sha256"]).hex()
    )


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def _bytes(value: object) -> bytes:
    return base64.b64decode(text(value), validate=True)


def _b64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _decode(line: bytes) -> str:
    try:
        return line.decode()
    except UnicodeDecodeError as wrong:
        raise _damaged() from wrong


def _damaged() -> TrustBroken:
    return TrustBroken("holdings_line", "A line of these holdings is damaged.")


def lines_of(writer: Writer, lines: Iterator[Line]) -> Iterator[bytes]:
    """Each line as bytes; nothing is held but the present one."""
    for line in lines:
        yield writer.line(line)
