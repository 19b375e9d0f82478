"""What the people at this laptop are warned of. Nothing here keeps anybody from registering.

What the system says of its disk is asked once for each sign-in, which takes up to some seconds:
`now` belongs into the background.
"""

import shutil
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from app.domain.limits import Caution, Concern, Level, Limit, LimitSteps, read_limits
from app.journal.entry import read_head, read_time
from app.services.backup import BackupState, backup_state
from app.services.signed_in import SignedIn
from app.settings.disk_encryption import DiskEncryption, disk_encryption
from app.settings.hibernation import Hibernation, hibernation
from app.settings.place import disk_trouble
from app.storage import exchange, journal
from app.storage.device import all_incarnations, load_device
from app.storage.limits import keep_limit_steps, limit_steps
from app.storage.transaction import Reading, Writing
from app.sync.diary import read_diary
from app.sync.orders import read_order
from app.vault.key_list import read_key_list
from app.wire.page import Item

_MEGABYTE = 1_000_000
_DAY = timedelta(days=1)


class Limits:
    """Measures this laptop against its limits."""

    def __init__(self, signed_in: SignedIn) -> None:
        self._at = signed_in
        self._disk: tuple[Caution, ...] | None = None

    def now(self) -> tuple[Caution, ...]:
        """Every warning there is, the loudest first. Raises EnvironmentFailed `disk`."""
        with self._at.store.read() as tx:
            steps, measured = limit_steps(tx), self._measured(tx)
        backup = backup_state(self._at.place)
        found = list(_of_backup(backup, measured[Limit.UNSENT], self._at.clock(), steps))
        found += steps.cautions(measured)
        if read_order(self._at.place) is not None:
            found.append(Caution(Concern.WITHDRAWN, Level.STRONG))
        if self._disk is None:
            self._disk = tuple(_of_the_machine(self._at))
        loudness = list(reversed(Level))
        return tuple(sorted([*found, *self._disk], key=lambda one: loudness.index(one.level)))

    def _measured(self, tx: Reading) -> Mapping[Limit, int]:
        now = self._at.clock()
        return {
            Limit.CONTACT_DAYS: _days(now, self._last_contact(tx)),
            Limit.UNSENT: exchange.waiting(tx).count,
            Limit.DISK_FREE_MB: self._free_megabytes(),
            Limit.KEY_LIST_DAYS: _days(now, _list_signed_at(tx, now)),
        }

    def _last_contact(self, tx: Reading) -> datetime:
        """A laptop that never called counts from its enrolment, which was by network."""
        told = read_diary(self._at.place).last_contact or exchange.contact(tx).last_contact
        if told is not None:
            return told
        first = journal.entries_from(tx, all_incarnations(tx)[0].id, 1, 1)
        return read_head(first[0].head).at if first else self._at.clock()

    def _free_megabytes(self) -> int:
        try:
            return shutil.disk_usage(self._at.place.folder).free // _MEGABYTE
        except OSError as wrong:
            raise disk_trouble(wrong) from wrong


def apply_limits(tx: Writing, item: Item, at: SignedIn) -> None:  # noqa: ARG001 - as appliers are
    """Keep what a `settings` item says of limits, if it says anything.

    Raises UserCanFix `limits` when they are none.
    """
    said = item.said.get("limits")
    if isinstance(said, Mapping):
        keep_limit_steps(tx, read_limits(said))


def _of_backup(
    backup: BackupState | None, unsent: int, now: datetime, steps: LimitSteps
) -> Iterator[Caution]:
    """Only while there is something that could be lost."""
    if not unsent:
        return
    if backup is None or backup.copied_at is None:
        many = unsent >= steps.steps[Limit.UNSENT].warning
        yield Caution(Concern.NO_BACKUP, Level.WARNING if many else Level.NOTE)
        return
    if backup.same_disk:
        yield Caution(Concern.BACKUP_HERE, Level.WARNING)
    yield from steps.cautions({Limit.BACKUP_DAYS: _days(now, backup.copied_at)})


def _of_the_machine(at: SignedIn) -> Iterator[Caution]:
    match disk_encryption(at.place.folder):
        case DiskEncryption.OFF:
            yield Caution(Concern.DISK_NOT_ENCRYPTED, Level.WARNING)
        case DiskEncryption.UNKNOWN:
            yield Caution(Concern.DISK_ENCRYPTION_UNKNOWN, Level.NOTE)
        case DiskEncryption.ON:
            pass
    if hibernation() is Hibernation.POSSIBLE:
        yield Caution(Concern.HIBERNATION, Level.WARNING)


def _list_signed_at(tx: Reading, otherwise: datetime) -> datetime:
    identity = load_device(tx)
    keys = read_key_list(identity.key_list, identity.root_fingerprint)
    try:
        return read_time(keys.issued_at)
    except ValueError:
        return otherwise  # a list that says its moment in another way has no age


def _days(now: datetime, then: datetime) -> int:
    """Whole days since; none where the clock was set back meanwhile."""
    return max(0, (now - then) // _DAY)
