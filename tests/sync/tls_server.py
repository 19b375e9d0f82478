"""A small TLS server that tells the truth of a naive headquarters, or lies as it is told."""

import http.server
import ssl
import tempfile
import threading
import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.sync.naive_headquarters import Answer, NaiveHeadquarters

Lie = Callable[["Handler", Callable[[], Answer]], Answer | None]
"""Given the handler and what would be the true answer (asking commits); None: it has answered."""


@dataclass
class Served:
    """Where the server listens; lies by path, told once each in order; what was asked of it."""

    headquarters: NaiveHeadquarters
    port: int = 0
    lies: dict[str, list[Lie]] = field(default_factory=dict)
    asked: list[tuple[str, bytes]] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"https://127.0.0.1:{self.port}"

    def lie(self, path: str, *lies: Lie) -> None:
        self.lies.setdefault(path, []).extend(lies)

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers as the naive headquarters does, unless a lie waits for this path."""

    protocol_version = "HTTP/1.1"
    served: Served

    def do_GET(self) -> None:
        self._respond()

    def do_POST(self) -> None:
        self._respond()

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing is written to the terminal."""

    def give(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, value in ({"Content-Type": "application/json"} | dict(headers)).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def cut(self) -> None:
        """Close the connection without a word."""
        self.close_connection = True

    def _respond(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        self.served.asked.append((self.path, body))

        headers = dict(self.headers.items())

        def truth() -> Answer:
            return self.served.headquarters.answer(self.command, self.path, headers, body)

        waiting = self.served.lies.get(self.path)
        answer = waiting.pop(0)(self, truth) if waiting else truth()
        if answer is not None:
            self.give(*answer)


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = False
    block_on_close = True

    def __init__(self, handler: type[Handler], context: ssl.SSLContext) -> None:
        super().__init__(("127.0.0.1", 0), handler)
        self._context = context

    def finish_request(self, request: Any, client_address: Any) -> None:
        """The handshake happens in the connection's own thread."""
        request.settimeout(20)
        try:
            with self._context.wrap_socket(request, server_side=True) as secured:
                super().finish_request(secured, client_address)
        except (OSError, ssl.SSLError):
            return  # the other side has gone: that is what many of these tests are about

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A cut connection is no news here."""


@contextmanager
def serving(
    headquarters: NaiveHeadquarters,
    certificate: tuple[bytes, bytes] | None = None,
    newest: ssl.TLSVersion | None = None,
) -> Iterator[Served]:
    """Serve on a free port of this machine, under headquarters' certificate or another one."""
    pem, key = certificate or (headquarters.certificate, headquarters.certificate_key)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    if newest is not None:
        _speak_old(context, newest)
    with tempfile.TemporaryDirectory() as folder:
        both = Path(folder) / "both.pem"
        both.write_bytes(pem + key)
        context.load_cert_chain(both)
    served = Served(headquarters)
    handler = type("ServedHandler", (Handler,), {"served": served})
    server = _Server(handler, context)
    served.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _speak_old(context: ssl.SSLContext, newest: ssl.TLSVersion) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # that is the point
        context.set_ciphers("DEFAULT:@SECLEVEL=0")
        context.minimum_version = ssl.TLSVersion.TLSv1
        context.maximum_version = newest
