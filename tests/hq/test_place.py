"""The settings of a headquarters, and the address laptops call."""

import stat
import sys
from pathlib import Path

import pytest

from app.domain.errors import TrustBroken, UserCanFix
from app.hq.place import (
    Headquarters,
    HeadquartersPlace,
    checked_url,
    read_headquarters,
    write_headquarters,
)

MADE = Headquarters(
    country="KG",
    url="https://hq.example.org:8443",
    database="postgresql://manzil:secret@db/manzil",
    root_fingerprint="5a" * 32,
)


@pytest.fixture
def place(tmp_path: Path) -> HeadquartersPlace:
    return HeadquartersPlace(tmp_path)


def test_settings_come_back(place: HeadquartersPlace) -> None:
    write_headquarters(place, MADE)
    assert read_headquarters(place, {}) == MADE
    if sys.platform != "win32":
        assert stat.S_IMODE(place.settings.stat().st_mode) == 0o600


def test_the_environment_names_another_database(place: HeadquartersPlace) -> None:
    write_headquarters(place, MADE)
    other = "postgresql://manzil@other/manzil"
    assert read_headquarters(place, {"MANZIL_HQ_DATABASE": other}).database == other
    assert read_headquarters(place, {"MANZIL_HQ_DATABASE": ""}).database == MADE.database


def test_a_password_is_not_shown() -> None:
    assert "secret" not in repr(MADE)


def test_a_folder_without_headquarters(place: HeadquartersPlace) -> None:
    with pytest.raises(UserCanFix) as caught:
        read_headquarters(place, {})
    assert caught.value.code == "headquarters_missing"


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", '{"format":"manzil-headquarters/1"}', '{"format":"manzil-hq/9"}'],
)
def test_damaged_settings(place: HeadquartersPlace, text: str) -> None:
    place.settings.write_text(text, encoding="utf-8")
    with pytest.raises(TrustBroken) as caught:
        read_headquarters(place, {})
    assert caught.value.code == "headquarters_file"


def test_settings_that_are_no_text(place: HeadquartersPlace) -> None:
    place.settings.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(TrustBroken):
        read_headquarters(place, {})


@pytest.mark.parametrize(
    "url", ["https://hq.example.org", "https://127.0.0.1:8443", "https://[::1]:8443"]
)
def test_addresses_that_laptops_can_call(url: str) -> None:
    assert checked_url(url) == url
    assert checked_url(url + "/") == url


@pytest.mark.parametrize(
    "url",
    [
        "",
        "hq.example.org",
        "http://hq.example.org",
        "https://",
        "https://:8443",
        "https://hq.example.org:0",
        "https://hq.example.org:99999",
        "https://hq.example.org:port",
        "https://hq.example.org/manzil",
        "https://hq.example.org?x=1",
        "https://hq.example.org#x",
        "https://[::1",
    ],
)
def test_addresses_that_are_none(url: str) -> None:
    with pytest.raises(UserCanFix) as caught:
        checked_url(url)
    assert (caught.value.code, caught.value.field) == ("url", "url")
