import hashlib
import json
import secrets
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import TrustBroken
from app.journal.chain import Position, genesis, next_chain
from app.journal.entry import Body, Entry, new_entry
from app.vault.padding import pad, padme
from app.vault.sealing import new_sealing_key, open_sealed, public_sealing_key, seal
from app.vault.signing import new_signing_key, public_signing_key, sign, verify
from app.wire.batch import (
    MOST_ENTRIES,
    Batch,
    open_batch,
    read_batch,
    seal_batch,
    verify_batch,
)
from app.wire.lines import write_line

DEVICE = UUID(int=2)
INCARNATION = "00112233445566ff"
PARENT = Position("ff00000000000000", 12, b"\x0c" * 32)
SIGNING = new_signing_key()
SIGNING_PUBLIC = public_signing_key(SIGNING)
SEALING = new_sealing_key()
RECEIVER = public_sealing_key(SEALING)


def entry(number: int) -> Entry:
    return new_entry(
        id=UUID(int=number),
        at=datetime(2026, 11, 24, 10, 0, tzinfo=UTC),
        device=DEVICE,
        author=UUID(int=3),
        kinds=("registered",),
        bodies=(Body(bytes([number]) * 16, '{"person":null,"records":{}}'),),
    )


ENTRIES = tuple(entry(number) for number in range(1, 5))


def sealed_batch(entries: tuple[Entry, ...] = ENTRIES, *, first: int = 1) -> Batch:
    chain = genesis(DEVICE, INCARNATION, PARENT)
    for each in entries:
        chain = next_chain(chain, each.head)
    return seal_batch(
        entries,
        device=DEVICE,
        first=first,
        after=Position(INCARNATION, first + len(entries) - 1, chain),
        parent=PARENT,
        receiver_key=RECEIVER,
        signing_key=SIGNING,
    )


@pytest.fixture(scope="module")
def data() -> bytes:
    return sealed_batch().file_bytes


def header_length(data: bytes) -> int:
    return int.from_bytes(data[64:68], "big")


def header_of(data: bytes) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(data[68 : 68 + header_length(data)])
    return value


def test_a_batch_comes_back(data: bytes) -> None:
    batch = read_batch(data)
    assert batch.header == sealed_batch().header
    assert batch.file_bytes == data
    assert batch.sha256 == hashlib.sha256(data).hexdigest()
    assert (batch.header.first, batch.header.count, batch.header.last) == (1, 4, 4)
    verify_batch(batch, SIGNING_PUBLIC)
    assert open_batch(batch, SEALING) == ENTRIES


def test_the_layout_taken_apart_by_hand(data: bytes) -> None:
    length = header_length(data)
    header, sealed = data[68 : 68 + length], data[68 + length :]
    chain = hashlib.sha256(
        b"\0".join(
            (
                b"manzil-journal-1",
                DEVICE.bytes,
                bytes.fromhex(INCARNATION),
                bytes.fromhex("ff00000000000000") + (12).to_bytes(8, "big") + b"\x0c" * 32,
            )
        )
    ).digest()
    for each in ENTRIES:
        chain = hashlib.sha256(chain + hashlib.sha256(each.head.encode()).digest()).digest()
    assert header.decode() == json.dumps(
        {
            "chain": chain.hex(),
            "count": 4,
            "device": str(DEVICE),
            "dictionary": 0,
            "encoding": "zstd",
            "first": 1,
            "format": "manzil-batch/1",
            "incarnation": INCARNATION,
            "parent": {"chain": "0c" * 32, "incarnation": "ff00000000000000", "number": 12},
            "receiver": hashlib.sha256(RECEIVER).hexdigest()[:16],
            "suite": "HPKE-MLKEM768X25519-SHA256-AES256GCM",
        },
        separators=(",", ":"),
    )
    signed = hashlib.sha256(header).digest() + hashlib.sha256(sealed).digest()
    verify(SIGNING_PUBLIC, b"manzil-batch-1", signed, data[:64])
    padded = open_sealed(sealed, SEALING, hashlib.sha256(header).digest())
    size = int.from_bytes(padded[:4], "big")
    assert len(padded) == padme(4 + size)
    plain = zstandard.ZstdDecompressor().decompress(padded[4 : 4 + size])
    assert plain.decode() == "".join(write_line(each) + "\n" for each in ENTRIES)


