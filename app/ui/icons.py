"""Own icons: strokes on a grid of 24 by 24, tinted when they are drawn."""

from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_SHAPES: Final = MappingProxyType(
    {
        "register": "M6 3h8l4 4v14H6z M14 3v4h4 M12 11v6 M9 14h6",
        "search": "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z M15.5 15.5L21 21",
        "house": "M3 11l9-7 9 7 M5.5 9.5V20h13V9.5 M10 20v-6h4v6",
        "sync": "M4 12a8 8 0 0 1 14-5.3L20 9 M20 4v5h-5 M20 12a8 8 0 0 1-14 5.3L4 15 M4 20v-5h5",
        "reports": "M5 20v-7 M10 20V9 M15 20v-9 M20 20V5 M3 20.5h19",
        "gear": (
            "M12 9a3 3 0 1 0 0 6a3 3 0 1 0 0-6z M12 3v3 M12 18v3 M3 12h3 M18 12h3"
            " M5.6 5.6l2.1 2.1 M16.3 16.3l2.1 2.1 M5.6 18.4l2.1-2.1 M16.3 7.7l2.1-2.1"
        ),
        "person": "M12 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8z M4.5 21c0-4 3.3-6.5 7.5-6.5s7.5 2.5 7.5 6.5",
        "people": (
            "M9 5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7z M2.5 20c0-3.5 2.8-5.5 6.5-5.5s6.5 2 6.5 5.5"
            " M15.5 5.3a3.5 3.5 0 0 1 0 6.4 M17.5 14.9c2.5.6 4 2.4 4 5.1"
        ),
        "place": (
            "M12 3a6.5 6.5 0 0 0-6.5 6.5C5.5 14.5 12 21 12 21s6.5-6.5 6.5-11.5A6.5 6.5 0 0 0 12 3z"
            " M12 7.2a2.3 2.3 0 1 0 0 4.6a2.3 2.3 0 1 0 0-4.6z"
        ),
        "entry": "M3 12h12 M10.5 7.5L15 12l-4.5 4.5 M19.5 5v14",
        "exit": "M4.5 5v14 M9 12h12 M16.5 7.5L21 12l-4.5 4.5",
        "transport": (
            "M4 6h16v10H4z M4 11h16 M12 6v5 M7.5 16v2.5 M16.5 16v2.5 M6 18.5h3 M15 18.5h3"
        ),
        "speech": "M4 4.5h16v12H10l-4 4v-4H4z M8 9h8 M8 12.5h5",
        "flag": "M5.5 21V4 M5.5 4.5h13l-3 4 3 4h-13",
        "clock": "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17z M12 7.5V12l3 2",
        "check": "M4.5 12.5l5 5 10-11",
        "check_circle": "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17z M8 12.2l3 3 5-6",
        "cross": "M6 6l12 12 M18 6L6 18",
        "cross_circle": ("M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17z M9 9l6 6 M15 9l-6 6"),
        "offline": (
            "M3 4l18 17 M4.5 9.5a12 12 0 0 1 3.2-2.1 M11 6.1a12 12 0 0 1 8.5 3.4"
            " M7.5 13a7.5 7.5 0 0 1 3-1.8 M15 12a7.5 7.5 0 0 1 1.5 1 M12 17.5v.1"
        ),
        "online": (
            "M4 9.5a12 12 0 0 1 16 0 M7.2 13a7.5 7.5 0 0 1 9.6 0 M10.2 16.2a3 3 0 0 1 3.6 0"
            " M12 19v.1"
        ),
        "lock": "M5.5 11h13v9.5h-13z M8.5 11V7.5a3.5 3.5 0 0 1 7 0V11",
        "globe": (
            "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17z M3.5 12h17"
            " M12 3.5c-5 5-5 12 0 17c5-5 5-12 0-17z"
        ),
        "sun": (
            "M12 8a4 4 0 1 0 0 8a4 4 0 1 0 0-8z M12 2.5V5 M12 19v2.5 M2.5 12H5 M19 12h2.5"
            " M5.3 5.3L7 7 M17 17l1.7 1.7 M5.3 18.7L7 17 M17 7l1.7-1.7"
        ),
        "moon": "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z",
        "contrast": (
            "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17z M12 3.5v17 M12 8h6.5 M12 12h8.3"
            " M12 16h6.5"
        ),
        "down": "M6 9.5l6 6 6-6",
        "forward": "M9.5 6l6 6-6 6",
        "warning": "M12 4L2.8 20h18.4z M12 10v5 M12 17.4v.1",
        "info": "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17z M12 11v5.5 M12 7.6v.1",
        "alert": "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17z M12 7.5v5.5 M12 16.2v.1",
        "printer": "M7 8V3.5h10V8 M7 17H4V8h16v9h-3 M7 14h10v6.5H7z",
        "pencil": "M4 20l1-4.5L16.5 4 20 7.5 8.5 19z M14 6.5L17.5 10",
        "copy": "M8.5 8.5h11v11h-11z M15.5 8.5v-4h-11v11h4",
        "heart": "M12 20S3.5 15 3.5 9a4.5 4.5 0 0 1 8.5-2 4.5 4.5 0 0 1 8.5 2c0 6-8.5 11-8.5 11z",
        "camera": (
            "M3.5 8h4l1.5-2.5h6L16.5 8h4v11h-17z M12 10a3.3 3.3 0 1 0 0 6.6a3.3 3.3 0 1 0 0-6.6z"
        ),
        "arrow": "M4 12h15 M13.5 6.5L19 12l-5.5 5.5",
        "arrow_down": "M12 4v15 M6.5 13.5L12 19l5.5-5.5",
        "plus": "M12 5v14 M5 12h14",
        "undo": "M9 5L4.5 9.5 9 14 M4.5 9.5H14a5 5 0 0 1 0 10h-3",
        "hide": (
            "M3 4l18 17 M9 5.8A10 10 0 0 1 21.5 12a11 11 0 0 1-3 3.9 M6 7.6A11 11 0 0 0 2.5 12"
            " c2.6 5 8 7.3 12.8 5.6 M10 10.3a2.6 2.6 0 0 0 3.6 3.6"
        ),
        "leave": "M13 4H5v16h8 M10 12h11 M17 8l4 4-4 4",
        "bin": "M4.5 7h15 M9 7V4h6v3 M6.5 7l1 13.5h9l1-13.5 M10 11v6 M14 11v6",
        "save_file": "M12 4v10.5 M7.5 10.5L12 15l4.5-4.5 M4.5 16v4h15v-4",
        "key": "M8 9.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z M11.5 11L20 4 M16 7.2l3 3",
        "document": "M6 3h8l4 4v14H6z M14 3v4h4 M9 12h6 M9 16h6",
        "aside": "M4 5h16v5H4z M6 10v9.5h12V10 M12 12.5v4 M12 18.2v.1",
        "calendar": "M4 6h16v14.5H4z M4 10.5h16 M8.5 3.5V7 M15.5 3.5V7",
    }
)

