"""exchange.json: kept, bounded, and begun anew when it is damaged."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.settings.place import Place, prepare
from app.sync.diary import Diary, faster, read_diary, slower, write_diary

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
MOMENTS = st.none() | st.datetimes(timezones=st.just(UTC))
DIARIES = st.builds(
    Diary,
    batch_entries=st.integers(1, 500),
    is_shrunk=st.booleans(),
    failures=st.integers(0, 10**6),
    trouble=st.sampled_from(("", "offline", "portal", "fork")),
    next_try=MOMENTS,
    last_contact=MOMENTS,
    skew_seconds=st.none() | st.floats(allow_nan=False, allow_infinity=False),
    too_big=st.lists(st.tuples(st.just("00" * 8), st.integers(1, 10**6)), max_size=3).map(tuple),
)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    made = Place(tmp_path_factory.mktemp("diary"))
    prepare(made)
    return made


def file_of(place: Place) -> Path:
    return place.folder / "exchange.json"


@given(DIARIES)
def test_it_comes_back_as_it_was(place: Place, diary: Diary) -> None:
    write_diary(place, diary)
    assert read_diary(place) == diary


@given(st.binary(max_size=80))
def test_a_damaged_one_is_begun_anew(place: Place, data: bytes) -> None:
    file_of(place).write_bytes(data)
    assert read_diary(place) == Diary()


@pytest.mark.parametrize(
    "text",
    ["[]", "{}", '{"batch_entries": true}', "[" * 100_000, '{"batch_entries":5,"failures":0}'],
)
def test_what_is_json_and_no_diary_is_begun_anew(place: Place, text: str) -> None:
    file_of(place).write_text(text)
    assert read_diary(place) == Diary()


def test_a_moment_without_its_zone_is_not_believed(place: Place) -> None:
    write_diary(place, Diary(failures=3, next_try=NOW))
    text = file_of(place).read_text().replace("+00:00", "")
    file_of(place).write_text(text)
    assert read_diary(place) == Diary()


def test_sizes_of_batches_stay_within_bounds(place: Place) -> None:
    for said, taken in ((0, 1), (-5, 1), (10**9, 500)):
        write_diary(place, Diary(batch_entries=said))
        assert read_diary(place).batch_entries == taken


def test_one_of_an_earlier_program_is_read(place: Place) -> None:
    write_diary(place, Diary(batch_entries=25))
    file_of(place).write_text(file_of(place).read_text().replace('"is_shrunk": false, ', ""))
    assert "is_shrunk" not in file_of(place).read_text()
    assert read_diary(place) == Diary(batch_entries=25)


def test_a_new_one_starts_at_fifty() -> None:
    assert Diary().batch_entries == 50


def test_faster_and_slower_end_somewhere() -> None:
    sizes = [50]
    while sizes[-1] < 500:
        sizes.append(faster(sizes[-1]))
    assert sizes == [50, 100, 200, 400, 500]
    assert faster(500) == 500
    while sizes[-1] > 1:
        sizes.append(slower(sizes[-1]))
    assert sizes[5:] == [250, 125, 62, 31, 15, 7, 3, 1]
    assert slower(1) == 1


def test_due_at_the_moment_and_not_before() -> None:
    tashkent = timezone(timedelta(hours=5))
    diary = Diary(next_try=NOW)
    assert not diary.is_due(NOW - timedelta(microseconds=1))
    assert diary.is_due(NOW.astimezone(tashkent))
    assert Diary().is_due(NOW)
