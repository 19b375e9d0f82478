"""Letting go on time: full records 30 days after they are safe at headquarters, then look-up rows.

It runs by itself in idle moments, a few lines of the journal at a time, so that nobody waits for
it. Nothing goes that headquarters could still lose, nor while a request of the person is open.
"""

from collections.abc import Mapping, Sequence
from uuid import UUID

from app.domain.ids import derived_id, new_id
from app.domain.retention import Retention, read_retention
from app.journal.entry import new_body
from app.journal.erasure import PURGED, erasure_change
from app.services.rights import open_requests
from app.services.rights_views import Purged
from app.services.signed_in import SignedIn
from app.storage import erase, journal
from app.storage.device import load_device
from app.storage.erase import HeldBody
from app.storage.folded import records_of
from app.storage.keeping import keep_retention, mark_purged, purged_up_to, retention_of
from app.storage.lookup import look_up_of, made_by
from app.storage.retention import ripe_bodies, walk_on
from app.storage.transaction import Reading, Writing
from app.wire.page import Item
from app.wire.records import record_change

LINES = 50
"""Lines of the journal in one transaction: some tens of people, well below a batch's size."""
MOST_LINES = 1_000
_MOST_LOOK_UPS = 500


class Keeping:
    """What is kept how long here, and letting it go. `lines`: of the journal, at a time."""

    def __init__(self, signed_in: SignedIn, *, lines: int = LINES) -> None:
        self._at = signed_in
        self._lines = lines

    def settings(self) -> Retention:
        """In days, as headquarters set it; anybody may know."""
        with self._at.store.read() as tx:
            return retention_of(tx)

    def purge(self, most_lines: int = MOST_LINES) -> Purged:
        """Let go what is due, as far as `most_lines` of the journal; to be called when idle.

        Each step is one transaction with one entry, which names what goes and holds the look-up
        records that stay. Whoever is signed in is its author, and needs no leave: the day has
        come. Raises EnvironmentFailed `disk`, `disk_full`.
        """
        people = walked = 0
        more = True
        while more and walked < most_lines:
            more, gone = self._step()
            people += gone
            walked += self._lines
        return Purged(people, self._forget_look_ups(), more)

    def _step(self) -> tuple[bool, int]:
        """One transaction; whether lines may be left, and how many people were let go."""
        now = self._at.clock()
        with self._at.store.write() as tx:
            moment = retention_of(tx).purged_up_to(now)
            before = purged_up_to(tx)
            last, people = walk_on(tx, before, moment, self._lines)
            if last == before:
                return False, 0
            bodies = ripe_bodies(tx, [p for p in people if not _is_held_back(tx, p)], moment)
            let_go(tx, self._at, bodies)
            mark_purged(tx, last)
        return True, len(bodies)

    def _forget_look_ups(self) -> int:
        """Look-up rows go in their turn, except where a newer visit will renew them."""
        now = self._at.clock()
        with self._at.store.write() as tx:
            late = made_by(tx, retention_of(tx).forgotten_up_to(now), _MOST_LOOK_UPS)
            bodies: dict[UUID, list[HeldBody]] = {}
            for one in erase.held_bodies(tx, late):
                bodies.setdefault(one.person, []).append(one)
            only = {p: said for p, said in bodies.items() if all(one.is_lookup for one in said)}
            if only:
                let_go(tx, self._at, only, keep=False)
        return len(only)


def let_go(
    tx: Writing, at: SignedIn, bodies: Mapping[UUID, Sequence[HeldBody]], *, keep: bool = True
) -> None:
    """Destroy these bodies by an entry that names them; with `keep`, look-up records stay."""
    if not bodies:
        return
    now = at.clock()
    entry = new_id(now)
    number_key = load_device(tx).slot.key
    kept = []
    for ordinal, person in enumerate(bodies if keep else (), start=1):
        look_up = look_up_of(derived_id(entry, ordinal), records_of(tx, person), number_key)
        if look_up is not None:
            kept.append(new_body(person, [record_change(look_up)]))
    named = [one.sha256 for said in bodies.values() for one in said]
    gone = new_body(None, [erasure_change(derived_id(entry, 0), named)])
    journal.append(tx, at.entry(PURGED, id=entry, at=now, bodies=(gone, *kept)))
    erase.destroy(tx, [one for said in bodies.values() for one in said])


def apply_settings(tx: Writing, item: Item, at: SignedIn) -> None:  # noqa: ARG001 - as appliers are
    """Keep what a `settings` item says of retention, if it says anything.

    Raises UserCanFix `retention` when a number is none.
    """
    said = item.said.get("retention")
    if isinstance(said, Mapping):
        keep_retention(tx, read_retention(said))


def _is_held_back(tx: Reading, person: UUID) -> bool:
    return bool(open_requests(records_of(tx, person)))
