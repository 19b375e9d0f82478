"""Batches that cover an erased place go, from the outbox and from what was set aside."""

from pathlib import Path

import pytest

from app.domain.errors import EnvironmentFailed
from app.settings.place import Place, prepare
from app.sync.outbox import BatchFile, refused_folder
from app.sync.recut import covers, remove_batches_of, remove_covering

FIRST, SECOND = "ab" * 8, "cd" * 8


@pytest.mark.parametrize(
    ("places", "found"),
    [
        ({(FIRST, 5)}, True),
        ({(FIRST, 9)}, True),
        ({(FIRST, 4), (FIRST, 10)}, False),
        ({(SECOND, 7)}, False),
        (set(), False),
    ],
)
def test_a_file_covers_its_numbers_in_its_incarnation(
    places: set[tuple[str, int]], *, found: bool
) -> None:
    assert covers(BatchFile(FIRST, 5, 9), places) is found


def test_covering_files_go_and_others_stay(tmp_path: Path) -> None:
    place = Place(tmp_path / "laptop")
    prepare(place)
    refused_folder(place).mkdir()
    files = [BatchFile(FIRST, 1, 4), BatchFile(FIRST, 5, 9), BatchFile(SECOND, 5, 9)]
    for file in files:
        for folder in (place.outbox, refused_folder(place)):
            (folder / file.path(place).name).write_bytes(b"sealed")
    (place.outbox / "note.txt").write_text("not a batch")
    assert remove_batches_of(place, {(FIRST, 7)}) == 2
    assert [file.path(place).exists() for file in files] == [True, False, True]
    assert len(list(refused_folder(place).iterdir())) == 2
    assert remove_batches_of(place, {(FIRST, 7)}) == 0
    assert (place.outbox / "note.txt").exists()


def test_a_folder_that_is_not_there_has_none(tmp_path: Path) -> None:
    assert remove_covering(tmp_path / "none", {(FIRST, 1)}) == 0


def test_a_disk_that_fails_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(EnvironmentFailed):
        remove_covering(tmp_path / "file", {(FIRST, 1)})
