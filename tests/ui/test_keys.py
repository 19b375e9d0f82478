"""Y is Y wherever it lies; digits of every script are digits."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from app.ui.keys import (
    BACK,
    ENTER,
    OTHER,
    SAVE,
    Press,
    board_of,
    engraved,
    press_of,
    western_digits,
)

X11 = board_of("xcb")
WINDOWS = board_of("windows")
NONE = board_of("offscreen")
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


def typed(
    key: int,
    text: str = "",
    *,
    scan_code: int = 0,
    modifiers: Qt.KeyboardModifier = NO_MODIFIER,
    repeat: bool = False,
) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, scan_code, 0, 0, text, repeat, 1)


@pytest.mark.parametrize(
    ("text", "evdev", "meant"),
    [
        ("y", 21, "Y"),
        ("Y", 21, "Y"),
        ("н", 21, "Y"),  # Russian
        ("غ", 21, "Y"),  # Persian
        ("т", 49, "N"),
        ("د", 49, "N"),
        ("ә", 3, "2"),  # Kazakh has letters on the row of digits
        ('"', 2, "1"),
        (",", 7, "6"),
        ("қ", 11, "0"),
        ("&", 2, "1"),  # French
    ],
)
def test_the_place_of_a_key_decides(text: str, evdev: int, meant: str) -> None:
    assert press_of(typed(0, text, scan_code=evdev + 8), X11) == Press(meant, text)
    assert press_of(typed(0, text, scan_code=evdev), WINDOWS) == Press(meant, text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [("н", "Y"), ("Т", "N"), ("غ", "Y"), ("د", "N"), ("ә", "2"), ("ұ", "9"), ("ئ", "M")],
)
def test_without_scan_codes_the_letter_tells_the_place(text: str, meant: str) -> None:
    assert press_of(typed(0, text), NONE) == Press(meant, text)


@pytest.mark.parametrize("seven", ["7", "۷", "٧"])
def test_eastern_digits_are_digits(seven: str) -> None:
    assert press_of(typed(0, seven), X11) == Press("7", seven)


def test_a_latin_letter_counts_as_engraved() -> None:
    """German has Z where American has Y: who presses Y means Y."""
    assert press_of(typed(Qt.Key.Key_Y, "y", scan_code=44 + 8), X11) == Press("Y", "y")


def test_keys_with_a_name() -> None:
    control = Qt.KeyboardModifier.ControlModifier
    keypad = Qt.KeyboardModifier.KeypadModifier
    assert press_of(typed(Qt.Key.Key_Return, "\r"), X11) == Press(ENTER)
    assert press_of(typed(Qt.Key.Key_Enter, "\r", modifiers=keypad), X11) == Press(ENTER)
    assert press_of(typed(Qt.Key.Key_Return, "\r", modifiers=control), X11) == Press(SAVE)
    assert press_of(typed(Qt.Key.Key_Backspace, "\b"), X11) == Press(BACK)
    assert press_of(typed(0, "4", modifiers=keypad), X11) == Press("4", "4")


def test_what_is_no_answer_is_left_to_the_window() -> None:
    alt, control = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
    assert press_of(typed(Qt.Key.Key_Y, "y", repeat=True), X11) is None
    assert press_of(typed(Qt.Key.Key_1, "1", modifiers=alt), X11) is None
    assert press_of(typed(Qt.Key.Key_Z, "z", modifiers=control), X11) is None
    assert press_of(typed(Qt.Key.Key_Down), X11) is None
    assert press_of(typed(Qt.Key.Key_Space, " "), X11) is None


def test_a_sign_is_a_press_without_a_key() -> None:
    assert press_of(typed(0, "%"), NONE) == Press(OTHER, "%")


def test_digits_are_written_0_to_9() -> None:
    assert western_digits("۰۶.1985 ٣") == "06.1985 3"


@pytest.mark.parametrize(
    ("key", "language", "cap"),
    [
        ("Y", "en", "Y"),
        ("Y", "uz_Latn", "Y"),
        ("Y", "ru", "Y Н"),
        ("N", "kk", "N Т"),
        ("Y", "prs", "Y غ"),
        ("N", "ps", "N د"),
        ("7", "ru", "7"),
        ("enter", "ru", "enter"),
    ],
)
def test_a_cap_shows_both_letters_of_the_board(key: str, language: str, cap: str) -> None:
    assert engraved(key, language) == cap
