"""A small HTTP proxy: it tunnels CONNECT, or answers it itself as hotels' proxies do."""

import socket
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

TLS_HANDSHAKE = b"\x16"


@dataclass
class Proxy:
    """Its address, what it answers to CONNECT (None: it tunnels), and whither it was asked."""

    port: int = 0
    says: bytes | None = None
    asked: list[str] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"


class _Handler(socketserver.StreamRequestHandler):
    proxy: Proxy

    def handle(self) -> None:
        if self.connection.recv(1, socket.MSG_PEEK) == TLS_HANDSHAKE:
            self.wfile.write(self.proxy.says or b"")
            return
        line = self.rfile.readline().decode()
        while self.rfile.readline().strip():
            pass
        self.proxy.asked.append(line.split()[1])
        if self.proxy.says is not None:
            self.wfile.write(self.proxy.says)
            return
        host, port = line.split()[1].split(":")
        with socket.create_connection((host, int(port)), timeout=20) as further:
            self.wfile.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
            back = threading.Thread(target=_pump, args=(further, self.connection))
            back.start()
            _pump(self.connection, further)
            back.join()


def _pump(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(65536):
            target.sendall(data)
    with suppress(OSError):
        target.shutdown(socket.SHUT_WR)


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = False
    block_on_close = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A cut connection is no news here."""


@contextmanager
def proxying() -> Iterator[Proxy]:
    proxy = Proxy()
    handler = type("ProxyHandler", (_Handler,), {"proxy": proxy})
    server = _Server(("127.0.0.1", 0), handler)
    proxy.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield proxy
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
