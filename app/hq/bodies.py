"""Reading a request's body within limits: counted before it is kept, never waited for for ever."""

import asyncio
from collections.abc import AsyncIterator

from starlette.requests import ClientDisconnect, Request

from app.domain.errors import EnvironmentFailed, UserCanFix

STALL_SECONDS = 60.0
_DRAINED_TIMES = 8


async def read_limited(request: Request, most: int, stall: float = STALL_SECONDS) -> bytes:
    """The body, at most `most` bytes.

    Raises UserCanFix `too_big`, and EnvironmentFailed `stalled` when nothing came for `stall`
    seconds. Of a body that is too big a little more is read and dropped, so that the sender gets
    to hear the answer; of a declared giant, nothing.
    """
    if int(request.headers.get("content-length", "0")) > most * _DRAINED_TIMES:
        raise _too_big()
    kept, count = bytearray(), 0
    stream = request.stream()
    while chunk := await _next(stream, stall):
        count += len(chunk)
        if count > most * _DRAINED_TIMES:
            break
        if count <= most:
            kept += chunk
    if count > most:
        raise _too_big()
    return bytes(kept)


async def _next(stream: AsyncIterator[bytes], stall: float) -> bytes:
    """The next bytes; none at the end."""
    try:
        return await asyncio.wait_for(anext(stream), stall)
    except TimeoutError as wrong:
        raise EnvironmentFailed("stalled", "Nothing came for too long. Send it again.") from wrong
    except ClientDisconnect as wrong:
        raise EnvironmentFailed("disconnected", "The connection broke. Send it again.") from wrong


def _too_big() -> UserCanFix:
    return UserCanFix("too_big", "This is more than is taken at once. Send smaller batches.")
