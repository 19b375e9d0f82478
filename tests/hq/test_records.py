"""The records projection, held against values folded by hand."""

import json
from datetime import timedelta
from uuid import UUID

from sqlalchemy import select

from app.hq import schema
from app.hq.examine import RecordKey
from app.hq.records import lock_counts, put_records
from app.hq.schema import NOBODY
from app.hq.store import Reading, Store
from app.journal.entry import Json
from app.journal.fold import SeenChange
from tests.hq.headquarters import NOW

PERSON = UUID("01930000-0000-7000-8000-000000000001")
KEY = RecordKey(PERSON, PERSON, "person")
DEVICE = UUID("01930000-0000-7000-8000-00000000000d")
FIRST, SECOND, THIRD = (UUID(int=n) for n in (11, 12, 13))


def said(entry: UUID, minutes: int, *parents: UUID, **fields: Json) -> SeenChange:
    return SeenChange(entry, NOW + timedelta(minutes=minutes), DEVICE, parents, fields)


def shown(tx: Reading) -> dict[UUID, tuple[object, int]]:
    return {
        row.record: (json.loads(row.shown) if row.shown else None, row.conflicts)
        for row in tx.rows(select(schema.records))
    }


def test_a_record_is_what_was_said_last_by_who_saw_the_rest(store: Store) -> None:
    changes = [
        said(FIRST, 0, family_name="ALI", given_name="RUSTAM", sex="1"),
        said(SECOND, 1, FIRST, family_name="VALI", given_name=None),
    ]
    with store.write() as tx:
        put_records(tx, {KEY: changes[:1]})
        put_records(tx, {KEY: changes})
        assert shown(tx) == {PERSON: ({"family_name": "VALI", "sex": "1"}, 0)}


def test_concurrent_values_are_counted_as_conflicts(store: Store) -> None:
    changes = [
        said(FIRST, 0, family_name="ALI", sex="1"),
        said(SECOND, 1, FIRST, family_name="VALI", sex="2"),
        said(THIRD, 2, FIRST, family_name="GANI", sex="2"),
    ]
    with store.write() as tx:
        put_records(tx, {KEY: changes})
        assert shown(tx) == {PERSON: ({"family_name": "GANI", "sex": "2"}, 1)}


def test_a_locked_count_is_a_place_without_content(store: Store) -> None:
    count = RecordKey(NOBODY, FIRST, "flow_count")
    with store.write() as tx:
        lock_counts(tx, [KEY, count])
        assert shown(tx) == {FIRST: (None, 0)}
        put_records(tx, {count: [said(SECOND, 0, count=3)]})
        lock_counts(tx, [count])
        assert shown(tx) == {FIRST: ({"count": 3}, 0)}