def test_evidence_outlives_the_contents(data: bytes) -> None:
    """Header, hash and signature suffice to prove a batch whose sealed bytes are gone."""
    batch = read_batch(data)
    digests = hashlib.sha256(batch.header_bytes).digest() + hashlib.sha256(batch.sealed).digest()
    verify(SIGNING_PUBLIC, b"manzil-batch-1", digests, batch.signature)
    with pytest.raises(TrustBroken):
        verify(SIGNING_PUBLIC, b"manzil-batch-1", digests[::-1], batch.signature)


def checked(data: bytes) -> tuple[Entry, ...]:
    batch = read_batch(data)
    verify_batch(batch, SIGNING_PUBLIC)
    return open_batch(batch, SEALING)


def test_every_changed_byte_of_signature_length_and_header_breaks_trust(data: bytes) -> None:
    for place in range(68 + header_length(data)):
        changed = bytearray(data)
        changed[place] ^= 1
        with pytest.raises(TrustBroken):
            checked(bytes(changed))


def test_changed_bytes_of_the_sealed_part_break_trust_with_and_without_the_signature(
    data: bytes,
) -> None:
    start = 68 + header_length(data)
    for place in range(start, len(data), 13):
        changed = bytearray(data)
        changed[place] ^= 0x80
        with pytest.raises(TrustBroken):
            checked(bytes(changed))
        with pytest.raises(TrustBroken):
            open_batch(read_batch(bytes(changed)), SEALING)


def test_every_truncation_breaks_trust(data: bytes) -> None:
    for length in range(0, len(data), 7):
        with pytest.raises(TrustBroken):
            checked(data[:length])
    with pytest.raises(TrustBroken):
        checked(data + b"\0")


def test_a_header_hung_on_another_batchs_contents_breaks_trust(data: bytes) -> None:
    one, two = read_batch(data), sealed_batch(ENTRIES[:2])
    mixed = Batch(one.header, one.header_bytes, two.sealed, one.signature)
    with pytest.raises(TrustBroken):
        verify_batch(mixed, SIGNING_PUBLIC)
    with pytest.raises(TrustBroken):
        open_batch(mixed, SEALING)


def test_another_devices_signature_and_another_receiver_break_trust(data: bytes) -> None:
    with pytest.raises(TrustBroken):
        verify_batch(read_batch(data), public_signing_key(new_signing_key()))
    with pytest.raises(TrustBroken):
        open_batch(read_batch(data), new_sealing_key())


def test_a_signature_made_for_another_kind_of_message_is_not_taken(data: bytes) -> None:
    batch = read_batch(data)
    digests = hashlib.sha256(batch.header_bytes).digest() + hashlib.sha256(batch.sealed).digest()
    for context in (b"manzil-ack-1", b"manzil-journal-1", b""):
        forged = replace(batch, signature=sign(SIGNING, context, digests))
        with pytest.raises(TrustBroken):
            verify_batch(forged, SIGNING_PUBLIC)


def with_header(data: bytes, **members: object) -> bytes:
    header = json.dumps(header_of(data) | members, separators=(",", ":")).encode()
    return data[:64] + len(header).to_bytes(4, "big") + header + data[68 + header_length(data) :]


@pytest.mark.parametrize(
    ("members", "code"),
    [
        ({"format": "manzil-batch/2"}, "batch_version"),
        ({"suite": "HPKE-X25519"}, "batch_version"),
        ({"encoding": "gzip"}, "batch_version"),
        ({"dictionary": 1}, "batch_version"),
        ({"first": 0}, "batch"),
        ({"first": -1}, "batch"),
        ({"first": 1 << 63}, "batch"),
        ({"first": "1"}, "batch"),
        ({"first": 1e400}, "batch"),
        ({"count": 0}, "batch"),
        ({"count": MOST_ENTRIES + 1}, "batch"),
        ({"count": True}, "batch"),
        ({"chain": "ab"}, "batch"),
        ({"chain": None}, "batch"),
        ({"device": "x"}, "batch"),
        ({"device": 7}, "batch"),
        ({"incarnation": "0011"}, "batch"),
        ({"incarnation": "00112233445566FF"}, "batch"),
        ({"parent": 7}, "batch"),
        ({"parent": {}}, "batch"),
        ({"parent": {"chain": "0c" * 32, "incarnation": INCARNATION, "number": -1}}, "batch"),
        ({"receiver": None}, "batch"),
        ({"padding": "x" * 5000}, "batch"),
    ],
)
def test_a_header_that_says_the_impossible_breaks_trust(
    data: bytes, members: dict[str, object], code: str
) -> None:
    with pytest.raises(TrustBroken) as caught:
        read_batch(with_header(data, **members))
    assert caught.value.code == code


