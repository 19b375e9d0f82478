"""The protection keys of posts: made, shared and rotated by the protection focal point.

The private half is in memory for one command, on a machine where the offline country key is at
hand; it leaves only sealed, to officers' account keys and to the country key. The server needs
neither and holds neither (docs/FORMATS.md, 18).
"""

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import select

from app.domain.errors import TrustBroken, UserCanFix
from app.domain.permissions import Action, Role
from app.hq import feed, own_journal
from app.hq.devices import all_devices
from app.hq.events import OfficeEvent
from app.hq.keys import read_key_file
from app.hq.post_officers import PostOfficer, officers_of_post
from app.hq.schema_protection import protection_keys
from app.hq.store import Found, Reading, Writing
from app.hq.users import HqUser
from app.journal.entry import Json, write_time
from app.vault.key_list import PROTECTION, KeyList
from app.vault.protection_key import COUNTRY, PostKey, open_share, seal_share, vouch
from app.vault.sealing import PRIVATE_BYTES, new_sealing_key, public_sealing_key
from app.vault.signing import key_id
from app.wire.messages import DeviceStatus

ITEM = "protection_keys"
_keys = protection_keys.c


@dataclass(frozen=True, slots=True)
class CountryKey:
    """The country's offline private protection key (96 bytes), proved by the key list."""

    private: bytes = field(repr=False)

    @property
    def public(self) -> bytes:
        return public_sealing_key(self.private)

    @property
    def id(self) -> str:
        return key_id(self.public)


@dataclass(frozen=True, slots=True)
class GivenKey:
    """A post's key as it was given: its id, to how many officers, told to how many laptops."""

    key: str
    officers: int
    laptops: int


def read_country_key(path: Path, keys: KeyList) -> CountryKey:
    """The country's key from its file.

    Raises UserCanFix `keys_missing`; TrustBroken `country_key` for a file that is not the key
    which the key list names.
    """
    private = read_key_file(path)
    if len(private) == PRIVATE_BYTES:
        found = CountryKey(private)
        if found.id in keys.by_id(PROTECTION):
            return found
    raise TrustBroken("country_key", "This file is not the country's protection key.")


def protection_officers(tx: Reading, post: str) -> tuple[PostOfficer, ...]:
    """Who may be given the post's key: its officers with the role, an account each."""
    return tuple(who for who in officers_of_post(tx, post) if Role.PROTECTION in who.roles)


def make_post_key(
    tx: Writing,
    post: str,
    officers: Sequence[PostOfficer],
    country: CountryKey,
    *,
    by: HqUser,
    at: datetime,
) -> GivenKey:
    """A new key of the post for these officers alone: the first, or when one has left.

    What was sealed to an earlier key stays readable for who had that. Raises UserCanFix
    `not_allowed`, `no_protection_officer`.
    """
    by.require(Action.MAKE_PROTECTION_KEY)
    _require_some(officers)
    private = new_sealing_key()
    key = vouch(post, public_sealing_key(private), write_time(at), country.private)
    kept = seal_share(private, post=post, officer=COUNTRY, receiver=country.public)
    _keep(tx, key, country, kept, by)
    shares = [_share(private, post, who) for who in officers]
    return _give(tx, key, shares, event=OfficeEvent.PROTECTION_KEY_MADE, by=by, at=at)


def share_post_key(
    tx: Writing,
    post: str,
    officers: Sequence[PostOfficer],
    country: CountryKey,
    *,
    by: HqUser,
    at: datetime,
) -> GivenKey:
    """Deliver the post's newest key to officers who came later or have a new account key.

    Raises UserCanFix `not_allowed`, `no_protection_officer`, `no_post_key`, `country_key_other`.
    """
    by.require(Action.MAKE_PROTECTION_KEY)
    _require_some(officers)
    newest = _newest(tx, post)
    if newest is None or not newest.sealed:
        raise _no_key()
    private = _opened(newest, country)
    if private is None:
        raise UserCanFix(
            "country_key_other",
            "This post's key was made beside an earlier country key. Give that key's file.",
            field="country_key",
        )
    shares = [_share(private, post, who) for who in officers]
    event = OfficeEvent.PROTECTION_KEY_SHARED
    return _give(tx, _post_key(newest), shares, event=event, by=by, at=at)


