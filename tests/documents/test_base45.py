import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.base45 import decode, encode
from app.domain.errors import TrustBroken


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        (b"AB", "BB8"),
        (b"Hello!!", "%69 VD92EX0"),
        (b"base-45", "UJCLQE7W581"),
        (b"ietf!", "QED8WEX0"),
        (b"\xff\xff", "FGW"),
        (b"\x00", "00"),
    ],
)
def test_the_examples_of_rfc_9285(data: bytes, text: str) -> None:
    assert encode(data) == text
    assert decode(text) == data


@given(st.binary(max_size=200))
def test_what_is_written_is_read(data: bytes) -> None:
    assert decode(encode(data)) == data


@pytest.mark.parametrize("text", ["GGW", ":::", "A", "BB8A", "ab8", "::", "BБ8"])
def test_what_no_bytes_give(text: str) -> None:
    with pytest.raises(TrustBroken) as broken:
        decode(text)
    assert broken.value.code == "base45"


@given(st.text(max_size=30))
def test_one_value_has_one_text(text: str) -> None:
    try:
        data = decode(text)
    except TrustBroken:
        return
    assert encode(data) == text
