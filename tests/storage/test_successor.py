"""The successor takes the store's place, and what was the store is destroyed, never the store."""

from pathlib import Path

import pytest

from app.domain.errors import EnvironmentFailed, UserCanFix
from app.storage.successor import drop_others, salt_of, successor_of, take_successor

OLD, NEW = bytes(range(16)) + b"old" * 700_000, bytes(range(16, 32)) + b"new"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    store = tmp_path / "store.db"
    store.write_bytes(OLD)
    successor_of(store).write_bytes(NEW)
    return store


def names(store: Path) -> set[str]:
    return {path.name for path in store.parent.iterdir()}


def test_the_salt_tells_one_from_the_other(store: Path) -> None:
    assert salt_of(store) == bytes(range(16))
    assert salt_of(successor_of(store)) == bytes(range(16, 32))
    with pytest.raises(UserCanFix) as told:
        salt_of(store.with_name("gone.db"))
    assert told.value.code == "store_missing"


def test_the_successor_is_the_store_and_the_old_one_is_overwritten(
    store: Path, tmp_path: Path
) -> None:
    take_successor(store)
    assert store.read_bytes() == NEW
    assert names(store) == {"store.db", "store.db.before"}
    seen = tmp_path / "seen"
    seen.hardlink_to(store.with_name("store.db.before"))
    drop_others(store)
    assert seen.read_bytes() == bytes(len(OLD))
    assert names(store) == {"store.db", "seen"}
    assert store.read_bytes() == NEW


def test_a_copy_not_taken_is_removed_and_the_store_stays(store: Path) -> None:
    for companion in ("store.db.next-wal", "store.db.next-shm", "store.db.next-journal"):
        store.with_name(companion).write_bytes(b"x")
    drop_others(store)
    drop_others(store)
    assert names(store) == {"store.db"}
    assert store.read_bytes() == OLD


def test_the_stores_other_name_alone_goes_when_nothing_was_taken(store: Path) -> None:
    """A crash between the second name and the taking: both are one file."""
    store.with_name("store.db.before").hardlink_to(store)
    drop_others(store)
    assert store.read_bytes() == OLD
    assert names(store) == {"store.db"}


def test_a_log_that_was_not_emptied_keeps_the_old_store(store: Path) -> None:
    store.with_name("store.db-wal").write_bytes(b"commits")
    with pytest.raises(EnvironmentFailed) as told:
        take_successor(store)
    assert told.value.code == "store_busy"
    assert store.read_bytes() == OLD
    take_again = store.with_name("store.db-wal")
    take_again.unlink()
    take_successor(store)
    assert store.read_bytes() == NEW
