"""A look is put on whole: font, colours, direction."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from app.ui.dress import dress
from app.ui.languages import language
from app.ui.theme import THEMES


def test_dari_is_mirrored_and_written_in_the_arabic_font(qapp: QApplication) -> None:
    look = dress(qapp, theme="dark", point_size=13, language=language("prs"))
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert qapp.font().families()[0] == "Vazirmatn"
    assert abs(qapp.font().pointSizeF() - 13 * 0.92) < 0.01
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == THEMES["dark"]["bg"].lower()
    assert look.theme == "dark"


def test_russian_reads_from_the_left(qapp: QApplication) -> None:
    dress(qapp, theme="light", point_size=11, language=language("prs"))
    dress(qapp, theme="light", point_size=11, language=language("ru"))
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert qapp.font().families()[0] == "Noto Sans"


def test_a_font_unit_is_as_large_in_every_language(qapp: QApplication) -> None:
    sizes = {
        round(dress(qapp, theme="light", point_size=11, language=language(code)).em, 3)
        for code in ("en", "ru", "prs")
    }
    assert len(sizes) == 1


def test_the_style_beneath_is_the_same_on_every_machine(qapp: QApplication) -> None:
    qapp.setStyleSheet("")
    assert qapp.style().name() == "fusion"
