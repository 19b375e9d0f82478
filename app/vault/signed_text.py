"""A signed JSON text: `{"key": id, "payload": "<the text verbatim>", "signature": base64}`.

The payload travels as a string and is never re-encoded before it is verified.
"""

import base64
import json
from collections.abc import Mapping

from app.domain.errors import TrustBroken
from app.vault.json_members import from_base64
from app.vault.signing import key_id, public_signing_key, sign, verify


def sign_text(payload: str, private: bytes, context: bytes) -> str:
    """The signed form of `payload`; `context` names the kind of message."""
    signature = sign(private, context, payload.encode())
    return json.dumps(
        {
            "key": key_id(public_signing_key(private)),
            "payload": payload,
            "signature": base64.b64encode(signature).decode(),
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def read_signed_text(text: str, public_keys: Mapping[str, bytes], context: bytes) -> str:
    """The payload of a signed text, once one of `public_keys` (by key id) is proved.

    Raises TrustBroken for anything else, including what is not such a text at all.
    """
    try:
        envelope = json.loads(text)
        key, payload = envelope["key"], envelope["payload"]
        signature = from_base64(envelope["signature"])
        public, message = public_keys[key], payload.encode()
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as wrong:
        raise TrustBroken("signed_text", "A signed message is damaged or unknown.") from wrong
    verify(public, context, message, signature)
    return str(payload)
