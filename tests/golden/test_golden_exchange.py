"""Batches are opened; what headquarters and carriers sign is written again byte for byte."""

import hashlib
import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
import zstandard

from app.journal.chain import Position
from app.journal.entry import write_time
from app.vault.key_list import (
    ACKNOWLEDGEMENT,
    SEALING,
    KeyList,
    ListedKey,
    read_key_list,
    root_fingerprint,
    sign_key_list,
)
from app.vault.sealing import open_sealed, public_sealing_key
from app.vault.signed_text import read_signed_text, sign_text
from app.vault.signing import public_signing_key, verify
from app.verify.answer import Proof, check_answer
from app.verify.batch import check_batch
from app.verify.findings import Outcome
from app.wire.batch import BatchHeader, open_batch, read_batch, verify_batch
from app.wire.enrolment import (
    ENROLLED_CONTEXT,
    EnrolAnswer,
    EnrolmentCode,
    enrol_request,
    read_code,
    read_enrol_answer,
    read_enrol_request,
    verify_enrol_request,
    write_code,
    write_enrol_answer,
    write_enrol_request,
)
from app.wire.lines import write_line
from app.wire.messages import (
    ACKNOWLEDGEMENT_CONTEXT,
    HELLO_CONTEXT,
    Acknowledgement,
    DeviceStatus,
    EntryVerdict,
    HeldHead,
    Hello,
    HelloAnswer,
    Verdict,
    read_acknowledgement,
    read_hello,
    read_hello_answer,
    write_acknowledgement,
    write_hello,
    write_hello_answer,
)
from app.wire.refusal import REFUSAL_CONTEXT, Reason, Refusal, read_refusal, write_refusal
from app.wire.requests import read_claim, sign_request, verify_request

Golden = Callable[[str], bytes]
Keys = Mapping[str, bytes]
DEVICE = UUID("01939f00-aaaa-7aaa-8aaa-0000000000d1")
FIRST, SECOND = "0123456789abcdef", "fedcba9876543210"
NOW = datetime(2026, 11, 24, 10, 39, 59, 123456, tzinfo=UTC)
NONCE = "00112233445566778899aabbccddeeff"
BATCHES = {
    "first-1-2.batch": (0, 1, 2),
    "first-3-4.batch": (0, 3, 4),
    "second-1-2.batch": (1, 1, 2),
}


def at(golden: Golden, part: int, number: int) -> Position:
    said: dict[str, Any] = json.loads(golden("journal.json"))["incarnations"][part]
    return Position(said["incarnation"], number, bytes.fromhex(said["chains"][number]))


def lines_of(golden: Golden, part: int, first: int, last: int) -> list[str]:
    before = 0 if part == 0 else 4
    return golden("journal.lines").decode().splitlines()[before + first - 1 : before + last]


@pytest.mark.parametrize("name", BATCHES)
def test_batches_are_verified_and_opened(golden: Golden, keys: Keys, name: str) -> None:
    part, first, last = BATCHES[name]
    batch = read_batch(golden(name))
    verify_batch(batch, public_signing_key(keys["device_signing"]))
    assert batch.header == BatchHeader(
        device=DEVICE,
        incarnation=(FIRST, SECOND)[part],
        parent=at(golden, 0, 3) if part else None,
        first=first,
        count=last - first + 1,
        chain=at(golden, part, last).chain,
        receiver=hashlib.sha256(public_sealing_key(keys["headquarters_sealing"])).hexdigest()[:16],
    )
    entries = open_batch(batch, keys["headquarters_sealing"])
    assert [write_line(entry) for entry in entries] == lines_of(golden, part, first, last)
    assert batch.file_bytes == golden(name)


@pytest.mark.parametrize("name", BATCHES)
def test_batches_by_hand(golden: Golden, keys: Keys, name: str) -> None:
    data = golden(name)
    end = 68 + int.from_bytes(data[64:68], "big")
    header, sealed = data[68:end], data[end:]
    signed = hashlib.sha256(header).digest() + hashlib.sha256(sealed).digest()
    verify(public_signing_key(keys["device_signing"]), b"manzil-batch-1", signed, data[:64])
    info = hashlib.sha256(header).digest()
    padded = open_sealed(sealed, keys["headquarters_sealing"], info)
    size = int.from_bytes(padded[:4], "big")
    assert not any(padded[4 + size :])
    plain = zstandard.ZstdDecompressor().decompress(padded[4 : 4 + size]).decode()
    assert plain == "".join(line + "\n" for line in lines_of(golden, *BATCHES[name]))


def test_the_verifier_finds_the_batches_good(golden: Golden, keys: Keys) -> None:
    public = public_signing_key(keys["device_signing"])
    for name, previous in (
        ("first-1-2.batch", None),
        ("first-3-4.batch", "first-1-2.batch"),
        ("second-1-2.batch", None),
    ):
        findings = check_batch(
            golden(name),
            device_key=public,
            sealing_key=keys["headquarters_sealing"],
            previous=golden(previous) if previous else None,
        )
        assert findings.outcome is Outcome.GOOD, findings


