"""One entry of the journal, found by its own id."""

from uuid import UUID

from sqlalchemy import select

from app.journal.entry import Entry
from app.storage.journal import entries_from
from app.storage.schema import JOURNAL
from app.storage.transaction import Reading


def find_entry(tx: Reading, entry: UUID) -> Entry | None:
    """The entry as it was last written, or None. A new incarnation may say an entry again."""
    row = tx.connection.execute(
        select(JOURNAL.c.incarnation, JOURNAL.c.number)
        .where(JOURNAL.c.entry == entry)
        .order_by(JOURNAL.c.sequence.desc())
        .limit(1)
    ).one_or_none()
    if row is None:
        return None
    return entries_from(tx, row.incarnation, row.number, 1)[0]
