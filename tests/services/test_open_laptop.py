"""The bundle for the window: one officer's use cases over one store."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.demo.headquarters import DemoHeadquarters
from app.domain.errors import UserCanFix
from app.services.open_laptop import OpenLaptop, open_laptop
from app.services.views import ExportFilter
from tests.services.counter import (
    ANALYST,
    PRESETS,
    filled_draft,
    new_reference,
    open_counter,
    pause_of,
)
from tests.services.enrolled import enrolled_laptop


@pytest.fixture
def desk(headquarters: DemoHeadquarters, tmp_path: Path) -> OpenLaptop:
    return enrolled_laptop(tmp_path / "laptop", headquarters).sign_in()


def test_the_whole_day_of_one_officer(desk: OpenLaptop, tmp_path: Path) -> None:
    shift = desk.shifts.start(PRESETS)
    draft = filled_draft(desk._signed_in.clock)
    desk.drafts.save(draft)
    assert draft.document is not None
    assert desk.duplicates.earlier_visits(draft.document) == ()
    done = desk.registrar.register(draft, shift)
    assert desk.drafts.found() == ()
    assert len(desk.duplicates.earlier_visits(draft.document)) == 1
    assert [row.registration_number for row in desk.search.find("karimov")] == [
        done.registration_number
    ]
    assert desk.slips.slip(done).text.startswith("MZ1:")
    assert desk.shifts.day_count().today == 1
    reason = "Copy for the district office"
    rows = desk.exporter.csv(
        ExportFilter(), tmp_path / "list.csv", reason, lambda _: None, lambda: False
    )
    assert rows == 1
    assert desk.exchange.send_now(lambda _: None, lambda: False).waiting == 0
    assert desk.reference.post(desk.post, "ru") == "Достук"
    desk.shifts.end()
    desk.close()


def test_neither_names_nor_keys_are_shown_by_accident(desk: OpenLaptop) -> None:
    shown = repr(desk)
    identity = desk._signed_in.device
    assert identity.signing_key.hex() not in shown
    assert repr(identity.signing_key) not in shown
    assert repr(identity.slot.key) not in shown
    desk.close()


def test_every_use_case_asks_for_the_role_of_its_officer(tmp_path: Path) -> None:
    counter = open_counter(tmp_path)
    try:
        signed_in = replace(counter.signed_in, officer=ANALYST)
        desk = open_laptop(signed_in, new_reference(), pause_of(signed_in))
        done = counter.registrar.register(counter.draft(), counter.shift)
        forbidden = (
            desk.drafts.begin,
            lambda: desk.shifts.start(PRESETS),
            lambda: desk.registrar.register(counter.draft(), counter.shift),
            lambda: desk.registrar.refuse(counter.draft(), counter.shift),
            desk.search.page,
            lambda: desk.search.find("karimov"),
            lambda: desk.slips.slip(done),
            lambda: desk.exchange.send_now(lambda _: None, lambda: False),
            lambda: desk.officers.admit("x", "y", [], "z"),
            lambda: desk.journal.write(tmp_path / "journal"),
            lambda: desk.exporter.csv(
                ExportFilter(), tmp_path / "x", "a reason", lambda _: None, lambda: False
            ),
        )
        for use_case in forbidden:
            with pytest.raises(UserCanFix) as told:
                use_case()
            assert told.value.code == "not_allowed"
    finally:
        counter.signed_in.store.close()
