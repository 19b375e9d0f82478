"""Control messages of the exchange: JSON, written and read in one place (docs/FORMATS.md, 5–7).

Readers raise TrustBroken for whatever does not have the right shape.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeVar
from uuid import UUID

from app.domain.errors import TrustBroken
from app.journal.chain import Position
from app.journal.entry import Json, dump_json, read_json, read_time, write_time
from app.wire.batch import read_position, write_position
from app.wire.values import digest, identifier, read_incarnation, text, whole

ACKNOWLEDGEMENT_CONTEXT = b"manzil-ack-1"
HELLO_CONTEXT = b"manzil-hello-1"
VERSION = 1
T = TypeVar("T")


class Verdict(StrEnum):
    """What headquarters did with an entry that it did not simply take."""

    DUPLICATE = "duplicate"
    WAITING = "waiting"
    QUARANTINED = "quarantined"


@dataclass(frozen=True, slots=True)
class EntryVerdict:
    """An exception among the acknowledged entries; `code` says why, for a person to read up."""

    number: int
    entry: UUID
    verdict: Verdict
    code: str


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """Headquarters holds numbers first … last of this batch, and all up to `highest`.

    `durable` is the number up to which nothing can be lost any more.
    """

    device: UUID
    incarnation: str
    first: int
    last: int
    batch: str
    highest: int
    chain: bytes
    durable: int
    at: datetime
    verdicts: tuple[EntryVerdict, ...] = ()


@dataclass(frozen=True, slots=True)
class Hello:
    """What a carrier knows: the last batch of each incarnation in its outbox; a nonce (hex)."""

    device: UUID
    heads: tuple[Position, ...]
    nonce: str
    now: datetime
    program: str


@dataclass(frozen=True, slots=True)
class HeldHead:
    """What headquarters holds of an incarnation."""

    at: Position
    durable: int


class DeviceStatus(StrEnum):
    """Whether headquarters takes this device's work as before, and what the device is to do.

    PUSH_ONLY: revoked: it sends what it has, gets nothing, and wipes itself once nothing can be
    lost any more. WIPE: it sends what it has and wipes itself at once. STOLEN: it wipes its keys
    at the next contact; what it sends is quarantined.
    """

    ACTIVE = "active"
    PUSH_ONLY = "push_only"
    STOLEN = "stolen"
    WIPE = "wipe"


@dataclass(frozen=True, slots=True)
class HelloAnswer:
    """Headquarters' signed answer; `nonce` is the asker's, so that no old answer passes."""

    device: UUID
    heads: tuple[HeldHead, ...]
    nonce: str
    now: datetime
    oldest_version: int
    status: DeviceStatus
    key_list: str


def write_acknowledgement(ack: Acknowledgement) -> str:
    return dump_json(
        {
            "at": write_time(ack.at),
            "batch": ack.batch,
            "chain": ack.chain.hex(),
            "device": str(ack.device),
            "durable": ack.durable,
            "first": ack.first,
            "format": "manzil-ack/1",
            "highest": ack.highest,
            "incarnation": ack.incarnation,
            "last": ack.last,
            "verdicts": [
                {
                    "code": v.code,
                    "entry": str(v.entry),
                    "number": v.number,
                    "verdict": v.verdict.value,
                }
                for v in ack.verdicts
            ],
        }
    )


def read_acknowledgement(text: str) -> Acknowledgement:
    return read_message(text, "manzil-ack/1", _acknowledgement)


def _acknowledgement(value: Mapping[str, Any]) -> Acknowledgement:
    last = whole(value["last"], least=1)
    highest = whole(value["highest"], least=last)
    return Acknowledgement(
        device=identifier(value["device"]),
        incarnation=read_incarnation(value["incarnation"]),
        first=whole(value["first"], least=1, most=last),
        last=last,
        batch=digest(value["batch"]).hex(),
        highest=highest,
        chain=digest(value["chain"]),
        durable=whole(value["durable"], most=highest),
        at=read_time(value["at"]),
        verdicts=tuple(_verdict(verdict) for verdict in value["verdicts"]),
    )


def _verdict(value: Mapping[str, Any]) -> EntryVerdict:
    return EntryVerdict(
        whole(value["number"], least=1),
        identifier(value["entry"]),
        Verdict(value["verdict"]),
        text(value["code"]),
    )


def write_hello(hello: Hello) -> str:
    return dump_json(
        {
            "device": str(hello.device),
            "format": "manzil-hello/1",
            "heads": [write_position(head) for head in hello.heads],
            "nonce": hello.nonce,
            "now": write_time(hello.now),
            "program": hello.program,
            "version": VERSION,
        }
    )


def read_hello(text: str) -> Hello:
    return read_message(text, "manzil-hello/1", _hello)


def _hello(value: Mapping[str, Any]) -> Hello:
    return Hello(
        device=identifier(value["device"]),
        heads=tuple(_position(head) for head in value["heads"]),
        nonce=text(value["nonce"]),
        now=read_time(value["now"]),
        program=text(value["program"]),
    )


def write_hello_answer(answer: HelloAnswer) -> str:
    heads: list[Json] = [
        {"at": write_position(head.at), "durable": head.durable} for head in answer.heads
    ]
    return dump_json(
        {
            "device": str(answer.device),
            "format": "manzil-hello-answer/1",
            "heads": heads,
            "key_list": answer.key_list,
            "nonce": answer.nonce,
            "now": write_time(answer.now),
            "oldest_version": answer.oldest_version,
            "status": answer.status.value,
        }
    )


def read_hello_answer(text: str) -> HelloAnswer:
    return read_message(text, "manzil-hello-answer/1", _hello_answer)


def _hello_answer(value: Mapping[str, Any]) -> HelloAnswer:
    return HelloAnswer(
        device=identifier(value["device"]),
        heads=tuple(HeldHead(_position(h["at"]), whole(h["durable"])) for h in value["heads"]),
        nonce=text(value["nonce"]),
        now=read_time(value["now"]),
        oldest_version=whole(value["oldest_version"]),
        status=_status(text(value["status"])),
        key_list=text(value["key_list"]),
    )


def _status(word: str) -> DeviceStatus:
    """A word of a later version means at least that not all is well: send, and take nothing."""
    known = word in {status.value for status in DeviceStatus}
    return DeviceStatus(word) if known else DeviceStatus.PUSH_ONLY


def read_message(text: str, format: str, build: Callable[[Mapping[str, Any]], T]) -> T:
    """Read a JSON message of this format, or raise TrustBroken."""
    try:
        value = read_json(text)
        if value["format"] != format:
            raise TrustBroken("message_version", "A message is of a version not spoken here.")
        return build(value)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as wrong:
        raise TrustBroken("message", "A message is damaged or is of another kind.") from wrong


def _position(value: object) -> Position:
    position = read_position(value)
    if position is None:
        raise ValueError(value)
    return position
