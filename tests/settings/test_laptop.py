import json
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.errors import EnvironmentFailed, UserCanFix
from app.settings.laptop import Laptop, Wiped, read_laptop, write_laptop, write_stub
from app.settings.place import Place

LAPTOP = Laptop(UUID("01932c07-6b1b-7abc-8def-0123456789ab"), "L1", "KG06", "KG")


def test_what_is_written_is_read(tmp_path: Path) -> None:
    place = Place(tmp_path)
    write_laptop(place, LAPTOP)
    assert read_laptop(place) == LAPTOP


def test_the_file_is_clear_and_holds_nothing_else(tmp_path: Path) -> None:
    place = Place(tmp_path)
    write_laptop(place, LAPTOP)
    assert json.loads(place.laptop_file.read_text(encoding="utf-8")) == {
        "device": "01932c07-6b1b-7abc-8def-0123456789ab",
        "label": "L1",
        "post": "KG06",
        "country": "KG",
    }


def test_a_laptop_that_is_not_enrolled_says_how(tmp_path: Path) -> None:
    with pytest.raises(UserCanFix) as refused:
        read_laptop(Place(tmp_path))
    assert refused.value.code == "not_enrolled"
    assert "manzil enrol" in refused.value.message


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        "{}",
        '{"device": "x", "label": "L1", "post": "KG06", "country": "KG"}',
        '{"device": 7, "label": "L1", "post": "KG06", "country": "KG"}',
        '{"device": "01932c07-6b1b-7abc-8def-0123456789ab", "label": 1, "post": "", "country": ""}',
        "[" * 100_000,
    ],
)
def test_a_damaged_file_is_a_word_to_the_user(tmp_path: Path, text: str) -> None:
    place = Place(tmp_path)
    place.laptop_file.write_text(text, encoding="utf-8")
    with pytest.raises(UserCanFix) as refused:
        read_laptop(place)
    assert refused.value.code == "laptop_file"
    assert place.laptop_file.read_text(encoding="utf-8") == text


@given(content=st.binary(max_size=200))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_bytes_bring_it_down(tmp_path: Path, content: bytes) -> None:
    place = Place(tmp_path)
    place.laptop_file.write_bytes(content)
    with pytest.raises(UserCanFix):
        read_laptop(place)


def test_a_folder_in_its_place(tmp_path: Path) -> None:
    place = Place(tmp_path)
    place.laptop_file.mkdir()
    with pytest.raises(EnvironmentFailed):
        read_laptop(place)


@pytest.mark.parametrize(
    ("why", "code"), [(Wiped.HEADQUARTERS, "withdrawn"), (Wiped.SUPERVISOR, "erased_here")]
)
def test_a_wiped_laptop_says_by_whose_word(tmp_path: Path, why: Wiped, code: str) -> None:
    place = Place(tmp_path)
    write_stub(place, why)
    with pytest.raises(UserCanFix) as told:
        read_laptop(place)
    assert told.value.code == code


@pytest.mark.parametrize("why", ["7", '"by nobody"', "null"])
def test_a_stub_that_names_nobody_is_damaged(tmp_path: Path, why: str) -> None:
    place = Place(tmp_path)
    place.laptop_file.write_text(f'{{"wiped": {why}}}')
    with pytest.raises(UserCanFix) as told:
        read_laptop(place)
    assert told.value.code == "laptop_file"
