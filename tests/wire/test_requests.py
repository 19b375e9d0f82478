import base64
import hashlib
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import TrustBroken
from app.vault.signing import public_signing_key, verify
from app.wire.requests import (
    CARRIER_HEADER,
    SIGNATURE_HEADER,
    TIME_HEADER,
    read_claim,
    sign_request,
    verify_request,
)

KEY = bytes(range(32))
PUBLIC = public_signing_key(KEY)
DEVICE = UUID(int=1)
TIME = "2026-11-24T10:00:00.000000Z"


def headers() -> dict[str, str]:
    return sign_request(
        method="post",
        path="/v1/batches?x=1",
        body=b"body",
        device=DEVICE,
        time=TIME,
        transport_key=KEY,
    )


def test_what_is_signed_by_hand() -> None:
    made = headers()
    assert made[CARRIER_HEADER] == "00000000-0000-0000-0000-000000000001"
    assert made[TIME_HEADER] == TIME
    signed = "\n".join(
        ("POST", "/v1/batches?x=1", str(DEVICE), TIME, hashlib.sha256(b"body").hexdigest())
    )
    verify(PUBLIC, b"manzil-request-1", signed.encode(), base64.b64decode(made[SIGNATURE_HEADER]))


def test_a_claim_is_proved() -> None:
    claim = read_claim(headers())
    assert (claim.device, claim.time) == (DEVICE, TIME)
    verify_request(claim, method="POST", path="/v1/batches?x=1", body=b"body", transport_key=PUBLIC)


@pytest.mark.parametrize(
    ("method", "path", "body", "key"),
    [
        ("GET", "/v1/batches?x=1", b"body", PUBLIC),
        ("POST", "/v1/batches?x=2", b"body", PUBLIC),
        ("POST", "/v1/batches", b"body", PUBLIC),
        ("POST", "/v1/batches?x=1", b"bodY", PUBLIC),
        ("POST", "/v1/batches?x=1", b"", PUBLIC),
        ("POST", "/v1/batches?x=1", b"body", public_signing_key(bytes(32))),
    ],
)
def test_another_request_is_not_proved(method: str, path: str, body: bytes, key: bytes) -> None:
    with pytest.raises(TrustBroken):
        verify_request(
            read_claim(headers()), method=method, path=path, body=body, transport_key=key
        )


@pytest.mark.parametrize(
    "change",
    [
        {CARRIER_HEADER: str(UUID(int=2))},
        {TIME_HEADER: "2026-11-24T10:00:01.000000Z"},
        {SIGNATURE_HEADER: base64.b64encode(bytes(64)).decode()},
        {SIGNATURE_HEADER: ""},
    ],
)
def test_changed_headers_are_not_proved(change: dict[str, str]) -> None:
    with pytest.raises(TrustBroken):
        verify_request(
            read_claim(headers() | change),
            method="POST",
            path="/v1/batches?x=1",
            body=b"body",
            transport_key=PUBLIC,
        )


@pytest.mark.parametrize("missing", [CARRIER_HEADER, TIME_HEADER, SIGNATURE_HEADER])
def test_a_missing_header_breaks_trust(missing: str) -> None:
    made = headers()
    del made[missing]
    with pytest.raises(TrustBroken):
        read_claim(made)


@given(st.text(), st.text())
def test_junk_breaks_trust(device: str, signature: str) -> None:
    with pytest.raises(TrustBroken):
        read_claim({CARRIER_HEADER: device + "?", TIME_HEADER: "", SIGNATURE_HEADER: signature})
