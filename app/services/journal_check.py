"""Looking whether this laptop's own journal was altered, reordered, cut off or rolled back.

The same walk as `manzil verify` takes through a copy. What leaves no trace is said in
docs/SECURITY.md.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.domain.errors import UserCanFix
from app.domain.officers import Action
from app.journal.walk import Walk
from app.services.signed_in import SignedIn
from app.storage import journal
from app.storage.anchor import Verdict
from app.storage.device import all_incarnations
from app.storage.transaction import Reading

JOURNAL_CHECKED = "journal_checked"
MOST_TOLD = 20
_STEP = 500
_ANCHOR_WORDS: Mapping[Verdict, str] = MappingProxyType(
    {
        Verdict.RESTORED: "the anchor beside the database knows a later journal than this.",
        Verdict.DAMAGED: "the anchor beside the database is damaged.",
        Verdict.ABSENT: "the anchor beside the database is gone.",
    }
)


@dataclass(frozen=True, slots=True)
class CheckedJournal:
    """How many entries were looked through, and what is wrong, in plain English; at most 20."""

    entries: int
    problems: tuple[str, ...]


class JournalCheck:
    """Checks the whole journal in the background; for supervisors."""

    def __init__(self, signed_in: SignedIn) -> None:
        self._at = signed_in

    def whole(
        self, progress: Callable[[int], None], cancelled: Callable[[], bool]
    ) -> CheckedJournal:
        """Look through every entry; `progress` is told the entries so far.

        That it was done, and what was found, is an entry itself. Raises UserCanFix `not_allowed`,
        `check_cancelled`; TrustBroken `store_damaged` when a page cannot be read.
        """
        self._at.require(Action.COPY_JOURNAL)
        with self._at.store.read() as tx:
            walk = self._walk(tx, progress, cancelled)
            found = [*walk.problems, *walk.missing.problems(), *self._about_anchor(tx)]
        checked = CheckedJournal(walk.entries, tuple(found[:MOST_TOLD]))
        said = {"entries": walk.entries, "problems": len(found)}
        with self._at.store.write() as tx:
            journal.append(tx, self._at.event(JOURNAL_CHECKED, said=said))
        return checked

    def _walk(
        self, tx: Reading, progress: Callable[[int], None], cancelled: Callable[[], bool]
    ) -> Walk:
        walk = Walk(self._at.device.device)
        parents = {one.id: one.parent for one in all_incarnations(tx)}
        for position, entry in journal.all_entries(tx):
            if not walk.heads or walk.heads[-1].incarnation != position.incarnation:
                walk.open(position.incarnation, parents.get(position.incarnation))
            walk.step(position.number, position.chain, entry.head, entry.bodies)
            if walk.entries % _STEP == 0:
                progress(walk.entries)
                if cancelled():
                    raise UserCanFix("check_cancelled", "The check was stopped. Begin it again.")
        progress(walk.entries)
        return walk

    def _about_anchor(self, tx: Reading) -> tuple[str, ...]:
        words = _ANCHOR_WORDS.get(self._at.anchor.compare(tx))
        return (words,) if words else ()
