"""How tall things are at a width, where wrapped text makes one depend on the other."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QLayout, QWidget


def layout_height(layout: QLayout, width: int) -> int:
    """The height that `layout` needs, in pixels, if it is `width` pixels wide."""
    layout.activate()
    if layout.hasHeightForWidth():
        return layout.totalHeightForWidth(width)
    return layout.totalSizeHint().height()


def widget_height(widget: QWidget, width: int) -> int:
    """The height that `widget` needs, in pixels, if it is `width` pixels wide."""
    layout = widget.layout()
    return layout_height(layout, width) if layout else widget.sizeHint().height()


@contextmanager
def arranged_once(layout: QLayout) -> Iterator[None]:
    """What changes inside meanwhile is arranged afterwards, by Qt's own event or by `settle`.

    Qt arranges everything up to the window at each part that is shown.
    """
    layout.setEnabled(False)
    try:
        yield
    finally:
        layout.setEnabled(True)


def settle(layout: QLayout) -> None:
    """Have all layouts inside measured anew, the innermost first.

    Qt does so by events, one level at a time; whoever measures before they came gets old heights.
    """
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget = item.widget() if item else None
        inner = widget.layout() if widget else (item.layout() if item else None)
        if inner is not None:
            settle(inner)
    layout.activate()
