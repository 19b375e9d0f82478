"""Asking headquarters: with a reason, once, and it goes with the next exchange."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from app.ui.figures import Figures
from app.ui.pages.person.ask_to_read import AskToReadPanel
from app.ui.tasks import TaskRunner
from app.ui.widgets.field import Line
from tests.services.quiet_room import QuietRoom
from tests.ui.pages.quiet import laptop_of

Rest = Callable[[TaskRunner], None]


def test_a_question_needs_its_reason(
    qtbot: QtBot, tasks: TaskRunner, rest: Rest, room: QuietRoom
) -> None:
    laptop = laptop_of(room, room.supervisor)
    panel = AskToReadPanel(laptop.break_glass, tasks)
    qtbot.addWidget(panel)
    panel.retranslate(Figures("en"))
    panel.unfold(room.person)
    told: list[str] = []
    panel.done.connect(told.append)
    panel.start.click()
    rest(tasks)
    assert panel.fields()["reason"].error() == "Say why, in a few words."
    assert laptop.break_glass.asked() == ()
    (line,) = panel.findChildren(Line)
    line.setText("A child is in danger")
    panel.start.click()
    rest(tasks)
    assert [one.person_id for one in laptop.break_glass.asked()] == [room.person]
    assert told == ["Headquarters is asked with the next exchange."]
    assert line.text() == ""
