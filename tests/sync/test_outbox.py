"""File names of batches, what they cover, and what is put aside."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.settings.place import Place, prepare
from app.sync.outbox import (
    BatchFile,
    batch_files,
    covered_up_to,
    read_batch_file,
    refused_folder,
    remove,
    set_aside,
    sweep,
)

INCARNATION = "00112233445566ff"
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    made = Place(tmp_path)
    prepare(made)
    return made


def test_a_name_says_incarnation_first_and_last(place: Place) -> None:
    file = BatchFile(INCARNATION, 51, 100)
    assert file.path(place).name == "00112233445566ff-0000000051-0000000100.batch"
    assert file.count == 50


def test_files_come_in_order_of_numbers_beyond_ten_digits(place: Place) -> None:
    files = [BatchFile(INCARNATION, n, n + 1) for n in (9_999_999_999, 10_000_000_001, 1)]
    for file in files:
        file.path(place).write_bytes(b"")
    assert [file.first for file in batch_files(place)] == [1, 9_999_999_999, 10_000_000_001]


@pytest.mark.parametrize(
    "name",
    [
        ".00112233445566ff-0000000001-0000000002.batch.ab12.part",
        "00112233445566FF-0000000001-0000000002.batch",
        "00112233445566ff-0000000002-0000000001.batch",
        "00112233445566ff-0000000000-0000000001.batch",
        "00112233445566ff-1-2.batch",
        "readme.txt",
        "00112233445566ff-0000000001-0000000002.batch\n",
    ],
)
def test_other_files_are_left_alone(place: Place, name: str) -> None:
    (place.outbox / name).write_bytes(b"")
    assert batch_files(place) == ()


def test_no_folder_no_files(tmp_path: Path) -> None:
    assert batch_files(Place(tmp_path / "nowhere")) == ()


@given(st.lists(st.tuples(st.integers(1, 30), st.integers(0, 9)), max_size=12), st.integers(0, 30))
def test_what_is_covered(spans: list[tuple[int, int]], start: int) -> None:
    """Against sets of numbers, counted one by one."""
    files = [BatchFile(INCARNATION, first, first + more) for first, more in spans]
    numbers = {n for file in files for n in range(file.first, file.last + 1)}
    expected = start
    while expected + 1 in numbers:
        expected += 1
    assert covered_up_to(files, start) == expected


def test_reading_what_is_gone(place: Place) -> None:
    file = BatchFile(INCARNATION, 1, 2)
    assert read_batch_file(place, file) is None
    remove(place, file)
    set_aside(place, file)
    file.path(place).write_bytes(b"sealed")
    assert read_batch_file(place, file) == b"sealed"
    remove(place, file)
    assert batch_files(place) == ()


def test_a_giant_is_cut_short(place: Place) -> None:
    file = BatchFile(INCARNATION, 1, 2)
    with file.path(place).open("wb") as sparse:
        sparse.truncate(1 << 30)
    assert len(read_batch_file(place, file) or b"") == (1 << 20) + 8192 + 1


def test_what_is_put_aside_goes_after_thirty_days(place: Place) -> None:
    old, new = BatchFile(INCARNATION, 1, 2), BatchFile(INCARNATION, 3, 4)
    for file, age in ((old, timedelta(days=30, seconds=1)), (new, timedelta(days=30))):
        file.path(place).write_bytes(b"sealed")
        set_aside(place, file)
        moment = (NOW - age).timestamp()
        os.utime(refused_folder(place) / file.path(place).name, (moment, moment))
    assert batch_files(place) == ()
    sweep(refused_folder(place), NOW)
    assert [path.name for path in refused_folder(place).iterdir()] == [new.path(place).name]
    sweep(place.folder / "nowhere", NOW)
