"""Carrying while nobody is signed in: no key of the store is there, and none is needed."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.demo.headquarters import DemoHeadquarters
from app.domain.errors import UserCanFix
from app.domain.ids import system_clock
from app.services.headless import carry_outbox
from app.settings.place import Place, prepare
from app.sync.outbox import batch_files
from tests.services.counter import KARIMOV, PRESETS, filled_draft
from tests.services.enrolled import EnrolledLaptop, enrolled_laptop


@pytest.fixture
def laptop(headquarters: DemoHeadquarters, tmp_path: Path) -> EnrolledLaptop:
    """Locked, with three people and what is around them sealed in the outbox."""
    made = enrolled_laptop(tmp_path / "laptop", headquarters)
    desk = made.sign_in()
    shift = desk.shifts.start(PRESETS)
    for n in range(3):
        passport = replace(KARIMOV, number=f"HL{n}")
        desk.registrar.register(filled_draft(made.clock, passport), shift)
    desk.close()
    return made


def test_what_was_sealed_goes_and_the_answer_waits_in_the_inbox(laptop: EnrolledLaptop) -> None:
    for opens in (laptop.place.key_file, laptop.place.store):
        opens.rename(opens.with_suffix(".away"))
    carried = carry_outbox(laptop.place, laptop.clock)
    assert carried.good
    assert carried.words == "Headquarters confirmed 6 entries in 1 batches."
    assert carry_outbox(laptop.place, laptop.clock).words == (
        "Nothing was waiting in the outbox. Headquarters answered."
    )
    for opens in (laptop.place.key_file, laptop.place.store):
        opens.with_suffix(".away").rename(opens)
    desk = laptop.sign_in()
    assert desk.exchange.state().waiting == 1, "only this sign-in"
    assert batch_files(laptop.place) == ()
    desk.close()


def test_no_way_to_headquarters_is_said(
    laptop: EnrolledLaptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTPS_PROXY", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    carried = carry_outbox(laptop.place, laptop.clock)
    assert not carried.good
    assert carried.words == ("Headquarters cannot be reached. Nothing is lost; it is tried again.")


def test_a_folder_that_is_not_enrolled_says_so(tmp_path: Path) -> None:
    place = Place(tmp_path / "empty")
    prepare(place)
    with pytest.raises(UserCanFix) as told:
        carry_outbox(place, system_clock)
    assert told.value.code == "not_enrolled"
