"""Officers of laptops as headquarters knows them, and closing the account of one.

Headquarters has ids, roles and account keys, never names: whoever closes an account has compared
the id with what the post says. An officer has an id of their own on each laptop.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from app.domain.errors import UserCanFix
from app.domain.ids import Clock
from app.domain.permissions import Action
from app.hq import feed, schema_office
from app.hq.devices import Device, all_devices
from app.hq.events import OfficeEvent
from app.hq.own_journal import append, event_body, hold
from app.hq.post_officers import PostOfficer, officers_of_devices
from app.hq.raced import write_until_won
from app.hq.store import Reading, Store, Writing
from app.hq.users import HqUser
from app.journal.entry import Json, read_json, write_time

ITEM = "account"
LEAST_REASON = 5
_DISABLED = "disabled"
_feed = schema_office.feed.c


@dataclass(frozen=True, slots=True)
class ListedOfficer:
    """Who can sign in on which laptop. `closing`: the laptop is told, and has not yet obeyed."""

    who: PostOfficer
    device: Device
    closing: bool


class OfficeOfficers:
    """What administrators do about officers' accounts; each closing is an entry."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def listed(self, by: HqUser, post: str = "") -> list[Json]:
        """All of them, or a post's, by post and laptop. Raises UserCanFix `not_allowed`."""
        by.require(Action.MANAGE_USERS)
        with self._store.read() as tx:
            return [officer_json(one) for one in listed_officers(tx, post)]

    def close(self, by: HqUser, officer: UUID, reason: str) -> list[UUID]:
        """Tell every laptop where this officer can sign in to end that; which laptops these are.

        Raises UserCanFix `not_allowed`, `reason_missing`, `officer_unknown`, `account_closing`, and
        `last_officer` where nobody else could open the laptop any more.
        """
        by.require(Action.MANAGE_USERS)
        why = " ".join(reason.split())
        if len(why) < LEAST_REASON:
            raise UserCanFix("reason_missing", "Say why, in a few words.", field="reason")
        return write_until_won(self._store, lambda tx: self._close(tx, by, officer, why))

    def _close(self, tx: Writing, by: HqUser, officer: UUID, why: str) -> list[UUID]:
        now = self._clock()
        hold(tx, now)
        places = _places_to_close(listed_officers(tx), officer)
        devices: list[Json] = [str(device) for device in places]
        said: dict[str, Json] = {"devices": devices, "officer": str(officer), "reason": why}
        append(
            tx,
            kinds=[OfficeEvent.ACCOUNT_CLOSED],
            author=by.id,
            at=now,
            bodies=[event_body(said)],
        )
        told: dict[str, Json] = {"officer": str(officer), "state": _DISABLED}
        for device in places:
            feed.put(tx, feed.device_scope(device), ITEM, told, now)
        return places


def listed_officers(tx: Reading, post: str = "") -> list[ListedOfficer]:
    """Who can sign in on the laptops of the post, or on any, by post and laptop."""
    devices = {one.id: one for one in all_devices(tx) if post in {"", one.post}}
    told = _told(tx)
    found = [
        ListedOfficer(
            who, devices[who.device], (feed.device_scope(who.device), str(who.id)) in told
        )
        for who in officers_of_devices(tx, devices)
    ]
    order = {device: place for place, device in enumerate(devices)}
    return sorted(found, key=lambda one: (order[one.device.id], one.who.id))


def officer_json(one: ListedOfficer) -> Json:
    """As the office shows it: no name, for headquarters knows none."""
    return {
        "account_key": one.who.account_key,
        "closing": one.closing,
        "device": str(one.device.id),
        "label": one.device.label,
        "officer": str(one.who.id),
        "post": one.device.post,
        "roles": list(one.who.roles),
        "said_at": write_time(one.who.said_at),
    }


def _places_to_close(known: Iterable[ListedOfficer], officer: UUID) -> list[UUID]:
    """The laptops to be told. An officer whose account is being closed opens none any more."""
    known = list(known)
    theirs = [one for one in known if one.who.id == officer]
    if not theirs:
        raise UserCanFix(
            "officer_unknown",
            "No laptop has told of an officer with this id. List them by: manzil hq officers",
            field="officer",
        )
    places = [one.device.id for one in theirs if not one.closing]
    if not places:
        raise UserCanFix(
            "account_closing",
            "This account is being closed already: its laptop is told at its next contact.",
            field="officer",
        )
    others = {one.device.id for one in known if one.who.id != officer and not one.closing}
    if not set(places) <= others:
        raise UserCanFix(
            "last_officer",
            "Nobody else can sign in on that laptop: its unsent work would be locked in. Have"
            " another officer admitted there first, or call it back: manzil hq revoke",
            field="officer",
        )
    return places


def _told(tx: Reading) -> set[tuple[str, str]]:
    """Scope and officer of every closing that was ever told; a closed account stays closed."""
    query = select(_feed.scope, _feed.said).where(_feed.kind == ITEM)
    return {(row.scope, str(read_json(row.said)["officer"])) for row in tx.rows(query)}
