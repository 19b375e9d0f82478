"""The signature of a request by its carrier's transport key (docs/FORMATS.md, 6).

It proves only who carries; what is carried is signed on its own. Every call is idempotent, so
that a replay changes nothing and a wrong clock need not be refused.
"""

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from app.domain.errors import TrustBroken
from app.vault.signing import sign, verify

CARRIER_HEADER = "Manzil-Carrier"
TIME_HEADER = "Manzil-Time"
SIGNATURE_HEADER = "Manzil-Signature"
_CONTEXT = b"manzil-request-1"


@dataclass(frozen=True, slots=True)
class CarrierClaim:
    """What a request's headers say, before it is proved."""

    device: UUID
    time: str
    signature: bytes


def sign_request(
    *, method: str, path: str, body: bytes, device: UUID, time: str, transport_key: bytes
) -> dict[str, str]:
    """The headers to send with a request; `path` as sent, with its query."""
    signature = sign(transport_key, _CONTEXT, _signed(method, path, body, device, time))
    return {
        CARRIER_HEADER: str(device),
        TIME_HEADER: time,
        SIGNATURE_HEADER: base64.b64encode(signature).decode(),
    }


def read_claim(headers: Mapping[str, str]) -> CarrierClaim:
    """Raises TrustBroken when a header is missing or malformed."""
    try:
        return CarrierClaim(
            UUID(headers[CARRIER_HEADER]),
            headers[TIME_HEADER],
            base64.b64decode(headers[SIGNATURE_HEADER], validate=True),
        )
    except (KeyError, ValueError) as wrong:
        raise TrustBroken("request", "A request is not signed by a carrier.") from wrong


def verify_request(
    claim: CarrierClaim, *, method: str, path: str, body: bytes, transport_key: bytes
) -> None:
    """Raise TrustBroken unless the claim's device signed this very request."""
    signed = _signed(method, path, body, claim.device, claim.time)
    verify(transport_key, _CONTEXT, signed, claim.signature)


def _signed(method: str, path: str, body: bytes, device: UUID, time: str) -> bytes:
    digest = hashlib.sha256(body).hexdigest()
    return "\n".join((method.upper(), path, str(device), time, digest)).encode()
