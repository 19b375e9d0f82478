"""Choices show key and label; long labels take two lines, never three."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.widgets.choice import ChoiceButton


@pytest.mark.parametrize("label", ["Work", "Приграничный работник", "کارگر سرحدی", "Tom & Jerry"])
def test_the_narrowest_button_still_holds_the_label(
    qtbot: QtBot, qapp: QApplication, label: str
) -> None:
    button = ChoiceButton("8", label)
    qtbot.addWidget(button)
    button.ensurePolished()
    assert button.label() == button.accessibleName() == label
    assert button.minimumSizeHint().width() <= button.sizeHint().width()
    assert button.sizeHint().height() >= 40
    longest = max(label.split(), key=len)
    assert button.minimumSizeHint().width() > button.fontMetrics().horizontalAdvance(longest)


def test_a_choice_can_be_said_anew(qtbot: QtBot) -> None:
    button = ChoiceButton("Y", "Yes", "agrees")
    qtbot.addWidget(button)
    assert (button.cap(), button.accessibleDescription()) == ("Y", "agrees")
    tall = button.sizeHint().height()
    button.show_choice("1", "Work")
    assert (button.cap(), button.label(), button.accessibleDescription()) == ("1", "Work", "")
    assert button.sizeHint().height() < tall


def test_the_label_is_painted_beside_the_cap(qtbot: QtBot) -> None:
    button, blank = ChoiceButton("1", "Work"), ChoiceButton("1", "")
    for one in (button, blank):
        qtbot.addWidget(one)
        one.resize(200, 48)
    assert button.grab().toImage() != blank.grab().toImage()
