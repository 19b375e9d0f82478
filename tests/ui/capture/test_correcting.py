"""From the document to the form and back, on the real page."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.ui.capture.correct_panel import CorrectPanel
from tests.ui.capture.counter_desk import TOKTOGULOV, CounterDesk


def form(desk: CounterDesk) -> CorrectPanel:
    return desk.page.surface.correct


def given_name(desk: CounterDesk) -> str | None:
    document = desk.page.counter.document
    return document.given_name if document else None


def kept_name(desk: CounterDesk) -> str | None:
    draft = desk.page.counter.draft
    assert draft is not None
    document = desk.laptop.drafts.load(draft.id).document
    return document.given_name if document else None


def type_given_name(desk: CounterDesk, name: str) -> None:
    line = form(desk).field("given_name").editor
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    desk.type(name)


def test_the_form_takes_the_keys_while_it_is_open(desk: CounterDesk) -> None:
    desk.scan(TOKTOGULOV)
    desk.press(Qt.Key.Key_F8)
    assert not desk.page.surface.questions.isVisible()
    form(desk).setFocus()
    QTest.keyClicks(desk.page, "1")
    desk.settle()
    assert desk.page.counter.draft is not None
    assert list(desk.page.counter.draft.answers.values()) == ["none"]


def test_what_is_wrong_keeps_the_form_open(desk: CounterDesk) -> None:
    desk.scan(TOKTOGULOV)
    desk.press(Qt.Key.Key_F8)
    line = form(desk).field("birth").editor
    line.setFocus()
    desk.type("x")
    desk.save()
    assert form(desk).isVisible()
    assert form(desk).field("birth").error().startswith("Write the date as")
    desk.press(Qt.Key.Key_Escape)
    assert not form(desk).isVisible()


def test_a_pause_keeps_the_form_on_the_disk_and_leaving_takes_it_away(desk: CounterDesk) -> None:
    desk.scan(TOKTOGULOV)
    desk.press(Qt.Key.Key_F8)
    type_given_name(desk, "Kuban")
    form(desk).paused.emit()
    desk.settle()
    assert kept_name(desk) == "KUBAN"
    assert given_name(desk) == "KUBANYCHBEK"
    desk.press(Qt.Key.Key_Escape)
    assert kept_name(desk) == "KUBANYCHBEK"


def test_locking_keeps_what_was_typed_so_far(desk: CounterDesk) -> None:
    desk.scan(TOKTOGULOV)
    desk.press(Qt.Key.Key_F8)
    type_given_name(desk, "Kuban")
    desk.page.leave()
    desk.settle()
    assert kept_name(desk) == "KUBAN"


def test_keying_in_asks_first_what_it_is(desk: CounterDesk) -> None:
    desk.press(Qt.Key.Key_F8)
    desk.save()
    assert form(desk).isVisible()
    assert form(desk)._type_field.error() == "Choose what kind of document it is."


def test_an_empty_form_makes_no_draft(desk: CounterDesk) -> None:
    desk.press(Qt.Key.Key_F8)
    form(desk).paused.emit()
    desk.page.leave()
    desk.settle()
    assert desk.drafts() == 0
