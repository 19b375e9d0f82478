"""Settings that headquarters gives its laptops, section by section; each change is a new row.

A laptop is told at its next pull, once for each change, by an item `settings` with all sections.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.domain.errors import UserCanFix
from app.domain.ids import Clock
from app.domain.limits import read_limits, write_limits
from app.domain.permissions import Action
from app.domain.retention import read_retention, write_retention
from app.hq import feed, schema_office
from app.hq.events import OfficeEvent
from app.hq.own_journal import append, event_body
from app.hq.raced import write_until_won
from app.hq.store import Reading, Store, Writing, raced
from app.hq.users import HqUser
from app.journal.entry import Json, dump_json, read_json

KIND = "settings"
_settings = schema_office.settings


def _checked_retention(said: Mapping[str, Any]) -> Mapping[str, Json]:
    return write_retention(read_retention(said))


def _checked_limits(said: Mapping[str, Any]) -> Mapping[str, Json]:
    return write_limits(read_limits(said))


SECTIONS: Mapping[str, Callable[[Mapping[str, Any]], Mapping[str, Json]]] = {
    "retention": _checked_retention,
    "limits": _checked_limits,
}


def current_settings(tx: Reading) -> dict[str, Any]:
    """All sections as they stand; empty while nothing was ever set."""
    query = select(_settings.c.said).order_by(_settings.c.number.desc()).limit(1)
    found = tx.rows(query)
    return dict(read_json(found[0].said)) if found else {}


def change_settings(
    tx: Writing, asked: Mapping[str, Any], *, by: UUID, at: datetime
) -> dict[str, Any]:
    """Set the given values of the given sections; all sections as they stand then.

    Raises UserCanFix `setting_unknown`, `limits`, `retention`; EnvironmentFailed `store_raced`.
    """
    query = select(_settings).order_by(_settings.c.number.desc()).limit(1)
    held = tx.lock(query)
    before = dict(read_json(held[0].said)) if held else {}
    after = before | {name: _merged(name, before.get(name, {}), asked[name]) for name in asked}
    number = held[0].number + 1 if held else 1
    row = {"number": number, "said": dump_json(after), "at": at, "by": by}
    if not tx.insert_missing(_settings, [row]):
        raise raced()
    return after


class OfficeSettings:
    """The settings for users who may see or change them; each change is an entry."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def read(self, by: HqUser) -> dict[str, Any]:
        """Raises UserCanFix `not_allowed` unless the user manages or answers for them."""
        if not by.may(Action.DECIDE_ERASURE):
            by.require(Action.MANAGE_REFERENCE_DATA)
        with self._store.read() as tx:
            return current_settings(tx)

    def change(self, by: HqUser, asked: Mapping[str, Any]) -> dict[str, Any]:
        """All sections as they stand then. Raises as `change_settings`, and `not_allowed`."""
        by.require(Action.MANAGE_REFERENCE_DATA)
        at = self._clock()

        def work(tx: Writing) -> dict[str, Any]:
            after = change_settings(tx, asked, by=by.id, at=at)
            said: dict[str, Json] = {"settings": after}
            append(
                tx,
                kinds=[OfficeEvent.SETTINGS_CHANGED],
                author=by.id,
                at=at,
                bodies=[event_body(said)],
            )
            return after

        return write_until_won(self._store, work)


def tell_settings(store: Store, scope: str, at: datetime) -> None:
    """Put the settings into the scope, if they are not what it was told last."""
    with store.read() as tx:
        settings = current_settings(tx)
        told = feed.newest_of(tx, scope, KIND)
    if settings and (told is None or told.said != settings):
        with store.write() as changing:
            feed.put(changing, scope, KIND, settings, at)


def _merged(name: str, before: Mapping[str, Any], asked: object) -> Mapping[str, Json]:
    """The section with what is asked in it; a name that no version knows is a slip of the pen."""
    if name not in SECTIONS or not isinstance(asked, Mapping):
        raise _unknown(SECTIONS)
    deeper = {
        key: {**before[key], **value}
        for key, value in asked.items()
        if isinstance(value, Mapping) and isinstance(before.get(key), Mapping)
    }
    after = SECTIONS[name]({**before, **asked, **deeper})
    if asked.keys() - after.keys():
        raise _unknown(after)
    return after


def _unknown(known: Iterable[str]) -> UserCanFix:
    return UserCanFix("setting_unknown", f"What can be set: {', '.join(known)}.", field="settings")
