"""Cards, pills and banners say their state by picture, words and border; columns follow focus."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.measure import column
from app.ui.widgets.panels import Banner, Card, CardHead, Pill, ScrollColumn, follow_focus
from app.ui.widgets.text import Text


class _Windows(QObject):
    """Notes what comes up as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


@pytest.fixture
def windows(qapp: QApplication) -> Iterator[_Windows]:
    watch = _Windows()
    qapp.installEventFilter(watch)
    yield watch
    qapp.removeEventFilter(watch)


def test_making_a_part_shows_nothing(qtbot: QtBot, windows: _Windows) -> None:
    for part in (CardHead("Waiting", icon="clock"), Pill("Said", icon="check"), Banner(), Card()):
        qtbot.addWidget(part)
    assert windows.seen == []


def test_a_banner_says_what_to_do(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    banner.show()
    banner.say("Expired 12 days ago: saving allowed", "Tell the traveller.", tone="warn")
    assert banner.accessibleName() == "Expired 12 days ago: saving allowed Tell the traveller."
    assert banner.property("tone") == banner.strong.property("tone") == "warn"
    banner.say("Saved", tone="ok")
    assert not banner.words.isVisible()
    assert banner.property("tone") == "ok"
    action = QLineEdit()
    banner.add_action(action)
    assert action.window() is banner


def test_a_pill_changes_picture_words_and_border_together(qtbot: QtBot) -> None:
    pill = Pill()
    qtbot.addWidget(pill)
    pill.show()
    pill.show_state("Oldest: 5 h 22 min", "clock", "warn")
    assert pill.text.text() == "Oldest: 5 h 22 min"
    assert pill.glyph.isVisible()
    assert {pill.property("tone"), pill.text.property("tone"), pill.glyph.property("tone")} == {
        "warn"
    }


def test_a_card_takes_parts_in_order(qtbot: QtBot) -> None:
    card = Card(tone="current")
    qtbot.addWidget(card)
    first, second = Text("body", "one"), Text("body", "two")
    card.add(first, 1, column(second))
    card.resize(300, 300)
    card.show()
    assert first.y() < second.y()
    card.set_tone("")
    assert card.property("tone") == ""


def test_a_column_takes_no_focus_and_brings_the_focused_line_into_view(
    qtbot: QtBot, qapp: QApplication
) -> None:
    inside = QWidget()
    lines = [QLineEdit() for _ in range(30)]
    inside.setLayout(column(*lines))
    scroll = ScrollColumn(inside)
    qtbot.addWidget(scroll)
    scroll.resize(300, 200)
    with qtbot.waitActive(scroll):
        scroll.show()
        scroll.activateWindow()
    assert scroll.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert scroll.verticalScrollBar().value() == 0
    qapp.focusChanged.connect(follow_focus)
    lines[25].setFocus()
    qapp.focusChanged.disconnect(follow_focus)
    shown = lines[25].mapTo(scroll.viewport(), lines[25].rect().center())
    assert scroll.viewport().rect().contains(shown)
