"""One sheet from the tokens: nothing invented beside them, sizes that follow the letters."""

import re

import pytest

from app.ui.stylesheet import stylesheet
from app.ui.theme import THEMES, Look


@pytest.mark.parametrize("theme", THEMES)
def test_every_colour_is_a_token(theme: str) -> None:
    colours = set(re.findall(r"#[0-9A-Fa-f]{6}", stylesheet(Look(theme, 11, 14.67))))
    assert colours
    assert colours <= set(THEMES[theme].values())


def test_braces_are_balanced_and_no_declaration_is_empty() -> None:
    sheet = stylesheet(Look("light", 11, 14.67))
    assert sheet.count("{") == sheet.count("}")
    assert "None" not in sheet
    assert not re.search(r":\s*;", sheet)


def test_larger_letters_make_larger_targets() -> None:
    def heights(em: float, points: float) -> list[int]:
        sheet = stylesheet(Look("light", points, em))
        return [int(n) for n in re.findall(r"min-height: (\d+)px", sheet)]

    small, large = heights(14.67, 11), heights(17.33, 13)
    assert len(small) == len(large)
    assert all(a < b for a, b in zip(small, large, strict=True))


def test_sunlight_has_heavy_borders() -> None:
    assert "border: 2px solid #000000" in stylesheet(Look("glare", 11, 14.67))
    assert "border: 1px solid" in stylesheet(Look("light", 11, 14.67))
