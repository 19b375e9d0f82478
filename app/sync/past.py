"""Incarnations that this laptop gave up, because its disk had been put back.

What headquarters had not acknowledged of them was said again under the next incarnation. What it
had acknowledged stays under the old one, and is sealed again from there should headquarters lose
it. The outbox may still hold batches of a past that the journal itself has lost: they are sent
as long as headquarters can take them.
"""

from app.domain.errors import TrustBroken
from app.journal.entry import read_head
from app.settings.place import Place
from app.storage.device import current_incarnation
from app.storage.entry_by_id import position_of
from app.storage.exchange import acknowledged_up_to
from app.storage.journal import chain_at, entries_from, head
from app.storage.transaction import Reading
from app.sync.outbox import BatchFile, batch_files, covered_up_to


def last_owed(tx: Reading, incarnation: str) -> int:
    """The last number that headquarters is to hold under this incarnation.

    Of the current one all; of one that was given up, those that no later one said again.
    """
    current = head(tx)
    if current.incarnation == incarnation:
        return current.number
    owed = acknowledged_up_to(tx, incarnation).number
    beyond = owed + 1
    while _is_last_said(tx, incarnation, beyond):
        owed, beyond = beyond, beyond * 2
    while beyond - owed > 1:
        middle = (owed + beyond) // 2
        if _is_last_said(tx, incarnation, middle):
            owed = middle
        else:
            beyond = middle
    return owed


def stranded(
    tx: Reading, place: Place, incarnation: str, held: int | None
) -> tuple[BatchFile, ...]:
    """Batches of a lost past that headquarters can never take.

    It holds up to `held`, and what lies between is neither in the journal nor in the outbox; or
    it knows another past (None), and can take none of them.
    """
    if incarnation == current_incarnation(tx).id:
        return ()
    files = [file for file in batch_files(place) if file.incarnation == incarnation]
    lost = [file for file in files if chain_at(tx, incarnation, file.last) is None]
    if held is None:
        return tuple(lost)
    reached = covered_up_to(files, held)
    return tuple(file for file in lost if file.first > reached + 1)


def _is_last_said(tx: Reading, incarnation: str, number: int) -> bool:
    """Whether the entry with this number is there, and said nowhere later."""
    found = entries_from(tx, incarnation, number, 1)
    if not found or chain_at(tx, incarnation, number) is None:
        return False
    position = position_of(tx, read_head(found[0].head).id)
    if position is None:
        raise TrustBroken("journal_chain", "The journal of this laptop has a gap.")
    return position.incarnation == incarnation
