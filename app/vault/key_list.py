"""Headquarters' key list: what the offline root vouches for (docs/FORMATS.md, 7).

A laptop knows the root by its fingerprint (in the enrolment code) and takes a newer list by any
path: every signature is checked, a lower version is never taken.
"""

import base64
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.errors import TrustBroken
from app.vault.signed_text import read_signed_text, sign_text
from app.vault.signing import key_id, public_signing_key

_CONTEXT = b"manzil-keys-1"
_FORMAT = "manzil-keys/1"
SEALING = "sealing"
ACKNOWLEDGEMENT = "acknowledgement"
RECOVERY = "recovery"
BACKUP = "backup"
UPDATE = "update"
UPDATE_MLDSA = "update-mldsa65"
PROTECTION = "protection"
PROTECTION_SIGNING = "protection-signing"


@dataclass(frozen=True, slots=True)
class ListedKey:
    """A public key of headquarters and what it is for; the newest of a use comes first."""

    use: str
    public: bytes

    @property
    def id(self) -> str:
        return key_id(self.public)


@dataclass(frozen=True, slots=True)
class KeyList:
    """A version of the list: keys, TLS pins (base64 SHA-256 of SPKI), addresses, the root."""

    version: int
    country: str
    issued_at: str
    root: bytes
    keys: tuple[ListedKey, ...]
    tls_pins: tuple[str, ...]
    urls: tuple[str, ...]

    def newest(self, use: str) -> ListedKey:
        """The key to use for `use`. Raises TrustBroken when the list has none."""
        for key in self.keys:
            if key.use == use:
                return key
        raise TrustBroken("key_list", f"The key list has no {use} key.")

    def by_id(self, use: str) -> Mapping[str, bytes]:
        return {key.id: key.public for key in self.keys if key.use == use}


def root_fingerprint(root_public: bytes) -> str:
    return hashlib.sha256(root_public).hexdigest()


def sign_key_list(keys: KeyList, root_private: bytes) -> str:
    """The signed text of a list; `keys.root` must be this root's public key."""
    if public_signing_key(root_private) != keys.root:
        raise TrustBroken("key_list", "This list names another root than the one that signs it.")
    payload = json.dumps(
        {
            "country": keys.country,
            "format": _FORMAT,
            "issued_at": keys.issued_at,
            "keys": [{"public": _text(key.public), "use": key.use} for key in keys.keys],
            "root": _text(keys.root),
            "tls_pins": list(keys.tls_pins),
            "urls": list(keys.urls),
            "version": keys.version,
        },
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    )
    return sign_text(payload, root_private, _CONTEXT)


def read_key_list(text: str, fingerprint: str, *, at_least: int = 1) -> KeyList:
    """The list in `text`, proved by the root with this fingerprint (SHA-256, hex).

    Raises TrustBroken for another root, a wrong signature, or a version below `at_least`.
    """
    try:
        claimed = json.loads(json.loads(text)["payload"])
        root = base64.b64decode(claimed["root"], validate=True)
    except (ValueError, KeyError, TypeError, RecursionError) as wrong:
        raise TrustBroken("key_list", "A key list is damaged.") from wrong
    if root_fingerprint(root) != fingerprint:
        raise TrustBroken(
            "key_list_root", "This key list is not from the headquarters this laptop belongs to."
        )
    payload = read_signed_text(text, {key_id(root): root}, _CONTEXT)
    keys = _parse(payload, root)
    if keys.version < at_least:
        raise TrustBroken("key_list_old", "This key list is older than the one already known.")
    return keys


def _parse(payload: str, root: bytes) -> KeyList:
    try:
        value = json.loads(payload)
        if value["format"] != _FORMAT:
            raise TrustBroken("key_list", "A key list is of a version not spoken here.")
        return KeyList(
            version=_whole(value["version"]),
            country=str(value["country"]),
            issued_at=str(value["issued_at"]),
            root=root,
            keys=tuple(
                ListedKey(str(key["use"]), base64.b64decode(key["public"], validate=True))
                for key in value["keys"]
            ),
            tls_pins=tuple(str(pin) for pin in value["tls_pins"]),
            urls=tuple(str(url) for url in value["urls"]),
        )
    except (ValueError, KeyError, TypeError) as wrong:
        raise TrustBroken("key_list", "A key list is damaged.") from wrong


def _whole(value: object) -> int:
    if type(value) is not int or not 0 <= value < 1 << 63:
        raise TypeError(value)
    return value


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()
