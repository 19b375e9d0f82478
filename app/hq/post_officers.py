"""The officers of a post, as their laptops' journals tell of them.

Names stay on the laptops: here an officer is an id, roles, and a public account key. A laptop's
own word is all that stands behind it, so a person confirms the key's id by telephone before
anything is sealed to it.
"""

import base64
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.hq import schema
from app.hq.chunks import chunks
from app.hq.devices import all_devices
from app.hq.store import Found, Reading
from app.journal.entry import read_head, read_json
from app.vault.sealing import PUBLIC_BYTES
from app.vault.signing import key_id
from app.wire.messages import DeviceStatus
from app.wire.values import identifier, text

_REMOVED = frozenset({"officer_removed", "account_closed"})
_entries, _bodies = schema.entries.c, schema.bodies.c


@dataclass(frozen=True, slots=True)
class PostOfficer:
    """An officer who can sign in on a laptop; `account` is the public key (1216 bytes)."""

    id: UUID
    device: UUID
    roles: tuple[str, ...]
    account: bytes = field(repr=False)
    said_at: datetime

    @property
    def account_key(self) -> str:
        return key_id(self.account)


def officers_of_post(tx: Reading, post: str) -> tuple[PostOfficer, ...]:
    """Those of the post's laptops that are in use and trusted, by id."""
    trusted = [
        device.id
        for device in all_devices(tx)
        if device.post == post and device.status is DeviceStatus.ACTIVE
    ]
    return officers_of_devices(tx, trusted)


def officers_of_devices(tx: Reading, devices: Iterable[UUID]) -> tuple[PostOfficer, ...]:
    """Who can sign in on these laptops, by id; of one on several laptops, each."""
    known: dict[tuple[UUID, UUID], PostOfficer] = {}
    for row, said in _events(tx, devices):
        _take(known, row, said)
    return tuple(known[key] for key in sorted(known))


def _take(known: dict[tuple[UUID, UUID], PostOfficer], row: Found, said: Mapping[str, Any]) -> None:
    """Follow one event: admission, new roles, a new account key, removal."""
    who = _officer(said)
    if who is None:
        return
    place = (who, row.device)
    account, roles = _account(said), _roles(said)
    if _REMOVED & set(read_head(row.head).kinds):
        known.pop(place, None)
    elif account is not None and (roles is not None or place in known):
        roles = known[place].roles if roles is None else roles
        known[place] = PostOfficer(who, row.device, roles, account, row.at)
    elif roles is not None and place in known:
        known[place] = replace(known[place], roles=roles)


def _events(tx: Reading, devices: Iterable[UUID]) -> Iterator[tuple[Found, Mapping[str, Any]]]:
    """Events that speak of an officer, in the order in which each laptop wrote them."""
    rows: list[Found] = []
    for part in chunks(devices):
        query = (
            select(_entries.device, _entries.at, _entries.number, _entries.head, _bodies.text)
            .join(schema.bodies, _bodies.entry == _entries.id)
            .where(
                _entries.device.in_(part),
                _bodies.person == schema.NOBODY,
                _bodies.text.like('{"event":{%"officer":%'),
            )
        )
        rows += tx.rows(query)
    for row in sorted(rows, key=lambda row: (row.at, row.number)):
        said = read_json(row.text).get("event")
        if isinstance(said, dict):
            yield row, said


def _officer(said: Mapping[str, Any]) -> UUID | None:
    try:
        return identifier(said.get("officer"))
    except (ValueError, TypeError):
        return None


def _account(said: Mapping[str, Any]) -> bytes | None:
    """None also for what is no key: nothing could be sealed to it."""
    try:
        public = base64.b64decode(text(said.get("account")), validate=True)
    except (ValueError, TypeError):
        return None
    return public if len(public) == PUBLIC_BYTES else None


def _roles(said: Mapping[str, Any]) -> tuple[str, ...] | None:
    roles = said.get("roles")
    if not isinstance(roles, Sequence) or isinstance(roles, str):
        return None
    return tuple(role for role in roles if isinstance(role, str))
