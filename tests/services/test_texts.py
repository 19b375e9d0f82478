"""The texts of the counter: complete in every language, in the order that was promised."""

import hashlib

import pytest

from app.services.texts import CONSENT, NOTICE, SAY_FIRST, load_texts

LANGUAGES = ("eng", "rus", "tgk", "uzb", "kir", "kaz", "prs", "pus", "tuk")
PRODUCT_ORDER = (
    "who",  # who we are
    "what",  # what we record
    "why",  # why, purpose by purpose
    "inside",  # who sees it inside
    "outside",  # who may get it outside, by name
    "refusal",  # that refusing costs neither help nor passage
    "kept",  # how long
    "rights",  # your rights and whom to ask
    "risks",
    "questions",
)


def test_the_notice_says_its_parts_in_the_order_of_the_product() -> None:
    assert load_texts().order == PRODUCT_ORDER


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_everything_and_nothing_twice(language: str) -> None:
    texts = load_texts()
    notice = texts.text(NOTICE, language)
    assert notice.language == language
    lines = notice.words.split("\n")
    assert len(lines) == len(PRODUCT_ORDER)
    assert len(set(lines)) == len(PRODUCT_ORDER)
    said = [texts.text(name, language).words for name in (SAY_FIRST, CONSENT, NOTICE)]
    assert all(words.strip() == words and words for words in said)


def test_no_two_languages_share_a_sentence() -> None:
    texts = load_texts()
    words = [texts.text(SAY_FIRST, language).words for language in LANGUAGES]
    assert len(set(words)) == len(LANGUAGES)


def test_what_ships_is_a_draft() -> None:
    assert load_texts().text(CONSENT, "eng").status == "DRA"


def test_a_consent_rests_on_the_words_that_were_read() -> None:
    text = load_texts().text(CONSENT, "rus")
    assert text.text_id == "manzil.consent"
    assert text.version == 1
    assert text.sha256 == hashlib.sha256(text.words.encode("utf-8")).hexdigest()


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [("kaa", "uzb"), ("fas", "prs"), ("uig", "rus"), ("zho", "rus"), ("tur", "rus")],
)
def test_a_language_without_texts_is_spoken_to_in_the_nearest(asked: str, spoken: str) -> None:
    assert load_texts().text(CONSENT, asked).language == spoken


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_key_message_fits_on_one_line_of_the_counter(language: str) -> None:
    assert len(load_texts().text(SAY_FIRST, language).words) <= 90
