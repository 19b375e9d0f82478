"""Saving what can still be read of a damaged database, and going on with it.

The damaged file is never changed: what is saved goes into a new one under the same key. With that
the laptop goes on under a new incarnation when a supervisor says so, or what headquarters does not
hold is sealed for it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from app.domain.codelists import load_code_lists
from app.domain.errors import TrustBroken, UserCanFix
from app.domain.ids import Clock
from app.domain.officers import Action
from app.journal.entry import Json
from app.services.journal_copy import require_new
from app.services.officer_book import as_known
from app.services.patience import patiently_unlock
from app.services.signed_in import SignedIn
from app.services.standing_order import refuse_withdrawn
from app.services.unlocking import Unlocked
from app.settings.laptop import read_laptop
from app.settings.place import Place
from app.storage import journal
from app.storage.anchor import AnchorFile
from app.storage.device import load_device
from app.storage.engine import copy_store, open_store
from app.storage.replace import put_in_place, remove_database, set_aside
from app.storage.salvage import Salvaged, salvage_store
from app.storage.salvaged_journal import Findings, findings_of, go_on, has_gone_on, unsaid_headless
from app.sync.seal import seal_unsent
from app.vault.master import anchor_key, store_key

STORE_SALVAGED = "store_salvaged"
CONTENT_SALVAGED = "content_salvaged"
_TIME_SHIFT = 80
_MILLISECONDS = 1000


@dataclass(frozen=True, slots=True)
class Saved:
    """What was saved; `lost_at_the_end`: entries after the last one, as far as the anchor knows."""

    salvaged: Salvaged
    lost_at_the_end: int


class Salvage:
    """For a laptop whose store does not open any more. The caller holds `place`."""

    def __init__(self, place: Place, clock: Clock) -> None:
        self._place = place
        self._clock = clock

    def save(self, officer: UUID, passphrase: str, target: Path) -> Saved:
        """Write all that can be read into a new store `target`; every officer may. Slow.

        Raises UserCanFix `file_exists`, `store_missing` and what Access.sign_in raises for an
        officer; TrustBroken `wrong_key_or_foreign`, `nothing_to_salvage`; EnvironmentFailed `disk`,
        `disk_full`.
        """
        require_new(target)
        unlocked = self._unlock(officer, passphrase)
        key = store_key(unlocked.keys.master)
        salvaged = salvage_store(self._place.store, key, target)
        store = open_store(target, key)
        try:
            with store.read() as tx:
                lost = self._anchor(unlocked).entries_lost(tx)
        finally:
            store.close()
        return Saved(salvaged, lost)

    def seal(self, officer: UUID, passphrase: str, salvaged: Path) -> int:
        """Seal for headquarters what it does not hold of a saved store; how many entries.

        Raises as `save`, UserCanFix `not_allowed`, `salvage_file`, TrustBroken `salvage_keys`.
        """
        unlocked = self._unlock(officer, passphrase)
        with self._opened(unlocked, salvaged) as at:
            at.officer.require(Action.SYNCHRONISE)
            self._go_on_once(at)
            return seal_unsent(at.store, self._place, self._clock)

    def go_on(self, officer: UUID, passphrase: str, salvaged: Path) -> Path:
        """Let the laptop go on with a copy of a saved store; supervisors only. Slow.

        The damaged store stays beside it under the name that is returned. Raises as `seal`,
        TrustBroken `store_damaged` when the saved store does not prove whole.
        """
        unlocked = self._unlock(officer, passphrase)
        key, part = store_key(unlocked.keys.master), _part(self._place)
        with self._opened(unlocked, salvaged) as at:
            at.officer.require(Action.CHANGE_MASTER_KEY)  # it too puts another store in place
        remove_database(part)
        copy_store(salvaged, part, key)
        with self._opened(unlocked, part) as at:
            self._go_on_once(at)
            with at.store.read() as tx:
                position = journal.head(tx)
        aside = set_aside(self._place.store)
        put_in_place(part, self._place.store)
        self._anchor(unlocked).sync(position)
        return aside

    def _unlock(self, officer: UUID, passphrase: str) -> Unlocked:
        refuse_withdrawn(self._place)
        device = read_laptop(self._place).device
        return patiently_unlock(self._place, device, officer, passphrase, self._clock())

    def _anchor(self, unlocked: Unlocked) -> AnchorFile:
        return AnchorFile(self._place.anchor, anchor_key(unlocked.keys.master))

    @contextmanager
    def _opened(self, unlocked: Unlocked, salvaged: Path) -> Iterator[SignedIn]:
        """A saved store of this laptop, open for its officer."""
        if salvaged.exists() and salvaged.samefile(self._place.store):
            raise _not_saved()
        store = open_store(salvaged, store_key(unlocked.keys.master))
        try:
            with store.read() as tx:
                if not findings_of(tx).knows_device:
                    raise _no_keys()
                device = load_device(tx)
            if device.device != read_laptop(self._place).device:
                raise _not_saved()
            yield as_known(
                SignedIn(
                    unlocked.officer,
                    device,
                    store,
                    self._anchor(unlocked),
                    self._place,
                    self._clock,
                    load_code_lists(),
                    unlocked.keys.account,
                )
            )
        finally:
            store.close()

    def _go_on_once(self, at: SignedIn) -> None:
        """A new incarnation, unless the saved store has begun one since it was saved."""
        with at.store.write() as tx:
            if has_gone_on(tx, STORE_SALVAGED):
                return
            found, at_the_end = findings_of(tx), at.anchor.entries_lost(tx)
            headless = unsaid_headless(tx)
            go_on(tx, found.lost_entries + at_the_end)
            journal.append(tx, at.event(STORE_SALVAGED, said=_told(found, at_the_end)))
            for one in headless:
                made = _made_at(one.entry)
                again = at.entry(CONTENT_SALVAGED, id=one.entry, at=made, bodies=one.bodies)
                journal.append(tx, again)


def _told(found: Findings, lost_at_the_end: int) -> dict[str, Json]:
    return {
        "entries": found.entries,
        "gaps": [
            {"incarnation": gap.incarnation, "first": gap.first, "last": gap.last}
            for gap in found.gaps
        ],
        "headless": found.headless,
        "lost_at_the_end": lost_at_the_end,
        "lost_bodies": found.lost_bodies,
    }


def _made_at(entry: UUID) -> datetime:
    """When an entry was made: its id is a UUIDv7, whose first 48 bits are milliseconds."""
    return datetime.fromtimestamp((entry.int >> _TIME_SHIFT) / _MILLISECONDS, UTC)


def _part(place: Place) -> Path:
    return place.store.with_name(f"{place.store.name}.salvaging")


def _not_saved() -> UserCanFix:
    return UserCanFix(
        "salvage_file",
        "This is no file that was saved from this laptop's database. Choose the one that"
        " manzil salvage --to wrote.",
    )


def _no_keys() -> TrustBroken:
    return TrustBroken(
        "salvage_keys",
        "The laptop's own keys could not be saved, so it cannot go on. Keep both files and call"
        " headquarters: the laptop has to be enrolled anew.",
    )
