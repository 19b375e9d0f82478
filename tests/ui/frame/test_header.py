"""The header names the page, shows the exchange, and the shift where it matters."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.limits import Caution, Level, Limit
from app.ui.exchange_words import StateWords
from app.ui.figures import Figures
from app.ui.frame.header import Header
from app.ui.frame.shift_strip import ShiftStrip
from app.ui.widgets.page import Page
from tests.ui.seen import seen


class Plain(Page):
    """A page without the shift."""

    def title(self) -> str:
        return "Search"

    def subtitle(self) -> str:
        return "Everyone registered at this post"


class AtTheCounter(Plain):
    """A page with it."""

    shows_shift = True


def test_title_and_subtitle(qtbot: QtBot) -> None:
    strip = ShiftStrip()
    header = Header(strip)
    qtbot.addWidget(header)
    header.resize(1200, 100)
    header.show()
    page = Plain()
    qtbot.addWidget(page)
    header.show_page(page)
    assert seen(header)[:2] == ["Search", "Everyone registered at this post"]
    assert not strip.isVisible()
    counter = AtTheCounter()
    qtbot.addWidget(counter)
    header.show_page(counter)
    assert strip.isVisible()


def test_the_pill_leads_to_the_exchange(qtbot: QtBot) -> None:
    header = Header(ShiftStrip())
    qtbot.addWidget(header)
    header.show()
    header.show_exchange(
        StateWords("Offline · 12 waiting", "offline", "warn", "Last contact 09:10")
    )
    assert header.pill.text() == "Offline · 12 waiting"
    assert header.pill.property("tone") == "warn"
    assert header.pill.accessibleDescription() == "Last contact 09:10"
    with qtbot.waitSignal(header.sync_asked):
        QTest.mouseClick(header.pill, Qt.MouseButton.LeftButton)


def test_strong_warnings_are_counted_and_read_out(qtbot: QtBot) -> None:
    header = Header(ShiftStrip())
    qtbot.addWidget(header)
    header.show()
    assert not header.warnings.isVisible()
    header.show_warnings((Caution(Limit.CONTACT_DAYS, Level.STRONG, 15),), Figures("en"))
    assert header.warnings.text() == "Warnings: 1"
    said = "Days without contact with headquarters: 15"
    assert header.warnings.accessibleDescription() == said
    with qtbot.waitSignal(header.warnings_asked):
        header.warnings.click()
    header.show_warnings((), Figures("en"))
    assert not header.warnings.isVisible()
