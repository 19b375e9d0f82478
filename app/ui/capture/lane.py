"""The lane itself, without a window: which keys answer the present question, and what they do.

At most eight keys after the scan, nine for a return: earlier visit 1 (only where one was found),
purpose 1 or 2 behind "more", reason of a return 1 or 2, destination 1, stay 1, consent 1,
worries 1, save 1. A purpose behind "more" together with an earlier visit makes eight; a return
stands on the first page, so that its two-key reason makes nine.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final
from uuid import UUID

from app.domain.fast_lane import (
    FastLaneDraft,
    Question,
    ReadDocument,
    next_question,
    questions,
)
from app.services.views import Choice
from app.ui.keys import BACK, ENTER, SAVE, Press

YES: Final = "Y"
NO: Final = "N"
NONE_FOUND: Final = "none"
MORE: Final = "9"
YES_OR_NO: Final = frozenset({Question.EARLIER_VISIT, Question.CONSENT, Question.WORRIED})

_DIGITS = "123456789"
_SECOND_PAGE = "1234567890ABCDEFGH"


class Effect(StrEnum):
    """What a key did."""

    NOTHING = "nothing"
    UNKNOWN = "unknown"
    TURNED = "turned"
    ANSWERED = "answered"
    WENT_BACK = "went_back"
    REFUSED = "refused"
    SAVE = "save"
    NOT_YET = "not_yet"
    SEARCH = "search"


@dataclass(frozen=True, slots=True)
class Offer:
    """What there is to choose at this post, in the order of the digits."""

    purposes: tuple[Choice, ...]
    return_reasons: tuple[Choice, ...]
    destinations: tuple[Choice, ...]
    stays: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """One way to answer: the key, and the choice it makes; None turns the page."""

    key: str
    choice: Choice | None


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the person at the counter stands: the draft, and the page of the present choices.

    `met` is the earlier person whom the look-up found: who is meant by yes to the first question.
    """

    draft: FastLaneDraft
    page: int = 0
    met: UUID | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """The standing after a key, and what happened; `typed` begins a search."""

    standing: Standing
    effect: Effect
    typed: str = ""


def pages(choices: Sequence[Choice]) -> tuple[tuple[Option, ...], ...]:
    """Fixed keys for `choices`: nine digits, or eight and the rest on a second page behind 9."""
    if len(choices) <= len(_DIGITS):
        return (_keyed(_DIGITS, choices),)
    first = (*_keyed(_DIGITS[:-1], choices), Option(MORE, None))
    return first, _keyed(_SECOND_PAGE, choices[len(_DIGITS) - 1 :])


def _keyed(keys: str, choices: Sequence[Choice]) -> tuple[Option, ...]:
    return tuple(Option(key, choice) for key, choice in zip(keys, choices, strict=False))


def choices_of(question: Question, offer: Offer) -> tuple[Choice, ...]:
    """The coded choices of a question; none for those answered by yes or no."""
    match question:
        case Question.PURPOSE:
            return offer.purposes
        case Question.RETURN_REASON:
            return offer.return_reasons
        case Question.NEXT_DESTINATION:
            return offer.destinations
        case Question.INTENDED_STAY:
            return offer.stays
        case _:
            return ()


def press(standing: Standing, pressed: Press, offer: Offer) -> Step:
    """What `pressed` does to the person at the counter. Before the scan nothing is answered."""
    question = next_question(standing.draft)
    if question is None:
        return Step(standing, Effect.NOTHING)
    if pressed.key == BACK:
        return go_back(standing)
    if pressed.key == SAVE or (pressed.key == ENTER and question is Question.SAVE):
        return Step(standing, Effect.SAVE if may_save(standing.draft) else Effect.NOT_YET)
    if question in YES_OR_NO:
        return _yes_or_no(standing, question, pressed)
    return _among_choices(standing, question, pressed, offer)


def answer(standing: Standing, question: Question, value: str) -> Step:
    """The standing with one more answer, the page turned back to the first."""
    draft = standing.draft.answer(question, value)
    if question is Question.EARLIER_VISIT:
        draft = replace(draft, earlier_person=standing.met if value == YES else None)
    return Step(replace(standing, draft=draft, page=0), Effect.ANSWERED)


def none_found(standing: Standing) -> Standing:
    """The first question answered by the look-up: nobody was here with this document."""
    return replace(
        standing, draft=standing.draft.answer(Question.EARLIER_VISIT, NONE_FOUND), page=0
    )


def go_back(standing: Standing) -> Step:
    """Back one question, or one page. A visit that was not found takes no key and is skipped."""
    if standing.page:
        return Step(replace(standing, page=0), Effect.TURNED)
    current = next_question(standing.draft)
    before: Question | None = None
    for question in questions(standing.draft):
        if question is current:
            break
        if standing.draft.given(question) not in {None, NONE_FOUND}:
            before = question
    return reopen(standing, before) if before else Step(standing, Effect.NOTHING)


def reopen(standing: Standing, question: Question) -> Step:
    """Ask `question` again: its answer is gone, the others stay."""
    draft = standing.draft.without(question)
    if question is Question.EARLIER_VISIT:
        draft = replace(draft, earlier_person=None)
    if question is Question.PURPOSE:
        draft = draft.without(Question.RETURN_REASON)
    return Step(replace(standing, draft=draft, page=0), Effect.WENT_BACK)


def left(draft: FastLaneDraft) -> int:
    """How many questions are still open, saving not counted."""
    return sum(1 for q in questions(draft) if q is not Question.SAVE and draft.given(q) is None)


def may_save(draft: FastLaneDraft) -> bool:
    """Whether nothing is open: every question answered and the notice said."""
    return next_question(draft) is Question.SAVE and draft.notice_said


def same_document(one: ReadDocument, other: ReadDocument) -> bool:
    """Whether both readings are of one document: its number and issuer, else name and birth."""
    if one.number and other.number:
        return (one.issuing_state, one.number) == (other.issuing_state, other.number)
    said = (one.family_name, one.given_name, one.birth)
    return said == (other.family_name, other.given_name, other.birth)


def _among_choices(standing: Standing, question: Question, pressed: Press, offer: Offer) -> Step:
    for option in pages(choices_of(question, offer))[standing.page]:
        if option.key == pressed.key:
            return _choose(standing, question, option)
    if question is Question.NEXT_DESTINATION and pressed.text[:1].isalpha():
        return Step(standing, Effect.SEARCH, pressed.text)
    return Step(standing, Effect.UNKNOWN)


def _yes_or_no(standing: Standing, question: Question, pressed: Press) -> Step:
    yes = ENTER if question is Question.EARLIER_VISIT else YES
    if pressed.key == yes or (pressed.key == YES and question is Question.EARLIER_VISIT):
        return answer(standing, question, YES)
    if pressed.key != NO:
        return Step(standing, Effect.UNKNOWN)
    if question is Question.CONSENT:
        return Step(standing, Effect.REFUSED)
    return answer(standing, question, NO)


def _choose(standing: Standing, question: Question, option: Option) -> Step:
    if option.choice is None:
        return Step(replace(standing, page=1), Effect.TURNED)
    return answer(standing, question, option.choice.code)
