"""Labels and errors of the form."""

import re

from app.domain.errors import UserCanFix
from app.ui.capture.correction import FIELDS
from app.ui.capture.correction_words import correction_error, field_words


def test_every_field_has_a_label_with_a_key_of_its_own() -> None:
    words = field_words()
    assert set(words) == set(FIELDS)
    keys = [re.findall(r"&(\w)", label)[0].lower() for label, _ in words.values()]
    assert len(set(keys)) == len(keys)


def test_errors_say_what_to_do() -> None:
    assert correction_error(UserCanFix("date_words", "?")).startswith("Write the date as")
    assert "Check day, month and year" in correction_error(UserCanFix("birth_date", "?"))
    assert correction_error(UserCanFix("new_code", "Do this.")) == "Do this."
