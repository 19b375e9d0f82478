"""Headquarters as a list in memory: its own reading of the bytes, none of the program's.

It takes a batch apart with struct and json, chains with hashlib, and writes its answers by hand;
only signatures and seals come from the vault. It accepts what continues its list, refuses a gap
before it looks at a chain, and takes nothing twice.
"""

import base64
import hashlib
import json
import struct
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import zstandard

from app.domain.errors import ManzilError
from app.vault.key_list import KeyList, ListedKey, root_fingerprint, sign_key_list
from app.vault.sealing import new_sealing_key, open_sealed, public_sealing_key
from app.vault.signed_text import sign_text
from app.vault.signing import new_signing_key, public_signing_key, verify
from app.vault.tls import new_server_certificate, pin_of_pem

Answer = tuple[int, dict[str, str], bytes]
START = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def plain_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def time_text(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%S.%f") + "Z"


@dataclass
class Held:
    """One incarnation: heads in order, the chain after each, and how often each came."""

    chains: list[bytes]
    heads: list[str] = field(default_factory=list)
    bodies: dict[str, list[Any]] = field(default_factory=dict)

    @property
    def number(self) -> int:
        return len(self.heads)

    def position(self, incarnation: str) -> dict[str, Any]:
        return {
            "chain": self.chains[-1].hex(),
            "incarnation": incarnation,
            "number": self.number,
        }


class NaiveHeadquarters:
    """Keys, known devices, and what each incarnation holds."""

    def __init__(self) -> None:
        self.root = new_signing_key()
        self.acknowledging = new_signing_key()
        self.sealing = new_sealing_key()
        self.certificate, self.certificate_key = new_server_certificate([])
        self.pins = [pin_of_pem(self.certificate)]
        self.version = 1
        self.urls: list[str] = []
        self.devices: dict[str, tuple[bytes, bytes]] = {}
        self.held: dict[tuple[str, str], Held] = {}
        self.aside: dict[str, str] = {}
        self.now = START
        self.oldest_version = 1
        self.status = "active"
        self.most_bytes = 1 << 20
        self.enrolled: list[dict[str, Any]] = []

    # --- what it publishes

    @property
    def fingerprint(self) -> str:
        return root_fingerprint(public_signing_key(self.root))

    def key_list(self) -> str:
        listed = (
            ListedKey("sealing", public_sealing_key(self.sealing)),
            ListedKey("acknowledgement", public_signing_key(self.acknowledging)),
        )
        root = public_signing_key(self.root)
        pins, urls = tuple(self.pins), tuple(self.urls)
        keys = KeyList(self.version, "KG", time_text(self.now), root, listed, pins, urls)
        return sign_key_list(keys, self.root)

    def admit(self, device: str, signing: bytes, transport: bytes) -> None:
        self.devices[device] = (signing, transport)

    def heads_of(self, device: str) -> list[str]:
        """All heads of a device, of all incarnations, in the order of their numbers."""
        return [
            head for (owner, _), one in self.held.items() if owner == device for head in one.heads
        ]

    def ids_of(self, device: str) -> list[str]:
        return [json.loads(head)["id"] for head in self.heads_of(device)]

    def forget_after(self, device: str, number: int) -> None:
        """Restored from a backup: all beyond `number` is gone."""
        for (owner, _), one in self.held.items():
            if owner == device:
                del one.heads[number:]
                del one.chains[number + 1 :]

    # --- what it answers

    def answer(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> Answer:
        calls: dict[tuple[str, str], Callable[[], Answer]] = {
            ("GET", "/v1/keys"): lambda: (200, {}, self.key_list().encode()),
            ("POST", "/v1/enrol"): lambda: self._enrol(body),
            ("POST", "/v1/hello"): lambda: self._hello(headers, body),
            ("POST", "/v1/batches"): lambda: self._batch(headers, body),
        }
        known = calls.get((method, path))
        return known() if known else (404, {}, b"{}")

    def _proved(self, path: str, headers: Mapping[str, str], body: bytes) -> str | None:
        device = headers.get("Manzil-Carrier", "")
        if device not in self.devices:
            return None
        digest = hashlib.sha256(body).hexdigest()
        signed = f"POST\n{path}\n{device}\n{headers['Manzil-Time']}\n{digest}".encode()
        signature = base64.b64decode(headers["Manzil-Signature"])
        try:
            verify(self.devices[device][1], b"manzil-request-1", signed, signature)
        except ManzilError:
            return None
        return device

    def _enrol(self, body: bytes) -> Answer:
        asked = json.loads(body)
        self.enrolled.append(asked)
        answer = {
            "device": asked["device"],
            "format": "manzil-enrolled/1",
            "key_list": self.key_list(),
            "label": "L1",
            "number_key": base64.b64encode(b"n" * 32).decode(),
            "post": "KG06",
            "slot": 7,
        }
        signed = sign_text(plain_json(answer), self.acknowledging, b"manzil-enrolled-1")
        return 201, {}, signed.encode()

    def _hello(self, headers: Mapping[str, str], body: bytes) -> Answer:
        device = self._proved("/v1/hello", headers, body)
        asked = json.loads(body)
        if device is None or asked["device"] != device:
            return 401, {}, b"{}"
        heads = [
            {"at": one.position(name), "durable": one.number}
            for (owner, name), one in self.held.items()
            if owner == device and one.number
        ]
        answer = {
            "device": device,
            "format": "manzil-hello-answer/1",
            "heads": heads,
            "key_list": self.key_list(),
            "nonce": asked["nonce"],
            "now": time_text(self.now),
            "oldest_version": self.oldest_version,
            "status": self.status,
        }
        signed = sign_text(plain_json(answer), self.acknowledging, b"manzil-hello-1")
        return 200, {}, signed.encode()

    def _batch(self, headers: Mapping[str, str], body: bytes) -> Answer:
        if self._proved("/v1/batches", headers, body) is None:
            return 401, {}, b"{}"
        if len(body) > self.most_bytes:
            return 413, {}, b"{}"
        return self.take(body)

    def take(self, body: bytes) -> Answer:
        """A batch, whoever brought it."""
        try:
            header, lines = self._open(body)
        except (ManzilError, ValueError, KeyError, struct.error, zlib.error):
            return 400, {}, b"{}"
        key = (header["device"], header["incarnation"])
        held = self.held.setdefault(key, Held([_origin(header)]))
        first = header["first"]
        if first > held.number + 1:
            return self._refuse(header, "gap", held)
        heads, bodies = zip(*map(_read_line, lines), strict=True)
        chain = held.chains[first - 1]
        chains = [chain := _link(chain, head) for head in heads]
        shared = held.chains[first : first + len(chains)]
        if chains[: len(shared)] != shared or chains[-1].hex() != header["chain"]:
            return self._refuse(header, "fork", held)
        for head, found, link in list(zip(heads, bodies, chains, strict=True))[len(shared) :]:
            held.heads.append(head)
            held.chains.append(link)
            held.bodies[json.loads(head)["id"]] = found
        return self._acknowledge(header, body, held, heads)

    def _open(self, body: bytes) -> tuple[dict[str, Any], list[str]]:
        (length,) = struct.unpack(">I", body[64:68])
        header_bytes, sealed = body[68 : 68 + length], body[68 + length :]
        header = json.loads(header_bytes)
        signed = hashlib.sha256(header_bytes).digest() + hashlib.sha256(sealed).digest()
        verify(self.devices[header["device"]][0], b"manzil-batch-1", signed, body[:64])
        padded = open_sealed(sealed, self.sealing, hashlib.sha256(header_bytes).digest())
        (size,) = struct.unpack(">I", padded[:4])
        plain = zstandard.ZstdDecompressor().decompress(padded[4 : 4 + size], 1 << 26)
        lines = plain.decode().split("\n")
        if lines.pop() != "" or len(lines) != header["count"]:
            raise ValueError(header["count"])
        return header, lines

    def _acknowledge(
        self, header: dict[str, Any], body: bytes, held: Held, heads: tuple[str, ...]
    ) -> Answer:
        last = header["first"] + header["count"] - 1
        verdicts = []
        for number, head in enumerate(heads, header["first"]):
            entry = json.loads(head)["id"]
            if None in held.bodies[entry]:
                self.aside[entry] = "body_missing"
            if entry in self.aside:
                code = self.aside[entry]
                said = {"code": code, "entry": entry, "number": number, "verdict": "quarantined"}
                verdicts.append(said)
        answer = {
            "at": time_text(self.now),
            "batch": hashlib.sha256(body).hexdigest(),
            "chain": held.chains[-1].hex(),
            "device": header["device"],
            "durable": held.number,
            "first": header["first"],
            "format": "manzil-ack/1",
            "highest": held.number,
            "incarnation": header["incarnation"],
            "last": last,
            "verdicts": verdicts,
        }
        return 200, {}, self.sign(answer, b"manzil-ack-1").encode()

    def _refuse(self, header: dict[str, Any], reason: str, held: Held) -> Answer:
        answer = {
            "device": header["device"],
            "format": "manzil-refusal/1",
            "held": held.position(header["incarnation"]) if held.number else None,
            "incarnation": header["incarnation"],
            "reason": reason,
        }
        return 409, {}, self.sign(answer, b"manzil-refusal-1").encode()

    def sign(self, answer: dict[str, Any], context: bytes) -> str:
        self.now += timedelta(milliseconds=1)
        return sign_text(plain_json(answer), self.acknowledging, context)


def _origin(header: dict[str, Any]) -> bytes:
    parent = header["parent"]
    origin = b"-"
    if parent is not None:
        number = struct.pack(">Q", parent["number"])
        origin = bytes.fromhex(parent["incarnation"]) + number + bytes.fromhex(parent["chain"])
    device = bytes.fromhex(header["device"].replace("-", ""))
    parts = (b"manzil-journal-1", device, bytes.fromhex(header["incarnation"]), origin)
    return hashlib.sha256(b"\0".join(parts)).digest()


def _link(chain: bytes, head: str) -> bytes:
    return hashlib.sha256(chain + hashlib.sha256(head.encode()).digest()).digest()


def _read_line(line: str) -> tuple[str, list[Any]]:
    """The head with its body hashes worked out, and the bodies' texts (None: left out)."""
    said = json.loads(line)
    hashes: list[str] = []
    texts: list[Any] = []
    for body in said["bodies"]:
        if isinstance(body, str):
            hashes.append(body)
            texts.append(None)
        else:
            salt, text = body
            hashes.append(hashlib.sha256(base64.b64decode(salt) + text.encode()).hexdigest())
            texts.append(text)
    listed = ",".join('"' + digest + '"' for digest in hashes)
    return said["front"] + '"bodies":[' + listed + "]}", texts
