"""Codes are called what the language calls them, also where their list does not speak it."""

from collections.abc import Callable

import pytest

from app.ui.code_label import code_label
from tests.services.counter import new_reference


@pytest.mark.parametrize(
    ("language", "entry", "tajik"),
    [("en", "Entry", "Tajik"), ("ru", "Въезд", "Таджикский"), ("prs", "ورود", "تاجیکی")],
)
def test_labels(speak: Callable[[str], None], language: str, entry: str, tajik: str) -> None:
    speak(language)
    reference = new_reference()
    assert code_label(reference, "movement", "E", language) == entry
    assert code_label(reference, "language", "tgk", language) == tajik


def test_a_code_from_tomorrow_shows_itself() -> None:
    assert code_label(new_reference(), "movement", "Z9", "en") == "Z9"
