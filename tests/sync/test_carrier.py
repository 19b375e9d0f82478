"""carrier.json: written and read back, refused when damaged, never with a worse key list."""

import json
import stat
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import TrustBroken, UserCanFix
from app.settings.place import Place, prepare
from app.sync.carrier import Carrier, read_carrier, write_carrier
from tests.sync.laptop import NOW
from tests.sync.naive_headquarters import NaiveHeadquarters


@pytest.fixture
def place(tmp_path: Path) -> Place:
    made = Place(tmp_path / "data")
    prepare(made)
    return made


@pytest.fixture(scope="module")
def written() -> NaiveHeadquarters:
    return NaiveHeadquarters()


def carrier_of(headquarters: NaiveHeadquarters) -> Carrier:
    from app.domain.ids import new_id

    return Carrier(
        new_id(NOW), b"t" * 32, headquarters.key_list(), headquarters.fingerprint, "https://hq:1"
    )


def test_it_comes_back_as_it_was(place: Place, headquarters: NaiveHeadquarters) -> None:
    carrier = carrier_of(headquarters)
    write_carrier(place, carrier)
    assert read_carrier(place) == carrier
    assert set(json.loads(place.carrier_file.read_text())) == {
        "device",
        "format",
        "key_list",
        "root_fingerprint",
        "transport_key",
        "url",
    }


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_it_is_this_users_alone(place: Place, headquarters: NaiveHeadquarters) -> None:
    write_carrier(place, carrier_of(headquarters))
    assert stat.S_IMODE(place.carrier_file.stat().st_mode) == 0o600


def test_the_key_is_not_shown(headquarters: NaiveHeadquarters) -> None:
    assert "tttt" not in repr(carrier_of(headquarters))


@pytest.mark.parametrize(
    "change",
    [
        {"transport_key": "dGVu"},
        {"transport_key": "not base64!"},
        {"device": "nobody"},
        {"url": 7},
        {"key_list": None},
        {"format": "manzil-carrier/9"},
    ],
)
def test_a_damaged_file_is_told(
    place: Place, headquarters: NaiveHeadquarters, change: dict[str, object]
) -> None:
    write_carrier(place, carrier_of(headquarters))
    value = json.loads(place.carrier_file.read_text()) | change
    place.carrier_file.write_text(json.dumps(value))
    with pytest.raises(UserCanFix) as raised:
        read_carrier(place)
    assert raised.value.code == "carrier_file"


@given(st.binary(max_size=60))
def test_no_bytes_do_worse_than_be_refused(tmp_path_factory: object, data: bytes) -> None:
    assert isinstance(tmp_path_factory, pytest.TempPathFactory)
    place = Place(tmp_path_factory.getbasetemp() / "carriers")
    prepare(place)
    place.carrier_file.write_bytes(data)
    with pytest.raises(UserCanFix):
        read_carrier(place)


def test_without_a_file_the_laptop_is_not_enrolled(place: Place) -> None:
    with pytest.raises(UserCanFix) as raised:
        read_carrier(place)
    assert raised.value.code == "not_enrolled"


def test_only_a_newer_list_of_the_same_root_is_taken(headquarters: NaiveHeadquarters) -> None:
    headquarters.version = 5
    carrier = carrier_of(headquarters)
    assert carrier.with_list(headquarters.key_list()) is carrier
    headquarters.version = 4
    assert carrier.with_list(headquarters.key_list()) is carrier
    headquarters.version = 6
    newer = headquarters.key_list()
    assert carrier.with_list(newer) == replace(carrier, key_list=newer)
    with pytest.raises(TrustBroken):
        carrier.with_list(NaiveHeadquarters().key_list())


def test_the_lists_addresses_come_first(headquarters: NaiveHeadquarters) -> None:
    headquarters.urls = ["https://new:1", "https://hq:1"]
    assert carrier_of(headquarters).urls() == ("https://new:1", "https://hq:1")
    headquarters.urls = []
    assert carrier_of(headquarters).urls() == ("https://hq:1",)
