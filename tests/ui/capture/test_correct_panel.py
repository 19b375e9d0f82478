"""The form for corrections."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.errors import UserCanFix
from app.services.reading import read_document
from app.ui.capture.correct_panel import PAUSE_MS, CorrectPanel
from app.ui.capture.correction import typed_values
from app.ui.capture.wording import Wording
from tests.ui.capture.counter_desk import CONTROL, TOKTOGULOV

VALUES = typed_values(read_document(TOKTOGULOV, date(2026, 11, 24)))


@pytest.fixture
def panel(qtbot: QtBot, wording: Wording) -> Iterator[CorrectPanel]:
    window = QWidget()
    made = CorrectPanel()
    made.setParent(window)
    made.resize(520, 460)
    window.resize(520, 460)
    made.offer(wording.sexes, wording.types, wording.countries)
    made.say(keyed=False)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made.start(VALUES)
    yield made
    made.stop()
    window.deleteLater()


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_it_shows_the_document_and_says_it_back(panel: CorrectPanel) -> None:
    assert panel.values() == VALUES
    assert VALUES["birth"] == "23.03.1960"
    assert focused().accessibleName() == "Family name"


def test_enter_goes_through_the_fields_and_applies_at_the_last(panel: CorrectPanel) -> None:
    applied: list[None] = []
    panel.applied.connect(lambda: applied.append(None))
    names = []
    for _ in range(8):
        names.append(focused().accessibleName())
        QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert names == [
        "Family name",
        "Given names",
        "Sex",
        "Date of birth",
        "Nationality",
        "Issued by",
        "Document number",
        "Expiry",
    ]
    assert len(applied) == 1


def test_control_enter_applies_and_escape_leaves_from_anywhere(panel: CorrectPanel) -> None:
    told: list[str] = []
    panel.applied.connect(lambda: told.append("applied"))
    panel.left.connect(lambda: told.append("left"))
    QTest.keyClick(focused(), Qt.Key.Key_Return, CONTROL)
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert told == ["applied", "left"]


def test_errors_stand_at_their_fields_and_the_first_gets_the_focus(panel: CorrectPanel) -> None:
    panel.show_errors(
        {"birth": UserCanFix("date_words", "?"), "expires_on": UserCanFix("expiry_date", "?")}
    )
    assert panel.field("birth").error().startswith("Write the date as")
    assert focused().accessibleName() == "Date of birth"
    panel.show_errors({})
    assert panel.field("birth").error() == ""


def test_a_pause_in_typing_is_told(panel: CorrectPanel, qtbot: QtBot) -> None:
    assert PAUSE_MS < 2000
    with qtbot.waitSignal(panel.paused, timeout=5000):
        QTest.keyClicks(focused(), "A")


def test_the_type_is_asked_only_where_it_is_keyed(panel: CorrectPanel, wording: Wording) -> None:
    assert not panel._type_field.isVisible()
    panel.say(keyed=True)
    panel.start(dict.fromkeys(VALUES, ""))
    assert panel._type_field.isVisible()
    assert panel.type() == "", "nothing is chosen beforehand"
    assert panel.values()["sex"] == ""
    QTest.keyClicks(focused(), "p")
    assert panel.type() == "P"


def test_what_was_chosen_stays_in_another_language(panel: CorrectPanel, wording: Wording) -> None:
    panel.offer(wording.sexes[::-1], wording.types, wording.countries)
    assert panel.values() == VALUES
