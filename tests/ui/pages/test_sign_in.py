"""The locked screen over the real services: what it shows, what it says when something is gone."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.services.open_laptop import OpenLaptop
from app.settings.appearance import Appearance
from app.settings.laptop import Wiped, write_stub
from app.ui.exchange_words import StateWords
from app.ui.pages.sign_in import SignInPage
from app.ui.tasks import TaskRunner
from tests.ui.enrolled import PASSPHRASE, Enrolled
from tests.ui.seen import said, seen

Rest = Callable[[TaskRunner], None]
Open = Callable[[], SignInPage]


@pytest.fixture
def open_page(qtbot: QtBot, tasks: TaskRunner, enrolled: Enrolled, rest: Rest) -> Open:
    def open_it() -> SignInPage:
        page = SignInPage(enrolled.access, tasks, enrolled.clock, Appearance())
        qtbot.addWidget(page)
        page.resize(1366, 768)
        page.show()
        rest(tasks)
        return page

    return open_it


def type_in(page: SignInPage, passphrase: str) -> None:
    (line,) = page.who.findChildren(QLineEdit)
    line.clear()
    QTest.keyClicks(line, passphrase)
    QTest.keyClick(line, Qt.Key.Key_Return)


def test_officers_post_laptop_and_version(open_page: Open) -> None:
    page = open_page()
    words = " ".join(seen(page))
    for word in ("Dostuk", "KG06-L1", "24.11.2026", "Practice laptop", "Who are you?"):
        assert word in words
    chosen = page.who.chosen()
    assert chosen is not None
    assert chosen.name == "M. Karimova"


def test_the_right_words_hand_over_the_laptop(
    open_page: Open, tasks: TaskRunner, rest: Rest, qtbot: QtBot
) -> None:
    page = open_page()
    with qtbot.waitSignal(page.opened) as told:
        type_in(page, PASSPHRASE)
    (laptop,) = told.args or [None]
    assert isinstance(laptop, OpenLaptop)
    assert laptop.officer.name == "M. Karimova"
    (line,) = page.who.findChildren(QLineEdit)
    assert line.text() == "", "the passphrase does not stay in the window"
    laptop.close()


def test_after_wrong_tries_the_wait_is_said_in_seconds(
    open_page: Open, enrolled: Enrolled, tasks: TaskRunner, rest: Rest
) -> None:
    page = open_page()
    for _ in range(4):
        type_in(page, "not the words at all")
        rest(tasks)
    type_in(page, PASSPHRASE)
    rest(tasks)
    assert "Too many wrong passphrases. Try again in 2 seconds." in said(page)
    enrolled.clock.now += timedelta(seconds=3)
    type_in(page, "wrong again, alas")
    rest(tasks)
    assert "This is not the passphrase. Try again." in said(page)


def test_a_missing_key_file_is_told_and_nothing_is_made_anew(
    open_page: Open, enrolled: Enrolled
) -> None:
    enrolled.place.key_file.unlink()
    page = open_page()
    assert any("keys.json is gone" in words for words in seen(page))
    assert not page.who.isVisible()
    assert not enrolled.place.key_file.exists()


def test_a_missing_database_is_told_when_somebody_signs_in(
    open_page: Open, enrolled: Enrolled, tasks: TaskRunner, rest: Rest
) -> None:
    page = open_page()
    enrolled.place.store.unlink()
    type_in(page, PASSPHRASE)
    rest(tasks)
    assert any("database of this laptop is gone" in words for words in seen(page))
    assert not enrolled.place.store.exists()


def test_how_the_exchange_stood(open_page: Open) -> None:
    page = open_page()
    page.show_exchange(StateWords("Offline · 12 waiting", "offline", "warn", "Last contact 09:10"))
    assert "This laptop: Offline · 12 waiting" in seen(page)
    assert "Last contact 09:10. Nothing is lost while offline." in seen(page)
    page.show_exchange(StateWords("All confirmed", "check_circle", "ok", "Last contact 09:10"))
    assert "Last contact 09:10" in seen(page), "where nothing waits there is nothing to calm"
    page.show_exchange(None)
    assert "This laptop: Offline · 12 waiting" not in seen(page)


def test_whoever_lost_the_passphrase_is_led_and_comes_back(
    open_page: Open, tasks: TaskRunner, rest: Rest
) -> None:
    page = open_page()
    page.lost.click()
    rest(tasks)
    assert page.recovery is not None
    assert not page.who.isVisible()
    page.recovery.form.leave.click()
    rest(tasks)
    assert page.who.isVisible()
    page.lost.click()
    rest(tasks)
    page.recovery.recovered.emit()
    rest(tasks)
    assert "You are let in again: sign in with the new passphrase." in seen(page)


def test_a_wiped_laptop_says_so_in_place_of_the_sign_in(
    open_page: Open, enrolled: Enrolled, tasks: TaskRunner, rest: Rest
) -> None:
    write_stub(enrolled.place, Wiped.SUPERVISOR)
    page = open_page()
    assert page.withdrawn.isVisible()
    assert not page.who.isVisible()
    assert not page.lost.isVisible()
    assert "This laptop was erased" in seen(page)
