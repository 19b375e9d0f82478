"""Colours that the stylesheet gives to painted widgets (`qproperty-…`)."""

from typing import Protocol

from PySide6.QtCore import Property
from PySide6.QtGui import QColor


class Tinted(Protocol):
    """A widget that keeps named colours."""

    def color(self, which: str) -> QColor: ...

    def set_color(self, which: str, color: QColor) -> None: ...


def tint(which: str) -> Property:
    """The Qt property behind `qproperty-WHICH` of a class that is Tinted."""

    def read(widget: Tinted) -> QColor:
        return widget.color(which)

    def write(widget: Tinted, color: QColor) -> None:
        widget.set_color(which, color)

    return Property(QColor, read, write)
