"""The task before all questions."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.ui.capture.scan_panel import ScanPanel
from app.ui.figures import Figures
from tests.ui.capture.counter_desk import ID_CARD, TOKTOGULOV


@pytest.fixture
def panel(qapp: object) -> ScanPanel:
    made = ScanPanel()
    made.say(Figures("en"), again=False)
    return made


def test_it_says_how_far_the_line_is(panel: ScanPanel) -> None:
    assert panel._progress.isHidden()
    panel.box().setPlainText("P<KGZTOKTOGULOV<<KUBANYCHBEK<<<<<<<<<<<<")
    assert panel._progress.whole() == "Line 1 of 2: 40 of 44 characters"
    panel.box().setPlainText(TOKTOGULOV)
    assert panel._progress.whole() == "All lines are there: Enter reads them."


def test_three_lines_make_room_for_the_third(panel: ScanPanel) -> None:
    two = panel.box().height()
    panel.box().setPlainText(ID_CARD)
    assert panel.box().height() > two


def test_an_error_goes_as_soon_as_something_else_is_typed(panel: ScanPanel) -> None:
    panel.box().setPlainText("HELLO")
    panel.show_error("This is not a machine-readable zone.")
    assert panel._field.error()
    QTest.keyClicks(panel.box(), "A")
    assert panel._field.error() == ""


def test_the_button_reads_too(panel: ScanPanel) -> None:
    read: list[str] = []
    panel.typed.connect(read.append)
    panel.box().setPlainText(TOKTOGULOV)
    QTest.mouseClick(panel._read, Qt.MouseButton.LeftButton)
    assert read == [TOKTOGULOV]
    panel.clear()
    assert not panel.has_text()


def test_reading_again_can_be_left(panel: ScanPanel) -> None:
    left: list[None] = []
    panel.left.connect(lambda: left.append(None))
    panel.say(Figures("en"), again=True)
    assert panel._head.heading.text() == "Read the document again"
    QTest.keyClick(panel.box(), Qt.Key.Key_Escape)
    assert len(left) == 1
