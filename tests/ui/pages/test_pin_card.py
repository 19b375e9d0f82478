"""The PIN is typed twice, judged, and then holds."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.services.open_laptop import OpenLaptop
from app.ui.pages.pin_card import PinCard
from app.ui.tasks import TaskRunner
from tests.ui.seen import seen

Rest = Callable[[TaskRunner], None]


@pytest.fixture
def card(qtbot: QtBot, laptop: OpenLaptop, tasks: TaskRunner) -> PinCard:
    made = PinCard(laptop.pin, tasks)
    qtbot.addWidget(made)
    made.retranslate()
    made.show()
    return made


def type_both(card: PinCard, first: str, second: str) -> None:
    QTest.keyClicks(card.first, first)
    QTest.keyClick(card.first, Qt.Key.Key_Return)
    QTest.keyClicks(card.second, second)
    QTest.keyClick(card.second, Qt.Key.Key_Return)


def test_two_times_the_same_is_a_pin(
    card: PinCard, laptop: OpenLaptop, tasks: TaskRunner, rest: Rest
) -> None:
    type_both(card, "482915", "482915")
    rest(tasks)
    assert laptop.pin.has_pin
    assert "Is set" in seen(card)
    assert card.first.text() == card.second.text() == ""


def test_other_digits_the_second_time(card: PinCard, laptop: OpenLaptop) -> None:
    type_both(card, "482915", "482916")
    assert "These are other digits. Type them again." in seen(card)
    assert not laptop.pin.has_pin


def test_a_weak_one_is_refused_with_what_to_do(
    card: PinCard, laptop: OpenLaptop, tasks: TaskRunner, rest: Rest
) -> None:
    type_both(card, "123456", "123456")
    rest(tasks)
    assert any("six other digits" in words for words in seen(card))
    assert not laptop.pin.has_pin
