"""A change of the master key that was interrupted: brought to its end, or to its beginning.

It needs no key, so that it is done before anybody has signed in (docs/FORMATS.md, 10).
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.services.key_file import write_keys
from app.settings.place import Place, disk_trouble
from app.storage.successor import drop_others, salt_of
from app.vault.key_file import KeyFile
from app.vault.slots import damaged

REKEY = "rekey"
ESCROW = "escrow"


def anchor_successor(place: Place) -> Path:
    """The anchor under the new key, until the new database is in place."""
    return place.anchor.with_name(f"{place.anchor.name}.next")


def settle_rekey(place: Place, keys: KeyFile) -> KeyFile:
    """The key file as it stands once nothing is half done; it is written when it changed.

    The caller holds the data folder, and the store is closed. Raises UserCanFix `store_missing`,
    TrustBroken `key_file`, EnvironmentFailed `disk`, `disk_full`; then it is done at the next time.
    """
    rekey = keys.more.get(REKEY)
    if rekey is None:
        _clear_away(place)
        return keys
    if salt_of(place.store) == _salt(rekey):
        settled = _finished(keys, rekey)
        _take_anchor(place)
    else:
        settled = _undone(keys)
    _clear_away(place)
    write_keys(place, settled)
    return settled


def _finished(keys: KeyFile, rekey: Mapping[str, Any]) -> KeyFile:
    more = {name: value for name, value in keys.more.items() if name not in {REKEY, ESCROW}}
    if rekey.get(ESCROW) is not None:
        more[ESCROW] = rekey[ESCROW]
    return replace(keys, more=more)


def _undone(keys: KeyFile) -> KeyFile:
    more = {name: value for name, value in keys.more.items() if name != REKEY}
    slots = tuple(replace(slot, coming=slot.coming[:-1]) for slot in keys.slots)
    return replace(keys, more=more, slots=slots)


def _salt(rekey: object) -> bytes:
    try:
        if isinstance(rekey, Mapping):
            return bytes.fromhex(rekey["salt"])
    except (ValueError, KeyError, TypeError) as wrong:
        raise damaged() from wrong
    raise damaged()


def _take_anchor(place: Place) -> None:
    try:
        anchor_successor(place).replace(place.anchor)
    except FileNotFoundError:
        return  # taken before the interruption
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong


def _clear_away(place: Place) -> None:
    drop_others(place.store)
    try:
        anchor_successor(place).unlink(missing_ok=True)
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong
