"""Two answers of equal weight."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.ui.capture.lane import NO
from app.ui.capture.yes_no_body import YesNoBody
from app.ui.keys import ENTER
from app.ui.widgets.choice import ChoiceButton


def test_a_click_tells_the_key(qapp: object) -> None:
    body = YesNoBody(ENTER, NO, QLabel("Same document"))
    body.say_yes("Enter", "Yes", "the same person")
    body.say_no("N", "No", "somebody else")
    told: list[str] = []
    body.chosen.connect(told.append)
    yes, no = body.findChildren(ChoiceButton)
    QTest.mouseClick(no, Qt.MouseButton.LeftButton)
    QTest.mouseClick(yes, Qt.MouseButton.LeftButton)
    assert told == [NO, ENTER]
    assert (yes.cap(), yes.label(), no.cap(), no.label()) == ("Enter", "Yes", "N", "No")


def test_both_weigh_the_same_and_none_is_chosen(qapp: object) -> None:
    body = YesNoBody("Y", "N")
    body.say_yes("Y", "Yes", "agrees")
    body.say_no("N", "No", "counted without a name")
    body.resize(500, 100)
    yes, no = body.findChildren(ChoiceButton)
    assert yes.property("kind") == no.property("kind")
    assert yes.sizeHint().height() == no.sizeHint().height()
    assert not yes.isChecked()
    assert not no.isChecked()
