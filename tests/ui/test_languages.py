"""Ten languages, each under its own name."""

import pytest

from app.ui.languages import LANGUAGES, language


def test_the_ten_languages_of_the_window() -> None:
    codes = [known.code for known in LANGUAGES]
    assert codes == ["en", "ru", "kk", "ky", "tg", "uz_Latn", "uz_Cyrl", "tk", "prs", "ps"]
    assert len({known.own_name for known in LANGUAGES}) == 10


@pytest.mark.parametrize(("code", "right", "eastern"), [("prs", True, True), ("ru", False, False)])
def test_how_a_language_is_read(code: str, *, right: bool, eastern: bool) -> None:
    assert language(code).right_to_left is right
    assert language(code).eastern_digits is eastern


def test_an_unknown_code_is_english() -> None:
    assert language("tlh").code == "en"
