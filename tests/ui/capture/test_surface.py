"""Where the parts of the page stand."""

from PySide6.QtCore import Qt

from app.domain.fast_lane import Question
from tests.ui.capture.counter_desk import TOKTOGULOV, CounterDesk


def test_three_columns_with_the_task_in_the_middle(desk: CounterDesk) -> None:
    surface = desk.page.surface
    desk.scan(TOKTOGULOV)
    panel = surface.questions.panel(Question.PURPOSE)
    middle = panel.mapTo(surface, panel.rect().center()).x()
    side = surface.side.mapTo(surface, surface.side.rect().center()).x()
    assert surface.document.geometry().right() < middle < side
    assert surface.footer.geometry().bottom() == surface.rect().bottom()


def test_a_low_window_keeps_the_open_question_and_save_in_sight(desk: CounterDesk) -> None:
    surface = desk.page.surface
    desk.press(Qt.Key.Key_F5)
    desk.scan(TOKTOGULOV)
    desk.press("1", "3", "2")
    desk.page.resize(1100, 480)
    desk.settle()
    viewport = surface._scroll.viewport()
    panel = surface.questions.panel(Question.CONSENT)
    assert panel.isVisible()
    top = panel.mapTo(viewport, panel.rect().topLeft()).y()
    assert 0 <= top < viewport.height() / 2
    assert surface.footer.isVisible()
    assert surface.footer.geometry().bottom() <= desk.page.rect().bottom()
    assert not surface.questions.panel(Question.SAVE).isVisible()


def test_every_focusable_part_is_named(desk: CounterDesk) -> None:
    from PySide6.QtWidgets import QAbstractButton, QWidget

    desk.press(Qt.Key.Key_F5)
    desk.scan(TOKTOGULOV)
    desk.press("9", Qt.Key.Key_Backspace, "1", "3", "2")
    nameless = [
        widget
        for widget in desk.page.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
    ]
    assert nameless == []