def retire_post_key(
    tx: Writing, post: str, country: CountryKey, *, by: HqUser, at: datetime
) -> GivenKey:
    """The last protection officer has left: the post seals to the country's key from now on.

    Raises UserCanFix `not_allowed`, `no_post_key`.
    """
    by.require(Action.MAKE_PROTECTION_KEY)
    if _newest(tx, post) is None:
        raise _no_key()
    key = vouch(post, country.public, write_time(at), country.private)
    _keep(tx, key, country, b"", by)
    return _give(tx, key, [], event=OfficeEvent.PROTECTION_KEY_RETIRED, by=by, at=at)


def tell_newcomer(tx: Writing, device: UUID, post: str, at: datetime) -> None:
    """Tell a new laptop the public key of its post, if there is one."""
    newest = _newest(tx, post)
    if newest is not None:
        feed.put(tx, feed.device_scope(device), ITEM, _said(_post_key(newest), []), at)


def private_keys(tx: Reading, country: CountryKey) -> Mapping[str, bytes]:
    """All keys that the country's key opens, by key id, its own among them."""
    opened = {row.key: _opened(row, country) for row in tx.rows(select(protection_keys))}
    found = {key: private for key, private in opened.items() if private is not None}
    return {country.id: country.private, **found}


def _keep(tx: Writing, key: PostKey, country: CountryKey, sealed: bytes, by: HqUser) -> None:
    row = {
        "key": key.id,
        "post": key.post,
        "public": key.public,
        "since": key.since,
        "voucher": key.voucher,
        "country_key": country.id,
        "sealed": sealed,
        "made_by": by.id,
    }
    tx.put(protection_keys, [row])


def _give(
    tx: Writing,
    key: PostKey,
    shares: Sequence[Mapping[str, str]],
    *,
    event: OfficeEvent,
    by: HqUser,
    at: datetime,
) -> GivenKey:
    """Tell the post's laptops; the entry names key, post and officers."""
    said = _said(key, shares)
    laptops = [
        device.id
        for device in all_devices(tx)
        if device.post == key.post and device.status is DeviceStatus.ACTIVE
    ]
    for device in laptops:
        feed.put(tx, feed.device_scope(device), ITEM, said, at)
    officers = sorted({share["officer"] for share in shares})
    told: dict[str, Json] = {"key": key.id, "officers": officers, "post": key.post}
    body = own_journal.event_body(told)
    own_journal.append(tx, kinds=[event], author=by.id, at=at, bodies=[body])
    return GivenKey(key.id, len(officers), len(laptops))


def _said(key: PostKey, shares: Sequence[Json]) -> dict[str, Json]:
    return {
        "for": shares,
        "key": _text(key.public),
        "post": key.post,
        "since": key.since,
        "voucher": _text(key.voucher),
    }


def _newest(tx: Reading, post: str) -> Found | None:
    query = select(protection_keys).where(_keys.post == post)
    found = tx.rows(query.order_by(_keys.since.desc(), _keys.key).limit(1))
    return found[0] if found else None


def _share(private: bytes, post: str, who: PostOfficer) -> dict[str, str]:
    sealed = seal_share(private, post=post, officer=who.id, receiver=who.account)
    return {"officer": str(who.id), "sealed": _text(sealed)}


def _opened(row: Found, country: CountryKey) -> bytes | None:
    """The private half; None when it was sealed to another country key, or there is none."""
    if row.country_key != country.id or not row.sealed:
        return None
    return open_share(
        bytes(row.sealed),
        post=row.post,
        officer=COUNTRY,
        public=bytes(row.public),
        receiver_private=country.private,
    )


def _post_key(row: Found) -> PostKey:
    return PostKey(row.post, bytes(row.public), row.since, bytes(row.voucher))


def _no_key() -> UserCanFix:
    return UserCanFix(
        "no_post_key", "This post has no key of its own. Make one first.", field="post"
    )


def _require_some(officers: Sequence[PostOfficer]) -> None:
    if not officers:
        raise UserCanFix(
            "no_protection_officer",
            "Name at least one protection officer of this post. Until it has one, its records"
            " are sealed to the country's key.",
            field="officer",
        )


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()


def chosen_officers(
    known: Sequence[PostOfficer], chosen: Sequence[UUID]
) -> tuple[PostOfficer, ...]:
    """Those who were named. Raises UserCanFix `officer_unknown` when one is not among them."""
    missing = set(chosen) - {who.id for who in known}
    if missing:
        raise UserCanFix(
            "officer_unknown",
            "This is no protection officer of the post. Their laptop must have exchanged since"
            " they were admitted.",
            field="officer",
        )
    return tuple(who for who in known if who.id in chosen)
