"""Hello: who answers, what headquarters holds, and whether it has newer keys.

A captive portal cannot sign, so that a signed answer to a nonce of our own is the one proof of
contact. It goes into the inbox: only the unlocked laptop can compare it with its journal.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from app.domain.errors import EnvironmentFailed, ManzilError, TrustBroken
from app.domain.ids import Clock
from app.journal.chain import Position
from app.journal.entry import read_json, write_time
from app.settings.place import Place
from app.sync.carrier import Carrier, write_carrier
from app.sync.inbox import Kind, put_answer
from app.sync.orders import keep_order
from app.sync.outbox import batch_files, read_batch_file
from app.sync.reply import OK, Line, LineTo, Reply, failure, portal, signed_payload
from app.wire.batch import read_batch
from app.wire.messages import (
    HELLO_CONTEXT,
    VERSION,
    HeldHead,
    Hello,
    HelloAnswer,
    read_hello_answer,
    write_hello,
)
from app.wire.requests import sign_request

HELLO_PATH = "/v1/hello"
KEYS_PATH = "/v1/keys"
PROGRAM = "manzil/1"
_NONCE_BYTES = 16


@dataclass(frozen=True, slots=True)
class Contact:
    """Headquarters answered: the carrier with its newest keys, the way there, the answer.

    `at` is this laptop's clock; `skew_seconds` is that clock minus headquarters'.
    """

    carrier: Carrier
    url: str
    line: Line
    answer: HelloAnswer
    at: datetime
    skew_seconds: float

    def held(self) -> Mapping[str, HeldHead]:
        """What headquarters holds of this device, by incarnation."""
        return {head.at.incarnation: head for head in self.answer.heads}


def greet(place: Place, carrier: Carrier, line_to: LineTo, clock: Clock) -> Contact:
    """Find headquarters at one of its addresses, prove it, keep its answer and newer keys.

    Raises EnvironmentFailed `offline`, `portal` or `busy`, TrustBroken `pin` or `old_program`,
    UserCanFix `refused`.
    """
    urls = carrier.urls()
    for url in urls[:-1]:
        try:
            return _greet_with_newer_pins(url, place, carrier, line_to, clock)
        except EnvironmentFailed as wrong:
            if wrong.code != "offline":
                raise
    return _greet_with_newer_pins(urls[-1], place, carrier, line_to, clock)


def fetch_key_list(url: str, line_to: LineTo) -> str:
    """The key list that stands at this address: from anybody, for it proves itself by its root.

    Raises EnvironmentFailed `offline`, `portal` or `busy`, UserCanFix `refused`.
    """
    reply = line_to(None)("GET", url, KEYS_PATH, b"", {})
    if reply.status != OK:
        raise failure(reply)
    return reply.text()


def signed_headers(carrier: Carrier, path: str, body: bytes, now: datetime) -> dict[str, str]:
    return sign_request(
        method="POST",
        path=path,
        body=body,
        device=carrier.device,
        time=write_time(now),
        transport_key=carrier.transport_key,
    )


def last_heads(place: Place) -> tuple[Position, ...]:
    """The end of each incarnation as the outbox knows it; damaged files are passed over."""
    heads: dict[str, Position] = {}
    for file in reversed(batch_files(place)):
        if file.incarnation not in heads:
            try:
                header = read_batch(read_batch_file(place, file) or b"").header
            except TrustBroken:
                continue
            heads[file.incarnation] = Position(header.incarnation, header.last, header.chain)
    return tuple(heads.values())


def _greet_with_newer_pins(
    url: str, place: Place, carrier: Carrier, line_to: LineTo, clock: Clock
) -> Contact:
    """Where the pin does not fit, a newer key list may tell of a new certificate."""
    try:
        return _greet_at(url, place, carrier, line_to, clock)
    except TrustBroken as wrong:
        if wrong.code != "pin":
            raise
        newer = _newer_list_at(url, carrier, line_to)
        if newer is carrier:
            raise
    contact = _greet_at(url, place, newer, line_to, clock)
    write_carrier(place, contact.carrier)
    return contact


def _newer_list_at(url: str, carrier: Carrier, line_to: LineTo) -> Carrier:
    try:
        return carrier.with_list(fetch_key_list(url, line_to))
    except ManzilError:
        return carrier  # the pin stays what is told


def _greet_at(url: str, place: Place, carrier: Carrier, line_to: LineTo, clock: Clock) -> Contact:
    line = line_to(carrier.keys().tls_pins)
    asked = clock()
    hello = Hello(
        device=carrier.device,
        heads=last_heads(place),
        nonce=secrets.token_hex(_NONCE_BYTES),
        now=asked,
        program=PROGRAM,
    )
    body = write_hello(hello).encode()
    reply = line("POST", url, HELLO_PATH, body, signed_headers(carrier, HELLO_PATH, body, asked))
    if reply.status != OK:
        raise failure(reply)
    answered = clock()
    newest = _with_offered_list(carrier, reply)
    answer = read_hello_answer(signed_payload(reply, newest.keys(), HELLO_CONTEXT))
    if (answer.nonce, answer.device) != (hello.nonce, hello.device):
        raise portal()  # an old answer or another laptop's: headquarters sends neither
    if newest is not carrier:
        write_carrier(place, newest)
    put_answer(place, Kind.HELLO, reply.text())
    keep_order(place, reply.text(), answer)
    if answer.oldest_version > VERSION:
        raise TrustBroken(
            "old_program", "Headquarters no longer speaks with this version. Update the program."
        )
    skew = asked + (answered - asked) / 2 - answer.now
    return Contact(newest, url, line, answer, answered, skew.total_seconds())


def _with_offered_list(carrier: Carrier, reply: Reply) -> Carrier:
    """The carrier with the answer's key list, which proves itself by its root.

    It is looked at before the answer's own signature is checked: that may be by a new key which
    only the new list knows.
    """
    try:
        payload = read_json(reply.text())["payload"]
        return carrier.with_list(read_hello_answer(payload).key_list)
    except (TrustBroken, ValueError, KeyError, TypeError, RecursionError):
        return carrier
