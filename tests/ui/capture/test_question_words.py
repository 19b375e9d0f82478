"""The questions' words."""

from datetime import UTC, datetime
from uuid import UUID

import pytest

from app.domain.fast_lane import Question
from app.services.views import EarlierVisit
from app.ui.capture.question_words import (
    answer_words,
    hints,
    keys_of,
    then_words,
    titles,
    visit_words,
)
from app.ui.capture.wording import Wording
from app.ui.figures import Figures


def plain(text: str) -> str:
    return "".join(c for c in text if c not in "\u2066\u2068\u2069")


def test_every_question_has_a_title() -> None:
    assert set(titles()) == set(Question)
    assert len(set(titles().values())) == len(Question)


@pytest.mark.parametrize(
    ("question", "keys"),
    [
        (Question.EARLIER_VISIT, "Enter / N"),
        (Question.PURPOSE, "1–9"),
        (Question.RETURN_REASON, "1–9"),
        (Question.NEXT_DESTINATION, "1–9"),
        (Question.INTENDED_STAY, "1–5"),
        (Question.CONSENT, "Y / N"),
        (Question.WORRIED, "Y / N"),
        (Question.SAVE, "Enter"),
    ],
)
def test_each_question_says_its_keys(question: Question, keys: str, wording: Wording) -> None:
    assert keys_of(question, wording, Figures("en")) == keys


def test_keys_are_written_in_dari_digits(wording: Wording) -> None:
    assert keys_of(Question.INTENDED_STAY, wording, Figures("prs")) == "۱–۵"


@pytest.mark.parametrize(
    ("question", "said", "words"),
    [
        (Question.EARLIER_VISIT, "Y", "Yes, the same person"),
        (Question.EARLIER_VISIT, "N", "No, somebody else"),
        (Question.EARLIER_VISIT, "none", "No earlier visit found"),
        (Question.PURPOSE, "STU", "Study"),
        (Question.PURPOSE, "??", "??"),
        (Question.NEXT_DESTINATION, "KG-GB", "Bishkek"),
        (Question.NEXT_DESTINATION, "MNG", "Mongolia"),
        (Question.INTENDED_STAY, "9", "Unknown"),
        (Question.CONSENT, "Y", "Yes, agrees"),
        (Question.WORRIED, "N", "No"),
    ],
)
def test_answers_stand_in_words(
    question: Question, said: str, words: str, wording: Wording
) -> None:
    assert answer_words(question, said, wording) == words


def test_a_visit_is_day_post_and_direction(wording: Wording) -> None:
    at = datetime(2026, 9, 12, 6, 0, tzinfo=UTC)
    visit = EarlierVisit(UUID(int=1), at, "KZ01", "X", own_post=False, purpose=None)
    said = plain(visit_words(visit, wording, Figures("en")))
    assert said == f"12.09.2026, {wording.post('KZ01')}, Exit"


def test_consent_is_announced_with_its_words(wording: Wording) -> None:
    assert wording.consent.words in hints(wording)[Question.CONSENT]


def test_what_is_to_come_stands_in_one_line() -> None:
    assert plain(then_words([Question.CONSENT, Question.SAVE])) == "Then: Consent · Save"
