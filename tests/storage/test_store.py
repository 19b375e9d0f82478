"""Transactions: all or nothing, one writer, many readers, and nobody waits for himself."""

import random
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from app.domain.errors import EnvironmentFailed, TrustBroken
from app.journal.chain import Position
from app.storage import journal
from app.storage.device import save_device
from app.storage.engine import NestedWriteError, create_store, open_store
from app.storage.schema import ACKNOWLEDGEMENTS
from app.storage.store import Store
from app.storage.transaction import Reading, Writing
from tests.services.decrypted import decrypted_pages
from tests.storage.samples import DEVICE, KEY, NOW, registration_entry

MARKER = "ABDURAHMONZODA "


def note(tx: Writing, name: str) -> None:
    row = {"batch": name, "at": NOW, "entries": 1, "size": 1}
    tx.connection.execute(insert(ACKNOWLEDGEMENTS), row)


def noted(tx: Reading) -> list[str]:
    return sorted(tx.connection.execute(select(ACKNOWLEDGEMENTS.c.batch)).scalars())


def test_what_a_block_wrote_stays(store: Store) -> None:
    with store.write() as tx:
        note(tx, "a")
    with store.read() as tx:
        assert noted(tx) == ["a"]


def test_a_block_that_raises_leaves_nothing(store: Store) -> None:
    def fail() -> None:
        with store.write() as tx:
            note(tx, "a")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with store.write() as tx:
        assert noted(tx) == []


def test_what_is_for_outside_of_a_write_waits_for_its_end(store: Store) -> None:
    done: list[str] = []

    def later() -> None:
        with store.write() as tx:
            note(tx, "later")
        done.append("later")

    with store.write():
        store.outside_write(later)
        assert done == []
    assert done == ["later"]
    store.outside_write(lambda: done.append("at once"))
    assert done == ["later", "at once"]
    with store.read() as tx:
        assert noted(tx) == ["later"]


