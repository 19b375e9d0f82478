"""Lines are replaced at once, and not at all when they say the same."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.ui.widgets.lines import Lines, Said, Shown


def texts(lines: Lines) -> list[str]:
    return [label.text() for label in lines.findChildren(QLabel) if not label.isHidden()]


def test_the_same_again_changes_nothing_and_other_lines_replace_all(qtbot: QtBot) -> None:
    lines = Lines(0)
    qtbot.addWidget(lines)
    one = [Shown("clock", (Said("Registrations"), Said("09:16", "muted"), Said("8", "heading")))]
    lines.show_lines(one)
    lines.show()
    before = lines.findChildren(QLabel)
    lines.show_lines(list(one))
    assert lines.findChildren(QLabel) == before
    assert texts(lines) == ["Registrations", "09:16", "8"]
    with qtbot.waitSignal(before[0].destroyed):
        lines.show_lines([Shown("", (Said("Nothing waits."),), ruled=False)])
    assert texts(lines) == ["Nothing waits."]


def test_the_wide_text_takes_the_room(qtbot: QtBot) -> None:
    lines = Lines(0)
    qtbot.addWidget(lines)
    lines.show_lines([Shown("clock", (Said("Sign-ins"), Said("3")))])
    lines.resize(600, 60)
    lines.show()
    wide, narrow = lines.findChildren(QLabel)
    assert wide.width() > 4 * narrow.width()
