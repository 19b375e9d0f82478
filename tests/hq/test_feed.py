import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from app.domain.errors import UserCanFix
from app.hq import feed
from app.hq.store import Store
from app.wire.page import MOST_ITEM_BYTES

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
ONE, TWO = (feed.device_scope(UUID(int=n)) for n in (1, 2))


def test_items_are_numbered_within_their_scope(store: Store) -> None:
    with store.write() as tx:
        numbers = [
            feed.put(tx, ONE, "wipe", {}, NOW),
            feed.put(tx, TWO, "settings", {"limits": {"days": 3}}, NOW),
            feed.put(tx, ONE, "erase", {"reason": "имя"}, NOW + timedelta(1)),
        ]
    assert numbers == [1, 1, 2]
    with store.read() as tx:
        first, second = feed.items_after(tx, ONE, 0, 10)
        assert (first.number, first.kind, first.said, first.at) == (1, "wipe", {}, NOW)
        assert (second.number, second.kind, second.said) == (2, "erase", {"reason": "имя"})
        assert [item.number for item in feed.items_after(tx, ONE, 1, 10)] == [2]
        assert [item.number for item in feed.items_after(tx, ONE, 0, 1)] == [1]
        assert feed.items_after(tx, ONE, 2, 10) == []
        assert [feed.standing(tx, scope).last for scope in (ONE, TWO, "other")] == [2, 1, 0]
        newest = feed.newest_of(tx, ONE, "wipe")
        assert newest is not None
        assert newest.number == 1
        assert feed.newest_of(tx, TWO, "wipe") is None


def test_writers_side_by_side_leave_no_gap_and_no_double(store: Store) -> None:
    together = threading.Barrier(4)

    def tell() -> list[int]:
        together.wait(timeout=20)
        given = []
        for _ in range(8):
            with store.write() as tx:
                given.append(feed.put(tx, ONE, "wipe", {}, NOW))
        return given

    with ThreadPoolExecutor(4) as writers:
        given = [f.result(timeout=60) for f in [writers.submit(tell) for _ in range(4)]]
    assert sorted(number for part in given for number in part) == list(range(1, 33))
    with store.read() as tx:
        assert [item.number for item in feed.items_after(tx, ONE, 0, 50)] == list(range(1, 33))


def test_an_item_no_page_could_carry_is_refused(store: Store) -> None:
    with pytest.raises(UserCanFix) as wrong, store.write() as tx:
        feed.put(tx, ONE, "erase", {"reason": "a" * MOST_ITEM_BYTES}, NOW)
    assert wrong.value.code == "item_too_big"
    with store.read() as tx:
        assert feed.standing(tx, ONE) == feed.Standing(0, 0)


def test_an_epoch_is_a_moment_and_always_rises(store: Store) -> None:
    moment = int(NOW.timestamp()) * 1_000_000
    with store.write() as tx:
        feed.put(tx, ONE, "wipe", {}, NOW)
        feed.put(tx, ONE, "wipe", {}, NOW + timedelta(days=1))
        assert feed.standing(tx, ONE) == feed.Standing(moment, 2)
        feed.begin_epoch(tx, ONE, NOW - timedelta(days=1))
        assert feed.standing(tx, ONE) == feed.Standing(moment + 1, 2)
        feed.put(tx, TWO, "wipe", {}, NOW)
        feed.begin_epochs(tx, NOW + timedelta(days=1))
    with store.read() as tx:
        assert feed.standing(tx, ONE) == feed.Standing(moment + 86_400_000_000, 2)
        assert feed.standing(tx, TWO) == feed.Standing(moment + 86_400_000_000, 1)