_MIRRORED: Final = frozenset({"entry", "exit", "forward", "arrow", "undo", "leave", "speech"})

NAMES: Final = tuple(_SHAPES)


def draw(painter: QPainter, name: str, color: QColor, where: QRectF, *, mirrored: bool) -> None:
    """Draw the icon into the square `where`; arrows turn round when the layout is mirrored."""
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="none"'
        f' stroke="{color.name()}" stroke-width="1.8" stroke-linecap="round"'
        f' stroke-linejoin="round" d="{_SHAPES[name]}"/></svg>'
    )
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    if not (mirrored and name in _MIRRORED):
        renderer.render(painter, where)
        return
    painter.save()
    painter.translate(where.center().x() * 2, 0)
    painter.scale(-1, 1)
    renderer.render(painter, where)
    painter.restore()


def pixmap(name: str, color: QColor, size: int, *, mirrored: bool, ratio: float = 1.0) -> QPixmap:
    """The icon as a picture of `size` by `size` device-independent pixels."""
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw(painter, name, color, QRectF(0, 0, size, size), mirrored=mirrored)
    painter.end()
    return picture


def icon(name: str, color: str, *, size: int = 24, mirrored: bool = False) -> QIcon:
    """A QIcon for the few places of Qt that take nothing else (line edits, menus)."""
    return QIcon(pixmap(name, QColor(color), size, mirrored=mirrored, ratio=2.0))
