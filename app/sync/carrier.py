"""What a carrier needs (carrier.json, 0600): it opens nothing and proves only who carries.

It lies beside the store, so that a locked laptop or a scheduled task can send sealed batches.
"""

import base64
import json
from dataclasses import dataclass, field, replace
from uuid import UUID

from app.domain.errors import UserCanFix
from app.settings.place import Place, disk_trouble, write_private
from app.vault.key_list import KeyList, read_key_list

_KEY_BYTES = 32
_FORMAT = "manzil-carrier/1"


@dataclass(frozen=True, slots=True)
class Carrier:
    """A device's id and transport key (Ed25519, private), and which headquarters it belongs to.

    `key_list` is the newest signed list seen, `root_fingerprint` the SHA-256 (hex) of the root
    that must have signed it, `url` the address from the enrolment code.
    """

    device: UUID
    transport_key: bytes = field(repr=False)
    key_list: str
    root_fingerprint: str
    url: str

    def keys(self) -> KeyList:
        """The key list, proved. Raises TrustBroken."""
        return read_key_list(self.key_list, self.root_fingerprint)

    def urls(self) -> tuple[str, ...]:
        """Where to look for headquarters: the list's addresses, and the one of enrolment."""
        return tuple(dict.fromkeys((*self.keys().urls, self.url)))

    def with_list(self, text: str) -> "Carrier":
        """The same with the list in `text`, if that is newer than its own list.

        Raises TrustBroken when the root did not sign it.
        """
        offered = read_key_list(text, self.root_fingerprint)
        return replace(self, key_list=text) if offered.version > self.keys().version else self

    def with_transport_key(self, private: bytes) -> "Carrier":
        """The same under a new transport key of the device."""
        return replace(self, transport_key=private)


def read_carrier(place: Place) -> Carrier:
    """Raises UserCanFix `not_enrolled` or `carrier_file`, EnvironmentFailed `disk`."""
    try:
        data = place.carrier_file.read_bytes()
    except FileNotFoundError as wrong:
        raise UserCanFix(
            "not_enrolled",
            "This laptop is not enrolled. Ask headquarters for a code: manzil enrol CODE.",
        ) from wrong
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong
    try:
        return _parse(json.loads(data))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as wrong:
        raise UserCanFix(
            "carrier_file",
            "The file carrier.json in the data folder is damaged, so nothing can be sent. Put it"
            " back from a copy, or ask headquarters; the registrations are not touched.",
        ) from wrong


def write_carrier(place: Place, carrier: Carrier) -> None:
    """Raises EnvironmentFailed like write_private."""
    value = {
        "device": str(carrier.device),
        "format": _FORMAT,
        "key_list": carrier.key_list,
        "root_fingerprint": carrier.root_fingerprint,
        "transport_key": base64.b64encode(carrier.transport_key).decode(),
        "url": carrier.url,
    }
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    write_private(place.carrier_file, text.encode() + b"\n")


def _parse(value: dict[str, object]) -> Carrier:
    texts = {name: value[name] for name in ("key_list", "root_fingerprint", "url")}
    words = {name: text for name, text in texts.items() if isinstance(text, str)}
    key = base64.b64decode(str(value["transport_key"]), validate=True)
    if value["format"] != _FORMAT or len(words) != len(texts) or len(key) != _KEY_BYTES:
        raise ValueError(_FORMAT)
    return Carrier(UUID(str(value["device"])), key, **words)
