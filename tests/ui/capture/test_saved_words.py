"""What was saved, in one line."""

from dataclasses import replace
from datetime import date

from app.domain.fast_lane import FastLaneDraft, Question
from app.domain.ids import new_id
from app.services.reading import read_document
from app.ui.capture.saved_words import name_of, saved_words
from app.ui.capture.wording import Wording
from tests.ui.capture.counter_desk import TOKTOGULOV
from tests.ui.enrolled import NOON

DOCUMENT = read_document(TOKTOGULOV, date(2026, 11, 24))


def test_name_purpose_destination_and_stay(wording: Wording) -> None:
    draft = FastLaneDraft(
        id=new_id(NOON),
        started_at=NOON,
        document=DOCUMENT,
        answers={
            Question.PURPOSE: "WRK",
            Question.NEXT_DESTINATION: "RUS",
            Question.INTENDED_STAY: "3",
            Question.CONSENT: "Y",
        },
    )
    said = "".join(c for c in saved_words(draft, wording) if c not in "\u2066\u2068\u2069")
    assert said == "TOKTOGULOV KUBANYCHBEK · Work (has job) · Russia · 3-12 months"


def test_a_person_without_a_name_goes_by_the_number() -> None:
    assert name_of(replace(DOCUMENT, family_name=None)) == "KUBANYCHBEK"
    assert name_of(replace(DOCUMENT, family_name=None, given_name=None)) == "PE9920379"
