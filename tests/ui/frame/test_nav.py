"""The navigation says everything in words, also where only icons are seen."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.ui.frame.nav import Nav, NavItem, Place

PLACES = (Place("register", "register", "Alt+1"), Place("sync", "sync", "Alt+3"))
WORDS = {"register": "Register", "sync": "Sync"}


def nav_of(qtbot: QtBot) -> Nav:
    nav = Nav(PLACES, "M. Karimova")
    qtbot.addWidget(nav)
    nav.say(words=WORDS, language="English")
    nav.say_post("Dostuk")
    nav.resize(nav.sizeHint().width(), 600)
    nav.show()
    return nav


def test_a_click_leads_somewhere(qtbot: QtBot) -> None:
    nav = nav_of(qtbot)
    register, sync = nav.findChildren(NavItem)
    with qtbot.waitSignal(nav.chosen) as told:
        QTest.mouseClick(sync, Qt.MouseButton.LeftButton)
    assert told.args == ["sync"]
    nav.show_place("register")
    assert register.isChecked()
    assert not sync.isChecked()


def test_a_count_is_seen_and_read_out(qtbot: QtBot) -> None:
    nav = nav_of(qtbot)
    _, sync = nav.findChildren(NavItem)
    nav.count("sync", "12")
    assert sync.accessibleDescription() == "12"
    nav.count("sync", "")
    assert sync.accessibleDescription() == ""


def test_narrow_it_shows_icons_and_keeps_every_word_for_the_ear(qtbot: QtBot) -> None:
    nav = nav_of(qtbot)
    wide = nav.width()
    nav.set_compact(compact=True)
    assert nav.maximumWidth() < wide // 2
    buttons = nav.findChildren(QAbstractButton)
    assert {button.text() for button in buttons} == {""}
    named = {button.accessibleName() for button in buttons}
    assert named == {"Register", "Sync", "English", "Hide and lock"}
    assert all(button.toolTip() for button in buttons)
    nav.set_compact(compact=False)
    assert {button.text() for button in buttons} == {"Register", "Sync", "English", "Hide"}


def test_hide_is_one_click_away(qtbot: QtBot) -> None:
    nav = nav_of(qtbot)
    hide = next(b for b in nav.findChildren(QAbstractButton) if b.text() == "Hide")
    with qtbot.waitSignal(nav.lock_asked):
        QTest.mouseClick(hide, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(nav.view_asked):
        QTest.mouseClick(nav.view_button(), Qt.MouseButton.LeftButton)


def test_long_words_widen_it(qtbot: QtBot) -> None:
    nav = nav_of(qtbot)
    before = nav.maximumWidth()
    long = {"register": "Регистрация на пунктах пропуска", "sync": "Обмен"}
    nav.say(words=long, language="Русский")
    assert nav.maximumWidth() > before
    for item in nav.findChildren(NavItem):
        assert item.sizeHint().width() <= nav.maximumWidth()
