"""A hidden page makes nobody's window wider."""

from PySide6.QtWidgets import QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.measure import row
from app.ui.widgets.stack import Stack


def page(width: int) -> QWidget:
    outer, inner = QWidget(), QWidget()
    inner.setMinimumSize(width, 100)
    outer.setLayout(row(inner))
    return outer


def test_only_the_page_that_is_seen_asks_for_room(qtbot: QtBot) -> None:
    window, stack = QMainWindow(), Stack()
    qtbot.addWidget(window)
    narrow, wide = page(300), page(1500)
    stack.addWidget(narrow)
    stack.addWidget(wide)
    window.setCentralWidget(stack)
    window.show()
    window.resize(400, 300)
    assert window.width() == 400
    assert stack.minimumSizeHint().width() == stack.sizeHint().width() == 300
    stack.setCurrentWidget(wide)
    qtbot.waitUntil(lambda: window.minimumSizeHint().width() >= 1500)


def test_an_empty_stack_asks_for_nothing_odd(qtbot: QtBot) -> None:
    stack = Stack()
    qtbot.addWidget(stack)
    assert stack.sizeHint().width() < 400
    assert stack.minimumSizeHint().width() < 400
