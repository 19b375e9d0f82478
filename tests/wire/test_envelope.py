"""Batches and pages have one outside; here by hand, in their own tests and vectors as files."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from app.wire.envelope import Envelope, signed_bytes, take_apart

SIGNATURE = bytes(range(64))


def test_the_bytes_by_hand() -> None:
    data = SIGNATURE + b"\x00\x00\x00\x02" + b"{}" + b"sealed"
    assert Envelope(SIGNATURE, b"{}", b"sealed").file_bytes == data
    assert take_apart(data) == Envelope(SIGNATURE, b"{}", b"sealed")


def test_the_signature_covers_header_and_hash() -> None:
    sealed = hashlib.sha256(b"sealed").digest()
    assert signed_bytes(b"{}", sealed) == hashlib.sha256(b"{}").digest() + sealed


@given(
    st.binary(min_size=64, max_size=64), st.binary(min_size=1, max_size=4096), st.binary(min_size=1)
)
def test_what_is_put_together_comes_apart(signature: bytes, header: bytes, sealed: bytes) -> None:
    made = Envelope(signature, header, sealed)
    assert take_apart(made.file_bytes) == made


def test_lengths_that_do_not_fit_are_none() -> None:
    for length, rest in ((0, b"x"), (3, b"abc"), (4, b"abc"), (4097, b"a" * 5000), (1 << 31, b"a")):
        assert take_apart(SIGNATURE + length.to_bytes(4, "big") + rest) is None
    assert take_apart(SIGNATURE + (4096).to_bytes(4, "big") + b"a" * 4097) is not None
    assert take_apart(b"") is None
    assert take_apart(SIGNATURE) is None
