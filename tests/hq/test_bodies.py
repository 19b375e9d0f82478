"""Bodies within limits: what is kept, what is dropped, what is not waited for."""

import asyncio
from collections.abc import Sequence

import pytest
from starlette.requests import Request
from starlette.types import Message

from app.domain.errors import ManzilError
from app.hq.bodies import read_limited


class Line:
    """A client that sends these pieces, then ends, falls silent, or hangs up."""

    def __init__(self, pieces: Sequence[bytes], end: str = "ends") -> None:
        self.pieces = list(pieces)
        self.end = end
        self.taken = 0

    async def __call__(self) -> Message:
        if self.pieces:
            piece = self.pieces.pop(0)
            self.taken += len(piece)
            more = bool(self.pieces) or self.end != "ends"
            return {"type": "http.request", "body": piece, "more_body": more}
        if self.end == "silence":
            await asyncio.Event().wait()
        return {"type": "http.disconnect"}


def read(line: Line, most: int, declared: int | None = None, stall: float = 5.0) -> bytes:
    headers = [] if declared is None else [(b"content-length", str(declared).encode())]
    scope = {"type": "http", "method": "POST", "headers": headers}
    return asyncio.run(read_limited(Request(scope, line), most, stall))


def refused(line: Line, most: int, declared: int | None = None, stall: float = 5.0) -> str:
    with pytest.raises(ManzilError) as caught:
        read(line, most, declared, stall)
    return caught.value.code


def test_what_fits_comes_whole() -> None:
    assert read(Line([b"abc", b"", b"defg"]), 7) == b"abcdefg"
    assert read(Line([b""]), 0) == b""
    assert read(Line([b"abc"]), 3, declared=3) == b"abc"


def test_one_byte_too_many() -> None:
    assert refused(Line([b"abc", b"defg", b"h"]), 7) == "too_big"
    assert refused(Line([b"x"]), 0) == "too_big"


def test_a_little_more_is_dropped_and_a_lot_is_not_even_read() -> None:
    a_little = Line([b"x" * 10] * 5)
    assert refused(a_little, 10) == "too_big"
    assert a_little.taken == 50, "the sender got through and hears the answer"
    a_lot = Line([b"x" * 10] * 50)
    assert refused(a_lot, 10) == "too_big"
    assert a_lot.taken == 90


def test_a_declared_giant_is_not_read_at_all() -> None:
    line = Line([b"x"])
    assert refused(line, 10, declared=81) == "too_big"
    assert line.taken == 0


def test_a_lie_about_the_length_does_not_help() -> None:
    assert refused(Line([b"x" * 20]), 10, declared=5) == "too_big"


def test_silence_has_an_end() -> None:
    assert refused(Line([b"abc"], "silence"), 10, stall=0.02) == "stalled"
    assert refused(Line([], "silence"), 10, stall=0.02) == "stalled"


def test_a_broken_connection_is_said() -> None:
    assert refused(Line([b"abc"], "hangs up"), 10) == "disconnected"
