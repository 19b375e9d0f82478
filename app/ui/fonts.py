"""The bundled fonts: loaded from our own folder, never from the machine."""

from pathlib import Path
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

LATIN: Final = "Noto Sans"
MONO: Final = "Noto Sans Mono"
ARABIC: Final = "Vazirmatn"
ARABIC_SCALE: Final = 0.92
"""Vazirmatn stands taller: at this part of the size it looks as large as Noto Sans."""

_POINTS_PER_INCH: Final = 72
_FOLDER: Final = Path(__file__).parent / "fonts"
_FILES: Final = (
    "NotoSans-Regular.ttf",
    "NotoSans-Bold.ttf",
    "NotoSansMono-Regular.ttf",
    "Vazirmatn-Regular.ttf",
    "Vazirmatn-Bold.ttf",
)


def load_fonts() -> None:
    """Give Qt the bundled fonts. Raises FileNotFoundError when one is missing or broken."""
    for name in _FILES:
        if QFontDatabase.addApplicationFont(str(_FOLDER / name)) == -1:
            raise FileNotFoundError(_FOLDER / name)


def text_size(point_size: float, *, arabic: bool) -> float:
    return point_size * ARABIC_SCALE if arabic else point_size


def program_font(point_size: float, *, arabic: bool) -> QFont:
    """The font of everything: Latin and Cyrillic first, or Arabic script first."""
    font = QFont()
    font.setFamilies([ARABIC, LATIN] if arabic else [LATIN, ARABIC])
    font.setPointSizeF(text_size(point_size, arabic=arabic))
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return font


def em_pixels(font: QFont) -> float:
    """One font unit in pixels: the text size before Vazirmatn is made smaller.

    So that cards, gaps and targets are as large in every language.
    """
    points = font.pointSizeF()
    if font.families()[:1] == [ARABIC]:
        points /= ARABIC_SCALE
    screen = QGuiApplication.primaryScreen()
    return points * screen.logicalDotsPerInchY() / _POINTS_PER_INCH
