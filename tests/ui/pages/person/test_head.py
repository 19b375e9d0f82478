"""The head: who it is, and sections that are chosen."""

from datetime import date

from pytestqt.qtbot import QtBot

from app.ui.pages.person.head import PersonHead, Tabs
from app.ui.pages.person.sheet import sheet_of
from tests.services.counter import KARIMOV
from tests.services.quiet_room import QuietRoom
from tests.ui.pages.quiet import laptop_of, plain, speaker_of
from tests.ui.seen import said


def test_it_says_who_it_is_and_forgets(qtbot: QtBot, room: QuietRoom) -> None:
    head = PersonHead(("one", "two"))
    qtbot.addWidget(head)
    head.retranslate()
    view = laptop_of(room).person_file.open(room.person)
    head.show_sheet(sheet_of(view, speaker_of(room)))
    words = [plain(text) for text in said(head)]
    assert f"{KARIMOV.family_name} {KARIMOV.given_name}" in words
    assert view.registration_number in words
    head.show_sheet(None)
    left = " ".join(said(head))
    assert KARIMOV.family_name not in left
    assert view.registration_number not in left
    assert str(date(1985, 6, 15).year) not in left


def test_a_section_is_chosen_by_its_button(qtbot: QtBot) -> None:
    tabs = Tabs(("one", "two"))
    qtbot.addWidget(tabs)
    tabs.say({"one": "First", "two": "Second  3"})
    with qtbot.waitSignal(tabs.chosen) as chosen:
        next(b for b in tabs.findChildren(type(tabs._buttons["one"])) if "3" in b.text()).click()
    assert chosen.args == ["two"]
    assert [name for name, b in tabs._buttons.items() if b.isChecked()] == ["two"]
    tabs.choose("one")
    assert [name for name, b in tabs._buttons.items() if b.isChecked()] == ["one"]
