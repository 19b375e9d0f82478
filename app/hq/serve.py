"""Running the server: uvicorn with our TLS certificate, on this machine's own address only."""

import signal
import socket
import ssl
import sys
from collections.abc import Callable
from types import FrameType

import uvicorn
from fastapi import FastAPI

from app.domain.errors import EnvironmentFailed, TrustBroken
from app.domain.ids import Clock
from app.hq.api import make_app
from app.hq.desk import Desk
from app.hq.erasure import reapply
from app.hq.erasure_list import ErasureList
from app.hq.keys import KeyFolder, read_keys
from app.hq.office import Office
from app.hq.opened import OpenHeadquarters

HOST = "127.0.0.1"
GRACE_SECONDS = 10
MOST_CONNECTIONS = 400


def serve(opened: OpenHeadquarters, port: int, *, clock: Clock, say: Callable[[str], None]) -> None:
    """Serve until SIGTERM or SIGINT, then finish what is under way and return.

    Port 0 takes any free one. Says `serving https://127.0.0.1:PORT` once it listens. Raises
    EnvironmentFailed `port_taken`, TrustBroken `keys`, `erasure_list`, and what reading the keys
    raises. Who was erased is erased again first, should the database have been put back.
    """
    keys = read_keys(opened.place, opened.headquarters.root_fingerprint)
    erasures = ErasureList(opened.place.erasures)
    reapply(opened.store, erasures)
    office = Office(opened.store, clock, erasures=erasures)
    app = make_app(Desk(opened.store, keys, clock), office)
    config = _config(app, KeyFolder(opened.place.keys))
    with _listen(port) as listening:
        address = f"https://{HOST}:{listening.getsockname()[1]}"
        _run(_Server(config, lambda: say(f"serving {address}")), listening)


class _Server(uvicorn.Server):
    """Says when it listens."""

    def __init__(self, config: uvicorn.Config, listening: Callable[[], None]) -> None:
        super().__init__(config)
        self._listening = listening

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._listening()


def _config(app: FastAPI, names: KeyFolder) -> uvicorn.Config:
    config = uvicorn.Config(
        app,
        ssl_certfile=names.certificate,
        ssl_keyfile=names.certificate_key,
        log_config=None,  # what is logged, and where, is the command's business
        access_log=False,
        server_header=False,
        lifespan="off",
        ws="none",
        limit_concurrency=MOST_CONNECTIONS,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    try:
        config.load()
    except OSError as wrong:
        raise TrustBroken(
            "keys", "The TLS key is missing, damaged, or not that of the certificate."
        ) from wrong
    if config.ssl is not None:
        config.ssl.minimum_version = ssl.TLSVersion.TLSv1_2
    return config


def _listen(port: int) -> socket.socket:
    """A socket of our own: its port is known before uvicorn starts, and 0 may be asked for."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if sys.platform != "win32":
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((HOST, port))
    except (OSError, OverflowError) as wrong:
        listening.close()
        raise EnvironmentFailed(
            "port_taken", f"Port {port} of this machine cannot be used. Is a server running?"
        ) from wrong
    return listening


def _run(server: uvicorn.Server, listening: socket.socket) -> None:
    """Uvicorn raises a signal again after its graceful stop; here that was the stop's own sign."""
    signals = (signal.SIGINT, signal.SIGTERM)
    before = {number: signal.signal(number, _stopped) for number in signals}
    try:
        server.run(sockets=[listening])
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _stopped(_signal: int, _frame: FrameType | None) -> None:
    """Nothing more to do."""
