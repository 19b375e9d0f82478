import base64
import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import TrustBroken
from app.vault.key_list import (
    ACKNOWLEDGEMENT,
    RECOVERY,
    SEALING,
    KeyList,
    ListedKey,
    read_key_list,
    root_fingerprint,
    sign_key_list,
)
from app.vault.signed_text import sign_text
from app.vault.signing import public_signing_key

ROOT = bytes(range(32))
ROOT_PUBLIC = public_signing_key(ROOT)
FINGERPRINT = hashlib.sha256(ROOT_PUBLIC).hexdigest()
KEYS = KeyList(
    version=3,
    country="KG",
    issued_at="2026-11-24T10:39:59.000000Z",
    root=ROOT_PUBLIC,
    keys=(
        ListedKey(SEALING, b"new" * 10),
        ListedKey(SEALING, b"old" * 10),
        ListedKey(ACKNOWLEDGEMENT, bytes(32)),
    ),
    tls_pins=("pin-now", "pin-next"),
    urls=("https://127.0.0.1:8443",),
)


def test_a_list_comes_back() -> None:
    assert root_fingerprint(ROOT_PUBLIC) == FINGERPRINT
    assert read_key_list(sign_key_list(KEYS, ROOT), FINGERPRINT) == KEYS


def test_the_first_of_a_use_is_the_newest() -> None:
    assert KEYS.newest(SEALING).public == b"new" * 10
    assert KEYS.by_id(SEALING) == {
        hashlib.sha256(key).hexdigest()[:16]: key for key in (b"new" * 10, b"old" * 10)
    }
    with pytest.raises(TrustBroken):
        KEYS.newest(RECOVERY)


def test_another_root_is_not_believed_although_its_signature_holds() -> None:
    thief = bytes(32)
    forged = KeyList(3, "KG", "", public_signing_key(thief), KEYS.keys, (), ())
    with pytest.raises(TrustBroken) as caught:
        read_key_list(sign_key_list(forged, thief), FINGERPRINT)
    assert caught.value.code == "key_list_root"


def test_a_list_names_the_root_that_signs_it() -> None:
    with pytest.raises(TrustBroken):
        sign_key_list(KEYS, bytes(32))
    # a thief who copies our root's public key into a list signed by his own
    payload = json.loads(sign_key_list(KEYS, ROOT))["payload"]
    with pytest.raises(TrustBroken):
        read_key_list(sign_text(payload, bytes(32), b"manzil-keys-1"), FINGERPRINT)


def test_an_older_version_is_never_taken() -> None:
    text = sign_key_list(KEYS, ROOT)
    assert read_key_list(text, FINGERPRINT, at_least=3).version == 3
    with pytest.raises(TrustBroken) as caught:
        read_key_list(text, FINGERPRINT, at_least=4)
    assert caught.value.code == "key_list_old"


def test_every_changed_byte_breaks_trust() -> None:
    data = sign_key_list(KEYS, ROOT).encode()
    believed = 0
    for place in range(len(data)):
        changed = bytearray(data)
        changed[place] ^= 1
        try:
            read_key_list(changed.decode(), FINGERPRINT)
            believed += 1
        except TrustBroken:
            pass
    assert believed <= 1, "only the unused bits at the end of the base64 carry nothing"


@pytest.mark.parametrize(
    "change",
    [
        {"format": "manzil-keys/2"},
        {"version": "3"},
        {"version": True},
        {"version": 1e400},
        {"version": -1},
        {"keys": [{"use": "sealing"}]},
        {"keys": [{"use": "sealing", "public": "?"}]},
        {"keys": 7},
        {"urls": None},
    ],
)
def test_a_signed_list_of_the_wrong_shape_breaks_trust(change: dict[str, object]) -> None:
    value = json.loads(json.loads(sign_key_list(KEYS, ROOT))["payload"]) | change
    text = sign_text(json.dumps(value), ROOT, b"manzil-keys-1")
    with pytest.raises(TrustBroken):
        read_key_list(text, FINGERPRINT)


def test_the_payload_is_what_the_formats_say() -> None:
    value = json.loads(json.loads(sign_key_list(KEYS, ROOT))["payload"])
    assert value["format"] == "manzil-keys/1"
    assert value["root"] == base64.b64encode(ROOT_PUBLIC).decode()
    assert value["keys"][0] == {"public": base64.b64encode(b"new" * 10).decode(), "use": "sealing"}


@given(st.text())
def test_junk_breaks_trust(text: str) -> None:
    with pytest.raises(TrustBroken):
        read_key_list(text, FINGERPRINT)
