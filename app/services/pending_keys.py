"""A device's keys between their making and headquarters' answer.

They wait among the drafts of the encrypted store, so that a second try after a lost answer asks
with the same keys.
"""

import base64
import json
from uuid import UUID

from app.domain.errors import TrustBroken
from app.domain.ids import Clock
from app.journal.entry import dump_json
from app.storage import drafts
from app.storage.store import Store
from app.vault.device_keys import DeviceKeys, new_device_keys


def pending_keys(store: Store, device: UUID, clock: Clock) -> DeviceKeys:
    """The keys of an earlier try; without one, new keys, which are on the disk now."""
    with store.write() as tx:
        kept = drafts.load_draft(tx, device)
        if kept is not None:
            return _read(kept.text)
        keys = new_device_keys()
        drafts.save_draft(tx, device, device, _write(keys), clock())
    return keys


def forget_pending_keys(store: Store, device: UUID) -> None:
    """The store and carrier file hold them now."""
    with store.write() as tx:
        drafts.destroy_draft(tx, device)


def _write(keys: DeviceKeys) -> str:
    said = {"sealing": keys.sealing, "signing": keys.signing, "transport": keys.transport}
    return dump_json({name: base64.b64encode(key).decode() for name, key in said.items()})


def _read(text: str) -> DeviceKeys:
    try:
        value = json.loads(text)
        said = [base64.b64decode(value[name]) for name in ("signing", "sealing", "transport")]
    except (ValueError, KeyError, TypeError) as wrong:
        raise TrustBroken(
            "pending_keys", "The keys of the first try are damaged. Choose an empty folder."
        ) from wrong
    return DeviceKeys(*said)
