"""The two messages of a recovery: written, proved, read; anything else is refused."""

import base64
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import TrustBroken
from app.vault.escrow import Escrow
from app.vault.signed_text import sign_text
from app.vault.signing import key_id, new_signing_key, public_signing_key
from app.wire.recovery import (
    RecoveryAnswer,
    RecoveryRequest,
    asking_device,
    read_recovery_answer,
    read_recovery_request,
    sign_recovery_answer,
    sign_recovery_request,
)

DEVICE = UUID("01939f00-aaaa-7aaa-8aaa-0000000000d1")
OFFICER = UUID("01939f00-bbbb-7bbb-8bbb-0000000000c1")
NOW = datetime(2026, 11, 24, 10, 39, 59, 123456, tzinfo=UTC)
SEED = bytes(range(32))
PUBLIC = public_signing_key(SEED)
ESCROW = Escrow("0123456789abcdef", b"x" * 1168)
REQUEST = RecoveryRequest(DEVICE, OFFICER, NOW, ESCROW, b"k" * 1216)
ANSWER = RecoveryAnswer(DEVICE, OFFICER, NOW, bytes(range(32)), b"sealed")
SUITE = "HPKE-MLKEM768X25519-SHA256-AES256GCM"


def test_a_request_is_read_as_it_was_written() -> None:
    signed = sign_recovery_request(REQUEST, SEED)
    assert asking_device(signed) == DEVICE
    assert read_recovery_request(signed, PUBLIC) == REQUEST
    payload = json.loads(json.loads(signed)["payload"])
    assert payload == {
        "asked_at": "2026-11-24T10:39:59.123456Z",
        "device": str(DEVICE),
        "escrow": {
            "receiver": "0123456789abcdef",
            "sealed": base64.b64encode(b"x" * 1168).decode(),
            "suite": SUITE,
        },
        "format": "manzil-recover/1",
        "key": base64.b64encode(b"k" * 1216).decode(),
        "officer": str(OFFICER),
    }


def test_an_answer_is_read_as_it_was_written() -> None:
    signed = sign_recovery_answer(ANSWER, SEED)
    assert read_recovery_answer(signed, {key_id(PUBLIC): PUBLIC}) == ANSWER
    payload = json.loads(json.loads(signed)["payload"])
    assert payload == {
        "answered_at": "2026-11-24T10:39:59.123456Z",
        "device": str(DEVICE),
        "format": "manzil-recovery/1",
        "officer": str(OFFICER),
        "request": bytes(range(32)).hex(),
        "sealed": base64.b64encode(b"sealed").decode(),
        "suite": SUITE,
    }


def test_another_key_proves_nothing() -> None:
    other = public_signing_key(new_signing_key())
    with pytest.raises(TrustBroken):
        read_recovery_request(sign_recovery_request(REQUEST, SEED), other)
    with pytest.raises(TrustBroken):
        read_recovery_answer(sign_recovery_answer(ANSWER, SEED), {key_id(other): other})


def test_a_message_of_another_kind_by_the_same_key_does_not_pass() -> None:
    keys = {key_id(PUBLIC): PUBLIC}
    with pytest.raises(TrustBroken):
        read_recovery_answer(sign_recovery_request(REQUEST, SEED), keys)
    payload = json.loads(sign_recovery_answer(ANSWER, SEED))["payload"]
    with pytest.raises(TrustBroken):
        read_recovery_answer(sign_text(payload, SEED, b"manzil-ack-1"), keys)


def test_every_flipped_bit_of_a_request_is_found() -> None:
    signed = sign_recovery_request(replace(REQUEST, escrow=Escrow("a", b"x")), SEED).encode()
    for place in range(0, len(signed), 7):
        changed = bytearray(signed)
        changed[place] ^= 1
        text = bytes(changed).decode("utf-8", errors="replace")
        with pytest.raises(TrustBroken):
            read_recovery_request(text, PUBLIC)


def without(member: str) -> Callable[[dict[str, object]], object]:
    return lambda value: value.pop(member)


def as_(member: str, value: object) -> Callable[[dict[str, object]], object]:
    return lambda said: said.update({member: value})


@pytest.mark.parametrize(
    "change",
    [without(name) for name in ("asked_at", "device", "escrow", "format", "key", "officer")]
    + [as_("key", "AA=="), as_("officer", "x"), as_("format", "manzil-recover/2"), as_("key", 1)],
)
def test_a_signed_request_of_another_shape(change: Callable[[dict[str, object]], object]) -> None:
    payload = json.loads(json.loads(sign_recovery_request(REQUEST, SEED))["payload"])
    change(payload)
    with pytest.raises(TrustBroken):
        read_recovery_request(sign_text(json.dumps(payload), SEED, b"manzil-recover-1"), PUBLIC)


@pytest.mark.parametrize(
    "change", [as_("suite", "plain"), as_("request", "00"), as_("sealed", "?"), without("device")]
)
def test_a_signed_answer_of_another_shape(change: Callable[[dict[str, object]], object]) -> None:
    payload = json.loads(json.loads(sign_recovery_answer(ANSWER, SEED))["payload"])
    change(payload)
    signed = sign_text(json.dumps(payload), SEED, b"manzil-recovery-1")
    with pytest.raises(TrustBroken):
        read_recovery_answer(signed, {key_id(PUBLIC): PUBLIC})


@given(st.one_of(st.text(), st.recursive(st.none() | st.integers() | st.text(), st.lists)))
def test_anything_else_is_no_message(value: object) -> None:
    text = value if isinstance(value, str) else json.dumps(value)
    for read in (
        lambda: asking_device(text),
        lambda: read_recovery_request(text, PUBLIC),
        lambda: read_recovery_answer(text, {key_id(PUBLIC): PUBLIC}),
    ):
        with pytest.raises(TrustBroken):
            read()
