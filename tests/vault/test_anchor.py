import hashlib
import hmac

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import TrustBroken
from app.vault.anchor import FILE_BYTES, SLOT_BYTES, Anchor, encode_slot, read_anchor, slot_offset

KEY = bytes(range(32))
anchors = st.builds(
    Anchor,
    st.integers(0, (1 << 64) - 1),
    st.binary(min_size=8, max_size=8).map(bytes.hex),
    st.integers(0, (1 << 64) - 1),
    st.binary(min_size=32, max_size=32),
)


def written(*slots: Anchor) -> bytes:
    """A file after these writes."""
    data = bytearray(FILE_BYTES)
    for anchor in slots:
        start = slot_offset(anchor.sequence)
        data[start : start + SLOT_BYTES] = encode_slot(anchor, KEY)
    return bytes(data)


def at(sequence: int) -> Anchor:
    return Anchor(sequence, "00112233445566ff", sequence * 10, bytes([sequence]) * 32)


def test_the_layout_is_the_formats() -> None:
    said = (
        b"MZANCHR1"
        + (3).to_bytes(8, "big")
        + bytes.fromhex("00112233445566ff")
        + (30).to_bytes(8, "big")
        + b"\x03" * 32
    )
    assert encode_slot(at(3), KEY) == said + hmac.new(KEY, said, hashlib.sha256).digest()
    assert SLOT_BYTES == 96
    assert (slot_offset(0), slot_offset(1), slot_offset(2), FILE_BYTES) == (0, 4096, 0, 8192)


@given(anchors)
def test_an_anchor_comes_back(anchor: Anchor) -> None:
    assert read_anchor(written(anchor), KEY) == anchor


def test_the_newest_is_read_whichever_slot_it_lies_in() -> None:
    assert read_anchor(written(at(1), at(2)), KEY) == at(2)
    assert read_anchor(written(at(2), at(3)), KEY) == at(3)


@pytest.mark.parametrize("place", range(SLOT_BYTES))
def test_a_torn_write_leaves_the_one_before(place: int) -> None:
    whole = bytearray(written(at(2), at(3)))
    torn = slot_offset(3) + place
    whole[torn] ^= 0x40
    assert read_anchor(bytes(whole), KEY) == at(2)


def test_neither_slot_whole_breaks_trust() -> None:
    for data in (b"", bytes(FILE_BYTES), written(at(1))[: 4096 + SLOT_BYTES - 1], b"\xff" * 100):
        with pytest.raises(TrustBroken) as caught:
            read_anchor(data, KEY)
        assert caught.value.code == "anchor"
    with pytest.raises(TrustBroken):
        read_anchor(written(at(1), at(2)), bytes(32))


def test_a_mac_over_another_kind_of_record_is_not_taken() -> None:
    said = b"OTHERREC" + bytes(56)
    slot = said + hmac.new(KEY, said, hashlib.sha256).digest()
    with pytest.raises(TrustBroken):
        read_anchor(slot, KEY)


def test_a_chain_of_the_wrong_length_is_never_written() -> None:
    with pytest.raises(ValueError, match="95"):
        encode_slot(Anchor(0, "00112233445566ff", 1, bytes(31)), KEY)


@given(st.binary(max_size=300))
def test_junk_breaks_trust(data: bytes) -> None:
    with pytest.raises(TrustBroken):
        read_anchor(data, KEY)
