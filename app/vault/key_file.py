"""The key file: the keys of a laptop wrapped once per officer (docs/FORMATS.md, 10)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from app.domain.errors import TrustBroken, UserCanFix
from app.domain.officers import Officer
from app.vault.kdf_cost import STANDARD, KdfCost
from app.vault.passphrase import require_strong
from app.vault.slots import (
    SECRET_BYTES,
    OpenedSlot,
    Slot,
    damaged,
    read_slot,
    unwrap_slot,
    wrap_slot,
    write_slot,
)

__all__ = (
    "SECRET_BYTES",
    "STANDARD",
    "KdfCost",
    "KeyFile",
    "OpenedSlot",
    "Slot",
    "add_slot",
    "change_passphrase",
    "dump",
    "load",
    "new_key_file",
    "open_slot",
    "put_slot",
    "remove_slot",
    "renew_slot",
)
_FORMAT = "manzil-slots/1"
_MEMBERS = frozenset({"device", "format", "slots"})


@dataclass(frozen=True, slots=True)
class KeyFile:
    """The slots of a device; `more` holds members that this version does not know, as read."""

    device: UUID
    slots: tuple[Slot, ...] = ()
    more: Mapping[str, Any] = field(default_factory=dict, repr=False)

    @property
    def officers(self) -> tuple[Officer, ...]:
        return tuple(slot.officer for slot in self.slots)

    def slot(self, officer: UUID) -> Slot:
        """Raises UserCanFix when this officer has none."""
        for slot in self.slots:
            if slot.officer.id == officer:
                return slot
        raise UserCanFix(
            "unknown_officer", "This officer cannot sign in on this laptop.", field="officer"
        )


def new_key_file(device: UUID) -> KeyFile:
    return KeyFile(device)


def add_slot(
    key_file: KeyFile, master: bytes, officer: Officer, passphrase: str, cost: KdfCost = STANDARD
) -> KeyFile:
    """Wrap `master` for one officer more, with a new account key.

    Raises UserCanFix when the passphrase is weak or the officer has a slot already.
    """
    require_strong(passphrase)
    if officer.id in {known.id for known in key_file.officers}:
        raise UserCanFix(
            "officer_exists", "This officer can already sign in on this laptop.", field="officer"
        )
    slot = wrap_slot(key_file.device, OpenedSlot(master, b""), officer, passphrase, cost)
    return replace(key_file, slots=(*key_file.slots, slot))


def open_slot(
    key_file: KeyFile, officer: UUID, passphrase: str, *, secret: bytes | None = None
) -> OpenedSlot:
    """Master key and account key. Slow on purpose. `secret` is the keystore's, where one is used.

    Raises UserCanFix("wrong_passphrase"), "unknown_officer"; TrustBroken("key_file") when the
    slot is damaged.
    """
    return unwrap_slot(key_file.slot(officer), passphrase, secret=secret)


def change_passphrase(
    key_file: KeyFile,
    officer: UUID,
    old: str,
    new: str,
    cost: KdfCost = STANDARD,
    *,
    secret: bytes | None = None,
) -> KeyFile:
    """Wrap the same keys anew. Raises as `open_slot`, or UserCanFix for a weak new one."""
    require_strong(new)
    opened = open_slot(key_file, officer, old, secret=secret)
    before = key_file.slot(officer)
    kept = secret if before.in_keystore else None
    changed = renew_slot(key_file, opened, before.officer, new, cost, secret=kept)
    # the same master key lies in it: what comes after it still does
    return put_slot(changed, replace(changed.slot(officer), coming=before.coming))


def renew_slot(
    key_file: KeyFile,
    opened: OpenedSlot,
    officer: Officer,
    passphrase: str,
    cost: KdfCost = STANDARD,
    *,
    secret: bytes | None = None,
) -> KeyFile:
    """The officer's slot written anew: other keys, words, roles, with or without a keystore.

    `opened` holds the newest master key: nothing comes after it any more. An empty account key
    makes a new one. Raises UserCanFix `weak_passphrase`, `unknown_officer`.
    """
    require_strong(passphrase)
    before = key_file.slot(officer.id)
    slot = wrap_slot(key_file.device, opened, officer, passphrase, cost, secret=secret)
    return put_slot(key_file, replace(slot, more=before.more))


def put_slot(key_file: KeyFile, slot: Slot) -> KeyFile:
    """With this slot in the place of the same officer's."""
    slots = tuple(slot if s.officer.id == slot.officer.id else s for s in key_file.slots)
    return replace(key_file, slots=slots)


def remove_slot(key_file: KeyFile, officer: UUID) -> KeyFile:
    """Without this officer. Raises UserCanFix for the last: nobody could open the laptop."""
    gone = key_file.slot(officer)
    if len(key_file.slots) == 1:
        raise UserCanFix(
            "last_officer", "Admit another officer first: this is the last who can sign in."
        )
    return replace(key_file, slots=tuple(s for s in key_file.slots if s is not gone))


def dump(key_file: KeyFile) -> bytes:
    """The file's bytes, to be written whole and with mode 0600."""
    value = {
        **key_file.more,
        "device": str(key_file.device),
        "format": _FORMAT,
        "slots": [write_slot(slot) for slot in key_file.slots],
    }
    return (json.dumps(value, sort_keys=True, indent=1) + "\n").encode()


def load(data: bytes, device: UUID) -> KeyFile:
    """Read a key file. Raises TrustBroken("key_file") if it is damaged or another device's."""
    try:
        value = json.loads(data)
        if value["format"] != _FORMAT:
            raise TrustBroken("key_file", "The key file is of a version not spoken here.")
        if UUID(value["device"]) != device:
            raise TrustBroken("key_file", "The key file belongs to another laptop.")
        slots = tuple(read_slot(item, device) for item in value["slots"])
        more = {k: v for k, v in value.items() if k not in _MEMBERS}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as wrong:
        raise damaged() from wrong
    if len({slot.officer.id for slot in slots}) != len(slots):
        raise damaged()
    return KeyFile(device, slots, more)
