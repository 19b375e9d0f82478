"""A long text through several codes: any order, twice, and what is wrong is named."""

import hashlib
import random
import zlib

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st

from app.documents.base45 import encode
from app.documents.qr_parts import PART_BYTES, join, split
from app.domain.errors import TrustBroken, UserCanFix


def scattered(name: str, characters: int) -> str:
    """A text that packs badly, always the same."""
    return hashlib.shake_256(name.encode()).hexdigest(characters // 2)


LONG = scattered("long", 3000)
OTHER = scattered("other", 3000)


def part_by_hand(number: int, of: int, whole: bytes, piece: bytes) -> str:
    front = f"MZP1:{number}/{of}:{zlib.crc32(whole):08X}-{zlib.crc32(piece):08X}:"
    return f"{front}{encode(piece)}."


def test_the_parts_by_hand() -> None:
    packed = zlib.compress(LONG.encode(), 9)
    first, second = packed[:PART_BYTES], packed[PART_BYTES : 2 * PART_BYTES]
    parts = split(LONG)
    assert len(parts) == -(-len(packed) // PART_BYTES) > 2
    assert parts[0] == part_by_hand(1, len(parts), packed, first)
    assert parts[1] == part_by_hand(2, len(parts), packed, second)


@given(st.text(max_size=4000), st.randoms())
def test_any_text_in_any_order_and_twice(text: str, chance: random.Random) -> None:
    parts = [*split(text), *split(text)[:1]]
    chance.shuffle(parts)
    assert join(f"  {part}\r\n" for part in parts) == text


def test_each_part_fits_a_code_that_a_camera_reads() -> None:
    for part in split(LONG):
        code = segno.make_qr(part, error="m", boost_error=False)
        assert code.mode == "alphanumeric"
        assert isinstance(code.version, int)
        assert code.version <= 20


def test_what_is_missing_is_named() -> None:
    parts = split(LONG)
    with pytest.raises(UserCanFix) as told:
        join([parts[2]])
    assert told.value.code == "qr_parts_missing"
    assert told.value.details["missing"] == ", ".join(
        str(n) for n in range(1, len(parts) + 1) if n != 3
    )
    with pytest.raises(UserCanFix) as told:
        join([])
    assert told.value.code == "qr_parts_missing"


@pytest.mark.parametrize("place", [5, 15, 25, 40, -2])
def test_what_is_damaged_is_named(place: int) -> None:
    parts = list(split(LONG))
    letters = list(parts[1])
    letters[place] = "A" if letters[place] != "A" else "B"
    parts[1] = "".join(letters)
    with pytest.raises(UserCanFix) as told:
        join(parts)
    assert told.value.code in {"qr_part_damaged", "qr_part_foreign"}
    assert told.value.details["number"] == 2


@pytest.mark.parametrize("text", ["", "MZP1:", "MZ1:ABC", "MZP1:0/1:00000000-00000000:00."])
def test_what_is_no_part_is_named_by_its_place(text: str) -> None:
    with pytest.raises(UserCanFix) as told:
        join([split(LONG)[0], text])
    assert told.value.code == "qr_part_damaged"


def test_a_part_of_another_text_is_named() -> None:
    parts = list(split(LONG))
    parts[2] = split(OTHER)[2]
    with pytest.raises(UserCanFix) as told:
        join(parts)
    assert (told.value.code, told.value.details["number"]) == ("qr_part_foreign", 3)


def test_a_whole_that_is_not_what_it_says() -> None:
    packed = zlib.compress(b"text", 9)
    for whole in (b"text", packed + b"x", packed[:-1], zlib.compress(b"\xff", 9)):
        with pytest.raises(TrustBroken) as told:
            join([part_by_hand(1, 1, whole, whole)])
        assert told.value.code == "qr_parts"
    with pytest.raises(TrustBroken):
        join([part_by_hand(1, 2, packed, packed), part_by_hand(2, 2, packed, packed)])


def test_a_bomb_is_not_unpacked() -> None:
    packed = zlib.compress(bytes(50 << 20), 9)
    pieces = [packed[at : at + PART_BYTES] for at in range(0, len(packed), PART_BYTES)]
    assert len(pieces) < 99
    with pytest.raises(TrustBroken) as told:
        join(part_by_hand(n, len(pieces), packed, p) for n, p in enumerate(pieces, start=1))
    assert told.value.code == "qr_parts"


def test_a_text_beyond_all_codes_is_refused() -> None:
    with pytest.raises(UserCanFix) as told:
        split(scattered("endless", 200_000))
    assert told.value.code == "qr_too_long"
