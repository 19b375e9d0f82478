import unicodedata

import pytest

from app.matching.letters import APOSTROPHES, AYN, LETTERS, WAW

ALPHABETS = {
    "Russian": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "Kazakh": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    "Kyrgyz": "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя",
    "Tajik": "абвгғдеёжзиӣйкқлмнопрстуӯфхҳчҷшъэюя",
    "Uzbek": "абвгдеёжзийклмнопрстуфхцчшъьэюяўқғҳ",
    "Dari": "اآبپتثجچحخدذرزژسشصضطظعغفقکگلمنهیء",
    "Pashto": "اآبپتټثجځچڅحخدډذرړزژږسشښصضطظعغفقکګلمنڼهیۍېئ",
    "Arabic": "ابتثجحخدذرزسشصضطظعغفقكلمنهيةىأإؤئء",
}
LATIN = {
    "Turkmen": "çäžňöşüý",
    "Uzbek": "oʻgʻ",
    "Kazakh": "äğıñöşüū",
    "Azerbaijani": "çəğıöşü",
}


@pytest.mark.parametrize("alphabet", ALPHABETS)
def test_every_letter_of_an_alphabet_has_a_sound(alphabet: str) -> None:
    missing = [letter for letter in ALPHABETS[alphabet] if letter not in LETTERS]
    assert missing == []


@pytest.mark.parametrize("alphabet", LATIN)
def test_latin_letters_have_a_sound_or_lose_their_marks(alphabet: str) -> None:
    for letter in LATIN[alphabet]:
        bare = unicodedata.normalize("NFKD", letter)[0]
        assert letter in LETTERS or letter in APOSTROPHES or bare in "abcdefghijklmnopqrstuvwxyz"


def test_sounds_are_small_latin_letters() -> None:
    assert all(set(sound) <= set("abcdefghijklmnopqrstuvwxyz") for sound in LETTERS.values())
    assert all(letter == letter.lower() and len(letter) == 1 for letter in LETTERS)


def test_letters_that_depend_on_their_neighbours() -> None:
    assert WAW not in LETTERS
    assert LETTERS[AYN] == ""
    assert unicodedata.name(WAW) == "ARABIC LETTER WAW"


@pytest.mark.parametrize(
    ("letter", "sound"),
    [
        ("ж", "j"),
        ("х", "x"),
        ("ҳ", "h"),
        ("ғ", "g"),
        ("ҷ", "j"),
        ("خ", "x"),
        ("ح", "h"),
        ("ş", "sh"),
    ],
)
def test_sounds_that_the_spellings_build_on(letter: str, sound: str) -> None:
    assert LETTERS[letter] == sound
