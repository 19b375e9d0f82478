"""What every store keeps to, whichever database stands behind it."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID

import pytest
from sqlalchemy import delete, select, update

from app.domain.errors import TrustBroken, UserCanFix
from app.hq import schema
from app.hq.store import Reading, Store
from app.hq.stores import create_store, open_store
from tests.contract.stores import ROOT

PERSON = UUID("01930000-0000-7000-8000-000000000001")
OTHER = UUID("01930000-0000-7000-8000-000000000002")
DEVICE = UUID("01930000-0000-7000-8000-00000000000d")
NOON = datetime(2026, 11, 24, 12, 0, 0, 123456, tzinfo=UTC)


def person(id: UUID, entries: int = 0, **more: object) -> dict[str, object]:
    return {"person": id, "entries": entries, "conflicts": 0, **more}


def counts(tx: Reading) -> dict[UUID, int]:
    return {row.person: row.entries for row in tx.rows(select(schema.people))}


def test_a_write_commits_as_a_whole(store: Store) -> None:
    with store.write() as tx:
        assert tx.insert_missing(schema.people, [person(PERSON, 1)]) == 1
        assert tx.insert_missing(schema.people, [person(OTHER, 2)]) == 1
    with store.read() as reading:
        assert counts(reading) == {PERSON: 1, OTHER: 2}


class BrokeOffError(Exception):
    """Something of the test's own went wrong."""


def test_a_write_that_breaks_off_leaves_no_trace(store: Store) -> None:
    def break_off() -> None:
        with store.write() as tx:
            tx.insert_missing(schema.people, [person(PERSON)])
            raise BrokeOffError

    with pytest.raises(BrokeOffError):
        break_off()
    with store.read() as reading:
        assert counts(reading) == {}
    with store.write() as tx:  # and the next one is not blocked by it
        assert tx.insert_missing(schema.people, [person(PERSON)]) == 1


def test_insert_missing_leaves_what_is_there(store: Store) -> None:
    with store.write() as tx:
        tx.insert_missing(schema.people, [person(PERSON, 7)])
        assert tx.insert_missing(schema.people, [person(OTHER, 8), person(PERSON, 9)]) == 1
        assert tx.insert_missing(schema.people, []) == 0
        assert counts(tx) == {PERSON: 7, OTHER: 8}


def test_insert_missing_takes_many_rows(store: Store) -> None:
    rows = [person(UUID(int=n + 1), n) for n in range(3000)]
    with store.write() as tx:
        assert tx.insert_missing(schema.people, rows) == 3000
        assert tx.insert_missing(schema.people, [*rows, person(OTHER)]) == 1


def test_put_replaces_only_the_named_columns(store: Store) -> None:
    with store.write() as tx:
        tx.put(schema.people, [person(PERSON, 1, family_name="ЖУМАБАЕВА")])
        tx.put(schema.people, [person(PERSON, 2), person(OTHER, 3)])
        tx.put(schema.people, [])
    with store.read() as reading:
        rows = reading.rows(select(schema.people).order_by(schema.people.c.person))
        assert [(row.entries, row.family_name) for row in rows] == [(2, "ЖУМАБАЕВА"), (3, None)]


def test_change_says_how_many(store: Store) -> None:
    with store.write() as tx:
        tx.insert_missing(schema.people, [person(PERSON), person(OTHER)])
        assert tx.change(update(schema.people).values(entries=5)) == 2
        assert tx.change(delete(schema.people).where(schema.people.c.person == OTHER)) == 1
        assert tx.change(delete(schema.people).where(schema.people.c.person == OTHER)) == 0
        assert counts(tx) == {PERSON: 5}


def test_a_read_is_one_snapshot(store: Store) -> None:
    with store.write() as tx:
        tx.insert_missing(schema.people, [person(PERSON, 1)])

    def change() -> None:
        with store.write() as tx:
            tx.change(update(schema.people).values(entries=2))

    with store.read() as reading, ThreadPoolExecutor(1) as other:
        assert counts(reading) == {PERSON: 1}
        other.submit(change).result(timeout=20)
        assert counts(reading) == {PERSON: 1}
    with store.read() as later:
        assert counts(later) == {PERSON: 2}


def test_two_writers_of_one_locked_row_follow_each_other(store: Store) -> None:
    """Read, add one, write: without the lock, one of the additions would be lost."""
    with store.write() as tx:
        tx.insert_missing(schema.people, [person(PERSON, 0)])
    together = threading.Barrier(4)

    def add_ten() -> None:
        together.wait(timeout=20)
        for _ in range(10):
            with store.write() as tx:
                (row,) = tx.lock(select(schema.people).where(schema.people.c.person == PERSON))
                tx.change(update(schema.people).values(entries=row.entries + 1))

    with ThreadPoolExecutor(4) as writers:
        for done in [writers.submit(add_ten) for _ in range(4)]:
            done.result(timeout=60)
    with store.read() as reading:
        assert counts(reading) == {PERSON: 40}


