"""Choices show key and label; long labels take two lines, never three."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.dress import dress
from app.ui.languages import language
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


def sizes(button: ChoiceButton) -> tuple[int, ...]:
    roomy, narrow = button.sizeHint(), button.minimumSizeHint()
    return roomy.width(), roomy.height(), narrow.width(), narrow.height()


def test_what_was_measured_once_is_measured_anew_for_other_words_and_letters(
    qtbot: QtBot, qapp: QApplication
) -> None:
    kept = ChoiceButton("8", "Work")
    qtbot.addWidget(kept)
    for points, arabic in ((11, False), (13, False), (13, True), (11, False)):
        dress(qapp, theme="light", point_size=points, language=language("prs" if arabic else "en"))
        for words in ("Work", "Приграничный работник", "کارگر سرحدی"):
            kept.show_choice("8", words)
            fresh = ChoiceButton("8", words)
            qtbot.addWidget(fresh)
            for button in (kept, fresh):
                button.ensurePolished()
            assert sizes(kept) == sizes(fresh)
    kept.show_choice("8", "Work", "below")
    before = sizes(kept)
    dress(qapp, theme="light", point_size=13, language=language("en"))
    assert all(now > then for now, then in zip(sizes(kept), before, strict=True))


def test_the_label_is_painted_beside_the_cap(qtbot: QtBot) -> None:
    button, blank = ChoiceButton("1", "Work"), ChoiceButton("1", "")
    for one in (button, blank):
        qtbot.addWidget(one)
        one.resize(200, 48)
    assert button.grab().toImage() != blank.grab().toImage()
