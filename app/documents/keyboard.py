"""What keys say, whatever layout the keyboard was set to.

A reader types as a US keyboard would. Under another layout the same keys give other letters;
they are taken back by their place on the keyboard. `<` is Shift with the comma key, which is
Cyrillic be in every layout here, so be in either case is read as `<`.
"""

from collections.abc import Mapping

_RUSSIAN_ROWS = "ЙЦУКЕНГШЩЗ" + "ФЫВАПРОЛД" + "ЯЧСМИТЬ"
_US_ROWS = "QWERTYUIOP" + "ASDFGHJKL" + "ZXCVBNM"
_RUSSIAN: Mapping[str, str] = {**dict(zip(_RUSSIAN_ROWS, _US_ROWS, strict=True)), "Б": "<"}
_NEIGHBOURS: Mapping[str, str] = {"Ҷ": "S", "Ӣ": "M", "Қ": "W", "Ҳ": "O", "І": "S"}
"""Tajik and Ukrainian keys that differ from the Russian ones (X11 layouts tj and ua)."""

_KAZAKH_DIGITS: Mapping[str, str] = dict(zip('"ӘІҢҒ,.ҮҰҚ', "1234567890", strict=True))
"""The digit row of the Kazakh layout (RST KazSSR 903-90, KBDKAZ, X11 kz)."""

_DIGIT_ROW: Mapping[int, str] = {**{place: str(place - 1) for place in range(2, 11)}, 11: "0"}
_LETTER_ROWS: Mapping[int, str] = {
    first + place: letter
    for first, row in ((16, "QWERTYUIOP"), (30, "ASDFGHJKL"), (44, "ZXCVBNM"))
    for place, letter in enumerate(row)
}
_KEYPAD: Mapping[int, str] = {
    71: "7",
    72: "8",
    73: "9",
    75: "4",
    76: "5",
    77: "6",
    79: "1",
    80: "2",
    81: "3",
    82: "0",
}
_ENDS: Mapping[int, str] = {28: "\n", 96: "\n", 15: "\t"}
_FILLERS: Mapping[int, str] = {51: "<", 86: "<"}

SCAN_CODES_SET_1: Mapping[int, str] = {
    **_DIGIT_ROW,
    **_LETTER_ROWS,
    **_KEYPAD,
    **_ENDS,
    **_FILLERS,
}
"""Scan code of set 1 (Windows; Linux evdev has the same numbers here) to MRZ character."""

SCAN_CODES_X11: Mapping[int, str] = {code + 8: said for code, said in SCAN_CODES_SET_1.items()}
"""X11 key code, which is evdev's and eight, to MRZ character."""


def is_foreign(text: str) -> bool:
    """Whether `text` holds letters that a keyboard gives under a Cyrillic layout."""
    return any(_upper(c) in _RUSSIAN or _upper(c) in _NEIGHBOURS for c in text)


def as_latin(text: str) -> str:
    """`text` in upper case, with what a Cyrillic layout made of it taken back by position.

    Characters that no key of an MRZ gives stay as they are. Under the Kazakh layout the digit
    row gives letters and signs; they are digits when the text has no digit of its own.
    """
    upper = "".join(_upper(c) for c in text)
    if not is_foreign(upper):
        return upper
    kazakh = not any(c in "0123456789" for c in upper)
    table = {**_RUSSIAN, **_NEIGHBOURS, **(_KAZAKH_DIGITS if kazakh else {})}
    return "".join(table.get(c, c) for c in upper)


def _upper(character: str) -> str:
    """Upper case where that is one character too; places in a row must not move."""
    upper = character.upper()
    return upper if len(upper) == 1 else character
