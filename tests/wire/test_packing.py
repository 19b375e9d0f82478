import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import TrustBroken
from app.vault.padding import pad
from app.wire.packing import MOST_PLAIN_BYTES, pack_lines, unpack_lines

lines = st.lists(st.text(st.characters(exclude_characters="\n", codec="utf-8")), min_size=1)


@given(lines)
def test_lines_come_back(given_lines: list[str]) -> None:
    assert unpack_lines(pack_lines(given_lines), code="page") == given_lines


def test_what_is_packed_taken_apart_by_hand() -> None:
    packed = pack_lines(["one", "два"])
    size = int.from_bytes(packed[:4], "big")
    plain = zstandard.ZstdDecompressor().decompress(packed[4 : 4 + size])
    assert plain.decode() == "one\nдва\n"
    assert not any(packed[4 + size :])


@pytest.mark.parametrize(
    "packed",
    [
        b"",
        pack_lines(["one"])[:-1] + b"\x01",
        pad(b"no frame"),
        pad(zstandard.ZstdCompressor().compress(b"no line feed at the end")),
        pad(zstandard.ZstdCompressor().compress(b"\xff\n")),
        pad(zstandard.ZstdCompressor().compress(b"\n" * (MOST_PLAIN_BYTES + 1))),
    ],
    ids=["nothing", "padding", "no frame", "half a line", "no text", "bomb"],
)
def test_anything_else_is_told_under_the_given_code(packed: bytes) -> None:
    with pytest.raises(TrustBroken) as wrong:
        unpack_lines(packed, code="page")
    assert wrong.value.code in {"page", "padding"}
