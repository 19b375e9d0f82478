"""A real server: `manzil hq serve` as a child process, spoken to over TLS."""

import http.client
import json
import ssl
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from app.vault.tls import spki_pin

PROJECT = Path(__file__).resolve().parents[2]


def manzil(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command to its end."""
    return manzil_told("", *arguments, **environment)


def manzil_told(
    lines: str, *arguments: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run a command to its end, with these lines as its input."""
    return subprocess.run(
        [sys.executable, "-m", "app", *arguments],
        input=lines,
        cwd=PROJECT,
        env=_environment() | environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def _environment() -> dict[str, str]:
    import os

    return dict(os.environ) | {"PYTHONUNBUFFERED": "1"}


@dataclass(frozen=True)
class Reply:
    """What a server answered, and the pin of the certificate it showed."""

    status: int
    body: str
    headers: Mapping[str, str]
    pin: str

    @property
    def json(self) -> Any:
        return json.loads(self.body)


def https(port: int) -> http.client.HTTPSConnection:
    """A connection to a server of this machine, not yet opened."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE  # the pin is checked instead
    return http.client.HTTPSConnection("127.0.0.1", port, context=context, timeout=30)


class Server:
    """A running `manzil hq serve`."""

    def __init__(self, data: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "app", "hq", "serve", "--data", str(data), "--port", "0"],
            cwd=PROJECT,
            env=_environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout is not None
        self.line = self.process.stdout.readline().strip()
        if not self.line.startswith("serving https://127.0.0.1:"):
            raise AssertionError((self.line, self.stop()))
        self.port = urlsplit(self.line.removeprefix("serving ")).port or 0

    def stop(self) -> tuple[int, str, str]:
        """Ask it to stop; its exit code and what else it said."""
        self.process.terminate()
        out, err = self.process.communicate(timeout=30)
        return self.process.returncode, out, err

    def kill(self) -> None:
        """SIGKILL."""
        self.process.kill()
        self.process.communicate(timeout=30)

    def connect(self) -> http.client.HTTPSConnection:
        return https(self.port)

    def ask(
        self,
        method: str,
        path: str,
        body: bytes = b"",
        headers: Mapping[str, str] | None = None,
    ) -> Reply:
        """One request on a connection of its own."""
        connection = self.connect()
        try:
            connection.connect()
            assert isinstance(connection.sock, ssl.SSLSocket)
            certificate = connection.sock.getpeercert(binary_form=True) or b""
            connection.request(method, path, body, dict(headers or {}))
            answer = connection.getresponse()
            text = answer.read().decode()
            return Reply(answer.status, text, dict(answer.headers), spki_pin(certificate))
        finally:
            connection.close()


@contextmanager
def serving(data: Path) -> Iterator[Server]:
    """A server that is stopped in the end, whatever happens."""
    server = Server(data)
    try:
        yield server
    finally:
        if server.process.poll() is None:
            server.stop()