def test_the_key_list(golden: Golden, keys: Keys) -> None:
    listed = KeyList(
        version=7,
        country="KG",
        issued_at=write_time(NOW),
        root=public_signing_key(keys["root"]),
        keys=(
            ListedKey(SEALING, public_sealing_key(keys["headquarters_sealing"])),
            ListedKey(ACKNOWLEDGEMENT, public_signing_key(keys["acknowledgement"])),
        ),
        tls_pins=("lYqZY8dsWh3prd+x41pUTex2fczQbxuJ+E5TN7VcCg0=",),
        urls=("https://hq.example.org:8443",),
    )
    text = golden("key-list.json").decode()
    assert read_key_list(text, root_fingerprint(listed.root)) == listed
    assert sign_key_list(listed, keys["root"]) == text


def check_signed(golden: Golden, keys: Keys, name: str, context: bytes, payload: str) -> None:
    """The file is this payload signed by headquarters, and a verifier finds it good."""
    text = golden(name).decode()
    private = keys["acknowledgement"]
    public = public_signing_key(private)
    known = {hashlib.sha256(public).hexdigest()[:16]: public}
    assert read_signed_text(text, known, context) == payload
    assert sign_text(payload, private, context) == text
    root = root_fingerprint(public_signing_key(keys["root"]))
    proof = Proof(root, golden("key-list.json").decode())
    assert check_answer(text, proof).outcome is Outcome.GOOD


def test_the_acknowledgement(golden: Golden, keys: Keys) -> None:
    ids = [json.loads(json.loads(line)["front"][:-1] + "}")["id"] for line in
           golden("journal.lines").decode().splitlines()]  # fmt: skip
    ack = Acknowledgement(
        device=DEVICE,
        incarnation=FIRST,
        first=1,
        last=2,
        batch=hashlib.sha256(golden("first-1-2.batch")).hexdigest(),
        highest=2,
        chain=at(golden, 0, 2).chain,
        durable=1,
        at=NOW,
        verdicts=(
            EntryVerdict(1, UUID(ids[0]), Verdict.QUARANTINED, "unknown_code"),
            EntryVerdict(2, UUID(ids[1]), Verdict.WAITING, "parent"),
        ),
    )
    payload = write_acknowledgement(ack)
    assert read_acknowledgement(payload) == ack
    check_signed(golden, keys, "acknowledgement.json", ACKNOWLEDGEMENT_CONTEXT, payload)


def test_the_refusal(golden: Golden, keys: Keys) -> None:
    refusal = Refusal(DEVICE, FIRST, Reason.GAP, at(golden, 0, 2))
    payload = write_refusal(refusal)
    assert read_refusal(payload) == refusal
    check_signed(golden, keys, "refusal.json", REFUSAL_CONTEXT, payload)


def test_the_hello_and_its_answer(golden: Golden, keys: Keys) -> None:
    hello = Hello(DEVICE, (at(golden, 0, 4), at(golden, 1, 2)), NONCE, NOW, "0.1.0")
    assert read_hello(golden("hello.json").decode()) == hello
    assert write_hello(hello).encode() == golden("hello.json")
    answer = HelloAnswer(
        device=DEVICE,
        heads=(HeldHead(at(golden, 0, 4), 2),),
        nonce=NONCE,
        now=NOW,
        oldest_version=1,
        status=DeviceStatus.ACTIVE,
        key_list=golden("key-list.json").decode(),
    )
    payload = write_hello_answer(answer)
    assert read_hello_answer(payload) == answer
    check_signed(golden, keys, "hello-answer.json", HELLO_CONTEXT, payload)


def test_the_enrolment(golden: Golden, keys: Keys) -> None:
    root = root_fingerprint(public_signing_key(keys["root"]))
    code = EnrolmentCode("https://hq.example.org:8443", root, "golden-secret")
    assert read_code(golden("enrolment-code.txt").decode()) == code
    assert write_code(code).encode() == golden("enrolment-code.txt")
    request = enrol_request(
        secret="golden-secret",
        device=DEVICE,
        signing_private=keys["device_signing"],
        signing_key=public_signing_key(keys["device_signing"]),
        sealing_key=public_sealing_key(keys["device_sealing"]),
        transport_key=public_signing_key(keys["device_transport"]),
    )
    verify_enrol_request(read_enrol_request(golden("enrolment-request.json").decode()))
    assert write_enrol_request(request).encode() == golden("enrolment-request.json")
    key_list = golden("key-list.json").decode()
    answer = EnrolAnswer(DEVICE, "KG06 / L1", "KG06", 513, keys["number"], key_list)
    payload = write_enrol_answer(answer)
    assert read_enrol_answer(payload) == answer
    check_signed(golden, keys, "enrolment-answer.json", ENROLLED_CONTEXT, payload)


def test_the_requests_headers(golden: Golden, keys: Keys) -> None:
    body = golden("first-1-2.batch")
    headers = json.loads(golden("request-headers.json"))
    verify_request(
        read_claim(headers),
        method="POST",
        path="/v1/batches",
        body=body,
        transport_key=public_signing_key(keys["device_transport"]),
    )
    made = sign_request(
        method="POST",
        path="/v1/batches",
        body=body,
        device=DEVICE,
        time=write_time(NOW),
        transport_key=keys["device_transport"],
    )
    assert made == headers
