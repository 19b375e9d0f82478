"""The slip's signed code: COSE_Sign1 (RFC 9052, 4.2) over a small CBOR map (docs/FORMATS.md, 9).

It carries the registration number, the post, the day and the first eight bytes of the device's
chain: no name, no nationality, no need. Signing is done elsewhere; here are the bytes.
"""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import cbor2

from app.documents import base45
from app.domain.errors import TrustBroken

CHAIN_BYTES = 8
_SIGNATURE_BYTES = 64
_PREFIX = "MZ1:"
_COSE_SIGN1 = 18
_PROTECTED = cbor2.dumps({1: -8})  # algorithm: EdDSA
_EXTERNAL = b"manzil-slip-1"
_NUMBER, _POST, _DAY, _CHAIN = 1, 2, 3, 4


@dataclass(frozen=True, slots=True)
class Slip:
    """What a slip says. `chain_head`: the first 8 bytes of the chain after this registration."""

    registration_number: str
    post: str
    day: date
    chain_head: bytes


@dataclass(frozen=True, slots=True)
class SignedSlip:
    """A slip as read, the bytes that were signed, and the 64-byte signature over them."""

    slip: Slip
    to_be_signed: bytes
    signature: bytes


def to_be_signed(slip: Slip) -> bytes:
    """The Sig_structure of RFC 9052, 4.4, to be signed with Ed25519 as it is."""
    return cbor2.dumps(["Signature1", _PROTECTED, _EXTERNAL, _payload(slip)], canonical=True)


def assemble(slip: Slip, signature: bytes) -> bytes:
    """The COSE_Sign1 message, tag 18."""
    message = [_PROTECTED, {}, _payload(slip), signature]
    return cbor2.dumps(cbor2.CBORTag(_COSE_SIGN1, message), canonical=True)


def read_slip(data: bytes) -> SignedSlip:
    """Take the message apart; the signature is not checked here.

    Raises TrustBroken `slip` unless `data` is exactly what `assemble` writes.
    """
    try:
        protected, unprotected, payload, signature = _load_message(data)
        slip = _read_payload(_load(payload))
        same = assemble(slip, signature) == data
    except (cbor2.CBORError, ValueError, TypeError, KeyError, RecursionError) as wrong:
        raise _damaged() from wrong
    if not same or protected != _PROTECTED or unprotected or len(signature) != _SIGNATURE_BYTES:
        raise _damaged()
    return SignedSlip(slip, to_be_signed(slip), signature)


def slip_text(data: bytes) -> str:
    """The message as the text of its QR code: `MZ1:` and base45."""
    return _PREFIX + base45.encode(data)


def is_slip_text(text: str) -> bool:
    return text.startswith(_PREFIX)


def slip_data(text: str) -> bytes:
    """The message in the text of a QR code. Raises TrustBroken `slip` or `base45`."""
    if not is_slip_text(text):
        raise _damaged()
    return base45.decode(text.removeprefix(_PREFIX))


def _payload(slip: Slip) -> bytes:
    value = {
        _NUMBER: slip.registration_number,
        _POST: slip.post,
        _DAY: slip.day.isoformat(),
        _CHAIN: slip.chain_head,
    }
    return cbor2.dumps(value, canonical=True)


def _read_payload(value: object) -> Slip:
    if not isinstance(value, Mapping):
        raise TypeError(value)
    number, post, chain = value[_NUMBER], value[_POST], value[_CHAIN]
    texts = isinstance(number, str) and isinstance(post, str) and isinstance(chain, bytes)
    if not texts or len(chain) != CHAIN_BYTES:
        raise TypeError(value)
    return Slip(number, post, date.fromisoformat(value[_DAY]), chain)


def _load_message(data: bytes) -> Sequence[Any]:
    """The four parts; cbor2 gives the array inside a tag as a tuple."""
    message = _load(data)
    if not isinstance(message, cbor2.CBORTag) or not isinstance(message.value, list | tuple):
        raise TypeError(message)
    return message.value


def _load(data: bytes) -> object:
    """One CBOR value that fills `data` to its end."""
    stream = io.BytesIO(data)
    value = cbor2.load(stream)
    if stream.read(1):
        raise ValueError(len(data))
    return value


def _damaged() -> TrustBroken:
    return TrustBroken("slip", "This is no slip of this program, or it is damaged. Scan it again.")
