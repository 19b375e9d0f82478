"""A panel: errors at their fields, Esc puts it away and forgets, Ctrl+Enter begins."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.errors import EnvironmentFailed, ManzilError, UserCanFix
from app.ui.figures import Figures
from app.ui.pages.person.panel import Panel
from app.ui.tasks import TaskRunner
from app.ui.widgets.field import Field, Line
from tests.ui.seen import seen

Rest = Callable[[TaskRunner], None]
SOMEBODY = UUID(int=5)


class OneField(Panel):
    """A panel with one line, whose work fails as it is told."""

    def __init__(self, tasks: TaskRunner) -> None:
        super().__init__(tasks, icon="pencil")
        self.line = Line()
        self.field = Field(self.line)
        self.fails: ManzilError | None = None
        self.came: list[str] = []
        self.add(self.head, self.field, self.trouble, self.foot)
        self.retranslate(Figures("en"))

    def fields(self) -> dict[str, Field]:
        return {"reason": self.field}

    def begin(self) -> None:
        def work() -> str:
            if self.fails is not None:
                raise self.fails
            return self.line.text()

        self.run(work, self.came.append)


def unfolded(qtbot: QtBot, tasks: TaskRunner) -> OneField:
    panel = OneField(tasks)
    qtbot.addWidget(panel)
    panel.unfold(SOMEBODY)
    panel.show()
    return panel


def test_what_goes_wrong_is_said_at_its_field(qtbot: QtBot, tasks: TaskRunner, rest: Rest) -> None:
    panel = unfolded(qtbot, tasks)
    panel.fails = UserCanFix("reason_missing", "Say why.", field="reason")
    panel.begin()
    assert not panel.start.isEnabled(), "not twice"
    rest(tasks)
    assert panel.field.error() == "Say why, in a few words."
    assert panel.start.isEnabled()
    panel.fails = EnvironmentFailed("disk_full", "Full.")
    panel.begin()
    rest(tasks)
    assert "The disk is full. Make room, then try again." in seen(panel)
    panel.fails = None
    panel.line.setText("now")
    QTest.keyClick(panel.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    rest(tasks)
    assert panel.came == ["now"]
    assert "The disk is full. Make room, then try again." not in seen(panel)


def test_esc_puts_it_away_and_forgets_what_was_typed(qtbot: QtBot, tasks: TaskRunner) -> None:
    panel = unfolded(qtbot, tasks)
    panel.line.setText("typed")
    with qtbot.waitSignal(panel.closed):
        QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert panel.isHidden()
    assert panel.line.text() == ""
    assert panel.about is None
