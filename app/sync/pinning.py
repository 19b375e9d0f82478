"""TLS connections that are known by their key, not by an authority (RFC 7469's pins).

The pin is compared after the handshake and before a single byte of the request. urllib3's
connections, which `requests` uses, are made here; `carry` mounts them.
"""

import http.client
import io
import socket
import ssl
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from urllib3.connection import HTTPSConnection
from urllib3.connectionpool import HTTPSConnectionPool
from urllib3.util.ssltransport import SSLTransport

from app.domain.errors import TrustBroken
from app.vault.tls import spki_pin

BLOCK_BYTES = 4096
_TICK_SECONDS = 0.5


@dataclass(slots=True)
class Watch:
    """What goes on while bytes travel: `tick` is called often and may raise to break off.

    An answer's first byte is waited for `answer_seconds`, each further one `stall_seconds`.
    """

    tick: Callable[[], None]
    stall_seconds: float
    answer_seconds: float


def tls_context() -> ssl.SSLContext:
    """TLS 1.2 or newer; who answers is judged by the pin alone."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def pinned_pool(pins: Sequence[str] | None, watch: Watch) -> type[HTTPSConnectionPool]:
    """The kind of pool whose connections accept only a server with one of these pins.

    None accepts any: only to fetch a key list, which proves itself. A connection raises
    TrustBroken `pin` before anything is sent, and whatever the watch's tick raises.
    """

    class WatchedResponse(http.client.HTTPResponse):
        def __init__(self, sock: socket.socket, *args: object, **named: object) -> None:
            super().__init__(sock, *args, **named)  # type: ignore[arg-type] # passed on as they came
            self.fp.close()
            self.fp = io.BufferedReader(_WatchedReader(sock, watch))

    class PinnedConnection(HTTPSConnection):
        response_class = WatchedResponse

        def connect(self) -> None:
            super().connect()
            if pins is not None and _pin_of(self) not in pins:
                self.close()
                raise TrustBroken(
                    "pin",
                    "Another computer answers in headquarters' place, as a network's sign-in"
                    " page does. Nothing was sent to it.",
                )
            self.is_verified = True

    class PinnedPool(HTTPSConnectionPool):
        ConnectionCls = PinnedConnection

    return PinnedPool


class _WatchedReader(io.RawIOBase):
    """Reads a socket in short waits, so that a person who breaks off is heard.

    Whether the socket is readable cannot be asked: TLS 1.3's session tickets make it so without
    a byte of the answer. A read that timed out is simply repeated.
    """

    def __init__(self, sock: socket.socket, watch: Watch) -> None:
        self._sock = sock
        self._watch = watch
        self._patience = watch.answer_seconds
        self._open = sock.makefile("rb", buffering=0)  # keeps the socket open until we close

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override] # as io calls it
        left = self._patience
        while True:
            self._sock.settimeout(min(_TICK_SECONDS, left))
            try:
                count = self._sock.recv_into(buffer)
            except TimeoutError:
                left -= _TICK_SECONDS
                if left <= 0:
                    raise
                self._watch.tick()
            else:
                self._patience = self._watch.stall_seconds
                return count

    def close(self) -> None:
        self._open.close()
        super().close()


def _pin_of(connection: HTTPSConnection) -> str | None:
    wire = connection.sock
    if not isinstance(wire, ssl.SSLSocket | SSLTransport):  # the latter inside a proxy's own TLS
        return None
    certificate = wire.getpeercert(binary_form=True)
    return spki_pin(certificate) if isinstance(certificate, bytes) else None
