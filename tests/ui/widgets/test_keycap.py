"""Key caps and badges hold their text."""

from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from app.ui.theme import THEMES
from app.ui.widgets.keycap import Badge, KeyCap


def test_a_cap_is_wide_enough_for_its_key(qtbot: QtBot) -> None:
    for text in ("1", "F12", "Ctrl+Enter", "Backspace"):
        cap = KeyCap(text)
        qtbot.addWidget(cap)
        cap.ensurePolished()
        assert cap.sizeHint().width() > QFontMetricsF(cap.font()).horizontalAdvance(text)
        assert cap.accessibleName() == text


def test_a_badge_says_its_count_and_shrinks_on_a_corner(qtbot: QtBot) -> None:
    badge = Badge("12")
    qtbot.addWidget(badge)
    badge.ensurePolished()
    large = badge.sizeHint()
    assert badge.color("ground").name().upper() == THEMES["light"]["badge"]
    badge.set_small(small=True)
    assert badge.sizeHint().height() < large.height()
    badge.set_small(small=False)
    assert badge.sizeHint() == large
    badge.show_text("1\u202f204")
    assert badge.text() == badge.accessibleName() == "1\u202f204"
    assert badge.sizeHint().width() > large.width()
