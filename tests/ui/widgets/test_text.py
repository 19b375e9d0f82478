"""Labels stand at the reading edge; what is shortened is still said whole; icons take tones."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.dress import dress
from app.ui.languages import language
from app.ui.theme import THEMES
from app.ui.widgets.measure import row
from app.ui.widgets.text import ElidedText, Glyph, Rule, Text


def test_latin_text_stands_at_the_right_in_dari(qtbot: QtBot) -> None:
    label = Text("strong", "Dostuk", wrap=True)
    qtbot.addWidget(label)
    assert label.alignment() & Qt.AlignmentFlag.AlignLeft
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert label.alignment() & Qt.AlignmentFlag.AlignRight
    assert label.alignment() & Qt.AlignmentFlag.AlignAbsolute
    label.set_centred(centred=True)
    assert label.alignment() & Qt.AlignmentFlag.AlignHCenter


def test_a_label_shows_marks_as_they_are(qtbot: QtBot) -> None:
    label = Text("body", "<b>no markup</b>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_shortened_text_is_whole_for_ears_and_mouse(qtbot: QtBot) -> None:
    holder, label = QWidget(), ElidedText("body", "ZHAKSYLYKOVA-ABDRAKHMANOVA AIGERIM")
    qtbot.addWidget(holder)
    holder.setLayout(row(label))
    holder.resize(80, 30)
    holder.show()
    assert label.text().endswith("…")
    assert label.toolTip() == label.accessibleName() == label.whole()
    holder.resize(900, 30)
    assert label.text() == label.whole()
    assert label.toolTip() == ""


def test_an_icon_takes_the_colour_of_its_tone_and_theme(qtbot: QtBot, qapp: QApplication) -> None:
    glyph = Glyph("clock", tone="warn")
    qtbot.addWidget(glyph)
    glyph.ensurePolished()
    assert glyph.color("tint").name().upper() == THEMES["light"]["warn"]
    glyph.show_icon("check", "ok")
    assert glyph.color("tint").name().upper() == THEMES["light"]["ok"]
    dress(qapp, theme="dark", point_size=11, language=language("en"))
    glyph.ensurePolished()
    assert glyph.color("tint").name().upper() == THEMES["dark"]["ok"]


def test_rules_are_thin(qtbot: QtBot) -> None:
    for upright in (False, True):
        rule = Rule(upright=upright)
        qtbot.addWidget(rule)
        thin = rule.maximumWidth() if upright else rule.maximumHeight()
        assert 1 <= thin <= 2
