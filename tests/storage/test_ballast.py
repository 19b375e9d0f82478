"""Room held back, really written, and let go."""

import shutil
from pathlib import Path

import pytest

from app.storage.ballast import ballast_of, drop_ballast, take_ballast

SIZE = 3_000_001


def test_ballast_takes_real_room_and_gives_it_back(tmp_path: Path) -> None:
    store = tmp_path / "store.db"
    assert take_ballast(store, SIZE)
    found = ballast_of(store).stat()
    assert found.st_size == SIZE
    assert found.st_blocks * 512 >= SIZE, "a hole would hold no room"
    assert found.st_mode & 0o777 == 0o600
    assert set(ballast_of(store).read_bytes()) == {0}
    assert drop_ballast(store)
    assert not drop_ballast(store)
    assert list(tmp_path.iterdir()) == []


def test_ballast_is_taken_once_and_made_whole_again(tmp_path: Path) -> None:
    store = tmp_path / "store.db"
    take_ballast(store, SIZE)
    before = ballast_of(store).stat().st_mtime_ns
    assert take_ballast(store, SIZE)
    assert ballast_of(store).stat().st_mtime_ns == before
    ballast_of(store).write_bytes(b"half")
    assert take_ballast(store, SIZE)
    assert ballast_of(store).stat().st_size == SIZE


def test_a_disk_with_little_room_keeps_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=SIZE * 3))
    assert not take_ballast(tmp_path / "store.db", SIZE)
    assert list(tmp_path.iterdir()) == []