def test_two_writers_inserting_the_same_insert_it_once(store: Store) -> None:
    together = threading.Barrier(2)

    def insert() -> int:
        together.wait(timeout=20)
        with store.write() as tx:
            return tx.insert_missing(schema.people, [person(UUID(int=n + 1)) for n in range(200)])

    with ThreadPoolExecutor(2) as writers:
        inserted = [f.result(timeout=60) for f in [writers.submit(insert) for _ in range(2)]]
    assert sorted(inserted) == [0, 200]


def test_a_write_inside_a_write_raises_at_once(store: Store) -> None:
    with store.write(), pytest.raises(RuntimeError), store.write():
        pass
    with store.write() as tx:
        assert counts(tx) == {}


def test_a_write_of_another_thread_is_no_inner_one(store: Store) -> None:
    def write() -> int:
        with store.write() as tx:
            return tx.insert_missing(schema.people, [person(OTHER)])

    with store.write() as tx:
        tx.insert_missing(schema.people, [person(PERSON)])
    with ThreadPoolExecutor(1) as other:
        assert other.submit(write).result(timeout=20) == 1


def test_moments_come_back_in_utc_to_the_microsecond(store: Store) -> None:
    bishkek = timezone(timedelta(hours=6))
    with store.write() as tx:
        tx.put(schema.people, [person(PERSON, moved_at=NOON.astimezone(bishkek))])
        tx.put(schema.people, [person(OTHER, moved_at=datetime(1, 1, 1, tzinfo=UTC))])
    with store.read() as reading:
        rows = reading.rows(select(schema.people.c.moved_at).order_by(schema.people.c.person))
    assert [row.moved_at for row in rows] == [NOON, datetime(1, 1, 1, tzinfo=UTC)]
    assert all(row.moved_at.tzinfo is UTC for row in rows)


def test_a_naive_moment_is_refused(store: Store) -> None:
    naive = NOON.replace(tzinfo=None)
    with pytest.raises(Exception, match="naive"), store.write() as tx:
        tx.put(schema.people, [person(PERSON, moved_at=naive)])


def test_bytes_texts_and_great_numbers_come_back_as_they_went(store: Store) -> None:
    row: dict[str, object] = {
        "device": DEVICE,
        "incarnation": "00112233445566ff",
        "number": (1 << 63) - 1,
        "chain": bytes(range(256)),
        "entry": PERSON,
        "head_sha256": b"\x00\xff" * 16,
        "duplicate": True,
    }
    text = 'Ünicode \u202e نام 名 \U0001f9ff "quoted" \n'
    with store.write() as tx:
        tx.insert_missing(schema.positions, [row])
        tx.put(schema.people, [person(PERSON, given_name=text)])
    with store.read() as reading:
        (place,) = reading.rows(select(schema.positions))
        (one,) = reading.rows(select(schema.people))
    assert place._asdict() == row
    assert one.given_name == text


def test_what_was_committed_is_there_after_reopening(address: str) -> None:
    made = create_store(address, ROOT)
    with made.write() as tx:
        tx.insert_missing(schema.people, [person(PERSON, 3)])
    made.close()
    again = open_store(address, ROOT)
    with again.read() as reading:
        assert counts(reading) == {PERSON: 3}
    again.close()


def test_a_store_is_not_made_over_another(fresh_store: Store, address: str) -> None:
    with pytest.raises(UserCanFix) as caught:
        create_store(address, "6b" * 32)
    assert caught.value.code == "store_exists"
    open_store(address, ROOT).close()  # it is still the first one's


def test_a_store_is_not_made_where_one_is_missing(address: str) -> None:
    with pytest.raises(UserCanFix) as caught:
        open_store(address, ROOT)
    assert caught.value.code == "store_missing"
    create_store(address, ROOT).close()  # and nothing was left by the attempt


def test_a_store_of_another_root_is_not_opened(fresh_store: Store, address: str) -> None:
    with pytest.raises(TrustBroken) as caught:
        open_store(address, "6b" * 32)
    assert caught.value.code == "store_other_root"


def test_a_store_of_a_later_version_is_not_opened(fresh_store: Store, address: str) -> None:
    with fresh_store.write() as tx:
        tx.put(schema.about, [{"name": "schema_version", "value": "2"}])
    with pytest.raises(UserCanFix) as caught:
        open_store(address, ROOT)
    assert caught.value.code == "store_newer"
