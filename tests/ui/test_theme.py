"""Contrast is computed, not believed (WCAG 2.1, 1.4.3 and 1.4.11)."""

import pytest
from PySide6.QtGui import QPalette

from app.ui.theme import PAIRS, THEMES, Look, palette


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.1."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_formula_gives_the_standards_own_examples() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
def test_every_text_stands_out_from_its_ground(theme: str) -> None:
    tokens = THEMES[theme]
    poor = {
        (ink, ground): round(contrast(tokens[ink], tokens[ground]), 2)
        for ink, ground in PAIRS
        if contrast(tokens[ink], tokens[ground]) < 4.5
    }
    assert poor == {}


@pytest.mark.parametrize("theme", THEMES)
def test_edges_of_what_is_written_in_stand_out(theme: str) -> None:
    tokens = THEMES[theme]
    assert contrast(tokens["field_line"], tokens["surface"]) >= 3.0
    assert contrast(tokens["accent"], tokens["surface"]) >= 3.0


def test_sunlight_is_black_on_white() -> None:
    glare = THEMES["glare"]
    assert (glare["ink"], glare["surface"], glare["bg"]) == ("#000000", "#FFFFFF", "#FFFFFF")
    assert contrast(glare["muted"], glare["bg"]) >= 7.0


def test_every_theme_has_the_same_tokens() -> None:
    assert {frozenset(tokens) for tokens in THEMES.values()} == {frozenset(THEMES["light"])}


def test_the_palette_carries_the_theme() -> None:
    dark = palette("dark")
    assert dark.color(QPalette.ColorRole.Window).name().upper() == THEMES["dark"]["bg"]
    assert dark.color(QPalette.ColorRole.Text).name().upper() == THEMES["dark"]["ink"]


def test_a_look_measures_in_font_units() -> None:
    look = Look("light", 11, 14.67)
    assert look.px(2.73) == 40, "a target is 40 px at 11 points"
    assert look.px(0.001) == 1
    assert (look.line, Look("glare", 11, 14.67).line) == (1, 2)
    assert look.color("ink") == "#16222E"
