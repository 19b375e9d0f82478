"""TLS connections that are known by their key, not by an authority (RFC 7469's pins).

The pin is compared after the handshake and before a single byte of the request. urllib3's
connections, which `requests` uses, are made here; `carry` mounts them.
"""

import ssl
from collections.abc import Callable, Sequence

from urllib3.connection import HTTPSConnection
from urllib3.connectionpool import HTTPSConnectionPool
from urllib3.response import HTTPResponse
from urllib3.util.ssltransport import SSLTransport
from urllib3.util.wait import wait_for_read

from app.domain.errors import TrustBroken
from app.vault.tls import spki_pin

BLOCK_BYTES = 4096
_TICK_SECONDS = 0.5


class Watch:
    """What goes on while bytes travel: `tick` is called often and may raise to break off.

    `answer_seconds` is how long the answer to the present request may take to begin.
    """

    def __init__(self, tick: Callable[[], None], answer_seconds: float) -> None:
        self.tick = tick
        self.answer_seconds = answer_seconds


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

    class PinnedConnection(HTTPSConnection):
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

        def getresponse(self) -> HTTPResponse:  # type: ignore[override] # urllib3 declares the base's
            _wait_for_answer(self, watch)
            return super().getresponse()

    class PinnedPool(HTTPSConnectionPool):
        ConnectionCls = PinnedConnection

    return PinnedPool


def _pin_of(connection: HTTPSConnection) -> str | None:
    wire = connection.sock
    if not isinstance(wire, ssl.SSLSocket | SSLTransport):  # the latter inside a proxy's own TLS
        return None
    certificate = wire.getpeercert(binary_form=True)
    return spki_pin(certificate) if isinstance(certificate, bytes) else None


def _wait_for_answer(connection: HTTPSConnection, watch: Watch) -> None:
    """Wait for the first byte in short steps, so that a person who breaks off is heard."""
    if connection.sock is None:
        return
    left = watch.answer_seconds
    while not wait_for_read(connection.sock, min(_TICK_SECONDS, watch.answer_seconds)):
        watch.tick()
        left -= _TICK_SECONDS
        if left <= 0:
            raise TimeoutError("the answer did not begin")
