"""One entry of the journal, found by its own id."""

from uuid import UUID

from sqlalchemy import select

from app.journal.chain import Position
from app.journal.entry import Entry
from app.storage.journal import entries_from
from app.storage.schema import JOURNAL
from app.storage.transaction import Reading


def position_of(tx: Reading, entry: UUID) -> Position | None:
    """Where the entry was last written, or None. A new incarnation may say an entry again."""
    written = tx.connection.execute(
        select(JOURNAL.c.sequence, JOURNAL.c.incarnation, JOURNAL.c.number, JOURNAL.c.chain).where(
            JOURNAL.c.entry == entry
        )
    ).all()
    last = max(written, key=lambda row: row.sequence, default=None)
    return None if last is None else Position(last.incarnation, last.number, last.chain)


def find_entry(tx: Reading, entry: UUID) -> Entry | None:
    """The entry as it was last written, or None."""
    position = position_of(tx, entry)
    if position is None:
        return None
    return entries_from(tx, position.incarnation, position.number, 1)[0]
