import base64
import json
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import TrustBroken, UserCanFix
from app.vault.device_keys import new_device_keys
from app.vault.signing import new_signing_key, public_signing_key, sign
from app.wire.enrolment import (
    EnrolAnswer,
    EnrolmentCode,
    EnrolRequest,
    enrol_request,
    read_code,
    read_enrol_answer,
    read_enrol_request,
    verify_enrol_request,
    write_code,
    write_enrol_answer,
    write_enrol_request,
)

DEVICE = UUID("01939f00-0000-7000-8000-000000000001")
KEYS = new_device_keys()
ANSWER = EnrolAnswer(DEVICE, "KG06 / L1", "KG06", 1023, b"\x07" * 32, '{"key":"…"}')


def request() -> EnrolRequest:
    return enrol_request(
        secret="sésame",
        device=DEVICE,
        signing_private=KEYS.signing,
        signing_key=KEYS.signing_public,
        sealing_key=KEYS.sealing_public,
        transport_key=KEYS.transport_public,
    )


@given(st.builds(EnrolmentCode, st.text(), st.text(), st.text()), st.integers(1, 80))
def test_a_code_survives_line_breaks(code: EnrolmentCode, width: int) -> None:
    text = write_code(code)
    assert text.startswith("MZ1.")
    assert set(text) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.")
    broken = "\n ".join(text[i : i + width] for i in range(0, len(text), width))
    assert read_code(f" {broken}\n") == code


def test_a_code_by_hand() -> None:
    packed = base64.urlsafe_b64encode(b'{"root":"ab","secret":"s","url":"https://127.0.0.1:8443"}')
    text = "MZ1." + packed.decode().rstrip("=")
    code = EnrolmentCode("https://127.0.0.1:8443", "ab", "s")
    assert read_code(text) == code
    assert write_code(code) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "MZ1.",
        "MZ1.e30",
        "MZ1.Nw",
        "MZ1.W10",
        "MZ1.ключ",
        "MZ2." + write_code(EnrolmentCode("u", "r", "s"))[4:],
        write_code(EnrolmentCode("u", "r", "s"))[4:],
        write_code(EnrolmentCode("https://127.0.0.1:8443", "ab" * 32, "s"))[:-9],
        "MZ1." + base64.urlsafe_b64encode(b"[" * 50_000).decode(),
    ],
)
def test_half_a_code_is_told_to_the_person(text: str) -> None:
    with pytest.raises(UserCanFix) as caught:
        read_code(text)
    assert caught.value.code == "enrolment_code"
    assert caught.value.field == "code"


@given(st.text())
def test_junk_for_a_code_is_told(text: str) -> None:
    with pytest.raises(UserCanFix):
        read_code(text)


def test_a_request_comes_back_and_is_proved() -> None:
    again = read_enrol_request(write_enrol_request(request()))
    assert again == request()
    verify_enrol_request(again)


def test_what_the_proof_covers_by_hand() -> None:
    secret = "sésame".encode()
    signed = (
        b"\x00\x07"
        + secret
        + DEVICE.bytes
        + KEYS.signing_public
        + KEYS.sealing_public
        + KEYS.transport_public
    )
    assert request().proof == sign(KEYS.signing, b"manzil-enrol-1", signed)


@pytest.mark.parametrize(
    "change",
    [
        {"secret": "sésamé"},
        {"device": UUID(int=1)},
        {"sealing_key": bytes(1216)},
        {"transport_key": bytes(32)},
        {"signing_key": public_signing_key(new_signing_key())},
        {"proof": bytes(64)},
    ],
)
def test_a_changed_request_is_not_proved(change: dict[str, Any]) -> None:
    with pytest.raises(TrustBroken):
        verify_enrol_request(replace(request(), **change))


@pytest.mark.parametrize(
    "change",
    [
        {"format": "manzil-enrol/2"},
        {"device": 7},
        {"secret": None},
        {"secret": "x" * 70_000},
        {"signing_key": "AAAA"},
        {"sealing_key": base64.b64encode(bytes(1215)).decode()},
        {"transport_key": None},
        {"proof": "?"},
        {"proof": ""},
    ],
)
def test_a_request_of_another_shape_breaks_trust(change: dict[str, Any]) -> None:
    value = json.loads(write_enrol_request(request())) | change
    with pytest.raises(TrustBroken):
        read_enrol_request(json.dumps(value))


def test_an_answer_comes_back() -> None:
    assert read_enrol_answer(write_enrol_answer(ANSWER)) == ANSWER
    assert json.loads(write_enrol_answer(ANSWER)) == {
        "device": str(DEVICE),
        "format": "manzil-enrolled/1",
        "key_list": '{"key":"…"}',
        "label": "KG06 / L1",
        "number_key": base64.b64encode(b"\x07" * 32).decode(),
        "post": "KG06",
        "slot": 1023,
    }


@pytest.mark.parametrize(
    "change",
    [
        {"format": "manzil-enrol/1"},
        {"slot": 1024},
        {"slot": -1},
        {"slot": "7"},
        {"number_key": ""},
        {"number_key": base64.b64encode(bytes(31)).decode()},
        {"label": None},
        {"key_list": {}},
        {"device": ""},
    ],
)
def test_an_answer_of_another_shape_breaks_trust(change: dict[str, Any]) -> None:
    value = json.loads(write_enrol_answer(ANSWER)) | change
    with pytest.raises(TrustBroken):
        read_enrol_answer(json.dumps(value))


@given(st.text())
def test_junk_breaks_trust(text: str) -> None:
    for read in (read_enrol_request, read_enrol_answer):
        with pytest.raises(TrustBroken):
            read(text)
