import base64
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.errors import TrustBroken
from app.vault.signed_text import read_signed_text, sign_text
from app.vault.signing import key_id, public_signing_key, verify

PRIVATE = bytes(range(32))
PUBLIC = public_signing_key(PRIVATE)
KEY = key_id(PUBLIC)
KEYS = {key_id(PUBLIC): PUBLIC}
CONTEXT = b"manzil-test-1"
PAYLOAD = '{"a":"Душанбе","b":[1, 2]}'


@settings(deadline=None)
@given(st.text())
def test_the_payload_comes_back_verbatim(payload: str) -> None:
    assert read_signed_text(sign_text(payload, PRIVATE, CONTEXT), KEYS, CONTEXT) == payload


def test_the_envelope_is_plain_json() -> None:
    value = json.loads(sign_text(PAYLOAD, PRIVATE, CONTEXT))
    assert list(value) == ["key", "payload", "signature"]
    assert value["key"] == key_id(PUBLIC)
    assert value["payload"] == PAYLOAD
    signature = base64.b64decode(value["signature"])
    verify(PUBLIC, CONTEXT, PAYLOAD.encode(), signature)


@pytest.mark.parametrize("bit", range(7))
def test_every_flipped_bit_breaks_trust(bit: int) -> None:
    """The unused bits at the end of the base64 too: a signed text has one form."""
    text = sign_text(PAYLOAD, PRIVATE, CONTEXT)
    for place, character in enumerate(text):
        changed = text[:place] + chr(ord(character) ^ 1 << bit) + text[place + 1 :]
        with pytest.raises(TrustBroken):
            read_signed_text(changed, KEYS, CONTEXT)


def test_another_context_key_or_reader_breaks_trust() -> None:
    text = sign_text(PAYLOAD, PRIVATE, CONTEXT)
    other = public_signing_key(bytes(32))
    for keys, context in (
        (KEYS, b"manzil-other-1"),
        ({key_id(PUBLIC): other}, CONTEXT),
        ({key_id(other): other}, CONTEXT),
        ({}, CONTEXT),
    ):
        with pytest.raises(TrustBroken):
            read_signed_text(text, keys, context)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "7",
        "null",
        "{}",
        "[" * 100_000,
        '{"key":[],"payload":"x","signature":""}',
        '{"key":"' + KEY + '","payload":7,"signature":""}',
        '{"key":"' + KEY + '","payload":"\\ud800","signature":""}',
        '{"key":"' + KEY + '","payload":"x","signature":"ä"}',
        '{"key":"' + KEY + '","payload":"x","signature":7}',
    ],
)
def test_what_is_no_signed_text_breaks_trust(text: str) -> None:
    with pytest.raises(TrustBroken):
        read_signed_text(text, KEYS, CONTEXT)


@given(st.text())
def test_junk_breaks_trust(text: str) -> None:
    with pytest.raises(TrustBroken):
        read_signed_text(text, KEYS, CONTEXT)
