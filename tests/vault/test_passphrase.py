import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import UserCanFix
from app.vault.passphrase import passphrase_bytes, require_strong


@pytest.mark.parametrize(
    "passphrase",
    [
        "twelve chars",
        "manzil demo laptop one",
        "кот дом лес мяч",
        "hus bil by å",
        "گربه خانه جنگل توپ",
        "a b c de",
    ],
)
def test_long_ones_and_four_words_are_strong(passphrase: str) -> None:
    require_strong(passphrase)
    assert passphrase_bytes(passphrase)


@pytest.mark.parametrize(
    "passphrase",
    [
        "",
        "eleven char",
        "   eleven     char   ",
        "aaaaaaaaaaaaaaaa",
        "one two six",
        "1111 2222 1111 22",
    ],
)
def test_short_ones_and_held_keys_are_weak(passphrase: str) -> None:
    with pytest.raises(UserCanFix) as caught:
        require_strong(passphrase)
    assert caught.value.code == "weak_passphrase"
    assert caught.value.field == "passphrase"
    assert passphrase == "" or passphrase not in caught.value.message


def test_another_keyboard_opens_the_same() -> None:
    assert passphrase_bytes(" Zürich  ist\tschön ") == "Zürich ist schön".encode()
    decomposed = unicodedata.normalize("NFD", "Zürich ist schön")
    assert passphrase_bytes(decomposed) == "Zürich ist schön".encode()
    assert passphrase_bytes("zürich ist schön") != passphrase_bytes("Zürich ist schön")


@given(st.text(st.characters()))
def test_any_text_has_bytes(text: str) -> None:
    assert passphrase_bytes(text) == passphrase_bytes(f" {text} ")
