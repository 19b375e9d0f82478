import hashlib
import json
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.errors import TrustBroken
from app.vault.padding import pad
from app.vault.sealing import new_sealing_key, open_sealed, public_sealing_key, seal
from app.vault.signing import new_signing_key, public_signing_key, sign, verify
from app.wire.page import MOST_ITEMS, Item, Page, open_page, read_page, seal_page, verify_page

DEVICE = UUID("01930000-0000-7000-8000-00000000000d")
SCOPE = f"device/{DEVICE}"
NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
SIGNING = new_signing_key()
PUBLIC = public_signing_key(SIGNING)
SEALING = new_sealing_key()
RECEIVER = public_sealing_key(SEALING)
EPOCH = 1_764_000_000_000_000


def item(number: int, said: dict[str, Any] | None = None) -> Item:
    return Item(UUID(int=number), "erase", said or {"reason": "просьба"}, NOON, number)


def page_of(*items: Item) -> Page:
    return seal_page(
        items, device=DEVICE, epoch=EPOCH, scope=SCOPE, receiver_key=RECEIVER, signing_key=SIGNING
    )


@pytest.fixture(scope="module")
def data() -> bytes:
    return page_of(item(7), item(8)).file_bytes


def read(data: bytes) -> tuple[Item, ...]:
    page = read_page(data)
    verify_page(page, [PUBLIC])
    return open_page(page, SEALING)


def test_a_page_comes_back(data: bytes) -> None:
    page = read_page(data)
    assert page.file_bytes == data
    assert (page.header.device, page.header.scope, page.header.epoch) == (DEVICE, SCOPE, EPOCH)
    assert (page.header.first, page.header.last) == (7, 8)
    assert read(data) == (item(7), item(8))


def test_the_layout_taken_apart_by_hand(data: bytes) -> None:
    length = int.from_bytes(data[64:68], "big")
    header, sealed = data[68 : 68 + length], data[68 + length :]
    assert header.decode() == (
        f'{{"device":"{DEVICE}","encoding":"zstd","epoch":{EPOCH},"first":7,'
        f'"format":"manzil-page/1","last":8,'
        f'"receiver":"{hashlib.sha256(RECEIVER).hexdigest()[:16]}","scope":"{SCOPE}",'
        '"suite":"HPKE-MLKEM768X25519-SHA256-AES256GCM"}'
    )
    digest = hashlib.sha256(header).digest()
    verify(PUBLIC, b"manzil-page-1", digest + hashlib.sha256(sealed).digest(), data[:64])
    padded = open_sealed(sealed, SEALING, digest)
    size = int.from_bytes(padded[:4], "big")
    lines = zstandard.ZstdDecompressor().decompress(padded[4 : 4 + size]).decode().split("\n")
    expected = [
        '{"at":"2026-11-24T12:00:00.000000Z","id":"00000000-0000-0000-0000-00000000000N",'
        '"kind":"erase","number":N,"said":{"reason":"просьба"}}'.replace("N", str(number))
        for number in (7, 8)
    ]
    assert lines == [*expected, ""]


def test_any_of_headquarters_keys_may_have_signed(data: bytes) -> None:
    other = public_signing_key(new_signing_key())
    verify_page(read_page(data), [other, PUBLIC])
    for keys in ([other], []):
        with pytest.raises(TrustBroken) as wrong:
            verify_page(read_page(data), keys)
        assert wrong.value.code == "signature"


def test_a_flipped_bit_anywhere_is_found(data: bytes) -> None:
    """Every byte of signature, length and header, and a spread of the sealed ones."""
    length = int.from_bytes(data[64:68], "big")
    places = [*range(68 + length), *range(68 + length, len(data), 37), len(data) - 1]
    for place in places:
        flipped = bytearray(data)
        flipped[place] ^= 1 << (place % 8)
        with pytest.raises(TrustBroken):
            read(bytes(flipped))


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 10_000))
def test_a_page_cut_anywhere_is_found(data: bytes, size: int) -> None:
    with pytest.raises(TrustBroken):
        read(data[: size % len(data)])


def test_another_device_opens_nothing(data: bytes) -> None:
    with pytest.raises(TrustBroken) as wrong:
        open_page(read_page(data), new_sealing_key())
    assert wrong.value.code == "sealed"


def signed(header: dict[str, Any], lines: bytes) -> bytes:
    """A page by headquarters' own key that says what it should not."""
    head = json.dumps(header, sort_keys=True, separators=(",", ":")).encode()
    digest = hashlib.sha256(head).digest()
    sealed = seal(pad(zstandard.ZstdCompressor().compress(lines)), RECEIVER, digest)
    signature = sign(SIGNING, b"manzil-page-1", digest + hashlib.sha256(sealed).digest())
    return signature + len(head).to_bytes(4, "big") + head + sealed


def header_with(**changes: Any) -> dict[str, Any]:
    said: dict[str, Any] = json.loads(page_of(item(7), item(8)).header_bytes)
    return said | changes


def line_with(number: int = 7, **changes: Any) -> bytes:
    said = {
        "at": "2026-11-24T12:00:00.000000Z",
        "id": str(UUID(int=number)),
        "kind": "erase",
        "number": number,
        "said": {},
    }
    return json.dumps(said | changes).encode() + b"\n"


TWO = line_with(7) + line_with(8)


def test_the_forger_can_make_a_good_page() -> None:
    assert [one.number for one in read(signed(header_with(), TWO))] == [7, 8]


@pytest.mark.parametrize(
    ("header", "lines", "code"),
    [
        (header_with(format="manzil-page/2"), TWO, "page_version"),
        (header_with(suite="other"), TWO, "page_version"),
        (header_with(encoding="none"), TWO, "page_version"),
        (header_with(first=0), TWO, "page"),
        (header_with(first=9), TWO, "page"),
        (header_with(epoch=0), TWO, "page"),
        (header_with(device="x"), TWO, "page"),
        (header_with(last=7 + MOST_ITEMS), TWO, "page"),
        (header_with(last=9), TWO, "page"),
        (header_with(), line_with(8) + line_with(7), "page"),
        (header_with(), line_with(7), "page"),
        (header_with(), TWO + line_with(9), "page"),
        (header_with(), line_with(7) + line_with(8, said=[]), "page"),
        (header_with(), line_with(7) + line_with(8, at="now"), "page"),
        (header_with(), line_with(7) + line_with(8, id="8"), "page"),
        (header_with(), line_with(7) + line_with(8, kind=3), "page"),
        (header_with(), line_with(7) + b"{}\n", "page"),
        (header_with(), line_with(7) + b"NaN\n", "page"),
    ],
)
def test_what_even_headquarters_may_not_say(
    header: dict[str, Any], lines: bytes, code: str
) -> None:
    with pytest.raises(TrustBroken) as wrong:
        read(signed(header, lines))
    assert wrong.value.code == code
