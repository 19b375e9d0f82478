"""Warnings are measured away from the window; the strong ones are told apart."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.domain.limits import Caution, Level, Limit
from app.services.open_laptop import OpenLaptop
from app.ui.limits_watch import LimitsWatch
from app.ui.tasks import TaskRunner

Rest = Callable[[TaskRunner], None]


def test_what_is_measured_is_told(
    qtbot: QtBot, laptop: OpenLaptop, tasks: TaskRunner, rest: Rest
) -> None:
    owner = QObject()
    watch = LimitsWatch(laptop.limits, tasks, owner)
    with qtbot.waitSignal(watch.changed, timeout=20_000) as told:
        watch.refresh()
    assert told.args == [watch.cautions]
    assert set(watch.strong()) <= set(watch.cautions)
    loud = Caution(Limit.UNSENT, Level.STRONG, 6000)
    watch.cautions = (loud, Caution(Limit.CONTACT_DAYS, Level.WARNING, 4))
    assert watch.strong() == (loud,)
    watch.start()
    watch.close()


def test_a_laptop_that_was_closed_meanwhile_tells_nothing(
    qtbot: QtBot, laptop: OpenLaptop, tasks: TaskRunner, rest: Rest
) -> None:
    owner = QObject()
    watch = LimitsWatch(laptop.limits, tasks, owner)
    laptop.close()
    with qtbot.assertNotEmitted(watch.changed):
        watch.refresh()
        rest(tasks)
