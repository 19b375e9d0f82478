"""The headquarters a command is about."""

import argparse
from pathlib import Path

import pytest
from sqlalchemy import select

from app.domain.errors import TrustBroken, UserCanFix
from app.domain.ids import system_clock
from app.hq import schema
from app.hq.founding import found_headquarters
from app.hq.opened import data_folder, opened
from app.hq.place import HeadquartersPlace, write_headquarters


def test_the_folder_is_the_one_given() -> None:
    assert data_folder(argparse.Namespace(data=Path("hq"))) == Path("hq")


@pytest.mark.parametrize("given", [{}, {"data": None}])
def test_a_folder_must_be_given(given: dict[str, None]) -> None:
    with pytest.raises(UserCanFix) as caught:
        data_folder(argparse.Namespace(**given))
    assert caught.value.code == "data_missing"


def test_opened_and_closed(tmp_path: Path) -> None:
    place = HeadquartersPlace(tmp_path / "hq")
    made = found_headquarters(
        place, country="KG", url="https://hq.example.org", database=None, clock=system_clock
    )
    with opened(place.folder, {}) as here:
        assert (here.place, here.headquarters) == (place, made)
        with here.store.read() as tx:
            assert tx.rows(select(schema.about))
    files = {path.name for path in place.folder.iterdir()}
    assert files == {"headquarters.json", "headquarters.db", "keys"}, "the log is folded in"


def test_a_store_of_other_keys_is_not_opened(tmp_path: Path) -> None:
    places = [HeadquartersPlace(tmp_path / name) for name in ("one", "other")]
    made = [
        found_headquarters(
            place, country="KG", url="https://hq.example.org", database=None, clock=system_clock
        )
        for place in places
    ]
    write_headquarters(places[0], made[1])
    with (
        pytest.raises(TrustBroken),
        opened(places[0].folder, {"MANZIL_HQ_DATABASE": made[0].database}),
    ):
        pass
