"""A finished database takes a place, whole."""

from pathlib import Path

import pytest

from app.domain.errors import EnvironmentFailed, UserCanFix
from app.storage.replace import (
    log_files,
    put_in_place,
    remove_database,
    remove_set_aside,
    set_aside,
)


def test_the_new_file_takes_the_place_of_the_old(tmp_path: Path) -> None:
    old, new = tmp_path / "store.db", tmp_path / "store.db.new"
    old.write_bytes(b"old")
    new.write_bytes(b"new")
    put_in_place(new, old)
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {"store.db": b"new"}


def test_an_old_log_is_never_left_to_be_played_into_the_new_file(tmp_path: Path) -> None:
    old, new = tmp_path / "store.db", tmp_path / "store.db.new"
    for file in (old, new):
        file.write_bytes(b"x")
    log, index = log_files(old)
    log.write_bytes(b"")
    index.write_bytes(b"index")
    put_in_place(new, old)
    assert [file.name for file in tmp_path.iterdir()] == ["store.db"]


def test_a_log_that_holds_something_stops_it(tmp_path: Path) -> None:
    old, new = tmp_path / "store.db", tmp_path / "store.db.new"
    old.write_bytes(b"old")
    new.write_bytes(b"new")
    log_files(old)[0].write_bytes(b"commits")
    with pytest.raises(EnvironmentFailed):
        put_in_place(new, old)
    assert old.read_bytes() == b"old"
    assert log_files(old)[0].read_bytes() == b"commits"


def test_a_missing_part_is_the_disks_failure(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFailed) as caught:
        put_in_place(tmp_path / "store.db.new", tmp_path / "store.db")
    assert caught.value.code == "disk"


def test_an_unfinished_copy_is_removed_with_its_companions(tmp_path: Path) -> None:
    path = tmp_path / "store.db.new"
    for file in (path, *log_files(path)):
        file.write_bytes(b"x")
    remove_database(path)
    remove_database(path)
    assert list(tmp_path.iterdir()) == []


def test_a_database_set_aside_keeps_its_log_and_is_never_written_over(tmp_path: Path) -> None:
    store, new = tmp_path / "store.db", tmp_path / "store.db.new"
    for number, name in enumerate(("store.db.damaged", "store.db.damaged-2")):
        log, index = log_files(store)
        store.write_bytes(b"old %d" % number)
        log.write_bytes(b"log %d" % number)
        index.write_bytes(b"index")
        assert set_aside(store).name == name
        assert not log.exists()
        new.write_bytes(b"new")
        put_in_place(new, store)
        store.unlink()
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {
        "store.db.damaged": b"old 0",
        "store.db.damaged-wal": b"log 0",
        "store.db.damaged-2": b"old 1",
        "store.db.damaged-2-wal": b"log 1",
    }


def test_what_was_set_aside_goes_whole_and_nothing_else(tmp_path: Path) -> None:
    gone = ("store.db.damaged", "store.db.damaged-wal", "store.db.damaged-2")
    for name in (*gone, "store.db", "store.db-wal", "other.damaged"):
        (tmp_path / name).write_bytes(b"x")
    remove_set_aside(tmp_path / "store.db")
    left = {file.name for file in tmp_path.iterdir()}
    assert left == {"store.db", "store.db-wal", "other.damaged"}
    remove_set_aside(tmp_path / "store.db")


def test_what_is_not_there_cannot_be_set_aside(tmp_path: Path) -> None:
    with pytest.raises(UserCanFix) as refused:
        set_aside(tmp_path / "store.db")
    assert refused.value.code == "store_missing"
