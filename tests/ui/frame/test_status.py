"""The line at the foot keeps F12 in sight whatever else has to go."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.ui.exchange_words import StateWords
from app.ui.frame.status import StatusLine
from app.ui.widgets.page import KeyHelp
from tests.ui.seen import seen

HERE = tuple(KeyHelp(f"F{n}", "Do something useful") for n in range(2, 9))
ALWAYS = (KeyHelp("F1", "Keys"), KeyHelp("F12", "Hide"))


def line_of(qtbot: QtBot, width: int) -> StatusLine:
    line = StatusLine()
    qtbot.addWidget(line)
    line.retranslate()
    line.show_exchange(StateWords("Offline", "offline", "warn", "Last contact 09:10"))
    line.show_keys(HERE, ALWAYS)
    line.resize(width, 30)
    line.show()
    return line


def test_everything_where_there_is_room(qtbot: QtBot) -> None:
    line = line_of(qtbot, 2200)
    texts = " ".join(seen(line))
    assert "Stored on this laptop, encrypted" in texts
    assert "Last contact 09:10" in texts
    for key in (*HERE, *ALWAYS):
        assert f"{key.key}\u2069 {key.does}" in texts


def test_where_room_is_short_the_pages_last_keys_go_and_f12_stays(qtbot: QtBot) -> None:
    line = line_of(qtbot, 1000)
    texts = " ".join(seen(line))
    assert "F12\u2069 Hide" in texts
    assert "F1\u2069 Keys" in texts
    assert "F2\u2069" in texts
    assert "F8\u2069" not in texts
    labels = line.findChildren(QLabel)
    qtbot.waitUntil(lambda: not any("…" in label.text() for label in labels))
