"""Records that no registration makes, by kind: needs, requests, approvals, transfers.

They are few among a laptop's records; an index holds just these (schema, BESIDE_REGISTRATIONS).
"""

from sqlalchemy import select

from app.journal.state_text import read_state
from app.storage.folded import CurrentRecord
from app.storage.schema import BESIDE_REGISTRATIONS, RECORDS
from app.storage.transaction import Reading


def records_of_kind(tx: Reading, kind: str) -> tuple[CurrentRecord, ...]:
    """All current records of a kind that stands beside registrations, the oldest first."""
    query = (
        select(RECORDS)
        .where(RECORDS.c.kind == kind, BESIDE_REGISTRATIONS)
        .order_by(RECORDS.c.origin_at, RECORDS.c.record)
    )
    return tuple(
        CurrentRecord(r.record, r.person, r.kind, r.origin, r.origin_at, read_state(r.state))
        for r in tx.connection.execute(query)
    )
