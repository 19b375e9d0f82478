"""The strip shows the presets in words and gives up the officer before it shortens anything."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from app.domain.shift import Presets, Shift
from app.services.views import DayCount
from app.ui.figures import Figures
from app.ui.frame.shift_strip import ShiftStrip, strip_words
from tests.services.counter import new_reference
from tests.ui.enrolled import NOON, REGISTRAR
from tests.ui.seen import seen

SHIFT = Shift(REGISTRAR.id, "KG06", Presets("X", "C", "tgk", "AFG"), NOON)


@pytest.mark.parametrize(
    ("language", "values"),
    [
        ("en", ("M. Karimova", "Dostuk", "Exit", "Car / minibus", "Tajik", "Afghanistan")),
        ("ru", ("M. Karimova", "Достук", "Выезд", "Легковой / микро", "Таджикский", "Афганистан")),
        ("prs", ("M. Karimova", "Dostuk", "خروج", "موتر / مینی‌بس", "تاجیکی", "افغانستان")),
    ],
)
def test_the_presets_in_words(
    speak: Callable[[str], None], language: str, values: tuple[str, ...]
) -> None:
    speak(language)
    words = strip_words("M. Karimova", SHIFT, new_reference(), language)
    assert words.values == values
    assert words.leaving


def strip_of(qtbot: QtBot, width: int) -> ShiftStrip:
    strip = ShiftStrip()
    qtbot.addWidget(strip)
    strip.retranslate()
    strip.show_shift(strip_words("M. Karimova", SHIFT, new_reference(), "en"))
    strip.show_count(DayCount(this_hour=74, today=412, refused_today=0), Figures("en"))
    strip.resize(width, 50)
    strip.show()
    return strip


def test_wide_it_shows_everything(qtbot: QtBot) -> None:
    strip = strip_of(qtbot, 1300)
    for word in ("M. Karimova", "Dostuk", "Exit", "Afghanistan", "74", "412", "this hour"):
        assert word in seen(strip)


def test_narrow_the_officer_goes_first_and_nothing_is_cut(qtbot: QtBot) -> None:
    strip = strip_of(qtbot, 1300)
    needed = strip.sizeHint().width()
    strip.resize(needed - 30, 50)
    qtbot.waitUntil(lambda: "M. Karimova" not in seen(strip))
    assert {"Dostuk", "Exit", "Car / minibus", "Tajik", "Afghanistan"} <= set(seen(strip))
    labels = [label for label in strip.findChildren(QLabel) if label.isVisible()]
    qtbot.waitUntil(lambda: not any(label.text().endswith("…") for label in labels))
    strip.resize(1300, 50)
    qtbot.waitUntil(lambda: "M. Karimova" in seen(strip))


def test_change_is_asked_for(qtbot: QtBot) -> None:
    strip = strip_of(qtbot, 1300)
    (change,) = strip.findChildren(QAbstractButton)
    with qtbot.waitSignal(strip.change_asked):
        QTest.mouseClick(change, Qt.MouseButton.LeftButton)
