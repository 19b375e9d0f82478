"""One officer's slot: master key and account key under the officer's passphrase (FORMATS, 10).

AES-256-GCM under Argon2id. The slot's public text (officer, device, cost, salt) can be read while
locked, is the associated data, and is kept verbatim. A checksum tells a damaged slot from a wrong
passphrase; it proves nothing.
"""

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
from app.vault.account import Account, open_account, read_account, wrap_account, write_account
from app.vault.json_members import from_base64, plain_text, to_base64, whole_number
from app.vault.kdf_cost import SALT_BYTES, KdfCost, check_cost, derive
from app.vault.master import KEY_BYTES
from app.vault.passphrase import passphrase_bytes
from app.vault.sealing import new_sealing_key, public_sealing_key
from app.vault.signing import key_id

_KDF = "argon2id"
_CONTEXT = b"manzil-slot-1"
_MEMBERS = frozenset({"account", "checksum", "next", "nonce", "public", "sealed"})
_KDF_MEMBERS = frozenset({"iterations", "lanes", "memory_kib", "name", "salt"})
_KEYSTORE = "keystore"
SECRET_BYTES = 32
_NONCE_BYTES = 12
_TAG_BYTES = 16


@dataclass(frozen=True, slots=True)
class OpenedSlot:
    """What a passphrase gives: the master key (32 bytes), the private account key (96 bytes).

    `account` is empty for a slot of a version without accounts; the next sign-in makes one.
    """

    master: bytes = field(repr=False)
    account: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Slot:
    """One officer's wrapped keys; `more` holds members that this version does not know, as read.

    `coming` are the master keys that came after the one in `sealed`, oldest first, each sealed to
    the account (next_master). `in_keystore` says that the passphrase alone does not open it.
    """

    officer: Officer
    cost: KdfCost
    public: str = field(repr=False)
    salt: bytes = field(repr=False)
    nonce: bytes = field(repr=False)
    sealed: bytes = field(repr=False)
    checksum: str = field(repr=False)
    account: Account | None = field(default=None, repr=False)
    coming: tuple[bytes, ...] = field(default=(), repr=False)
    in_keystore: bool = False
    more: Mapping[str, Any] = field(default_factory=dict, repr=False)


