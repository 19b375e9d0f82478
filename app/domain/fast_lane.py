"""The fast lane's draft and the order of its questions (product.md, Two lanes).

A draft holds only what somebody gave: no answer has a default.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from app.domain.dates import BirthDate

RETURN_PURPOSES = frozenset({"RET"})
NOT_AT_COUNTER = frozenset({"PRO", "SAF"})


class Question(StrEnum):
    """One step of the fast lane, in the order asked."""

    EARLIER_VISIT = "earlier_visit"
    PURPOSE = "purpose"
    RETURN_REASON = "return_reason"
    NEXT_DESTINATION = "next_destination"
    INTENDED_STAY = "intended_stay"
    CONSENT = "consent"
    WORRIED = "worried"
    SAVE = "save"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDocument:
    """What a document said, after its checks; names in upper case as printed in the MRZ."""

    type: str
    read_by: str
    mrz_lines: tuple[str, ...]
    issuing_state: str | None
    number: str | None
    family_name: str | None
    given_name: str | None
    sex: str
    birth: BirthDate
    nationality: str | None
    expires_on: str | None
    personal_number: str | None
    checks: tuple[tuple[str, str], ...]
    problems: tuple[str, ...] = ()
    corrected: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FastLaneDraft:
    """A registration in the making; saved after every step, destroyed on refusal."""

    id: UUID
    started_at: datetime
    notice_said: bool = False
    document: ReadDocument | None = None
    earlier_person: UUID | None = None
    answers: Mapping[Question, str] = field(default_factory=dict)

    def answer(self, question: Question, value: str) -> "FastLaneDraft":
        """The draft with one more answer; a changed purpose drops the return reason."""
        answers = {**self.answers, question: value}
        if question is Question.PURPOSE and value not in RETURN_PURPOSES:
            answers.pop(Question.RETURN_REASON, None)
        return replace(self, answers=answers)

    def without(self, question: Question) -> "FastLaneDraft":
        kept = {k: v for k, v in self.answers.items() if k is not question}
        return replace(self, answers=kept)

    def given(self, question: Question) -> str | None:
        return self.answers.get(question)


def questions(draft: FastLaneDraft) -> tuple[Question, ...]:
    """The questions this draft has, in order. A return asks its reason as one key more."""
    returns = draft.given(Question.PURPOSE) in RETURN_PURPOSES
    return tuple(q for q in Question if q is not Question.RETURN_REASON or returns)


def next_question(draft: FastLaneDraft) -> Question | None:
    """The first question without an answer, SAVE when all are given; None before the scan."""
    if draft.document is None:
        return None
    for question in questions(draft):
        if question is not Question.SAVE and draft.given(question) is None:
            return question
    return Question.SAVE
