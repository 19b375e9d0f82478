"""Heights at a width."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.ui.capture.edge_text import EdgeText
from app.ui.capture.heights import arranged_once, layout_height, settle, widget_height


def test_wrapped_text_is_taller_where_it_is_narrow(qapp: object) -> None:
    holder = QWidget()
    box = QVBoxLayout(holder)
    box.addWidget(EdgeText("body", "word " * 60, wrap=True))
    assert widget_height(holder, 150) > 3 * widget_height(holder, 900)
    assert layout_height(box, 150) == widget_height(holder, 150)


def test_a_widget_without_a_layout_is_as_tall_as_it_likes(qapp: object) -> None:
    text = EdgeText("title", "Fast lane")
    assert widget_height(text, 10) == text.sizeHint().height()


def test_what_changed_deep_inside_is_measured_before_qt_comes_to_it(qapp: object) -> None:
    holder, middle, text = QWidget(), QWidget(), EdgeText("body", "word", wrap=True)
    outer, inner = QVBoxLayout(holder), QVBoxLayout(middle)
    inner.addWidget(text)
    outer.addWidget(middle)
    holder.show()
    low = layout_height(outer, 150)
    text.setText("word " * 60)
    settle(outer)
    assert layout_height(outer, 150) > 3 * low
    holder.hide()


class _Moves(QObject):
    """Counts how often a widget is put somewhere else or made larger or smaller."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__()
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.count += event.type() in {QEvent.Type.Move, QEvent.Type.Resize}
        return False


def _shown_between(*, once: bool) -> tuple[int, int]:
    """How often the lower of two texts moves while three others are shown above; its place then."""
    holder = QWidget()
    box = QVBoxLayout(holder)
    lines, last = [QLabel("word") for _ in range(3)], QLabel("last")
    for line in (*lines, last):
        box.addWidget(line)
    for line in lines:
        line.hide()
    holder.resize(200, 300)
    holder.show()
    moves = _Moves(last)
    if once:
        with arranged_once(box):
            for line in lines:
                line.show()
        box.activate()
    else:
        for line in lines:
            line.show()
    holder.hide()
    return moves.count, last.y()


def test_parts_shown_together_are_arranged_once(qapp: object) -> None:
    (each, there), (together, there_too) = _shown_between(once=False), _shown_between(once=True)
    assert there == there_too
    assert each > together > 0
