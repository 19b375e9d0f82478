"""Pages: what headquarters tells a laptop, sealed to it (docs/FORMATS.md, 15).

`signature (64) | header length (u32, big-endian) | header (JSON) | sealed bytes`, signed by
headquarters' acknowledgement key over SHA-256(header) | SHA-256(sealed bytes).
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from app.domain.errors import TrustBroken
from app.journal.entry import Json, dump_json, read_json, read_time, write_time
from app.vault.sealing import SUITE, open_sealed, seal
from app.vault.signing import key_id, sign, verify
from app.wire.envelope import Envelope, sha256, signed_bytes, take_apart
from app.wire.packing import ENCODING, pack_lines, unpack_lines
from app.wire.values import identifier, text, whole

FORMAT = "manzil-page/1"
MOST_ITEMS = 500
MOST_ITEM_BYTES = 256 << 10
MOST_PAGE_BYTES = 1 << 20
_CONTEXT = b"manzil-page-1"


@dataclass(frozen=True, slots=True)
class Item:
    """Something headquarters tells: what kind of thing, its particulars, its number in its scope.

    `said` may hold personal data: it is shown to nobody by itself.
    """

    id: UUID
    kind: str
    said: Mapping[str, Any]
    at: datetime
    number: int


@dataclass(frozen=True, slots=True)
class PageHeader:
    """The clear part: items first … last of a scope, in this epoch, for one device."""

    device: UUID
    epoch: int
    first: int
    last: int
    receiver: str
    scope: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page as read from its bytes; nothing is proved until `verify_page`."""

    header: PageHeader
    header_bytes: bytes
    sealed: bytes
    signature: bytes

    @property
    def file_bytes(self) -> bytes:
        return Envelope(self.signature, self.header_bytes, self.sealed).file_bytes


def seal_page(
    items: Sequence[Item],
    *,
    device: UUID,
    epoch: int,
    scope: str,
    receiver_key: bytes,
    signing_key: bytes,
) -> Page:
    """Seal items, whose numbers follow one another, to the device's public sealing key."""
    receiver = key_id(receiver_key)
    header = PageHeader(device, epoch, items[0].number, items[-1].number, receiver, scope)
    header_bytes = _header_text(header).encode()
    packed = pack_lines([_item_line(item) for item in items])
    sealed = seal(packed, receiver_key, sha256(header_bytes))
    signature = sign(signing_key, _CONTEXT, signed_bytes(header_bytes, sha256(sealed)))
    return Page(header, header_bytes, sealed, signature)


def read_page(data: bytes) -> Page:
    """Take a page file apart. Raises TrustBroken `page` or `page_version` when it is not one."""
    parts = take_apart(data)
    if parts is None:
        raise _no_page()
    return Page(_read_header(parts.header), parts.header, parts.sealed, parts.signature)


def is_page(data: bytes) -> bool:
    """Whether this has the shape of a page; it is not read here."""
    parts = take_apart(data)
    return parts is not None and f'"{FORMAT}"'.encode() in parts.header


def verify_page(page: Page, acknowledgement_keys: Iterable[bytes]) -> None:
    """Raise TrustBroken `signature` unless one of these public keys signed the page."""
    signed = signed_bytes(page.header_bytes, sha256(page.sealed))
    for public in acknowledgement_keys:
        try:
            verify(public, _CONTEXT, signed, page.signature)
        except TrustBroken:
            continue
        return
    raise TrustBroken("signature", "Headquarters did not sign this page. Do not use this file.")


def open_page(page: Page, private_key: bytes) -> tuple[Item, ...]:
    """The items, with the device's sealing key. Raises TrustBroken when anything is off."""
    info = sha256(page.header_bytes)
    lines = unpack_lines(open_sealed(page.sealed, private_key, info), code="page")
    items = tuple(_read_item(line) for line in lines)
    header = page.header
    if [item.number for item in items] != list(range(header.first, header.last + 1)):
        raise TrustBroken("page", "This page holds other items than it says.")
    return items


def _header_text(header: PageHeader) -> str:
    return dump_json(
        {
            "device": str(header.device),
            "encoding": ENCODING,
            "epoch": header.epoch,
            "first": header.first,
            "format": FORMAT,
            "last": header.last,
            "receiver": header.receiver,
            "scope": header.scope,
            "suite": SUITE,
        }
    )


def _read_header(data: bytes) -> PageHeader:
    try:
        value = json.loads(data)
        if (value["format"], value["suite"], value["encoding"]) != (FORMAT, SUITE, ENCODING):
            raise TrustBroken("page_version", "This page is of a version not spoken here.")
        first = whole(value["first"], least=1)
        return PageHeader(
            device=identifier(value["device"]),
            epoch=whole(value["epoch"], least=1),
            first=first,
            last=whole(value["last"], least=first, most=first + MOST_ITEMS - 1),
            receiver=text(value["receiver"]),
            scope=text(value["scope"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as wrong:
        raise _no_page() from wrong


def _item_line(item: Item) -> str:
    said: Json = dict(item.said)
    return dump_json(
        {
            "at": write_time(item.at),
            "id": str(item.id),
            "kind": item.kind,
            "number": item.number,
            "said": said,
        }
    )


def _read_item(line: str) -> Item:
    try:
        value = read_json(line)
        return Item(
            id=identifier(value["id"]),
            kind=text(value["kind"]),
            said=_object(value["said"]),
            at=read_time(text(value["at"])),
            number=whole(value["number"], least=1),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as wrong:
        raise TrustBroken("page", "A line of a page is damaged.") from wrong


def _object(value: object) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise TypeError(value)
    return value


def _no_page() -> TrustBroken:
    return TrustBroken("page", "This file is damaged or is not a page from headquarters.")
