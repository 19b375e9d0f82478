"""The row about keeping: defaults before it is there, receipts without gaps."""

from app.domain.retention import Retention
from app.storage.keeping import (
    keep_retention,
    mark_purged,
    next_receipt,
    purged_up_to,
    retention_of,
    skip_receipts,
)
from app.storage.store import Store
from tests.storage.samples import undone


def test_before_anything_is_said_the_defaults_hold(store: Store) -> None:
    with store.read() as tx:
        assert retention_of(tx) == Retention()
        assert purged_up_to(tx) == 0


def test_what_is_kept_is_found_again(store: Store) -> None:
    with store.write() as tx:
        keep_retention(tx, Retention(full_record=7))
        mark_purged(tx, 12)
        assert retention_of(tx) == Retention(full_record=7)
        assert purged_up_to(tx) == 12


def test_receipts_count_without_gaps_and_come_back_when_undone(store: Store) -> None:
    with store.write() as tx:
        assert [next_receipt(tx) for _ in range(3)] == [0, 1, 2]
    with undone(store) as tx:
        assert next_receipt(tx) == 3
    with store.write() as tx:
        assert next_receipt(tx) == 3
        skip_receipts(tx, 10)
        assert next_receipt(tx) == 14
