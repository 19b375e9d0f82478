"""The page of this laptop, the pause and the way back in: nothing cut, unnamed or too large."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from app.settings.appearance import Appearance
from app.ui.application import Program
from app.ui.frame.places import LAPTOP
from app.ui.pages.laptop.page import LaptopPage
from app.ui.tasks import TaskRunner
from app.ui.window import MainWindow
from tests.ui.enrolled import PRESETS, SUPERVISOR, Enrolled
from tests.ui.test_every_page import (
    HIGHEST,
    LANGUAGES,
    WIDEST,
    cut,
    repeated_mnemonics,
    resized,
    settled,
    unnamed,
)

Rest = Callable[[TaskRunner], None]
NARROW = (1280, 720)
CODES = ("MZP1:1/2:" + "A" * 900, "MZP1:2/2:" + "B" * 900)


def wrong_in(window: MainWindow, where: str) -> Iterator[str]:
    yield from (f"{where}: {trouble}" for trouble in (*cut(window), *unnamed(window)))
    yield from (f"{where}: Alt+{letter}" for letter in repeated_mnemonics(window))
    needs = window.minimumSizeHint()
    if needs.width() > WIDEST or needs.height() > HIGHEST or window.width() != NARROW[0]:
        yield f"{where}: needs {needs.width()} x {needs.height()}"


@pytest.mark.parametrize("points", [11, 13])
def test_every_section(
    open_program: Callable[..., Program], enrolled: Enrolled, rest: Rest, points: int
) -> None:
    program = open_program(Appearance("en", "light", points))
    window, laptop, found = program.window, enrolled.sign_in(SUPERVISOR), list[str]()
    laptop.shifts.start(PRESETS)
    window.open(laptop)
    for language in LANGUAGES:
        window.wear(replace(window.appearance, language=language))
        resized(program, *NARROW, rest)
        desk = window.desk
        assert desk is not None
        desk.go(LAPTOP)
        page = desk.pages[LAPTOP]
        assert isinstance(page, LaptopPage)
        for name in page.sections:
            page.show_section(name)
            settled(program, rest)
            found += wrong_in(window, f"{language} {points} {name}")
    assert found == []


@pytest.mark.parametrize("points", [11, 13])
def test_the_pause(
    open_program: Callable[..., Program], enrolled: Enrolled, rest: Rest, points: int
) -> None:
    program = open_program(Appearance("en", "light", points))
    window, laptop, found = program.window, enrolled.sign_in(SUPERVISOR), list[str]()
    laptop.shifts.start(PRESETS)
    laptop.pin.set_pin("482915")
    window.open(laptop)
    resized(program, *NARROW, rest)
    window.work.cover()
    settled(program, rest)
    assert window.work.pause_page is not None
    for language in LANGUAGES:
        window.wear(replace(window.appearance, language=language))
        window.work.pause_page.retranslate(language)
        resized(program, *NARROW, rest)
        found += wrong_in(window, f"{language} {points} pause")
    assert found == []


@pytest.mark.parametrize("points", [11, 13])
def test_the_way_back_in(open_program: Callable[..., Program], rest: Rest, points: int) -> None:
    program = open_program(Appearance("en", "light", points))
    window, found = program.window, list[str]()
    for language in LANGUAGES:
        window.wear(replace(window.appearance, language=language))
        resized(program, *NARROW, rest)
        window.sign_in.lost.click()
        settled(program, rest)
        found += wrong_in(window, f"{language} {points} ask")
        panel = window.sign_in.recovery
        assert panel is not None
        panel.form.hide()
        panel.request.show_request("7F4K-2QX5")
        for part in (panel.request, panel.answer):
            part.show()
        panel.request.show_codes(CODES)
        settled(program, rest)
        found += wrong_in(window, f"{language} {points} answer")
        window.sign_in.take_focus()
        settled(program, rest)
    assert found == []
