"""Keys of the fast lane by where they lie on the board, so that Y is Y under every layout.

Under a Russian, Kazakh or Persian layout the text of a key is another letter, and Kazakh has
letters on the row of digits. What lies where is told by the scan code: set 1 on Windows,
the same numbers plus eight on X11 and Wayland (evdev). Where a platform gives no scan code
the letter's place on the national layouts is used instead.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from app.documents.keyboard import SCAN_CODES_SET_1, SCAN_CODES_X11

ENTER: Final = "enter"
SAVE: Final = "save"
BACK: Final = "back"
OTHER: Final = ""

_X11_NUMBERS: Final = frozenset({"xcb", "wayland", "wayland-egl"})
_CYRILLIC: Final = (
    ("QWERTYUIOP", "йцукенгшщз"),
    ("ASDFGHJKL", "фывапролд"),
    ("ZXCVBNM", "ячсмить"),
)
_PERSIAN: Final = (
    ("QWERTYUIOP", "ضصثقفغعهخح"),
    ("ASDFGHJKL", "شسیبلاتنم"),
    ("ZXCVBNM", "ظطزرذدئ"),
)
_NATIONAL_ROWS: Final = (*_CYRILLIC, ("2345890", "әіңғүұқ"), *_PERSIAN, ("DK", "يك"))
_CYRILLIC_BOARDS: Final = frozenset({"ru", "kk", "ky", "tg", "uz_Cyrl"})
_PERSIAN_BOARDS: Final = frozenset({"prs", "ps"})


@dataclass(frozen=True, slots=True)
class Press:
    """One key: a digit, a Latin capital, ENTER, SAVE, BACK or OTHER, and the text it typed."""

    key: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Board:
    """What is engraved where on an American board, by the scan codes of this platform."""

    engraved: Mapping[int, str]

    def at(self, scan_code: int) -> str:
        """The digit or Latin capital at that place, or ''."""
        said = self.engraved.get(scan_code, "")
        return said if said.isalnum() else ""


def board_of(platform: str) -> Board:
    """The board of a Qt platform (`QGuiApplication.platformName()`); some give no scan codes."""
    if platform == "windows":
        return Board(SCAN_CODES_SET_1)
    return Board(SCAN_CODES_X11 if platform in _X11_NUMBERS else MappingProxyType({}))


def press_of(event: QKeyEvent, board: Board) -> Press | None:
    """What was pressed, or None for keys that are no answer (repeats, Alt, Ctrl, arrows)."""
    if event.isAutoRepeat():
        return None
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
        return Press(SAVE if control else ENTER)
    if control or event.modifiers() & (
        Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    ):
        return None
    if event.key() == Qt.Key.Key_Backspace:
        return Press(BACK)
    text = event.text()
    if not text or not text.isprintable() or text.isspace():
        return None
    return Press(_latin(text) or board.at(event.nativeScanCode()) or _national(text), text)


def engraved(key: str, language: str) -> str:
    """What stands on the key of an answer on boards where the window's `language` is typed.

    Cyrillic and Persian boards carry two letters: the second tells apart keys that look alike,
    such as the Latin H and the Russian letter under Y.
    """
    script = _CYRILLIC if language in _CYRILLIC_BOARDS else _PERSIAN
    if language not in _CYRILLIC_BOARDS | _PERSIAN_BOARDS or not key.isalpha() or len(key) > 1:
        return key
    for latin, national in script:
        if key in latin:
            return f"{key} {national[latin.index(key)].upper()}"
    return key


def western_digits(text: str) -> str:
    """`text` with the digits of every script written 0 to 9."""
    return "".join(str(unicodedata.digit(c)) if c.isdecimal() else c for c in text)


def _latin(text: str) -> str:
    plain = western_digits(text)
    return plain.upper() if len(plain) == 1 and plain.isascii() and plain.isalnum() else OTHER


def _national(text: str) -> str:
    for latin, national in _NATIONAL_ROWS:
        place = national.find(text.lower())
        if place >= 0:
            return latin[place]
    return OTHER
