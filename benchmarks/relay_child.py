"""A child process: carries bytes between a port of this machine and another, and counts them.

Says its port. The first line on standard input is the port it carries to; for each line after
that it says how many bytes have gone up and come down so far.
"""

import asyncio
import sys
from dataclasses import dataclass

HOST = "127.0.0.1"
_PIECE = 1 << 16


@dataclass
class Counted:
    """Bytes since the start."""

    up: int = 0
    down: int = 0


async def relay() -> None:
    counted, target = Counted(), 0

    async def carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        far_reader, far_writer = await asyncio.open_connection(HOST, target)

        async def up() -> None:
            while piece := await reader.read(_PIECE):
                counted.up += len(piece)
                far_writer.write(piece)
                await far_writer.drain()
            far_writer.write_eof()

        async def down() -> None:
            while piece := await far_reader.read(_PIECE):
                counted.down += len(piece)
                writer.write(piece)
                await writer.drain()
            writer.close()

        await asyncio.gather(up(), down(), return_exceptions=True)
        far_writer.close()

    server = await asyncio.start_server(carry, HOST, 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    target = int(await asyncio.to_thread(sys.stdin.readline))
    while await asyncio.to_thread(sys.stdin.readline):
        print(counted.up, counted.down, flush=True)
    server.close()


if __name__ == "__main__":
    asyncio.run(relay())
