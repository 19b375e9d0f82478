"""Rows on one page of a database, read without SQLite (SQLite file format, 1.6 and 2.1).

For pages that were proved before: what is wrong in them all the same raises ValueError.
"""

import struct
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

Value = int | float | bytes | str | None
_TABLE_LEAF, _TABLE_INSIDE, _INDEX_LEAF, _INDEX_INSIDE = 0x0D, 0x05, 0x0A, 0x02
_KINDS = frozenset({_TABLE_LEAF, _TABLE_INSIDE, _INDEX_LEAF, _INDEX_INSIDE})
_FILE_HEADER_BYTES = 100
_INTEGER_BYTES = (0, 1, 2, 3, 4, 6, 8)
_REAL, _ZERO, _ONE, _FIRST_BLOB = 7, 8, 9, 12
_POINTER_BYTES = 4
_LONGEST_VARINT = 9
_GOES_ON = 0x80


@dataclass(frozen=True, slots=True)
class Cell:
    """A row as it lies on its page; `rowid` is None in a tree without row numbers.

    `length` bytes in all, of which `here` are on the page; the rest goes on at page `beyond`.
    """

    rowid: int | None
    length: int
    here: bytes
    beyond: int


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a tree: `children` are the numbers of the pages beneath."""

    is_table: bool
    is_leaf: bool
    children: tuple[int, ...]
    cells: tuple[Cell, ...]


def read_page(number: int, content: bytes) -> Page | None:
    """None for a page that belongs to no tree (free, or the rest of a long row).

    `content`: what SQLite uses of the page. Raises ValueError.
    """
    start = _FILE_HEADER_BYTES if number == 1 else 0
    kind = content[start]
    if kind not in _KINDS:
        return None
    is_table, is_leaf = kind in {_TABLE_LEAF, _TABLE_INSIDE}, kind in {_TABLE_LEAF, _INDEX_LEAF}
    count = int.from_bytes(content[start + 3 : start + 5], "big")
    header = 8 if is_leaf else 12
    places = struct.unpack_from(f">{count}H", content, start + header)
    children, cells = [], []
    try:
        for place in places:
            at = place
            if not is_leaf:
                children.append(int.from_bytes(content[at : at + _POINTER_BYTES], "big"))
                at += _POINTER_BYTES
            if is_leaf or not is_table:
                cells.append(_cell(content, at, is_table=is_table))
    except IndexError as wrong:
        raise ValueError(number) from wrong
    if not is_leaf:
        children.append(int.from_bytes(content[start + 8 : start + 12], "big"))
    return Page(is_table, is_leaf, tuple(children), tuple(cells))


def whole_record(cell: Cell, page: Callable[[int], bytes | None]) -> bytes | None:
    """All bytes of a row; None when a page on which it goes on cannot be read (`page`)."""
    parts, left, beyond = [cell.here], cell.length - len(cell.here), cell.beyond
    while left > 0:
        content = page(beyond)
        if content is None:
            return None
        part = content[_POINTER_BYTES : _POINTER_BYTES + left]
        parts.append(part)
        left -= len(part)
        beyond = int.from_bytes(content[:_POINTER_BYTES], "big")
    return b"".join(parts)


def read_record(record: bytes) -> tuple[Value, ...]:
    """The values of a row. Raises ValueError."""
    try:
        size, at = _varint(record, 0)
        types = []
        while at < size:
            kind, at = _varint(record, at)
            types.append(kind)
        return tuple(_values(record, size, types))
    except (IndexError, UnicodeDecodeError, struct.error) as wrong:
        raise ValueError(len(record)) from wrong


def _values(record: bytes, at: int, types: Sequence[int]) -> Iterator[Value]:
    for kind in types:
        size = _size(kind)
        part = record[at : at + size]
        if len(part) != size:
            raise ValueError(kind)
        at += size
        yield _value(kind, part)


def _size(kind: int) -> int:
    if kind < len(_INTEGER_BYTES):
        return _INTEGER_BYTES[kind]
    if kind >= _FIRST_BLOB:
        return (kind - _FIRST_BLOB) // 2
    return 8 if kind == _REAL else 0


def _value(kind: int, part: bytes) -> Value:
    if kind == 0:
        return None
    if kind < len(_INTEGER_BYTES):
        return int.from_bytes(part, "big", signed=True)
    if kind == _REAL:
        (real,) = struct.unpack(">d", part)
        return float(real)
    if kind in {_ZERO, _ONE}:
        return kind - _ZERO
    if kind < _FIRST_BLOB:
        raise ValueError(kind)
    return part.decode() if kind % 2 else part


def _cell(content: bytes, at: int, *, is_table: bool) -> Cell:
    length, at = _varint(content, at)
    rowid: int | None = None
    if is_table:
        rowid, at = _varint(content, at)
    here = _on_the_page(length, len(content), is_table=is_table)
    rest = content[at + here : at + here + _POINTER_BYTES]
    beyond = int.from_bytes(rest, "big") if here < length else 0
    return Cell(rowid, length, content[at : at + here], beyond)


def _on_the_page(length: int, usable: int, *, is_table: bool) -> int:
    """How many bytes of a row of this length lie on its own page (file format, 1.6)."""
    most = usable - 35 if is_table else (usable - 12) * 64 // 255 - 23
    if length <= most:
        return length
    least = (usable - 12) * 32 // 255 - 23
    fitting = least + (length - least) % (usable - 4)
    return fitting if fitting <= most else least


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes and where it ends; the ninth byte counts whole."""
    value = 0
    for place in range(_LONGEST_VARINT - 1):
        byte = data[at + place]
        value = value << 7 | byte & 0x7F
        if byte < _GOES_ON:
            return value, at + place + 1
    value = value << 8 | data[at + _LONGEST_VARINT - 1]
    signed = value - (1 << 64) if value >> 63 else value
    return signed, at + _LONGEST_VARINT
