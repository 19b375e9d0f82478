"""The bundled fonts hold the letters of every language of the window: no empty boxes."""

import pytest
from PySide6.QtGui import QFontInfo, QRawFont
from PySide6.QtWidgets import QApplication

from app.ui.fonts import ARABIC, LATIN, MONO, em_pixels, program_font

LATIN_LETTERS = "AZaz09ÄÖÜÇŞĞİIıOʻoʻGʻ‘’ŇňÝýŽžäöüçşÝ—–…·«»“”"
CYRILLIC = "АЯаяЁё" + "ӘәҒғҚқҢңӨөҰұҮүҺһІі" + "ӨөҮүҢң" + "ҒғӢӣҚқӮӯҲҳҶҷ" + "ЎўҚқҒғҲҳ"
DARI = "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیئءآأؤۀة،؛؟٪۰۱۲۳۴۵۶۷۸۹"
PASHTO = "ټځڅډړږښګڼۍېۀیيﺉ"[:14]


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize(
    ("family", "letters"),
    [
        (LATIN, LATIN_LETTERS + CYRILLIC),
        (ARABIC, DARI + PASHTO),
        (MONO, "ABCXYZ0123456789<"),
    ],
)
def test_every_letter_has_a_glyph(
    qapp: QApplication, family: str, letters: str, *, bold: bool
) -> None:
    font = program_font(11, arabic=family == ARABIC)
    font.setFamilies([family])
    font.setBold(bold and family != MONO)
    assert QFontInfo(font).family() == family, "the bundled font, not one of the machine"
    raw = QRawFont.fromFont(font)
    missing = [letter for letter in letters if not raw.supportsCharacter(ord(letter))]
    assert missing == []


def test_bold_letters_are_drawn_bold(qapp: QApplication) -> None:
    plain = program_font(11, arabic=False)
    bold = program_font(11, arabic=False)
    bold.setBold(True)
    assert QRawFont.fromFont(bold).weight() > QRawFont.fromFont(plain).weight()


def test_other_scripts_fall_to_the_other_bundled_font(qapp: QApplication) -> None:
    assert program_font(11, arabic=False).families() == [LATIN, ARABIC]
    assert program_font(11, arabic=True).families() == [ARABIC, LATIN]


def test_a_font_unit_is_the_text_size_of_the_latin_font(qapp: QApplication) -> None:
    dots = qapp.primaryScreen().logicalDotsPerInchY()
    for arabic in (False, True):
        assert em_pixels(program_font(12, arabic=arabic)) == pytest.approx(12 * dots / 72)
