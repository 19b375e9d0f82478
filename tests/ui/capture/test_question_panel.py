"""One question, folded or open."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.ui.capture.question_panel import QuestionPanel


def test_an_answered_row_shows_its_answer_and_can_be_asked_again(qapp: object) -> None:
    panel = QuestionPanel(QLabel("body"))
    asked: list[None] = []
    panel.reopened.connect(lambda: asked.append(None))
    panel.say("Purpose of the journey")
    panel.fold("2", "Work", keys="1–9", hint="")
    assert panel.answer() == "Work"
    assert panel._keys.isHidden()
    QTest.mouseClick(panel, Qt.MouseButton.LeftButton)
    assert len(asked) == 1
    assert panel.accessibleName() == "Purpose of the journey"
    assert panel.accessibleDescription() == "Work"


def test_a_waiting_row_shows_its_keys_and_is_not_asked_by_a_click(qapp: object) -> None:
    panel = QuestionPanel(QLabel("body"))
    asked: list[None] = []
    panel.reopened.connect(lambda: asked.append(None))
    panel.fold("5", "", keys="Y / N", hint="Say aloud")
    QTest.mouseClick(panel, Qt.MouseButton.LeftButton)
    assert asked == []
    assert panel._keys.whole() == "Y / N"
    assert panel._hint.whole() == "Say aloud"
    assert not panel.is_open()


def test_the_open_one_has_the_accent_frame_and_its_body(qapp: object) -> None:
    body = QLabel("body")
    panel = QuestionPanel(body)
    panel.open("2", where="2 of 7 · Backspace: back", below="One key.")
    assert panel.property("tone") == "current"
    assert panel.is_open()
    assert not body.isHidden()
    panel.fold("2", "Work", keys="1–9", hint="")
    assert panel.property("tone") == ""
    assert body.isHidden()
