"""Sizes in font units, and rows and columns of widgets without fixed pixels."""

from typing import TypeVar

from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QHBoxLayout,
    QLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.ui.fonts import em_pixels

Box = TypeVar("Box", bound=QBoxLayout)

TARGET = 2.73
"""Smallest height of what is pressed: 40 px at 11 points, in font units."""


def em(units: float) -> int:
    """`units` of the program's text size, in pixels."""
    return round(units * em_pixels(QApplication.font()))


def row(*parts: QWidget | QLayout | int, gap: float = 0.55, margins: float = 0) -> QHBoxLayout:
    """Side by side, mirrored with the layout; a number is a stretch."""
    return _fill(QHBoxLayout(), parts, gap, margins)


def column(*parts: QWidget | QLayout | int, gap: float = 0.55, margins: float = 0) -> QVBoxLayout:
    """One below the other; a number is a stretch."""
    return _fill(QVBoxLayout(), parts, gap, margins)


def _fill(box: Box, parts: tuple[QWidget | QLayout | int, ...], gap: float, margins: float) -> Box:
    edge = em(margins)
    box.setContentsMargins(edge, edge, edge, edge)
    box.setSpacing(em(gap))
    for part in parts:
        if isinstance(part, int):
            box.addStretch(part)
        elif isinstance(part, QLayout):
            box.addLayout(part)
        else:
            box.addWidget(part)
    return box


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the stylesheet looks at, and have the widget styled again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def fixed_height(widget: QWidget) -> None:
    widget.setSizePolicy(widget.sizePolicy().horizontalPolicy(), QSizePolicy.Policy.Fixed)


def clear(box: QLayout) -> None:
    """Take everything out of `box` and delete it."""
    while (item := box.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)
