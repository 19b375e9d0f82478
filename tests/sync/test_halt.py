"""halt.json: up, down, and rather up than down when it is damaged."""

from pathlib import Path

import pytest

from app.settings.place import Place, prepare
from app.sync.halt import FORK, NONE, ROLLBACK, read_halt, write_halt


@pytest.fixture
def place(tmp_path: Path) -> Place:
    made = Place(tmp_path)
    prepare(made)
    return made


def test_there_is_none_at_first(place: Place) -> None:
    assert read_halt(place) == NONE == ""


def test_it_goes_up_changes_and_goes_down(place: Place) -> None:
    for trouble in (FORK, ROLLBACK, NONE, NONE, ROLLBACK):
        write_halt(place, trouble)
        assert read_halt(place) == trouble
    assert (place.folder / "halt.json").exists()
    write_halt(place, NONE)
    assert not (place.folder / "halt.json").exists()


def test_saying_the_same_again_writes_nothing(place: Place) -> None:
    write_halt(place, FORK)
    before = (place.folder / "halt.json").stat()
    write_halt(place, FORK)
    after = (place.folder / "halt.json").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


@pytest.mark.parametrize("text", [b"", b"{}", b"[]", b"\xff", b'{"trouble": "none"}'])
def test_a_damaged_sign_halts(place: Place, text: bytes) -> None:
    (place.folder / "halt.json").write_bytes(text)
    assert read_halt(place) == FORK
