"""Every warning has its two sentences."""

import pytest

from app.domain.limits import Caution, Concern, Level, Limit
from app.ui.figures import Figures
from app.ui.pages.laptop.caution_words import ICONS, TONES, caution_words


@pytest.mark.parametrize("about", [*Limit, *Concern])
def test_what_is_so_and_what_to_do(about: Limit | Concern) -> None:
    words = caution_words(Caution(about, Level.WARNING, 17), Figures("en"))
    assert words.what
    assert words.do.endswith(".")
    assert ("17" in words.what) == isinstance(about, Limit)


def test_every_loudness_has_its_looks() -> None:
    assert set(ICONS) == set(TONES) == set(Level)
