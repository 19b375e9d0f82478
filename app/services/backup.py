"""Copies of unsent work on a second medium, and taking them in again after a laptop died.

Copying is automatic: when the laptop rests or is locked, and at every exchange. Copies are sealed
batches, which open for headquarters only.
"""

import logging
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.domain.errors import EnvironmentFailed, UserCanFix
from app.domain.ids import Clock
from app.domain.officers import Action
from app.services.signed_in import SignedIn
from app.settings.place import Place
from app.storage import exchange, journal
from app.storage.device import all_incarnations
from app.sync import medium as media
from app.sync import second_medium
from app.sync.seal import seal_unsent

MEDIUM_CHOSEN = "backup_medium_chosen"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class BackupState:
    """The medium: its folder, whether it is connected, when it was last brought up to date.

    `same_disk`: it is no second medium but a folder of the laptop's own disk.
    """

    folder: Path
    is_there: bool
    copied_at: datetime | None
    same_disk: bool


class Backup:
    """Chooses the medium and copies to it. Which folder it is stands in no journal."""

    def __init__(self, signed_in: SignedIn) -> None:
        self._at = signed_in

    def state(self) -> BackupState | None:
        """None where no medium was chosen. Raises UserCanFix `not_allowed`."""
        self._at.require(Action.SYNCHRONISE)
        return backup_state(self._at.place)

    def choose(self, folder: Path) -> BackupState | None:
        """Copy to this folder from now on, and at once; supervisors only.

        Raises UserCanFix `not_allowed`, `backup_folder`; EnvironmentFailed as `run`.
        """
        self._at.require(Action.BACK_UP)
        media.choose_medium(self._at.place, folder)
        with self._at.store.write() as tx:
            journal.append(tx, self._at.event(MEDIUM_CHOSEN))
        return self.run()

    def stop(self) -> None:
        """Copy to no medium any more; supervisors only. What lies there stays."""
        self._at.require(Action.BACK_UP)
        media.forget_medium(self._at.place)

    def run(self) -> BackupState | None:
        """Seal and copy what is unsent, drop copies that are not needed any more.

        Raises UserCanFix `not_allowed`; EnvironmentFailed `backup_damaged`, `disk`, `disk_full`.
        """
        self._at.require(Action.SYNCHRONISE)
        seal_unsent(self._at.store, self._at.place, self._at.clock)
        bring_up_to_date(self._at)
        return self.state()


def bring_up_to_date(signed_in: SignedIn) -> None:
    """Copies of what is sealed and not yet safe, and no others. Raises EnvironmentFailed."""
    place = signed_in.place
    second_medium.copy_outbox(place, signed_in.clock())
    with signed_in.store.read() as tx:
        durable = {one.id: exchange.durable_up_to(tx, one.id) for one in all_incarnations(tx)}
    second_medium.drop_durable(place, durable)


def bring_up_to_date_in_passing(signed_in: SignedIn) -> None:
    """The same where something else is the purpose: a medium's trouble must not be in its way.

    It is told by the medium's age (`Limits`).
    """
    try:
        bring_up_to_date(signed_in)
    except (EnvironmentFailed, UserCanFix) as wrong:
        _log.warning("second medium: %s", wrong.code)


def forget_bodies(place: Place, places: Mapping[str, Collection[int]]) -> None:
    """Copies that hold these entries (numbers by incarnation) go, now or when the medium is back.

    For whoever destroyed the bodies, and cut the outbox anew, before; the next copying does it.
    """
    media.forget_bodies(place, places)


def backup_state(place: Place) -> BackupState | None:
    """None where no medium was chosen."""
    medium = media.known_medium(place)
    if medium is None:
        return None
    there = medium.is_there
    same = there and medium.folder.stat().st_dev == place.folder.stat().st_dev
    return BackupState(medium.folder, there, medium.copied_at, same)


def back_up_locked(place: Place, clock: Clock, folder: Path | None) -> str:
    """`manzil backup`: copy what is sealed, with nobody signed in; what to tell the person.

    `folder`: copy there this once; otherwise to the medium that is known. Raises UserCanFix
    `no_medium`, `backup_folder`, `not_enrolled`; EnvironmentFailed as `Backup.run`.
    """
    if folder is not None:
        copied = second_medium.copy_outbox_to(place, folder)
        return f"{_batches(copied)} copied. They open for headquarters only."
    medium = media.known_medium(place)
    if medium is None or not medium.is_there:
        raise UserCanFix(
            "no_medium",
            "No second medium is connected. Connect the one that was chosen, choose one in the"
            " window, or name a folder: manzil backup --to DIR.",
        )
    copied = second_medium.copy_outbox(place, clock())
    return f"{_batches(copied)} copied. They open for headquarters only."


def restore(place: Place, folder: Path) -> str:
    """`manzil restore`: put the copies of a laptop that died into this one's outbox.

    This laptop carries them like its own. Raises UserCanFix `backup_empty`, `not_enrolled`;
    EnvironmentFailed `disk`, `disk_full`.
    """
    taken = second_medium.take_copies(place, folder)
    return f"{_batches(taken)} taken in. Send them to headquarters: manzil sync"


def _batches(count: int) -> str:
    return "1 batch" if count == 1 else f"{count} batches"
