"""The key file: the master key wrapped once per officer (docs/FORMATS.md, 10).

A slot is AES-256-GCM under Argon2id of the officer's passphrase. Its public text (officer,
device, cost, salt) can be read while locked, is the associated data, and is kept verbatim. A
checksum tells a damaged slot from a wrong passphrase; it proves nothing.
"""

import base64
import hashlib
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.domain.errors import TrustBroken, UserCanFix
from app.domain.officers import Officer, Role
from app.vault.kdf_cost import SALT_BYTES, STANDARD, KdfCost, check_cost, derive
from app.vault.master import KEY_BYTES
from app.vault.passphrase import passphrase_bytes, require_strong

__all__ = (
    "STANDARD",
    "KdfCost",
    "KeyFile",
    "Slot",
    "add_slot",
    "change_passphrase",
    "dump",
    "load",
    "new_key_file",
    "open_slot",
    "remove_slot",
)
_FORMAT = "manzil-slots/1"
_KDF = "argon2id"
_CONTEXT = b"manzil-slot-1"
_FILE_MEMBERS = frozenset({"device", "format", "slots"})
_SLOT_MEMBERS = frozenset({"checksum", "nonce", "public", "sealed"})
_KDF_MEMBERS = frozenset({"iterations", "lanes", "memory_kib", "name", "salt"})
_NONCE_BYTES = 12
_TAG_BYTES = 16


@dataclass(frozen=True, slots=True)
class Slot:
    """One officer's wrapped copy of the master key; `more` as in KeyFile."""

    officer: Officer
    cost: KdfCost
    public: str = field(repr=False)
    salt: bytes = field(repr=False)
    nonce: bytes = field(repr=False)
    sealed: bytes = field(repr=False)
    checksum: str = field(repr=False)
    more: Mapping[str, Any] = field(default_factory=dict, repr=False)


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
    """Wrap `master` for one officer more.

    Raises UserCanFix when the passphrase is weak or the officer has a slot already.
    """
    require_strong(passphrase)
    if officer.id in {known.id for known in key_file.officers}:
        raise UserCanFix(
            "officer_exists", "This officer can already sign in on this laptop.", field="officer"
        )
    slot = _wrap(key_file.device, master, officer, passphrase, cost)
    return replace(key_file, slots=(*key_file.slots, slot))


def open_slot(key_file: KeyFile, officer: UUID, passphrase: str) -> bytes:
    """The 32-byte master key. Slow on purpose.

    Raises UserCanFix("wrong_passphrase"), or TrustBroken("key_file") when the slot is damaged:
    its bytes do not have the checksum they were written with.
    """
    slot = key_file.slot(officer)
    if _checksum(slot.public, slot.nonce, slot.sealed) != slot.checksum:
        raise _damaged()
    key = derive(passphrase_bytes(passphrase), slot.salt, slot.cost)
    try:
        return AESGCM(key).decrypt(slot.nonce, slot.sealed, _associated(slot.public))
    except InvalidTag:
        raise UserCanFix(
            "wrong_passphrase", "This is not the passphrase. Try again.", field="passphrase"
        ) from None


def change_passphrase(
    key_file: KeyFile, officer: UUID, old: str, new: str, cost: KdfCost = STANDARD
) -> KeyFile:
    """Wrap the same master key anew. Raises as `open_slot`, or UserCanFix for a weak new one."""
    require_strong(new)
    master = open_slot(key_file, officer, old)
    before = key_file.slot(officer)
    slot = replace(_wrap(key_file.device, master, before.officer, new, cost), more=before.more)
    slots = tuple(slot if s.officer.id == officer else s for s in key_file.slots)
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
        "slots": [
            {
                **slot.more,
                "checksum": slot.checksum,
                "nonce": _text(slot.nonce),
                "public": slot.public,
                "sealed": _text(slot.sealed),
            }
            for slot in key_file.slots
        ],
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
        slots = tuple(_read_slot(item, device) for item in value["slots"])
        more = {k: v for k, v in value.items() if k not in _FILE_MEMBERS}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as wrong:
        raise _damaged() from wrong
    if len({slot.officer.id for slot in slots}) != len(slots):
        raise _damaged()
    return KeyFile(device, slots, more)


def _wrap(device: UUID, master: bytes, officer: Officer, passphrase: str, cost: KdfCost) -> Slot:
    if len(master) != KEY_BYTES:
        raise TrustBroken("master_key", "The master key has the wrong length.")
    salt, nonce = secrets.token_bytes(SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    public = _public_text(device, officer, check_cost(cost), salt)
    key = derive(passphrase_bytes(passphrase), salt, cost)
    sealed = AESGCM(key).encrypt(nonce, master, _associated(public))
    return Slot(officer, cost, public, salt, nonce, sealed, _checksum(public, nonce, sealed))


def _public_text(device: UUID, officer: Officer, cost: KdfCost, salt: bytes) -> str:
    value = {
        "device": str(device),
        "kdf": {
            "iterations": cost.iterations,
            "lanes": cost.lanes,
            "memory_kib": cost.memory_kib,
            "name": _KDF,
            "salt": _text(salt),
        },
        "officer": {
            "id": str(officer.id),
            "name": officer.name,
            "roles": [role.value for role in officer.roles],
        },
    }
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _read_slot(item: Mapping[str, Any], device: UUID) -> Slot:
    public, checksum = _checked_text(item["public"]), _checked_text(item["checksum"])
    nonce, sealed = _bytes(item["nonce"]), _bytes(item["sealed"])
    value = json.loads(public)
    kdf, officer = value["kdf"], value["officer"]
    salt = _bytes(kdf["salt"])
    sizes = (len(salt), len(nonce), len(sealed))
    if sizes != (SALT_BYTES, _NONCE_BYTES, KEY_BYTES + _TAG_BYTES):
        raise _damaged()
    if kdf["name"] != _KDF or kdf.keys() != _KDF_MEMBERS:
        raise TrustBroken("key_file", "The key file is of a version not spoken here.")
    if UUID(value["device"]) != device:
        raise TrustBroken("key_file", "The key file belongs to another laptop.")
    cost = KdfCost(*(_whole(kdf[name]) for name in ("memory_kib", "iterations", "lanes")))
    known = {role.value for role in Role}  # a later version's role grants nothing here
    roles = tuple(Role(role) for role in officer["roles"] if role in known)
    who = Officer(UUID(officer["id"]), _checked_text(officer["name"]), roles)
    more = {k: v for k, v in item.items() if k not in _SLOT_MEMBERS}
    return Slot(who, check_cost(cost), public, salt, nonce, sealed, checksum, more)


def _associated(public: str) -> bytes:
    return _CONTEXT + b"\0" + public.encode()


def _checksum(public: str, nonce: bytes, sealed: bytes) -> str:
    return hashlib.sha256(_associated(public) + nonce + sealed).hexdigest()


def _damaged() -> TrustBroken:
    return TrustBroken("key_file", "The key file is damaged. Do not delete it; ask headquarters.")


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _bytes(value: object) -> bytes:
    return base64.b64decode(_checked_text(value), validate=True)


def _checked_text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    value.encode()  # half a surrogate pair is no text
    return value


def _whole(value: object) -> int:
    if type(value) is not int:
        raise TypeError(value)
    return value
