"""Padmé against the formula as its authors print it."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import TrustBroken
from app.vault.padding import pad, padme, unpad


def naive_padme(size: int) -> int:
    """Algorithm 1 of the paper, with logarithms."""
    exponent = math.floor(math.log2(size))
    kept = math.floor(math.log2(exponent)) + 1
    step = 1 << exponent - kept
    return math.ceil(size / step) * step


@pytest.mark.parametrize(
    ("size", "padded"),
    [(2, 2), (8, 8), (9, 10), (100, 104), (1000, 1024), (1_000_000, 1_015_808)],
)
def test_padded_sizes_by_hand(size: int, padded: int) -> None:
    assert padme(size) == padded


@given(st.integers(4, 1 << 40))
def test_padded_sizes_by_the_formula(size: int) -> None:
    assert padme(size) == naive_padme(size)
    assert size <= padme(size) <= size * 1.12


@given(st.binary(max_size=2000))
def test_what_is_padded_comes_back(content: bytes) -> None:
    padded = pad(content)
    assert len(padded) == naive_padme(4 + len(content))
    assert padded[: 4 + len(content)] == len(content).to_bytes(4, "big") + content
    assert unpad(padded) == content


def test_more_zeros_are_allowed_other_bytes_are_not() -> None:
    assert unpad(pad(b"abc") + bytes(50)) == b"abc"
    for wrong in (pad(b"abc") + b"\x01", b"\x00\x00\x00\x05abcd", b"", b"\x00\x00\x00"):
        with pytest.raises(TrustBroken) as caught:
            unpad(wrong)
        assert caught.value.code == "padding"


@given(st.binary(max_size=60))
def test_junk_is_refused_or_is_padding(junk: bytes) -> None:
    try:
        content = unpad(junk)
    except TrustBroken:
        return
    assert junk.rstrip(b"\0") == (len(content).to_bytes(4, "big") + content).rstrip(b"\0")
