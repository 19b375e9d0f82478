"""The warnings, measured by the real service."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from app.domain.limits import Caution, Level, Limit
from app.services.open_laptop import OpenLaptop
from app.ui.pages.laptop.condition import ConditionSection
from app.ui.tasks import TaskRunner
from tests.ui.pages.laptop.showing import shown, soon

Rest = Callable[[TaskRunner], None]


def test_what_is_measured_and_that_nothing_is(
    qtbot: QtBot, laptop: OpenLaptop, tasks: TaskRunner, rest: Rest
) -> None:
    section = shown(qtbot, ConditionSection(laptop, tasks))
    section.again.click()
    rest(tasks)
    section.show_cautions((Caution(Limit.CONTACT_DAYS, Level.STRONG, 15),))
    soon(qtbot, section, "without contact with headquarters: 15")
    section.show_cautions(())
    soon(qtbot, section, "Nothing. All is well.")
