"""Check what headquarters signed: an acknowledgement, a refusal, a hello's answer, a key list."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from app.domain.errors import TrustBroken
from app.vault.key_list import ACKNOWLEDGEMENT, KeyList, read_key_list
from app.vault.signed_text import read_signed_text
from app.verify.findings import Findings
from app.wire.batch import read_batch
from app.wire.enrolment import ENROLLED_CONTEXT, read_enrol_answer
from app.wire.messages import (
    ACKNOWLEDGEMENT_CONTEXT,
    HELLO_CONTEXT,
    Acknowledgement,
    read_acknowledgement,
    read_hello_answer,
)
from app.wire.refusal import REFUSAL_CONTEXT, read_refusal

_KEY_LIST_FORMAT = "manzil-keys/1"


@dataclass(frozen=True, slots=True)
class Proof:
    """What to hold an answer against: root fingerprint, key list, the batch it is about."""

    root_fingerprint: str | None = None
    key_list: str | None = None
    batch: bytes | None = None


def is_signed_text(data: bytes) -> bool:
    """Whether this has the shape of a signed text; nothing is proved."""
    try:
        value = json.loads(data)
        return isinstance(value, dict) and value.keys() >= {"key", "payload", "signature"}
    except (ValueError, RecursionError):
        return False


def check_answer(text: str, proof: Proof) -> Findings:
    """Check one signed text."""
    claimed = _claimed_format(text)
    if claimed == _KEY_LIST_FORMAT:
        return _check_key_list(text, proof)
    if claimed not in _ANSWERS:
        return Findings("a signed message", problems=("it is of a kind not known here.",))
    answer = _ANSWERS[claimed]
    if proof.root_fingerprint is None or proof.key_list is None:
        missing = "whether headquarters signed it: give --key-list and --root."
        return _unproved(text, answer, missing)
    try:
        keys = read_key_list(proof.key_list, proof.root_fingerprint)
    except TrustBroken as wrong:
        return Findings(answer.kind, problems=(f"the key list: {wrong.message}",))
    try:
        payload = read_signed_text(text, keys.by_id(ACKNOWLEDGEMENT), answer.context)
        facts = answer.facts(payload)
    except TrustBroken as wrong:
        return Findings(answer.kind, problems=(wrong.message,))
    problems = _about_batch(payload, proof) if claimed == "manzil-ack/1" else ()
    signed = f"Signed by headquarters of {keys.country} (key list {keys.version})."
    return Findings(answer.kind, (*facts, signed), problems)


@dataclass(frozen=True, slots=True)
class _Answer:
    kind: str
    context: bytes
    facts: Callable[[str], tuple[str, ...]]


def _unproved(text: str, answer: _Answer, missing: str) -> Findings:
    try:
        return Findings(answer.kind, answer.facts(json.loads(text)["payload"]), (), (missing,))
    except TrustBroken as wrong:
        return Findings(answer.kind, problems=(wrong.message,))


def _claimed_format(text: str) -> str:
    try:
        value: Mapping[str, Any] = json.loads(json.loads(text)["payload"])
        return str(value["format"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return ""


def _check_key_list(text: str, proof: Proof) -> Findings:
    kind = "a key list"
    if proof.root_fingerprint is None:
        return Findings(kind, unproved=("whether the root signed it: give --root.",))
    try:
        return Findings(kind, _key_list_facts(read_key_list(text, proof.root_fingerprint)))
    except TrustBroken as wrong:
        return Findings(kind, problems=(wrong.message,))


def _key_list_facts(keys: KeyList) -> tuple[str, ...]:
    return (
        f"Version {keys.version} of {keys.country}, issued {keys.issued_at}.",
        *(f"Key {key.id} for {key.use}." for key in keys.keys),
        *(f"TLS pin {pin}." for pin in keys.tls_pins),
    )


def _about_batch(payload: str, proof: Proof) -> tuple[str, ...]:
    if proof.batch is None:
        return ()
    ack = read_acknowledgement(payload)
    try:
        batch = read_batch(proof.batch)
    except TrustBroken as wrong:
        return (f"the batch: {wrong.message}",)
    claimed = (ack.device, ack.incarnation, ack.first, ack.last, ack.batch)
    header = batch.header
    if claimed != (header.device, header.incarnation, header.first, header.last, batch.sha256):
        return ("it acknowledges another batch than this one.",)
    if ack.highest == header.last and ack.chain != header.chain:
        return (f"its chain at {ack.highest} is not the batch's.",)
    return ()


def _ack_facts(payload: str) -> tuple[str, ...]:
    ack: Acknowledgement = read_acknowledgement(payload)
    return (
        f"Device {ack.device}, incarnation {ack.incarnation}, at {ack.at.isoformat()}.",
        f"Entries {ack.first} to {ack.last} of batch {ack.batch}.",
        f"Held up to {ack.highest}, durable up to {ack.durable}, chain {ack.chain.hex()}.",
        *(f"Entry {v.number} ({v.entry}): {v.verdict.value}, {v.code}." for v in ack.verdicts),
    )


def _refusal_facts(payload: str) -> tuple[str, ...]:
    refusal = read_refusal(payload)
    held = refusal.held.number if refusal.held else 0
    return (
        f"Device {refusal.device}, incarnation {refusal.incarnation}.",
        f"Refused: {refusal.reason.value}; held up to {held}.",
    )


def _hello_facts(payload: str) -> tuple[str, ...]:
    answer = read_hello_answer(payload)
    return (
        f"Device {answer.device} is {answer.status.value}, at {answer.now.isoformat()}.",
        *(
            f"Incarnation {held.at.incarnation}: held up to {held.at.number}, "
            f"durable up to {held.durable}."
            for held in answer.heads
        ),
    )


def _enrolled_facts(payload: str) -> tuple[str, ...]:
    answer = read_enrol_answer(payload)
    return (f"Device {answer.device} is {answer.label} at {answer.post}, slot {answer.slot}.",)


_ANSWERS: Mapping[str, _Answer] = {
    "manzil-ack/1": _Answer("an acknowledgement", ACKNOWLEDGEMENT_CONTEXT, _ack_facts),
    "manzil-refusal/1": _Answer("a refusal", REFUSAL_CONTEXT, _refusal_facts),
    "manzil-hello-answer/1": _Answer("an answer to a hello", HELLO_CONTEXT, _hello_facts),
    "manzil-enrolled/1": _Answer("an answer to an enrolment", ENROLLED_CONTEXT, _enrolled_facts),
}
