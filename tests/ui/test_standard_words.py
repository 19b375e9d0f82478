"""Qt's own buttons and menus speak the language of the window too."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from app.ui.standard_words import file_dialog, line_menu, standard_buttons


@pytest.mark.parametrize(("code", "cancel"), [("ru", "Отмена"), ("prs", "لغو")])
def test_a_standard_button_is_translated(
    qapp: QApplication, speak: Callable[[str], None], code: str, cancel: str
) -> None:
    speak(code)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.buttons()[0].text().replace("&", "") == cancel


def test_every_word_is_translated(speak: Callable[[str], None]) -> None:
    english = (*standard_buttons(), *line_menu(), *file_dialog())
    assert len(english) == len([word for word in english if word])
    speak("prs")
    dari = (*standard_buttons(), *line_menu(), *file_dialog())
    assert all(a != b for a, b in zip(english, dari, strict=True))
    assert QCoreApplication.translate("QLineEdit", "&Copy") == "&کاپی"
