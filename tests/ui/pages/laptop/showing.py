"""A section as its page shows it, and typing into it."""

from typing import TypeVar

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.ui.figures import Figures
from app.ui.pages.laptop.section import Section
from tests.ui.seen import seen

Some = TypeVar("Some", bound=Section)


def shown(qtbot: QtBot, section: Some) -> Some:
    qtbot.addWidget(section)
    section.retranslate(Figures("en"))
    section.resize(1000, 700)
    section.show()
    section.enter()
    return section


def soon(qtbot: QtBot, widget: QWidget, words: str) -> None:
    """Wait until `words` are in sight: Qt shows what is laid out anew a little later."""
    qtbot.waitUntil(lambda: any(words in one for one in seen(widget)), timeout=5_000)


def typed(line: QLineEdit, text: str) -> None:
    line.clear()
    QTest.keyClicks(line, text)
