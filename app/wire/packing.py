"""Lines as they are sealed: zstd, padded; unpacked within limits, whatever a frame declares."""

from collections.abc import Sequence

import zstandard

from app.domain.errors import TrustBroken
from app.vault.padding import pad, unpad

ENCODING = "zstd"
MOST_PLAIN_BYTES = 32 << 20
_WINDOW = 1 << 23


def pack_lines(lines: Sequence[str]) -> bytes:
    """Padded zstd of the lines, each followed by a line feed."""
    plain = "".join(line + "\n" for line in lines).encode()
    return pad(zstandard.ZstdCompressor(level=9).compress(plain))


def unpack_lines(packed: bytes, *, code: str) -> list[str]:
    """The inverse. Raises TrustBroken with this code when it is no such thing."""
    try:
        lines = _decompress(unpad(packed), code).decode().split("\n")
    except UnicodeDecodeError as wrong:
        raise _not_unpacked(code) from wrong
    if lines.pop():
        raise _not_unpacked(code)
    return lines


def _decompress(compressed: bytes, code: str) -> bytes:
    """At most 32 MiB, whatever the frame declares (a declared size defeats max_output_size)."""
    reader = zstandard.ZstdDecompressor(max_window_size=_WINDOW).stream_reader(compressed)
    try:
        plain = reader.read(MOST_PLAIN_BYTES + 1)
    except zstandard.ZstdError as wrong:
        raise _not_unpacked(code) from wrong
    if len(plain) > MOST_PLAIN_BYTES:
        raise TrustBroken(code, "Sealed content unpacks to more than is allowed.")
    return plain


def _not_unpacked(code: str) -> TrustBroken:
    return TrustBroken(code, "Sealed content cannot be unpacked.")
