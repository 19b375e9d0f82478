"""The records projection: what is known of each record now, folded from its applied changes."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import select

from app.hq import schema
from app.hq.chunks import chunks
from app.hq.examine import RecordKey
from app.hq.store import Values, Writing
from app.journal.entry import dump_json
from app.journal.fold import SeenChange, fold

_records = schema.records.c


def lock_counts(tx: Writing, keys: Iterable[RecordKey]) -> None:
    """Hold records that concern nobody against other writers; the others lie under a person."""
    ordered = sorted((key.record, key.kind) for key in keys if key.person == schema.NOBODY)
    tx.insert_missing(
        schema.records,
        [
            {"person": schema.NOBODY, "record": record, "kind": kind, "conflicts": 0}
            for record, kind in ordered
        ],
    )
    for part in chunks(record for record, _ in ordered):
        query = select(_records.record).where(
            _records.person == schema.NOBODY, _records.record.in_(part)
        )
        tx.lock(query.order_by(_records.record, _records.kind))


def put_records(tx: Writing, histories: Mapping[RecordKey, Sequence[SeenChange]]) -> None:
    """Write these records anew from all their applied changes."""
    rows: list[Values] = []
    for key, changes in histories.items():
        state = fold(changes)
        rows.append(
            {
                "person": key.person,
                "record": key.record,
                "kind": key.kind,
                "shown": dump_json(state.shown()),
                "conflicts": len(state.conflicts()),
            }
        )
    tx.put(schema.records, rows)
