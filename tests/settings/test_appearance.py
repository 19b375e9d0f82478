import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.settings.appearance import THEMES, Appearance, read_appearance, write_appearance
from app.settings.place import Place

USUAL = Appearance("en", "light", 11)


def test_the_first_day(tmp_path: Path) -> None:
    assert read_appearance(Place(tmp_path)) == USUAL == Appearance()


@pytest.mark.parametrize("theme", ["light", "dark", "glare"])
def test_what_is_chosen_stays(tmp_path: Path, theme: str) -> None:
    place = Place(tmp_path)
    chosen = Appearance("prs", theme, 16)
    write_appearance(place, chosen)
    assert read_appearance(place) == chosen
    assert theme in THEMES


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ({"language": "ru"}, Appearance("ru", "light", 11)),
        ({"theme": "pink", "language": "tg"}, Appearance("tg", "light", 11)),
        ({"point_size": 7}, USUAL),
        ({"point_size": 33}, USUAL),
        ({"point_size": 32}, Appearance("en", "light", 32)),
        ({"point_size": True}, USUAL),
        ({"point_size": "12"}, USUAL),
        ({"point_size": 12.0}, USUAL),
        ({"theme": ["dark"]}, USUAL),
        ({"language": ""}, USUAL),
        ({"language": 5}, USUAL),
        ([], USUAL),
        ("dark", USUAL),
    ],
)
def test_what_makes_no_sense_is_as_usual(tmp_path: Path, value: object, shown: Appearance) -> None:
    place = Place(tmp_path)
    place.appearance_file.write_text(json.dumps(value), encoding="utf-8")
    assert read_appearance(place) == shown


@given(content=st.binary(max_size=100))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_damaged_file_keeps_nobody_from_working(tmp_path: Path, content: bytes) -> None:
    place = Place(tmp_path)
    place.appearance_file.write_bytes(content)
    assert read_appearance(place) == USUAL


def test_a_folder_in_its_place(tmp_path: Path) -> None:
    place = Place(tmp_path)
    place.appearance_file.mkdir()
    assert read_appearance(place) == USUAL
