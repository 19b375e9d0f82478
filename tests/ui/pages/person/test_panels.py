"""One panel at a time; folding says whether there was one."""

from pytestqt.qtbot import QtBot

from app.ui.figures import Figures
from app.ui.pages.person.panels import Panels
from app.ui.tasks import TaskRunner
from tests.services.quiet_room import QuietRoom
from tests.ui.pages.quiet import laptop_of


def test_unfolding_one_folds_the_others(qtbot: QtBot, tasks: TaskRunner, room: QuietRoom) -> None:
    panels = Panels(laptop_of(room), tasks)
    qtbot.addWidget(panels)
    panels.retranslate(Figures("en"))
    assert panels.isHidden()
    assert not panels.fold()
    panels.unfold(panels.receive, room.person)
    panels.unfold(panels.withdraw, room.person)
    assert panels.isVisible()
    assert panels.receive.isHidden()
    assert panels.withdraw.isVisible()
    with qtbot.waitSignal(panels.closed):
        assert panels.fold()
    assert panels.isHidden()
    with qtbot.waitSignal(panels.done) as told:
        panels.withdraw.done.emit("Withdrawn.")
    assert told.args == ["Withdrawn."]