def wrap_slot(
    device: UUID,
    opened: OpenedSlot,
    officer: Officer,
    passphrase: str,
    cost: KdfCost,
    *,
    secret: bytes | None = None,
) -> Slot:
    """A slot of these keys; with an empty account key the slot gets a new one.

    `secret` (32 bytes) makes it one that opens on this machine alone.
    """
    if len(opened.master) != KEY_BYTES:
        raise TrustBroken("master_key", "The master key has the wrong length.")
    salt, nonce = secrets.token_bytes(SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    private = opened.account or new_sealing_key()
    kdf = _kdf(check_cost(cost), salt, in_keystore=secret is not None)
    public = _public_text(device, officer, kdf, key_id(public_sealing_key(private)))
    key = _wrapping_key(passphrase, salt, cost, secret)
    sealed = AESGCM(key).encrypt(nonce, opened.master, _associated(public))
    checksum = _checksum(public, nonce, sealed)
    account = wrap_account(private, key, public)
    slot = Slot(officer, cost, public, salt, nonce, sealed, checksum, account)
    return replace(slot, in_keystore=secret is not None)


def unwrap_slot(slot: Slot, passphrase: str, *, secret: bytes | None = None) -> OpenedSlot:
    """Both keys. Slow on purpose. A `secret` is used only by a slot that was made with one.

    Raises UserCanFix("wrong_passphrase"), or TrustBroken("key_file") when the slot is damaged:
    its bytes do not have the checksum they were written with, or its account does not open under
    the passphrase that its master key opens under.
    """
    if _checksum(slot.public, slot.nonce, slot.sealed) != slot.checksum:
        raise damaged()
    key = _wrapping_key(passphrase, slot.salt, slot.cost, secret if slot.in_keystore else None)
    try:
        master = AESGCM(key).decrypt(slot.nonce, slot.sealed, _associated(slot.public))
    except InvalidTag:
        raise UserCanFix(
            "wrong_passphrase", "This is not the passphrase. Try again.", field="passphrase"
        ) from None
    if slot.account is None:
        return OpenedSlot(master, b"")
    account = open_account(slot.account, key, slot.public)
    if account is None:
        raise damaged()
    return OpenedSlot(master, account)


def write_slot(slot: Slot) -> dict[str, Any]:
    """The slot as a member of the key file."""
    account = {} if slot.account is None else {"account": write_account(slot.account)}
    coming = {"next": [to_base64(sealed) for sealed in slot.coming]} if slot.coming else {}
    return {
        **slot.more,
        **account,
        **coming,
        "checksum": slot.checksum,
        "nonce": to_base64(slot.nonce),
        "public": slot.public,
        "sealed": to_base64(slot.sealed),
    }


def read_slot(item: Mapping[str, Any], device: UUID) -> Slot:
    """Raises TrustBroken("key_file"), ValueError, KeyError, TypeError or AttributeError."""
    public, checksum = plain_text(item["public"]), plain_text(item["checksum"])
    nonce, sealed = from_base64(item["nonce"]), from_base64(item["sealed"])
    value = json.loads(public)
    salt, cost, in_keystore = _read_kdf(value["kdf"])
    if (len(nonce), len(sealed)) != (_NONCE_BYTES, KEY_BYTES + _TAG_BYTES):
        raise damaged()
    if UUID(value["device"]) != device:
        raise TrustBroken("key_file", "The key file belongs to another laptop.")
    account = read_account(item["account"]) if "account" in item else None
    if value.get("account") != (None if account is None else key_id(account.public)):
        raise damaged()  # an account taken away would look like an older slot, and be made anew
    coming = tuple(from_base64(sealed) for sealed in item.get("next", ()))
    more = {k: v for k, v in item.items() if k not in _MEMBERS}
    who = _read_officer(value["officer"])
    slot = Slot(who, cost, public, salt, nonce, sealed, checksum, account, coming)
    return replace(slot, in_keystore=in_keystore, more=more)


def damaged() -> TrustBroken:
    return TrustBroken("key_file", "The key file is damaged. Do not delete it; ask headquarters.")


def _wrapping_key(passphrase: str, salt: bytes, cost: KdfCost, secret: bytes | None) -> bytes:
    return derive(passphrase_bytes(passphrase), salt, cost, secret=secret)


def _read_kdf(kdf: Mapping[str, Any]) -> tuple[bytes, KdfCost, bool]:
    salt = from_base64(kdf["salt"])
    if len(salt) != SALT_BYTES:
        raise damaged()
    in_keystore = kdf.get("secret") == _KEYSTORE
    known = _KDF_MEMBERS | {"secret"} if in_keystore else _KDF_MEMBERS
    if kdf["name"] != _KDF or kdf.keys() != known:
        raise TrustBroken("key_file", "The key file is of a version not spoken here.")
    cost = KdfCost(*(whole_number(kdf[name]) for name in ("memory_kib", "iterations", "lanes")))
    return salt, check_cost(cost), in_keystore


def _read_officer(value: Mapping[str, Any]) -> Officer:
    known = {role.value for role in Role}  # a later version's role grants nothing here
    roles = tuple(Role(role) for role in value["roles"] if role in known)
    return Officer(UUID(value["id"]), plain_text(value["name"]), roles)


def _kdf(cost: KdfCost, salt: bytes, *, in_keystore: bool) -> dict[str, Any]:
    """How the wrapping key is made. `secret` makes older versions refuse what they cannot open."""
    return {
        "iterations": cost.iterations,
        "lanes": cost.lanes,
        "memory_kib": cost.memory_kib,
        "name": _KDF,
        "salt": to_base64(salt),
        **({"secret": _KEYSTORE} if in_keystore else {}),
    }


def _public_text(device: UUID, officer: Officer, kdf: Mapping[str, Any], account: str) -> str:
    value = {
        "account": account,
        "device": str(device),
        "kdf": kdf,
        "officer": {
            "id": str(officer.id),
            "name": officer.name,
            "roles": [role.value for role in officer.roles],
        },
    }
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _associated(public: str) -> bytes:
    return _CONTEXT + b"\0" + public.encode()


def _checksum(public: str, nonce: bytes, sealed: bytes) -> str:
    return hashlib.sha256(_associated(public) + nonce + sealed).hexdigest()
