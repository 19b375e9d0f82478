"""What may come back instead of the truth. Each is told once, for one path."""

import json
import threading
from collections.abc import Callable

from app.vault.signed_text import sign_text
from app.vault.signing import new_signing_key
from tests.sync.naive_headquarters import Answer
from tests.sync.tls_server import Handler, Lie

Truth = Callable[[], Answer]


def reply_lost(handler: Handler, truth: Truth) -> None:
    """Headquarters commits; the answer never arrives."""
    truth()
    handler.cut()


def truly(handler: Handler, truth: Truth) -> Answer:
    return truth()


def request_lost(handler: Handler, truth: Truth) -> None:
    handler.cut()


def half_a_reply(handler: Handler, truth: Truth) -> None:
    status, _, body = truth()
    handler.send_response(status)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body[: len(body) // 2])
    handler.cut()


def instead(status: int, body: bytes = b"{}", **headers: str) -> Lie:
    """An answer without asking headquarters; underscores in header names are dashes."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}

    def lie(handler: Handler, truth: Truth) -> Answer:
        return status, named, body

    return lie


def page(status: int = 200) -> Lie:
    return instead(status, b"<html>Welcome to the hotel</html>", Content_Type="text/html")


def committed_but(status: int) -> Lie:
    """Headquarters commits; something on the way makes another status of it."""

    def lie(handler: Handler, truth: Truth) -> Answer:
        truth()
        return status, {}, b"{}"

    return lie


def unsigned(handler: Handler, truth: Truth) -> Answer:
    status, headers, body = truth()
    return status, headers, json.loads(body)["payload"].encode()


def signed_by_another(context: bytes) -> Lie:
    def lie(handler: Handler, truth: Truth) -> Answer:
        status, headers, body = truth()
        forged = sign_text(json.loads(body)["payload"], new_signing_key(), context)
        return status, headers, forged.encode()

    return lie


def altered(context: bytes, **changes: object) -> Lie:
    """Headquarters itself signs something else than it should."""

    def lie(handler: Handler, truth: Truth) -> Answer:
        status, headers, body = truth()
        payload = json.loads(json.loads(body)["payload"]) | changes
        return status, headers, handler.served.headquarters.sign(payload, context).encode()

    return lie


def endless(handler: Handler, truth: Truth) -> None:
    """Four megabytes where a few hundred bytes are due."""
    handler.send_response(200)
    handler.send_header("Content-Length", str(4 << 20))
    handler.end_headers()
    try:
        for _ in range(1024):
            handler.wfile.write(b"x" * 4096)
    finally:
        handler.cut()


def in_drips(pause: threading.Event) -> Lie:
    """The truth in pieces, 50 ms apart: in sum slower than a stall, never stalled."""

    def lie(handler: Handler, truth: Truth) -> None:
        status, _, body = truth()
        handler.send_response(status)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        step = len(body) // 12 + 1
        for start in range(0, len(body), step):
            pause.wait(0.05)
            handler.wfile.write(body[start : start + step])

    return lie


def silent_until(released: threading.Event) -> Lie:
    """Headquarters commits and then says nothing."""

    def lie(handler: Handler, truth: Truth) -> None:
        truth()
        released.wait(20)
        handler.cut()

    return lie


def garbage(handler: Handler, truth: Truth) -> None:
    handler.wfile.write(b"\x00\xffnot http at all\r\n\r\n")
    handler.cut()
