"""The demo's laptop is enrolled once, and everybody can sign in on it."""

import pytest

from app.demo.headquarters import DemoHeadquarters
from app.demo.laptop import DemoLaptop
from app.demo.staff import EVERYBODY, POST, DemoOfficer
from app.domain.errors import UserCanFix
from app.domain.ids import system_clock
from app.services.access import Access


def test_it_stands_at_dostuk_for_practice(laptop: DemoLaptop) -> None:
    card = Access(laptop.place, system_clock).laptop()
    assert (card.post, card.practice) == ("KG06", True)
    assert laptop.is_enrolled()


@pytest.mark.parametrize("officer", EVERYBODY, ids=lambda officer: officer.role)
def test_everybody_signs_in_with_the_passphrase_that_is_printed(
    laptop: DemoLaptop, officer: DemoOfficer
) -> None:
    desk = laptop.sign_in(officer, system_clock)
    assert desk.officer.name == officer.name
    assert desk.officer.roles == (officer.role,)
    desk.close()


def test_officers_are_admitted_once(laptop: DemoLaptop) -> None:
    before = laptop.place.key_file.read_bytes()
    laptop.admit_officers()
    assert laptop.place.key_file.read_bytes() == before


def test_it_is_not_enrolled_twice(laptop: DemoLaptop, headquarters: DemoHeadquarters) -> None:
    with pytest.raises(UserCanFix) as told:
        laptop.enrol(headquarters.enrolment_code(POST, system_clock))
    assert told.value.code == "already_enrolled"
