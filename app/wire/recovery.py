"""A locked-out laptop's request and headquarters' answer, both signed texts (FORMATS, 16)."""

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from app.domain.errors import TrustBroken
from app.journal.entry import dump_json, read_json, read_time, write_time
from app.vault.escrow import Escrow, read_escrow, write_escrow
from app.vault.sealing import PUBLIC_BYTES, SUITE
from app.vault.signed_text import read_signed_text, sign_text
from app.vault.signing import key_id
from app.wire.messages import read_message
from app.wire.values import digest, identifier, text

_ASK_CONTEXT = b"manzil-recover-1"
_ANSWER_CONTEXT = b"manzil-recovery-1"
_ASK = "manzil-recover/1"
_ANSWER = "manzil-recovery/1"


@dataclass(frozen=True, slots=True)
class RecoveryRequest:
    """An officer's laptop asks for its master key, sealed to the one-time key `key` (public)."""

    device: UUID
    officer: UUID
    asked_at: datetime
    escrow: Escrow
    key: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class RecoveryAnswer:
    """`request` is the SHA-256 of the request's signed text; `sealed` opens with its key."""

    device: UUID
    officer: UUID
    answered_at: datetime
    request: bytes
    sealed: bytes = field(repr=False)


def sign_recovery_request(request: RecoveryRequest, transport_key: bytes) -> str:
    """The signed text; `transport_key` is the device's, which a locked laptop can use."""
    payload = dump_json(
        {
            "asked_at": write_time(request.asked_at),
            "device": str(request.device),
            "escrow": dict(write_escrow(request.escrow)),
            "format": _ASK,
            "key": base64.b64encode(request.key).decode(),
            "officer": str(request.officer),
        }
    )
    return sign_text(payload, transport_key, _ASK_CONTEXT)


def asking_device(signed: str) -> UUID:
    """Which device a request claims to be from; nothing is proved. Raises TrustBroken."""
    try:
        payload = read_json(signed)["payload"]
    except (ValueError, KeyError, TypeError, RecursionError) as wrong:
        raise TrustBroken("message", "A message is damaged or is of another kind.") from wrong
    if not isinstance(payload, str):
        raise TrustBroken("message", "A message is damaged or is of another kind.")
    return read_message(payload, _ASK, _request).device


def read_recovery_request(signed: str, transport_public: bytes) -> RecoveryRequest:
    """A request, proved by the device's transport key. Raises TrustBroken."""
    keys = {key_id(transport_public): transport_public}
    return read_message(read_signed_text(signed, keys, _ASK_CONTEXT), _ASK, _request)


def sign_recovery_answer(answer: RecoveryAnswer, acknowledgement_key: bytes) -> str:
    payload = dump_json(
        {
            "answered_at": write_time(answer.answered_at),
            "device": str(answer.device),
            "format": _ANSWER,
            "officer": str(answer.officer),
            "request": answer.request.hex(),
            "sealed": base64.b64encode(answer.sealed).decode(),
            "suite": SUITE,
        }
    )
    return sign_text(payload, acknowledgement_key, _ANSWER_CONTEXT)


def read_recovery_answer(signed: str, keys: Mapping[str, bytes]) -> RecoveryAnswer:
    """An answer, proved by one of headquarters' acknowledgement keys. Raises TrustBroken."""
    return read_message(read_signed_text(signed, keys, _ANSWER_CONTEXT), _ANSWER, _answer)


def _request(value: Mapping[str, Any]) -> RecoveryRequest:
    key = base64.b64decode(text(value["key"]), validate=True)
    if len(key) != PUBLIC_BYTES:
        raise ValueError(len(key))
    return RecoveryRequest(
        device=identifier(value["device"]),
        officer=identifier(value["officer"]),
        asked_at=read_time(value["asked_at"]),
        escrow=read_escrow(value["escrow"]),
        key=key,
    )


def _answer(value: Mapping[str, Any]) -> RecoveryAnswer:
    if value["suite"] != SUITE:
        raise ValueError(value["suite"])
    return RecoveryAnswer(
        device=identifier(value["device"]),
        officer=identifier(value["officer"]),
        answered_at=read_time(value["answered_at"]),
        request=digest(value["request"]),
        sealed=base64.b64decode(text(value["sealed"]), validate=True),
    )
