"""A journal as a file that anybody can check (docs/FORMATS.md, 13).

JSON lines: a header; per incarnation, oldest first, a line that opens it and one line per entry;
and the device's signature over all of it. Every line repeats the chain after its entry, so that
whoever checks can say at which number something was changed.
"""

import base64
import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from app.domain.errors import TrustBroken
from app.journal.chain import Position, genesis, next_chain
from app.journal.entry import (
    SALT_BYTES,
    Body,
    Entry,
    Json,
    dump_json,
    read_json,
    read_time,
    write_time,
)
from app.vault.signed_text import read_signed_text, sign_text
from app.vault.signing import key_id, public_signing_key
from app.wire.batch import read_position, write_position
from app.wire.messages import read_message
from app.wire.values import digest, identifier, read_incarnation, text, whole

FORMAT = "manzil-journal/1"
END_FORMAT = "manzil-journal-end/1"
MOST_LINE_BYTES = 64 << 20
_CONTEXT = b"manzil-journal-1"
_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Incarnation:
    """One incarnation's entries, numbered from 1 in the order given."""

    incarnation: str
    parent: Position | None
    entries: Iterable[Entry]


@dataclass(frozen=True, slots=True)
class ExportHeader:
    """The first line: whose journal, when exported, and the public key that signs the end."""

    device: UUID
    at: datetime
    signing_key: bytes


@dataclass(frozen=True, slots=True)
class ExportedIncarnation:
    """The line before an incarnation's first entry."""

    incarnation: str
    parent: Position | None


@dataclass(frozen=True, slots=True)
class ExportedEntry:
    """An entry's line: its number, the chain after it, head and bodies verbatim."""

    number: int
    chain: bytes
    entry: Entry


@dataclass(frozen=True, slots=True)
class ExportEnd:
    """What the last line's signature says: the last position of each incarnation, the bytes."""

    device: UUID
    heads: tuple[Position, ...]
    sha256: str


ExportLine = ExportedIncarnation | ExportedEntry


def write_export(
    journal: Iterable[Incarnation], *, device: UUID, at: datetime, signing_key: bytes
) -> Iterator[bytes]:
    """The file's lines, each with its line feed; nothing is held but the present one."""
    seen = hashlib.sha256()
    heads: list[Position] = []
    public = base64.b64encode(public_signing_key(signing_key)).decode()
    header = {"at": write_time(at), "device": str(device), "format": FORMAT, "signing_key": public}
    yield _count(seen.update, dump_json(header))
    for part in journal:
        opening = {"incarnation": part.incarnation, "parent": write_position(part.parent)}
        yield _count(seen.update, dump_json(opening))
        chain, number = genesis(device, part.incarnation, part.parent), 0
        for number, entry in enumerate(part.entries, start=1):
            chain = next_chain(chain, entry.head)
            yield _count(seen.update, _entry_line(number, chain, entry))
        heads.append(Position(part.incarnation, number, chain))
    end = {
        "device": str(device),
        "format": END_FORMAT,
        "heads": [write_position(head) for head in heads],
        "sha256": seen.hexdigest(),
    }
    yield (sign_text(dump_json(end), signing_key, _CONTEXT) + "\n").encode()


def read_header(line: bytes) -> ExportHeader:
    """Raises TrustBroken when this is not the first line of an export."""
    return read_message(_decode(line), FORMAT, _header)


def read_export_line(line: bytes) -> ExportLine:
    """A line between the first and the last. Raises TrustBroken for any other."""
    try:
        value = read_json(_decode(line))
        if "head" in value:
            return _entry(value)
        return ExportedIncarnation(
            read_incarnation(value["incarnation"]), read_position(value["parent"])
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as wrong:
        raise TrustBroken("export_line", "A line of this journal export is damaged.") from wrong


def is_header(line: bytes) -> bool:
    """Whether this has the shape of an export's first line; it is not read here."""
    return line.startswith(b'{"at":') and FORMAT.encode() in line


def is_end(line: bytes) -> bool:
    """Whether this line has the shape of the signature line; it is not proved here."""
    return line.startswith(b'{"key":')


def read_end(line: bytes, signing_key: bytes) -> ExportEnd:
    """The last line, proved by this public key. Raises TrustBroken otherwise."""
    payload = read_signed_text(_decode(line), {key_id(signing_key): signing_key}, _CONTEXT)
    return read_message(payload, END_FORMAT, _end)


def _count(update: Callable[[bytes], None], line: str) -> bytes:
    data = (line + "\n").encode()
    update(data)
    return data


def _entry_line(number: int, chain: bytes, entry: Entry) -> str:
    bodies: list[Json] = [
        None if body is None else [base64.b64encode(body.salt).decode(), body.text]
        for body in entry.bodies
    ]
    return dump_json({"bodies": bodies, "chain": chain.hex(), "head": entry.head, "number": number})


def _decode(line: bytes) -> str:
    try:
        return line.decode()
    except UnicodeDecodeError as wrong:
        raise TrustBroken("export_line", "A line of this journal export is damaged.") from wrong


def _header(value: Mapping[str, Any]) -> ExportHeader:
    key = base64.b64decode(text(value["signing_key"]), validate=True)
    if len(key) != _KEY_BYTES:
        raise ValueError(len(key))
    return ExportHeader(identifier(value["device"]), read_time(value["at"]), key)


def _entry(value: Mapping[str, Any]) -> ExportedEntry:
    head = text(value["head"])
    bodies = tuple(_body(item) for item in value["bodies"])
    number = whole(value["number"], least=1)
    return ExportedEntry(number, digest(value["chain"]), Entry(head, bodies))


def _body(item: object) -> Body | None:
    if item is None:
        return None
    if not isinstance(item, list):
        raise TypeError(item)
    salt, said = item
    raw = base64.b64decode(text(salt), validate=True)
    if len(raw) != SALT_BYTES:
        raise ValueError(salt)
    return Body(raw, text(said))


def _end(value: Mapping[str, Any]) -> ExportEnd:
    heads = tuple(read_position(head) for head in value["heads"])
    known = tuple(head for head in heads if head is not None)
    if len(known) != len(heads):
        raise ValueError(heads)
    return ExportEnd(identifier(value["device"]), known, digest(value["sha256"]).hex())
