"""Lines of holdings come back as they were written; the bytes are those of docs/FORMATS.md, 20."""

import hashlib
from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import TrustBroken
from app.journal.chain import Position, genesis, next_chain
from app.journal.entry import Body, new_entry
from app.vault.sealing import new_sealing_key, public_sealing_key
from app.vault.signing import key_id, new_signing_key, public_signing_key
from app.wire.batch import read_batch, seal_batch
from app.wire.holdings import (
    Evidence,
    HeldDevice,
    HeldEntry,
    HeldIncarnation,
    HoldingsHeader,
    Line,
    Writer,
    is_holdings,
    lines_of,
    read_holdings_end,
    read_holdings_header,
    read_holdings_line,
)

DEVICE, NAME = UUID(int=2), "00112233445566ff"
NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
HEADER = HoldingsHeader("KG", "ab" * 32, NOW)
SIGNING, ACK = new_signing_key(), new_signing_key()
DEVICE_KEY = public_signing_key(SIGNING)
ACKING = {key_id(public_signing_key(ACK)): public_signing_key(ACK)}
RECEIVER = public_sealing_key(new_sealing_key())


def parts() -> list[Line]:
    entries = [
        new_entry(id=UUID(int=n), at=NOW, device=DEVICE, author=UUID(int=3), kinds=["x"], bodies=())
        for n in (1, 2, 3)
    ]
    chains = [genesis(DEVICE, NAME, None)]
    for entry in entries:
        chains.append(next_chain(chains[-1], entry.head))
    sealed = seal_batch(
        entries,
        device=DEVICE,
        first=1,
        after=Position(NAME, 3, chains[3]),
        parent=None,
        receiver_key=RECEIVER,
        signing_key=SIGNING,
    )
    batch = read_batch(sealed.file_bytes)
    return [
        HeldDevice(DEVICE, (DEVICE_KEY,), own=False),
        HeldIncarnation(NAME, None),
        Evidence(batch.header_bytes, hashlib.sha256(batch.sealed).digest(), batch.signature),
        *(
            HeldEntry(number, chains[number], entry.head, ())
            for number, entry in enumerate(entries, start=1)
        ),
    ]


def lines() -> list[bytes]:
    writer = Writer()
    return [writer.header(HEADER), *lines_of(writer, iter(parts())), writer.end(ACK)]


def test_the_bytes_of_each_line_by_hand() -> None:
    writer = Writer()
    assert writer.header(HEADER) == (
        b'{"at":"2026-11-24T10:00:00.000000Z","country":"KG","format":"manzil-holdings/1",'
        b'"root":"' + b"ab" * 32 + b'"}\n'
    )
    assert writer.line(HeldDevice(DEVICE, (b"\x01" * 32,), own=False)) == (
        b'{"device":"00000000-0000-0000-0000-000000000002",'
        b'"keys":["AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE="],"own":false}\n'
    )
    assert writer.line(HeldIncarnation(NAME, Position("ff" * 8, 7, b"\x02" * 32))) == (
        b'{"incarnation":"00112233445566ff","parent":{"chain":"' + b"02" * 32 + b'",'
        b'"incarnation":"ffffffffffffffff","number":7}}\n'
    )
    assert writer.line(Evidence(b"{}", b"\x03" * 32, b"\x04\x05\x06")) == (
        b'{"evidence":"{}","sealed":"' + b"03" * 32 + b'","signature":"BAUG"}\n'
    )
    entry = HeldEntry(
        9, b"\x07" * 32, "{}", (Body(b"\x00" * 16, "{}"), "08" * 32, None), aside=True
    )
    assert writer.line(entry) == (
        b'{"aside":true,"bodies":[["AAAAAAAAAAAAAAAAAAAAAA==","{}"],"' + b"08" * 32 + b'",null],'
        b'"chain":"' + b"07" * 32 + b'","head":"{}","number":9}\n'
    )


def test_lines_come_back() -> None:
    writer = Writer()
    for part in parts():
        assert read_holdings_line(writer.line(part)) == part
    assert read_holdings_header(lines()[0]) == HEADER
    assert is_holdings(lines()[0])
    assert not is_holdings(lines()[1])


def test_the_end_counts_and_is_signed() -> None:
    end = read_holdings_end(lines()[-1], ACKING)
    assert (end.devices, end.entries) == (1, 3)
    other = public_signing_key(new_signing_key())
    with pytest.raises(TrustBroken):
        read_holdings_end(lines()[-1], {key_id(other): other})


@given(st.binary(max_size=80) | st.text(max_size=80).map(str.encode))
def test_junk_is_damage(junk: bytes) -> None:
    with pytest.raises(TrustBroken):
        read_holdings_line(junk)
    with pytest.raises(TrustBroken):
        read_holdings_header(junk)
