"""Which second medium was chosen, and whether it is the one that is connected."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.domain.errors import UserCanFix
from app.settings.place import Place, prepare
from app.sync.medium import (
    FOLDER,
    brought_up_to_date,
    choose_medium,
    forget_bodies,
    forget_medium,
    known_medium,
)

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
LIFE = "00112233445566ff"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    monkeypatch.delenv("MANZIL_BACKUP", raising=False)
    made = Place(tmp_path / "laptop")
    prepare(made)
    return made


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    made = tmp_path / "stick"
    made.mkdir()
    return made


def test_a_chosen_medium_is_remembered_and_known_by_its_mark(place: Place, stick: Path) -> None:
    assert known_medium(place) is None
    choose_medium(place, stick)
    medium = known_medium(place)
    assert medium is not None
    assert medium.is_there
    assert (medium.folder, medium.copied_at, medium.forget) == (stick.resolve(), None, ())


def test_the_empty_folder_of_a_stick_that_was_pulled_out_is_not_the_stick(
    place: Place, stick: Path
) -> None:
    choose_medium(place, stick)
    pulled = stick.rename(stick.with_name("pulled"))
    stick.mkdir()
    medium = known_medium(place)
    assert medium is not None
    assert not medium.is_there
    stick.rmdir()
    assert not medium.is_there
    pulled.rename(stick)
    assert medium.is_there


def test_another_stick_in_the_same_place_is_not_this_laptops(
    place: Place, stick: Path, tmp_path: Path
) -> None:
    choose_medium(place, stick)
    first = known_medium(place)
    other = Place(tmp_path / "other")
    prepare(other)
    choose_medium(other, stick)
    assert first is not None
    assert not first.is_there


def test_a_folder_of_the_data_folder_is_no_second_medium(place: Place, tmp_path: Path) -> None:
    for folder in (place.folder, place.outbox, tmp_path / "nowhere"):
        with pytest.raises(UserCanFix) as wrong:
            choose_medium(place, folder)
        assert wrong.value.code == "backup_folder"
    assert known_medium(place) is None


def test_bodies_to_forget_are_remembered_until_the_medium_is_up_to_date(
    place: Place, stick: Path
) -> None:
    forget_bodies(place, {LIFE: [3]})
    assert known_medium(place) is None
    choose_medium(place, stick)
    forget_bodies(place, {LIFE: [3, 7]})
    forget_bodies(place, {LIFE: [3]})
    medium = known_medium(place)
    assert medium is not None
    assert medium.forget == ((LIFE, 3), (LIFE, 7))
    choose_medium(place, stick)
    again = known_medium(place)
    assert again is not None
    assert again.forget == medium.forget
    brought_up_to_date(place, again, NOW)
    done = known_medium(place)
    assert done is not None
    assert (done.copied_at, done.forget) == (NOW, ())


def test_the_environment_names_a_medium_without_a_mark(
    place: Place, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MANZIL_BACKUP", str(stick))
    medium = known_medium(place)
    assert medium is not None
    assert medium.is_there
    brought_up_to_date(place, medium, NOW)
    again = known_medium(place)
    assert again is not None
    assert (again.folder, again.copied_at) == (stick, NOW)
    assert not (stick / FOLDER).exists()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"folder": "x"}', '{"copied_at": 7}'])
def test_a_damaged_file_counts_as_none_chosen(place: Place, text: str) -> None:
    (place.folder / "backup.json").write_text(text)
    assert known_medium(place) is None


def test_a_medium_is_forgotten(place: Place, stick: Path) -> None:
    choose_medium(place, stick)
    forget_medium(place)
    forget_medium(place)
    assert known_medium(place) is None
    assert (stick / FOLDER).exists()
