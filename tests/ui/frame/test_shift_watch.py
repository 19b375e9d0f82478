"""The strip stays true: the shift, its changes, and who was counted."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.services.open_laptop import OpenLaptop
from app.ui.frame.shift_strip import ShiftStrip
from app.ui.frame.shift_watch import ShiftWatch
from app.ui.tasks import TaskRunner
from tests.ui.enrolled import PRESETS
from tests.ui.seen import said

Rest = Callable[[TaskRunner], None]


@pytest.fixture
def strip(qtbot: QtBot) -> ShiftStrip:
    made = ShiftStrip()
    qtbot.addWidget(made)
    made.resize(1300, 60)
    made.show()
    return made


def watch_of(laptop: OpenLaptop, tasks: TaskRunner, strip: ShiftStrip) -> ShiftWatch:
    return ShiftWatch(
        strip=strip,
        shifts=laptop.shifts,
        reference=laptop.reference,
        officer=laptop.officer.name,
        tasks=tasks,
        language="en",
    )


def test_without_a_shift_it_says_so_once(
    laptop: OpenLaptop, tasks: TaskRunner, strip: ShiftStrip, rest: Rest, qtbot: QtBot
) -> None:
    watch = watch_of(laptop, tasks, strip)
    with qtbot.waitSignal(watch.known) as told:
        watch.start()
    assert told.args == [False]
    rest(tasks)
    assert "0" in said(strip)


def test_presets_and_language_follow(
    laptop: OpenLaptop, tasks: TaskRunner, strip: ShiftStrip, rest: Rest, qtbot: QtBot
) -> None:
    laptop.shifts.start(PRESETS)
    watch = watch_of(laptop, tasks, strip)
    with qtbot.waitSignal(watch.known) as told:
        watch.start()
    assert told.args == [True]
    rest(tasks)
    assert {"R. Nazarov", "Entry", "Bus", "Uzbek", "Uzbekistan"} <= set(said(strip))
    watch.retranslate("ru")
    rest(tasks)
    assert {"Въезд", "Автобус", "Узбекистан"} <= set(said(strip))
    laptop.shifts.end()
    watch.refresh()
    rest(tasks)
    assert not watch.is_open
