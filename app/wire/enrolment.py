"""How a laptop joins: the code a person carries, the request, the answer (docs/FORMATS.md, 8)."""

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from app.domain.errors import UserCanFix
from app.domain.registration_number import SLOT_BITS
from app.journal.entry import dump_json
from app.vault.sealing import PUBLIC_BYTES
from app.vault.signing import SIGNATURE_BYTES, sign, verify
from app.wire.messages import read_message
from app.wire.renewal import NewKeys, Renewal, read_renewal, write_renewal
from app.wire.values import identifier, text, whole

ENROLLED_CONTEXT = b"manzil-enrolled-1"
_PROOF_CONTEXT = b"manzil-enrol-1"
_CODE_FRONT = "MZ1."
_SIGNING_BYTES = 32
_NUMBER_KEY_BYTES = 32
_MOST_SECRET_CHARACTERS = 256


@dataclass(frozen=True, slots=True)
class EnrolmentCode:
    """What an invitation says: where, whose root key (SHA-256, hex), and a one-time secret."""

    url: str
    root_fingerprint: str
    secret: str


@dataclass(frozen=True, slots=True)
class EnrolRequest:
    """A device's public keys, and its signature that it holds the signing key.

    `renewal` only from a device that is enrolled already and gives new keys.
    """

    secret: str
    device: UUID
    signing_key: bytes
    sealing_key: bytes
    transport_key: bytes
    proof: bytes
    renewal: Renewal | None = None

    @property
    def keys(self) -> NewKeys:
        return NewKeys(self.signing_key, self.sealing_key, self.transport_key)


@dataclass(frozen=True, slots=True)
class EnrolAnswer:
    """What headquarters gives a new device; the same request gets the same answer."""

    device: UUID
    label: str
    post: str
    slot: int
    number_key: bytes
    key_list: str


def write_code(code: EnrolmentCode) -> str:
    text = dump_json({"root": code.root_fingerprint, "secret": code.secret, "url": code.url})
    return _CODE_FRONT + base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def read_code(text: str) -> EnrolmentCode:
    """Raises UserCanFix when this is no enrolment code; blanks and line breaks do not matter."""
    plain = "".join(text.split())
    try:
        packed = plain.removeprefix(_CODE_FRONT)
        value = json.loads(base64.urlsafe_b64decode(packed + "=" * (-len(packed) % 4)))
        code = EnrolmentCode(str(value["url"]), str(value["root"]), str(value["secret"]))
    except (ValueError, KeyError, TypeError, RecursionError) as wrong:
        raise UserCanFix(
            "enrolment_code",
            "This is not a whole enrolment code. Copy all of it, from MZ1. to the end.",
            field="code",
        ) from wrong
    if not plain.startswith(_CODE_FRONT):
        raise UserCanFix(
            "enrolment_code", "An enrolment code begins with MZ1. Copy all of it.", field="code"
        )
    return code


def enrol_request(
    *,
    secret: str,
    device: UUID,
    signing_private: bytes,
    signing_key: bytes,
    sealing_key: bytes,
    transport_key: bytes,
    renewal: Renewal | None = None,
) -> EnrolRequest:
    unproved = EnrolRequest(secret, device, signing_key, sealing_key, transport_key, b"", renewal)
    return replace(unproved, proof=sign(signing_private, _PROOF_CONTEXT, _proved(unproved)))


def verify_enrol_request(request: EnrolRequest) -> None:
    """Raise TrustBroken unless the sender holds the signing key it names."""
    verify(request.signing_key, _PROOF_CONTEXT, _proved(request), request.proof)


def _proved(request: EnrolRequest) -> bytes:
    secret = request.secret.encode()
    keys = request.signing_key + request.sealing_key + request.transport_key
    return len(secret).to_bytes(2, "big") + secret + request.device.bytes + keys


def write_enrol_request(request: EnrolRequest) -> str:
    renewal = {"renewal": write_renewal(request.renewal)} if request.renewal else {}
    return dump_json(
        {
            **renewal,
            "device": str(request.device),
            "format": "manzil-enrol/1",
            "proof": _text(request.proof),
            "sealing_key": _text(request.sealing_key),
            "secret": request.secret,
            "signing_key": _text(request.signing_key),
            "transport_key": _text(request.transport_key),
        }
    )


def read_enrol_request(text: str) -> EnrolRequest:
    return read_message(text, "manzil-enrol/1", _enrol_request)


def _enrol_request(value: Mapping[str, Any]) -> EnrolRequest:
    return EnrolRequest(
        secret=_secret(value["secret"]),
        device=identifier(value["device"]),
        signing_key=_bytes(value["signing_key"], _SIGNING_BYTES),
        sealing_key=_bytes(value["sealing_key"], PUBLIC_BYTES),
        transport_key=_bytes(value["transport_key"], _SIGNING_BYTES),
        proof=_bytes(value["proof"], SIGNATURE_BYTES),
        renewal=read_renewal(value["renewal"]) if "renewal" in value else None,
    )


def write_enrol_answer(answer: EnrolAnswer) -> str:
    return dump_json(
        {
            "device": str(answer.device),
            "format": "manzil-enrolled/1",
            "key_list": answer.key_list,
            "label": answer.label,
            "number_key": _text(answer.number_key),
            "post": answer.post,
            "slot": answer.slot,
        }
    )


def read_enrol_answer(text: str) -> EnrolAnswer:
    return read_message(text, "manzil-enrolled/1", _enrol_answer)


def _enrol_answer(value: Mapping[str, Any]) -> EnrolAnswer:
    return EnrolAnswer(
        device=identifier(value["device"]),
        label=text(value["label"]),
        post=text(value["post"]),
        slot=whole(value["slot"], most=(1 << SLOT_BITS) - 1),
        number_key=_bytes(value["number_key"], _NUMBER_KEY_BYTES),
        key_list=text(value["key_list"]),
    )


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _bytes(value: object, size: int) -> bytes:
    raw = base64.b64decode(text(value), validate=True)
    if len(raw) != size:
        raise ValueError(size)
    return raw


def _secret(value: object) -> str:
    secret = text(value)
    if len(secret) > _MOST_SECRET_CHARACTERS:
        raise ValueError(len(secret))
    return secret
