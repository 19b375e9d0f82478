"""Puts a look on the whole program: font, palette, stylesheet, reading direction."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.ui.fonts import em_pixels, program_font
from app.ui.languages import Language
from app.ui.stylesheet import stylesheet
from app.ui.theme import Look, palette

_STYLE = "fusion"


def dress(application: QApplication, *, theme: str, point_size: float, language: Language) -> Look:
    """Show everything in `theme` with text of `point_size` points, mirrored where it is read so.

    Right-to-left languages use the Arabic-script font at its matching size.
    """
    arabic = language.right_to_left
    direction = Qt.LayoutDirection.RightToLeft if arabic else Qt.LayoutDirection.LeftToRight
    font = program_font(point_size, arabic=arabic)
    # one sheet over another costs five times as much as none between them
    application.setStyleSheet("")
    if application.style().name() != _STYLE:
        application.setStyle(_STYLE)
    application.setLayoutDirection(direction)
    application.setFont(font)
    application.setPalette(palette(theme))
    look = Look(theme, font.pointSizeF(), em_pixels(font))
    application.setStyleSheet(stylesheet(look))
    return look
