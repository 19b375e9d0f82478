"""Heights at a width."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.capture.edge_text import EdgeText
from app.ui.capture.heights import layout_height, settle, widget_height


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
