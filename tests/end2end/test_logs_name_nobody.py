"""After every flow, with everything logged that can be, no log of the laptop names anybody."""

import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.demo.headquarters import DemoHeadquarters
from app.domain.errors import ManzilError
from app.domain.ids import system_clock
from app.services.headless import carry_outbox
from app.services.open_laptop import OpenLaptop
from app.services.views import ExportFilter
from app.settings.log_file import drop_log, keep_log
from tests.end2end.clear_text import names_found
from tests.services.counter import KARIMOV, PRESETS, filled_draft
from tests.services.enrolled import EnrolledLaptop, enrolled_laptop

NAMES = (KARIMOV.family_name, KARIMOV.given_name, KARIMOV.number, "Karimova", "Mirzoeva")
REASON = "Asked for by Mirzoeva"


@pytest.fixture
def headquarters(tmp_path: Path) -> DemoHeadquarters:
    made = DemoHeadquarters(tmp_path / "headquarters")
    made.found_once(system_clock)
    return made


@pytest.fixture
def everything_logged() -> Iterator[None]:
    root = logging.getLogger()
    before = root.level
    root.setLevel(logging.DEBUG)
    yield
    root.setLevel(before)


def tried(flow: Callable[[], object]) -> None:
    try:
        flow()
    except ManzilError as told:
        logging.getLogger("app.ui").info("told: %s", told)


def a_days_work(laptop: OpenLaptop, place: EnrolledLaptop, folder: Path) -> None:
    shift = laptop.shifts.start(PRESETS)
    laptop.drafts.save(filled_draft(system_clock))
    laptop.registrar.register(filled_draft(system_clock), shift)
    unfinished = filled_draft(system_clock, consent=None)
    tried(lambda: laptop.registrar.register(unfinished, shift))
    laptop.search.find(KARIMOV.family_name)
    target = folder / "list.csv"
    tried(lambda: laptop.exporter.csv(ExportFilter(), target, REASON, lambda _: None, lambda: True))
    tried(lambda: laptop.exchange.send_now(lambda _: None, lambda: False))
    tried(lambda: laptop.backup.choose(folder / "Karimova's stick"))
    laptop.close()
    tried(lambda: laptop.search.find(KARIMOV.family_name))
    tried(lambda: carry_outbox(place.place, system_clock))


def a_bug(*, inside: str) -> None:
    nobody: dict[str, str] = {}
    try:
        nobody[KARIMOV.family_name]
    except KeyError:
        logging.getLogger(inside).exception("bug 7F3A")


@pytest.mark.usefixtures("everything_logged")
def test_no_log_names_anybody(
    headquarters: DemoHeadquarters, tmp_path: Path, expected_log: list[str]
) -> None:
    with headquarters.served():
        laptop = enrolled_laptop(tmp_path / "laptop", headquarters)
        handler = keep_log(laptop.place)
        try:
            a_days_work(laptop.sign_in(), laptop, tmp_path)
        finally:
            drop_log(handler)
    handler = keep_log(laptop.place)
    try:
        a_days_work(laptop.sign_in(), laptop, tmp_path)  # headquarters is gone
        expected_log += ["bug 7F3A", KARIMOV.family_name]
        a_bug(inside="app.ui.tasks")
        a_bug(inside="somebodys.library")
        logging.getLogger("urllib3").warning("%s is not there", KARIMOV.family_name)
    finally:
        drop_log(handler)
    text = "".join(path.read_text(encoding="utf-8") for path in laptop.place.logs.iterdir())
    assert "bug 7F3A" in text
    assert "KeyError at a_bug:" in text
    assert names_found(laptop.place.logs, NAMES) == {}


def test_the_scanner_finds_a_name_in_a_log(tmp_path: Path) -> None:
    """The control: an ordinary formatter writes what an exception says."""
    handler = logging.FileHandler(tmp_path / "plain.log", encoding="utf-8")
    quiet = logging.getLogger("control")
    quiet.propagate = False
    quiet.addHandler(handler)
    try:
        a_bug(inside="control")
    finally:
        quiet.removeHandler(handler)
        handler.close()
        quiet.propagate = True
    assert names_found(tmp_path, NAMES) == {KARIMOV.family_name: ["plain.log"]}
