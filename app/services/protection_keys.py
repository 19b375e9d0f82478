"""Which key a record is sealed to, which keys an officer opens, and how keys arrive."""

import base64
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from app.domain.errors import TrustBroken, UserCanFix
from app.journal.entry import read_time
from app.services.signed_in import SignedIn
from app.storage import protection_keys
from app.storage.device import load_device
from app.storage.protection_keys import StoredProtectionKey
from app.storage.transaction import Reading, Writing
from app.vault.key_list import PROTECTION, PROTECTION_SIGNING, KeyList, read_key_list
from app.vault.protection_key import PostKey, open_share, require_vouched
from app.vault.sealing import PUBLIC_BYTES
from app.wire.page import Item
from app.wire.values import identifier
from app.wire.values import text as as_text


def receiver_key(tx: Reading, at: SignedIn) -> bytes:
    """The public key that records of this post are sealed to: the post's newest, or the country's.

    Raises UserCanFix `no_protection_key` when headquarters has told of none yet.
    """
    newest = protection_keys.newest(tx, at.device.post)
    if newest is not None:
        return newest.public
    keys = _key_list(tx)
    for key in keys.keys:
        if key.use == PROTECTION:
            return key.public
    raise UserCanFix(
        "no_protection_key",
        "There is no key yet to seal this with. Exchange with headquarters and close it then:"
        " it stays as a draft until.",
    )


def private_keys(tx: Reading, at: SignedIn) -> Mapping[str, bytes]:
    """The protection keys that were delivered to the signed-in officer, by key id.

    A share that does not open (it was sealed to an earlier account key) is left out: what is
    sealed to that key shows as not opened, and headquarters can deliver the key again.
    """
    found: dict[str, bytes] = {}
    for share in protection_keys.shares_of(tx, at.officer.id):
        try:
            found[share.key.id] = open_share(
                share.sealed,
                post=share.key.post,
                officer=at.officer.id,
                public=share.key.public,
                receiver_private=at.account,
            )
        except TrustBroken:
            continue
    return found


def apply_protection_keys(tx: Writing, item: Item, at: SignedIn) -> None:
    """Keep a post's key that headquarters told of (docs/FORMATS.md, 18).

    Raises TrustBroken `protection_key` for another post's, for a key that the country does not
    vouch for, and for damage: then nothing is kept.
    """
    key, shares = _read(item.said)
    if key.post != at.device.post:
        raise TrustBroken("protection_key", "This protection key is another post's.")
    vouching = [one.public for one in _key_list(tx).keys if one.use == PROTECTION_SIGNING]
    _require_any(key, vouching)
    stored = StoredProtectionKey(key.id, key.post, key.public, key.since)
    protection_keys.keep(tx, stored, shares)


def _require_any(key: PostKey, vouching: list[bytes]) -> None:
    """One of the country's keys that the list names must vouch: it may hold an older beside."""
    for public in vouching[:-1]:
        try:
            require_vouched(key, public)
        except TrustBroken:
            continue
        return
    if not vouching:
        raise TrustBroken("protection_key", "The key list names nobody to vouch for this key.")
    require_vouched(key, vouching[-1])


def _read(said: Mapping[str, Any]) -> tuple[PostKey, Mapping[UUID, bytes]]:
    try:
        since = as_text(said["since"])
        read_time(since)
        key = PostKey(as_text(said["post"]), _bytes(said["key"]), since, _bytes(said["voucher"]))
        shares = {identifier(one["officer"]): _bytes(one["sealed"]) for one in said["for"]}
    except (ValueError, KeyError, TypeError, AttributeError) as wrong:
        raise _damaged() from wrong
    if len(key.public) != PUBLIC_BYTES:
        raise _damaged()
    return key, shares


def _damaged() -> TrustBroken:
    return TrustBroken("protection_key", "A protection key arrived damaged.")


def _key_list(tx: Reading) -> KeyList:
    """The newest list taken, not the one of the moment of signing in."""
    device = load_device(tx)
    return read_key_list(device.key_list, device.root_fingerprint)


def _bytes(value: object) -> bytes:
    return base64.b64decode(as_text(value), validate=True)
