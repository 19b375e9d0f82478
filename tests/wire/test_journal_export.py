import base64
import hashlib
import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import TrustBroken
from app.journal.chain import Position, genesis, next_chain
from app.journal.entry import Body, Entry, new_entry
from app.vault.signing import public_signing_key, verify
from app.wire.journal_export import (
    ExportedEntry,
    ExportedIncarnation,
    ExportEnd,
    ExportHeader,
    Incarnation,
    is_end,
    is_header,
    read_end,
    read_export_line,
    read_header,
    write_export,
)

DEVICE = UUID(int=2)
KEY = bytes(range(32))
PUBLIC = public_signing_key(KEY)
NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
FIRST, SECOND = "00112233445566ff", "ff00112233445566"


def entry(number: int, *, gone: bool = False) -> Entry:
    body = Body(bytes([number]) * 16, '{"person":null,"records":{}}')
    made = new_entry(
        id=UUID(int=number),
        at=NOW,
        device=DEVICE,
        author=UUID(int=3),
        kinds=("registered",),
        bodies=(body,),
    )
    return Entry(made.head, (None,)) if gone else made


def chains(entries: Iterable[Entry], incarnation: str, parent: Position | None) -> list[bytes]:
    found = [genesis(DEVICE, incarnation, parent)]
    for each in entries:
        found.append(next_chain(found[-1], each.head))
    return found


ONE = (entry(1), entry(2, gone=True), entry(3))
CHAINS = chains(ONE, FIRST, None)
PARENT = Position(FIRST, 2, CHAINS[2])
TWO = (entry(4),)
TWO_CHAINS = chains(TWO, SECOND, PARENT)


def exported() -> list[bytes]:
    return list(
        write_export(
            [Incarnation(FIRST, None, ONE), Incarnation(SECOND, PARENT, TWO)],
            device=DEVICE,
            at=NOW,
            signing_key=KEY,
        )
    )


def test_an_export_is_read_line_by_line() -> None:
    header, first, *entries, second, last_entry, end = exported()
    assert read_header(header) == ExportHeader(DEVICE, NOW, PUBLIC)
    assert read_export_line(first) == ExportedIncarnation(FIRST, None)
    assert [read_export_line(line) for line in entries] == [
        ExportedEntry(number, CHAINS[number], ONE[number - 1]) for number in (1, 2, 3)
    ]
    assert read_export_line(second) == ExportedIncarnation(SECOND, PARENT)
    assert read_export_line(last_entry) == ExportedEntry(1, TWO_CHAINS[1], TWO[0])
    before = b"".join(exported()[:-1])
    heads = (Position(FIRST, 3, CHAINS[3]), Position(SECOND, 1, TWO_CHAINS[1]))
    assert read_end(end, PUBLIC) == ExportEnd(DEVICE, heads, hashlib.sha256(before).hexdigest())


def test_the_layout_by_hand() -> None:
    lines = exported()
    assert all(line.endswith(b"\n") and line.count(b"\n") == 1 for line in lines)
    assert json.loads(lines[0]) == {
        "at": "2026-11-24T10:00:00.000000Z",
        "device": str(DEVICE),
        "format": "manzil-journal/1",
        "signing_key": base64.b64encode(PUBLIC).decode(),
    }
    assert json.loads(lines[1]) == {"incarnation": FIRST, "parent": None}
    assert json.loads(lines[2]) == {
        "bodies": [[base64.b64encode(b"\x01" * 16).decode(), '{"person":null,"records":{}}']],
        "chain": CHAINS[1].hex(),
        "head": ONE[0].head,
        "number": 1,
    }
    assert json.loads(lines[3])["bodies"] == [None]
    signed = json.loads(lines[-1])
    verify(
        PUBLIC,
        b"manzil-journal-1",
        signed["payload"].encode(),
        base64.b64decode(signed["signature"]),
    )
    assert json.loads(signed["payload"]) == {
        "device": str(DEVICE),
        "format": "manzil-journal-end/1",
        "heads": [
            {"chain": CHAINS[3].hex(), "incarnation": FIRST, "number": 3},
            {"chain": TWO_CHAINS[1].hex(), "incarnation": SECOND, "number": 1},
        ],
        "sha256": hashlib.sha256(b"".join(lines[:-1])).hexdigest(),
    }


def test_an_empty_journal_is_an_export_too() -> None:
    lines = list(
        write_export([Incarnation(FIRST, None, ())], device=DEVICE, at=NOW, signing_key=KEY)
    )
    assert len(lines) == 3
    assert read_end(lines[-1], PUBLIC).heads == (Position(FIRST, 0, genesis(DEVICE, FIRST, None)),)


def test_lines_are_told_apart_by_their_shape() -> None:
    lines = exported()
    assert [is_header(line) for line in lines] == [True] + [False] * 7
    assert [is_end(line) for line in lines] == [False] * 7 + [True]


def test_entries_are_read_while_they_are_written() -> None:
    """Nothing is collected: each line is there before the next entry is asked for."""
    asked: list[int] = []

    def one_by_one() -> Iterable[Entry]:
        for each in ONE:
            asked.append(len(asked) + 1)
            yield each

    lines = write_export(
        [Incarnation(FIRST, None, one_by_one())], device=DEVICE, at=NOW, signing_key=KEY
    )
    seen = [(len(asked), json.loads(line).get("number")) for line in lines]
    assert seen == [(0, None), (0, None), (1, 1), (2, 2), (3, 3), (3, None)]


def entry_line(**members: Any) -> bytes:
    return json.dumps(json.loads(exported()[2]) | members).encode()


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"7\n",
        b"[]\n",
        b"{}\n",
        b"\xff\n",
        b"[" * 100_000,
        b'{"incarnation":"0011","parent":null}',
        b'{"incarnation":"00112233445566ff"}',
        entry_line(number=0),
        entry_line(number="1"),
        entry_line(number=1 << 63),
        entry_line(chain="ab"),
        entry_line(head=7),
        entry_line(bodies=None),
        entry_line(bodies=[["AAAA", "x"]]),
        entry_line(bodies=["x"]),
    ],
)
def test_a_damaged_line_breaks_trust(line: bytes) -> None:
    with pytest.raises(TrustBroken):
        read_export_line(line)


@pytest.mark.parametrize(
    "change",
    [
        {"format": "manzil-journal/2"},
        {"signing_key": "AAAA"},
        {"signing_key": None},
        {"device": "x"},
        {"at": "now"},
    ],
)
def test_a_damaged_header_breaks_trust(change: dict[str, Any]) -> None:
    with pytest.raises(TrustBroken):
        read_header(json.dumps(json.loads(exported()[0]) | change).encode())


def test_the_end_is_proved_by_the_key_that_is_given() -> None:
    end = exported()[-1]
    with pytest.raises(TrustBroken):
        read_end(end, public_signing_key(bytes(32)))
    with pytest.raises(TrustBroken):
        read_end(end.replace(b"number", b"numbeR"), PUBLIC)


@given(st.binary(max_size=200))
def test_junk_breaks_trust(junk: bytes) -> None:
    for read in (read_header, read_export_line):
        with pytest.raises(TrustBroken):
            read(junk)
    with pytest.raises(TrustBroken):
        read_end(junk, PUBLIC)
