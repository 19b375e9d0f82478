"""An officer's shift: what is set once and holds for everyone registered until it is changed."""

from dataclasses import asdict
from datetime import datetime

from app.domain.errors import UserCanFix
from app.domain.officers import Action
from app.domain.shift import Presets, Shift
from app.services.signed_in import SignedIn
from app.services.views import DayCount
from app.settings.countries import country_name
from app.storage import journal, people
from app.storage import shifts as stored

STARTED = "shift_started"


class Shifts:
    """The signed-in officer's shift at this post."""

    def __init__(self, signed_in: SignedIn) -> None:
        self._at = signed_in

    def current(self) -> Shift | None:
        self._at.require(Action.REGISTER)
        with self._at.store.read() as tx:
            return stored.current_shift(tx, self._at.officer.id)

    def start(self, presets: Presets) -> Shift:
        """Begin a shift; a shift still open is ended by it. Raises UserCanFix naming the field."""
        self._at.require(Action.REGISTER)
        return self._store(STARTED, presets, self._at.clock())

    def change(self, presets: Presets) -> Shift:
        """Other presets within the shift. Raises UserCanFix `no_shift` when none is open."""
        shift = self._open()
        return self._store("shift_changed", presets, shift.started_at)

    def end(self) -> None:
        """End the shift; without one nothing happens."""
        self._at.require(Action.REGISTER)
        with self._at.store.write() as tx:
            if stored.current_shift(tx, self._at.officer.id) is not None:
                journal.append(tx, self._at.event("shift_ended"))
                stored.end_shift(tx, self._at.officer.id)

    def day_count(self) -> DayCount:
        """Of this laptop: this hour's and today's registrations, today's refusals.

        Days and hours are those of the laptop's own zone.
        """
        self._at.require(Action.REGISTER)
        hour = self._at.clock().astimezone().replace(minute=0, second=0, microsecond=0)
        with self._at.store.read() as tx:
            this_hour = people.counts(tx, hour)
            today = people.counts(tx, hour.replace(hour=0))
        return DayCount(
            this_hour=this_hour.registered,
            today=today.registered,
            refused_today=today.refused,
        )

    def _open(self) -> Shift:
        shift = self.current()
        if shift is None:
            raise UserCanFix("no_shift", "Start the shift first.")
        return shift

    def _store(self, kind: str, presets: Presets, started_at: datetime) -> Shift:
        self._check(presets)
        shift = Shift(self._at.officer.id, self._at.device.post, presets, started_at)
        event = self._at.event(kind, said={"post": shift.post, **asdict(presets)})
        with self._at.store.write() as tx:
            journal.append(tx, event)
            if kind == STARTED:  # what follows in the journal is of the new one
                stored.end_shift(tx, self._at.officer.id)
            stored.start_shift(tx, shift)
        return shift

    def _check(self, presets: Presets) -> None:
        lists = self._at.lists
        lists.require("movement", presets.direction, field="direction")
        lists.require("transport", presets.transport, field="transport")
        lists.require("language", presets.language, field="language")
        country_name(presets.departure_country, "en")
