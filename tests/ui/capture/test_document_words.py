"""A document in words."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.dates import unknown_birth
from app.domain.fast_lane import ReadDocument
from app.services.reading import correct, read_document
from app.ui.capture.correction import empty_document
from app.ui.capture.document_words import DocumentWords, document_words
from app.ui.capture.wording import Wording
from app.ui.figures import Figures
from tests.ui.capture.counter_desk import EXPIRED, ID_CARD, TOKTOGULOV, WRONG_DIGIT

TODAY = date(2026, 11, 24)
BROKEN = WRONG_DIGIT.replace("8506151M3101012", "8506154M3101019")


def plain(text: str) -> str:
    return "".join(c for c in text if c not in "\u2066\u2068\u2069")


def shown(document: ReadDocument, wording: Wording) -> DocumentWords:
    return document_words(document, wording, Figures("en"), TODAY)


def facts(words: DocumentWords) -> dict[str, str]:
    return {fact.label: plain(fact.value) for fact in words.facts}


def test_a_passport_says_who_when_and_until(wording: Wording) -> None:
    words = shown(read_document(TOKTOGULOV, TODAY), wording)
    assert words.heading == "From the passport"
    assert (words.family, words.given) == ("\u2066TOKTOGULOV\u2069", "\u2066KUBANYCHBEK\u2069")
    assert facts(words) == {
        "Sex": "Male",
        "Born": "23.03.1960 · age 66",
        "Document": "Passport PE9920379",
        "Issued by": "Kyrgyzstan (KGZ)",
        "Expiry": "09.06.2033",
    }
    assert words.agreed == "5 of 5 check digits agree"
    assert words.looks == ()
    assert words.expired == ""


def test_an_id_card_and_a_keyed_document_say_so(wording: Wording) -> None:
    assert shown(read_document(ID_CARD, TODAY), wording).heading == "From the ID card"
    keyed = shown(empty_document("P"), wording)
    assert keyed.heading == "Keyed by hand"
    assert facts(keyed)["Expiry"] == "not stated"
    assert keyed.agreed == ""


def test_an_expired_document_is_amber_with_its_day(wording: Wording) -> None:
    words = shown(read_document(EXPIRED, TODAY), wording)
    assert plain(words.expired) == "Expired on 01.01.2020: saving allowed"
    assert [fact.tone for fact in words.facts if fact.label == "Expiry"] == ["warn"]
    assert words.looks == ()


def test_failed_digits_are_told_with_their_place(wording: Wording) -> None:
    words = shown(read_document(BROKEN, TODAY), wording)
    assert [plain(look) for look in words.looks] == [
        "Date of birth: line 2, position 20 is 4, computed 1.",
        "Date of expiry: line 2, position 28 is 9, computed 2.",
        "Whole document: line 2, position 44 is 7, computed 2.",
    ]
    assert words.agreed == ""


def test_a_correction_settles_what_it_corrects(wording: Wording) -> None:
    document = correct(read_document(BROKEN, TODAY), "expires_on", "2031-01-02")
    looks = [plain(look) for look in shown(document, wording).looks]
    assert looks == ["Date of birth: line 2, position 20 is 4, computed 1."]
    marked = {fact.label for fact in shown(document, wording).facts if fact.corrected}
    assert marked == {"Expiry"}


def test_another_nationality_than_the_issuers_is_shown(wording: Wording) -> None:
    document = replace(read_document(TOKTOGULOV, TODAY), nationality="XXB")
    assert facts(shown(document, wording))["Nationality"] == "Refugee (1951) (XXB)"


@pytest.mark.parametrize(
    ("birth", "words"),
    [
        ("1985", "1985 · age 40–41"),
        ("06.1985", "06.1985 · age 41"),
    ],
)
def test_a_part_known_birth_has_the_ages_that_are_possible(
    birth: str, words: str, wording: Wording
) -> None:
    iso = {"1985": "1985-XX-XX", "06.1985": "1985-06-XX"}[birth]
    document = correct(read_document(TOKTOGULOV, TODAY), "birth", iso)
    assert facts(shown(document, wording))["Born"] == words


def test_an_unknown_birth_stays_unknown(wording: Wording) -> None:
    document = replace(read_document(TOKTOGULOV, TODAY), birth=unknown_birth())
    assert facts(shown(document, wording))["Born"] == "birth date unknown"


def test_an_open_expiry_is_shown_as_open(wording: Wording) -> None:
    document = replace(read_document(TOKTOGULOV, TODAY), expires_on="2031-XX-XX")
    words = shown(document, wording)
    assert facts(words)["Expiry"] == "XX.XX.2031"
    assert words.expired == ""
