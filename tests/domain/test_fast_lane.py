import dataclasses
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates import exact_birth
from app.domain.fast_lane import (
    NOT_AT_COUNTER,
    FastLaneDraft,
    Question,
    ReadDocument,
    next_question,
    questions,
)

EMPTY = FastLaneDraft(id=UUID(int=1), started_at=datetime(2026, 11, 24, 8, tzinfo=UTC))
DOCUMENT = ReadDocument(
    type="P",
    read_by="M",
    mrz_lines=("P<", "FA"),
    issuing_state="UZB",
    number="FA9900001",
    family_name="KARIMOV",
    given_name="FARKHOD",
    sex="1",
    birth=exact_birth(date(1985, 6, 15)),
    nationality="UZB",
    expires_on="2031-01-01",
    personal_number=None,
    checks=(),
)
SCANNED = dataclasses.replace(EMPTY, document=DOCUMENT)
ORDER = ["earlier_visit", "purpose", "next_destination", "intended_stay", "consent", "worried"]
"""product.md, Two lanes: what is asked after the scan, before Ctrl+Enter saves."""


def asked(draft: FastLaneDraft, answers: dict[str, str]) -> list[str]:
    """The questions as they come when each is answered from `answers`."""
    order = []
    while (question := next_question(draft)) is not Question.SAVE:
        assert question is not None
        order.append(question.value)
        draft = draft.answer(question, answers.get(question.value, "x"))
    return order


def test_the_order_of_the_questions() -> None:
    assert asked(SCANNED, {"purpose": "WRK"}) == ORDER


def test_a_return_asks_its_reason_right_after_the_purpose() -> None:
    assert asked(SCANNED, {"purpose": "RET"}) == [*ORDER[:2], "return_reason", *ORDER[2:]]


def test_before_the_scan_nothing_is_asked() -> None:
    assert next_question(EMPTY) is None
    assert next_question(EMPTY.answer(Question.PURPOSE, "WRK")) is None


def test_nothing_is_answered_before_somebody_answers() -> None:
    assert EMPTY.answers == {}
    assert EMPTY.document is None
    assert EMPTY.notice_said is False
    assert EMPTY.earlier_person is None
    assert all(SCANNED.given(question) is None for question in Question)


def test_an_answer_makes_a_new_draft() -> None:
    answered = SCANNED.answer(Question.PURPOSE, "WRK")
    assert answered.given(Question.PURPOSE) == "WRK"
    assert SCANNED.given(Question.PURPOSE) is None
    assert answered.document is DOCUMENT


def test_another_purpose_drops_the_reason_of_return() -> None:
    returning = SCANNED.answer(Question.PURPOSE, "RET").answer(Question.RETURN_REASON, "BAN")
    assert returning.given(Question.RETURN_REASON) == "BAN"
    assert returning.answer(Question.PURPOSE, "WRK").given(Question.RETURN_REASON) is None
    assert returning.answer(Question.PURPOSE, "RET").given(Question.RETURN_REASON) == "BAN"
    assert returning.answer(Question.CONSENT, "Y").given(Question.RETURN_REASON) == "BAN"


def test_taking_an_answer_back_asks_again() -> None:
    draft = SCANNED
    for question in questions(draft):
        draft = draft.answer(question, "x")
    assert next_question(draft) is Question.SAVE
    again = draft.without(Question.INTENDED_STAY)
    assert next_question(again) is Question.INTENDED_STAY
    assert draft.given(Question.INTENDED_STAY) == "x"


def test_an_empty_answer_is_an_answer() -> None:
    assert next_question(SCANNED.answer(Question.EARLIER_VISIT, "")) is Question.PURPOSE


def test_what_is_not_offered_at_the_counter() -> None:
    assert {"PRO", "SAF"} == NOT_AT_COUNTER


@given(st.permutations([q for q in Question if q is not Question.SAVE]), st.booleans())
def test_the_order_of_answering_does_not_change_what_is_asked(
    order: list[Question],
    returns: bool,  # noqa: FBT001 - a drawn value
) -> None:
    purpose = "RET" if returns else "WRK"
    draft = SCANNED.answer(Question.PURPOSE, purpose)
    for question in order:
        if question in questions(draft) and question is not Question.PURPOSE:
            assert next_question(draft) in [*order, Question.SAVE]
            draft = draft.answer(question, "x")
    assert next_question(draft) is Question.SAVE
    assert len(questions(draft)) == (8 if returns else 7)


def test_a_document_that_was_read_has_no_invented_value() -> None:
    with pytest.raises(TypeError):
        ReadDocument(type="P")  # type: ignore[call-arg] # that is the point
    assert (DOCUMENT.problems, DOCUMENT.corrected) == ((), ())
