"""Latin data among Arabic script."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.ui.capture.edge_text import EdgeText


def test_the_window_orders_the_line_and_the_letters_stay(qapp: object) -> None:
    holder = QWidget()
    text = EdgeText("body", "KARIMOV · کار")
    text.setParent(holder)
    assert text.text() == "KARIMOV · کار"
    holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert text.text() == "\u200fKARIMOV · کار"
    assert text.said() == "KARIMOV · کار"
    assert text.alignment() & Qt.AlignmentFlag.AlignRight
    text.setText("")
    assert text.text() == "", "nothing to say needs no mark"
    holder.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    text.setText("KARIMOV")
    assert text.text() == "KARIMOV"
    assert text.alignment() & Qt.AlignmentFlag.AlignLeft