def test_a_field_that_this_version_does_not_know_is_passed_over(data: bytes) -> None:
    changed = with_header(data, weather="fine")
    assert read_batch(changed).header == read_batch(data).header
    with pytest.raises(TrustBroken):
        verify_batch(read_batch(changed), SIGNING_PUBLIC)


def resealed(data: bytes, contents: bytes) -> Batch:
    """What a device gone mad might send: proper signature and seal around other contents."""
    batch = read_batch(data)
    info = hashlib.sha256(batch.header_bytes).digest()
    return replace(batch, sealed=seal(contents, RECEIVER, info))


def packed(plain: bytes) -> bytes:
    return pad(zstandard.ZstdCompressor().compress(plain))


FOUR_LINES = "".join(write_line(each) + "\n" for each in ENTRIES).encode()
CONTENTS: dict[str, Callable[[], bytes]] = {
    "unpadded": lambda: b"",
    "not packed": lambda: pad(FOUR_LINES),
    "one line too few": lambda: packed(FOUR_LINES.partition(b"\n")[2]),
    "one line too many": lambda: packed(FOUR_LINES + FOUR_LINES.partition(b"\n")[0] + b"\n"),
    "no last line feed": lambda: packed(FOUR_LINES[:-1]),
    "half a file": lambda: pad(zstandard.ZstdCompressor().compress(FOUR_LINES)[:-20]),
    "not text": lambda: packed(b"\xff\n" * 4),
    "not lines of ours": lambda: packed(b"{}\n" * 4),
    "too much": lambda: packed(bytes(33 << 20)),
    "a window too wide": lambda: pad(
        zstandard.ZstdCompressor(
            compression_params=zstandard.ZstdCompressionParameters(window_log=27)
        ).compress(bytes(1 << 20))
    ),
    "a size that lies": lambda: pad(b"\x28\xb5\x2f\xfd\xa0\x00\x00\x00\x80\x01\x00\x00"),
}


@pytest.mark.parametrize("what", CONTENTS)
def test_contents_that_are_not_what_the_header_says_break_trust(data: bytes, what: str) -> None:
    with pytest.raises(TrustBroken):
        open_batch(resealed(data, CONTENTS[what]()), SEALING)


def test_sizes_tell_little() -> None:
    """Names of sixty-four different lengths make few different sizes, all of them Padmé's."""
    sizes = set()
    for length in range(64):
        name = secrets.token_hex(32)[:length]
        body = Body(bytes(16), json.dumps({"person": None, "records": {}, "name": name}))
        sizes.add(len(sealed_batch((replace(ENTRIES[0], bodies=(body,)),)).sealed) - 1120 - 16)
    assert len(sizes) <= 8
    assert {padme(size) for size in sizes} == sizes


def test_a_missing_body_travels_as_its_hash() -> None:
    gone = Entry(ENTRIES[0].head, (None,))
    assert open_batch(sealed_batch((gone, *ENTRIES[1:])), SEALING) == (gone, *ENTRIES[1:])


@given(st.binary(max_size=300))
def test_junk_breaks_trust(junk: bytes) -> None:
    with pytest.raises(TrustBroken):
        read_batch(junk)


@given(st.binary(max_size=200))
def test_junk_for_a_header_breaks_trust(junk: bytes) -> None:
    with pytest.raises(TrustBroken):
        read_batch(bytes(64) + len(junk).to_bytes(4, "big") + junk + b"sealed")
