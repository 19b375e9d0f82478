"""Escrow, a recovery's request and answer, its codes, the kept key, and a device's new keys."""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from app.documents.qr_parts import join, split
from app.journal.chain import Position
from app.services.recovery_file import read_kept, write_kept
from app.settings.place import Place
from app.vault.escrow import open_escrow, read_escrow, write_escrow
from app.vault.recovery import (
    Recovered,
    open_one_time_key,
    open_recovered,
    request_hash,
    spoken_code,
)
from app.vault.sealing import public_sealing_key
from app.vault.signing import key_id, public_signing_key
from app.wire.enrolment import (
    enrol_request,
    read_enrol_request,
    verify_enrol_request,
    write_enrol_request,
)
from app.wire.recovery import (
    read_recovery_answer,
    read_recovery_request,
    sign_recovery_answer,
    sign_recovery_request,
)
from app.wire.renewal import prove_renewal, verify_renewal

Golden = Callable[[str], bytes]
Keys = Mapping[str, bytes]
DEVICE = UUID("01939f00-aaaa-7aaa-8aaa-0000000000d1")
OFFICER = UUID("01939f00-bbbb-7bbb-8bbb-0000000000c1")
NOW = datetime(2026, 11, 24, 10, 39, 59, 123456, tzinfo=UTC)
WORDS = "golden new words four"


@pytest.fixture(scope="module")
def said(golden: Golden) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(golden("recovery.json"))
    value["keys"] = {name: bytes.fromhex(digits) for name, digits in value["keys"].items()}
    return value


def test_the_escrow_opens(said: dict[str, Any], keys: Keys) -> None:
    escrow = read_escrow(said["escrow"])
    assert open_escrow(escrow, DEVICE, said["keys"]["recovery"]) == keys["master"]
    assert write_escrow(escrow) == said["escrow"]


def test_the_request_is_written_again(said: dict[str, Any], keys: Keys) -> None:
    public = public_signing_key(keys["device_transport"])
    request = read_recovery_request(said["request"], public)
    assert (request.device, request.officer, request.asked_at) == (DEVICE, OFFICER, NOW)
    assert request.key == public_sealing_key(said["keys"]["one_time"])
    assert write_escrow(request.escrow) == said["escrow"]
    assert sign_recovery_request(request, keys["device_transport"]) == said["request"]
    assert spoken_code(said["request"]) == said["code"]


def test_the_answer_opens_and_is_written_again(said: dict[str, Any], keys: Keys) -> None:
    public = public_signing_key(keys["acknowledgement"])
    answer = read_recovery_answer(said["answer"], {key_id(public): public})
    request = request_hash(said["request"])
    assert (answer.device, answer.officer, answer.answered_at) == (DEVICE, OFFICER, NOW)
    assert answer.request == request
    opened = open_recovered(
        answer.sealed,
        said["keys"]["one_time"],
        device=DEVICE,
        officer=OFFICER,
        request=request,
    )
    assert opened == Recovered(keys["master"], said["secret"])
    assert sign_recovery_answer(answer, keys["acknowledgement"]) == said["answer"]


def test_the_codes(said: dict[str, Any], golden: Golden) -> None:
    parts = golden("parts.txt").decode().splitlines()
    assert join(reversed(parts)) == said["request"]
    assert join(split(said["request"])) == said["request"]


def test_the_kept_key_opens(said: dict[str, Any], golden: Golden, tmp_path: Path) -> None:
    place = Place(tmp_path)
    place.recovery_file.write_bytes(golden("recovery-kept.json"))
    kept = read_kept(place)
    assert kept is not None
    assert (kept.device, kept.officer, kept.request) == (DEVICE, OFFICER, said["request"])
    private = open_one_time_key(kept.key, DEVICE, OFFICER, WORDS)
    assert private == said["keys"]["one_time"]
    write_kept(place, kept)
    assert place.recovery_file.read_bytes() == golden("recovery-kept.json")


def test_the_renewal_is_written_again(said: dict[str, Any], golden: Golden, keys: Keys) -> None:
    text = golden("renewal-request.json").decode()
    request = read_enrol_request(text)
    verify_enrol_request(request)
    assert request.renewal is not None
    verify_renewal(request.renewal, request.keys, public_signing_key(keys["device_signing"]))
    heads = (Position("0123456789abcdef", 4, bytes(range(32))),)
    new = said["keys"]
    again = enrol_request(
        secret=said["secret"],
        device=DEVICE,
        signing_private=new["new_signing"],
        signing_key=public_signing_key(new["new_signing"]),
        sealing_key=public_sealing_key(new["new_sealing"]),
        transport_key=public_signing_key(new["new_transport"]),
        renewal=prove_renewal(heads, request.keys, keys["device_signing"]),
    )
    assert write_enrol_request(again) == text