def test_what_is_for_outside_is_done_also_when_the_write_is_undone(store: Store) -> None:
    done: list[str] = []

    def fail() -> None:
        with store.write() as tx:
            note(tx, "a")
            store.outside_write(lambda: done.append("told"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert done == ["told"]
    with store.write() as tx:
        assert noted(tx) == []
    assert done == ["told"], "once"


def test_another_threads_write_is_no_reason_to_wait(store: Store) -> None:
    done: list[str] = []
    with store.write(), ThreadPoolExecutor(1) as other:
        other.submit(store.outside_write, lambda: done.append("at once")).result(timeout=30)
        assert done == ["at once"]


def rows_come_and_go(store: Store) -> None:
    """Of many sizes; those with the marker go. With these sizes a rebuilt page keeps one."""
    chance = random.Random(10)  # noqa: S311 - the same rows every time
    rows = [(n, ("others " if n % 3 else MARKER) * chance.randrange(5, 60)) for n in range(300)]
    gone = list(range(0, 300, 3))
    chance.shuffle(gone)
    with store.write() as tx:
        tx.connection.exec_driver_sql("CREATE TABLE held (number INTEGER PRIMARY KEY, text TEXT)")
        for row in rows:
            tx.connection.exec_driver_sql("INSERT INTO held VALUES (?, ?)", row)
    with store.write() as tx:
        for number in gone:
            tx.connection.exec_driver_sql("DELETE FROM held WHERE number = ?", (number,))
    store.checkpoint()


def test_a_rewritten_database_keeps_no_remains_of_what_is_gone(
    store: Store, tmp_path: Path
) -> None:
    path = tmp_path / "store.db"
    rows_come_and_go(store)
    assert MARKER.encode() in decrypted_pages(path, KEY), "secure_delete does not reach them"
    assert store.rewrite()
    assert MARKER.encode() not in decrypted_pages(path, KEY)
    assert b"others" in decrypted_pages(path, KEY)
    store.check_integrity()


def test_a_large_database_is_not_rewritten(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "store.db"
    monkeypatch.setattr("app.storage.store.MOST_REWRITTEN_BYTES", 0)
    rows_come_and_go(store)
    assert store.rewrite()
    assert MARKER.encode() in decrypted_pages(path, KEY)


def test_a_write_inside_a_write_is_refused_at_once(store: Store) -> None:
    with store.write() as tx:
        note(tx, "outer")
        with pytest.raises(NestedWriteError), store.write():
            pass
        with pytest.raises(NestedWriteError):
            store.checkpoint()
        with pytest.raises(NestedWriteError):
            store.close()
    with store.read() as tx:
        assert noted(tx) == ["outer"], "the outer block is not harmed"


def test_a_reading_block_cannot_write(store: Store) -> None:
    with pytest.raises(EnvironmentFailed), store.read() as tx:
        tx.connection.execute(
            insert(ACKNOWLEDGEMENTS), {"batch": "x", "at": NOW, "entries": 1, "size": 1}
        )
    with store.read() as tx:
        assert noted(tx) == []


def test_a_reading_block_sees_one_moment(store: Store) -> None:
    with store.read() as before:
        assert noted(before) == []
        with store.write() as tx:
            note(tx, "a")
            assert noted(tx) == ["a"]
            assert noted(before) == []
        assert noted(before) == []
    with store.read() as after:
        assert noted(after) == ["a"]


def test_writers_of_many_threads_take_turns(store: Store) -> None:
    line = threading.Barrier(6)

    def work(thread: int) -> None:
        line.wait()
        for turn in range(10):
            with store.write() as tx:
                known = len(noted(tx))
                note(tx, f"{thread}-{turn}")
                assert len(noted(tx)) == known + 1

    with ThreadPoolExecutor(6) as threads:
        list(threads.map(work, range(6)))
    with store.read() as tx:
        assert len(noted(tx)) == 60


def test_registrations_of_two_threads_make_one_whole_chain(store: Store) -> None:
    def work(thread: int) -> list[int]:
        numbers = []
        for turn in range(15):
            with store.write() as tx:
                numbers.append(journal.append(tx, registration_entry(thread * 100 + turn)).number)
            with store.read() as tx:
                assert journal.head(tx).number >= numbers[-1]
        return numbers

    with ThreadPoolExecutor(2) as threads:
        first, second = threads.map(work, range(2))
    assert sorted(first + second) == list(range(1, 31))
    with store.read() as tx:
        journal.check_chains(tx)


def test_a_reader_does_not_hold_up_a_writer_nor_the_checkpoint(store: Store) -> None:
    with store.write() as tx:
        note(tx, "a")
    with store.read() as reader:
        assert noted(reader) == ["a"]
        with store.write() as tx:
            note(tx, "b")
        assert store.checkpoint() is False, "a part of the log is still being read"
    assert store.checkpoint() is True


def test_a_checkpoint_empties_the_log(store: Store, tmp_path: Path) -> None:
    log = tmp_path / "store.db-wal"
    with store.write() as tx:
        note(tx, "a")
    assert log.stat().st_size > 0
    assert store.checkpoint()
    assert log.stat().st_size == 0


@pytest.fixture
def told(tmp_path: Path) -> Iterator[tuple[Store, list[Position]]]:
    heads: list[Position] = []
    made = create_store(tmp_path / "told.db", KEY, heads.append)
    with made.write() as tx:
        save_device(tx, DEVICE)
    yield made, heads
    made.close()


def test_the_new_head_is_told_after_the_commit_and_only_then(
    told: tuple[Store, list[Position]],
) -> None:
    store, heads = told
    assert heads == []
    with store.write() as tx:
        journal.append(tx, registration_entry(1))
        last = journal.append(tx, registration_entry(2))
        assert heads == []
    assert heads == [last]

    def fail() -> None:
        with store.write() as tx:
            journal.append(tx, registration_entry(3))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert heads == [last]


def test_a_closed_store_says_so_and_leaves_one_file(store: Store, tmp_path: Path) -> None:
    with store.write() as tx:
        note(tx, "a")
    store.close()
    store.close()
    assert [file.name for file in tmp_path.iterdir()] == ["store.db"]
    for use in (store.read, store.write):
        with pytest.raises(EnvironmentFailed) as caught, use():
            pass
        assert caught.value.code == "store_closed"
    again = open_store(tmp_path / "store.db", KEY)
    with again.read() as tx:
        assert noted(tx) == ["a"]
    again.close()


def test_closing_lets_a_write_under_way_end(store: Store, tmp_path: Path) -> None:
    started, finish = threading.Event(), threading.Event()

    def work() -> None:
        with store.write() as tx:
            note(tx, "a")
            started.set()
            finish.wait(10)

    with ThreadPoolExecutor(2) as threads:
        writing = threads.submit(work)
        started.wait(10)
        closing = threads.submit(store.close)
        finish.set()
        writing.result(10)
        closing.result(10)
    again = open_store(tmp_path / "store.db", KEY)
    with again.read() as tx:
        assert noted(tx) == ["a"]
    again.close()


def test_a_whole_store_passes_the_check_and_a_lost_index_row_does_not(store: Store) -> None:
    with store.write() as tx:
        journal.append(tx, registration_entry(1))
    store.check_integrity()
    with store.write() as tx:
        tx.connection.exec_driver_sql("PRAGMA writable_schema = ON")
        tx.connection.exec_driver_sql(
            "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema"
            " WHERE name = 'flow_hour') WHERE name = 'people_last'"
        )
    again = open_store(store._path, KEY)
    with pytest.raises(TrustBroken) as caught:
        again.check_integrity()
    assert caught.value.code == "store_damaged"
    again.close()
