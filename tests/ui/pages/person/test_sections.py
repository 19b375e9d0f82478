"""One section is seen at a time, with how much is in it; clearing leaves nothing of anybody."""

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from app.ui.figures import Figures
from app.ui.pages.person.opened import open_file
from app.ui.pages.person.sections import DOCUMENTS, HISTORY, OVERVIEW, SECTIONS, Sections, tab_words
from tests.services.quiet_room import QuietRoom
from tests.ui.pages.quiet import laptop_of, plain, speaker_of
from tests.ui.seen import seen


def in_sight(sections: Sections) -> str:
    for _ in range(3):
        QCoreApplication.processEvents()
    return plain("\n".join(seen(sections)))


def test_a_section_shows_its_own_and_nothing_else(qtbot: QtBot, room: QuietRoom) -> None:
    laptop = laptop_of(room)
    sections = Sections(laptop.officer)
    qtbot.addWidget(sections)
    sections.retranslate()
    sections.show()
    opened = open_file(laptop, room.person, speaker_of(room))
    sections.show_file(opened, speaker_of(room), withdraws=True)
    assert "Entry · Dostuk" in in_sight(sections)
    sections.choose(DOCUMENTS)
    assert "FA9900007" in in_sight(sections)
    assert "Entry · Dostuk" not in in_sight(sections)
    sections.choose(HISTORY)
    assert "Registered" in in_sight(sections)
    sections.clear()
    for name in SECTIONS:
        sections.choose(name)
        left = in_sight(sections)
        assert "FA9900007" not in left
        assert "KARIMOV" not in left
        assert "Dostuk" not in left


def test_the_tabs_count_what_was_read(room: QuietRoom) -> None:
    figures = Figures("en")
    assert tab_words(None, figures)[DOCUMENTS] == "Documents"
    words = tab_words(open_file(laptop_of(room), room.person, speaker_of(room)), figures)
    assert words[DOCUMENTS] == "Documents  1"
    assert words[OVERVIEW] == "Overview"
    assert set(words) == set(SECTIONS)
