"""Founding a headquarters: all of it, in an empty folder, or nothing to use."""

import stat
import sys
from pathlib import Path

import pytest

from app.domain.errors import UserCanFix
from app.domain.ids import system_clock
from app.hq.founding import found_headquarters
from app.hq.keys import read_keys
from app.hq.place import Headquarters, HeadquartersPlace, read_headquarters
from app.hq.stores import open_store


def found(folder: Path, **different: str) -> Headquarters:
    given = {"country": "KG", "url": "https://hq.example.org:8443/"} | different
    return found_headquarters(
        HeadquartersPlace(folder),
        country=given["country"],
        url=given["url"],
        database=given.get("database"),
        clock=system_clock,
    )


def test_a_headquarters_is_found_whole(tmp_path: Path) -> None:
    folder = tmp_path / "far" / "hq"
    made = found(folder)
    place = HeadquartersPlace(folder)
    assert read_headquarters(place, {}) == made
    assert (made.country, made.url) == ("KG", "https://hq.example.org:8443")
    assert read_keys(place, made.root_fingerprint).key_list.country == "KG"
    open_store(made.database, made.root_fingerprint).close()
    assert place.embedded_store.exists()
    if sys.platform != "win32":
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_database_elsewhere(tmp_path: Path, address: str) -> None:
    made = found(tmp_path / "hq", database=address)
    assert made.database == address
    assert not HeadquartersPlace(tmp_path / "hq").embedded_store.exists()
    open_store(address, made.root_fingerprint).close()


@pytest.mark.parametrize(
    ("different", "code"),
    [
        ({"country": "ZZ"}, "country_unknown"),
        ({"country": ""}, "country_unknown"),
        ({"url": "http://hq.example.org"}, "url"),
    ],
)
def test_what_is_wrong_is_said_before_anything_is_made(
    tmp_path: Path, different: dict[str, str], code: str
) -> None:
    with pytest.raises(UserCanFix) as caught:
        found(tmp_path / "hq", **different)
    assert caught.value.code == code
    assert not (tmp_path / "hq").exists()


def test_not_over_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear")
    for folder in (tmp_path, tmp_path / "letter.txt"):
        with pytest.raises(UserCanFix) as caught:
            found(folder)
        assert caught.value.code == "folder_not_empty"
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_not_twice(tmp_path: Path) -> None:
    made = found(tmp_path / "hq")
    with pytest.raises(UserCanFix):
        found(tmp_path / "hq")
    assert read_headquarters(HeadquartersPlace(tmp_path / "hq"), {}) == made


def test_an_interrupted_founding_is_no_headquarters(tmp_path: Path) -> None:
    with pytest.raises(UserCanFix):
        found(tmp_path / "hq", database="mysql://host/name")
    with pytest.raises(UserCanFix) as caught:
        read_headquarters(HeadquartersPlace(tmp_path / "hq"), {})
    assert caught.value.code == "headquarters_missing"
