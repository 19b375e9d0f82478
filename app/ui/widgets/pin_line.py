"""A line for six digits: nothing else can be typed, and nobody reads them over the shoulder."""

from typing import Final

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit

from app.ui.keys import western_digits
from app.ui.widgets.field import Line

PIN_DIGITS: Final = 6
_DIGITS: Final = "[0-9\u06f0-\u06f9\u0660-\u0669]"


class PinLine(Line):
    """Takes Western and Eastern digits; `pin` gives Western ones."""

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(PIN_DIGITS)
        pattern = QRegularExpression(f"{_DIGITS}{{0,{PIN_DIGITS}}}")
        self.setValidator(QRegularExpressionValidator(pattern, self))

    def pin(self) -> str:
        return western_digits(self.text())

    def is_whole(self) -> bool:
        return len(self.text()) == PIN_DIGITS
