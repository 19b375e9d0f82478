"""The lane without a window: which key does what, and how many are needed at most."""

from datetime import UTC, date, datetime
from itertools import product
from uuid import UUID

import pytest

from app.domain.codelists import load_code_lists
from app.domain.dates import exact_birth
from app.domain.fast_lane import FastLaneDraft, Question, ReadDocument, next_question
from app.services.views import Choice
from app.ui.capture import lane
from app.ui.capture.lane import Effect, Offer, Standing
from app.ui.keys import BACK, ENTER, SAVE, Press

EARLIER = UUID(int=7)
DOCUMENT = ReadDocument(
    type="P",
    read_by="M",
    mrz_lines=(),
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


def counter_choices(name: str) -> tuple[Choice, ...]:
    codes = load_code_lists().choices(name)
    return tuple(
        Choice(c.code, c.short("en"), c.label("en")) for c in codes if c.sensitivity != "H"
    )


NINE = ("AFG", "KAZ", "KGZ", "RUS", "TJK", "TKM", "TUR", "UZB", "CHN")
PLACES = tuple(Choice(code, code, code) for code in NINE)
OFFER = Offer(
    counter_choices("purpose"),
    counter_choices("return_reason"),
    PLACES,
    counter_choices("intended_stay"),
)


def scanned(*, met: UUID | None = None) -> Standing:
    draft = FastLaneDraft(
        id=UUID(int=1),
        started_at=datetime(2026, 11, 24, tzinfo=UTC),
        notice_said=True,
        document=DOCUMENT,
    )
    standing = Standing(draft, met=met)
    return standing if met else lane.none_found(standing)


def pressed(standing: Standing, *keys: str) -> tuple[Standing, Effect]:
    effect = Effect.NOTHING
    for key in keys:
        step = lane.press(standing, Press(key, key.lower()), OFFER)
        standing, effect = step.standing, step.effect
    return standing, effect


def test_seven_keys_save_a_first_visit() -> None:
    standing, effect = pressed(scanned(), "1", "3", "2", "Y", "N", SAVE)
    assert effect is Effect.SAVE
    assert standing.draft.answers == {
        Question.EARLIER_VISIT: "none",
        Question.PURPOSE: "WRK",
        Question.NEXT_DESTINATION: "KGZ",
        Question.INTENDED_STAY: "2",
        Question.CONSENT: "Y",
        Question.WORRIED: "N",
    }
    assert standing.draft.earlier_person is None


def keys_for(choices: tuple[Choice, ...], code: str | None) -> list[str]:
    for page, options in enumerate(lane.pages(choices)):
        for option in options:
            if option.choice is not None and option.choice.code == code:
                return ["9", option.key] if page else [option.key]
    return []


def keys_needed(purpose: str, reason: str | None, *, visit: bool) -> int:
    """Keys after the scan until saved, tried on the lane itself."""
    keys = [
        *([ENTER] if visit else []),
        *keys_for(OFFER.purposes, purpose),
        *keys_for(OFFER.return_reasons, reason),
        *("1", "1", "Y", "N", ENTER),
    ]
    assert pressed(scanned(met=EARLIER if visit else None), *keys)[1] is Effect.SAVE
    return len(keys)


def test_at_most_eight_keys_and_nine_for_a_return() -> None:
    purposes = [c.code for c in OFFER.purposes]
    assert len(purposes) == 21
    for visit, purpose in product((False, True), purposes):
        if purpose != "RET":
            assert keys_needed(purpose, None, visit=visit) <= 8, purpose
    for visit, reason in product((False, True), OFFER.return_reasons):
        assert keys_needed("RET", reason.code, visit=visit) <= 9, reason.code


def test_keys_stay_where_hands_learned_them() -> None:
    first, second = lane.pages(OFFER.purposes)
    assert [(o.key, o.choice and o.choice.code) for o in first] == [
        ("1", "WRK"),
        ("2", "JOB"),
        ("3", "SEA"),
        ("4", "VIS"),
        ("5", "TRD"),
        ("6", "RET"),
        ("7", "RNW"),
        ("8", "BDW"),
        ("9", None),
    ]
    assert "".join(o.key for o in second) == "1234567890ABC"
    assert second[-1].choice is not None
    assert second[-1].choice.code == "OTH"
    assert len(lane.pages(PLACES)) == 1


def test_protection_is_not_asked_at_the_counter() -> None:
    offered = {c.code for c in (*OFFER.purposes, *OFFER.return_reasons)}
    assert not offered & {"PRO", "SAF"}


def test_a_return_asks_its_reason_and_forgets_it_with_the_purpose() -> None:
    standing, _ = pressed(scanned(), "6")
    assert next_question(standing.draft) is Question.RETURN_REASON
    standing, _ = pressed(standing, "9", "3", BACK, BACK, "1")
    assert Question.RETURN_REASON not in standing.draft.answers
    assert next_question(standing.draft) is Question.NEXT_DESTINATION


def test_yes_to_the_earlier_visit_names_the_person_and_no_does_not() -> None:
    yes, _ = pressed(scanned(met=EARLIER), ENTER)
    assert yes.draft.earlier_person == EARLIER
    no, _ = pressed(yes, BACK, "N")
    assert no.draft.earlier_person is None
    assert no.draft.given(Question.EARLIER_VISIT) == "N"


def test_back_turns_the_page_first_then_goes_back_a_question() -> None:
    standing, effect = pressed(scanned(), "9")
    assert (standing.page, effect) == (1, Effect.TURNED)
    standing, effect = pressed(standing, BACK)
    assert (standing.page, effect) == (0, Effect.TURNED)
    standing, effect = pressed(standing, "1", BACK)
    assert effect is Effect.WENT_BACK
    assert next_question(standing.draft) is Question.PURPOSE
    assert pressed(standing, BACK) == (standing, Effect.NOTHING), "none found takes no key"


def test_an_answered_question_is_asked_again_alone() -> None:
    standing, _ = pressed(scanned(), "1", "3", "2", "Y")
    standing = lane.reopen(standing, Question.PURPOSE).standing
    assert next_question(standing.draft) is Question.PURPOSE
    standing, _ = pressed(standing, "2")
    assert next_question(standing.draft) is Question.WORRIED
    assert standing.draft.given(Question.NEXT_DESTINATION) == "KGZ"


def test_no_to_consent_refuses_and_answers_nothing() -> None:
    standing, _ = pressed(scanned(), "1", "3", "2")
    after, effect = pressed(standing, "N")
    assert effect is Effect.REFUSED
    assert after.draft.given(Question.CONSENT) is None


@pytest.mark.parametrize("key", ["1", "2", ENTER, "A"])
def test_consent_is_given_by_its_own_key_only(key: str) -> None:
    standing, _ = pressed(scanned(), "1", "3", "2")
    assert pressed(standing, key) == (standing, Effect.UNKNOWN)


def test_worries_are_noted_and_the_draft_goes_on() -> None:
    standing, _ = pressed(scanned(), "1", "3", "2", "Y", "Y")
    assert standing.draft.given(Question.WORRIED) == "Y"
    assert next_question(standing.draft) is Question.SAVE


def test_saving_waits_for_every_answer_and_for_the_notice() -> None:
    standing, effect = pressed(scanned(), "1", SAVE)
    assert effect is Effect.NOT_YET
    assert lane.left(standing.draft) == 4
    silent = Standing(
        FastLaneDraft(id=UUID(int=1), started_at=datetime.now(UTC), document=DOCUMENT)
    )
    complete, effect = pressed(lane.none_found(silent), "1", "3", "2", "Y", "N", SAVE)
    assert effect is Effect.NOT_YET
    assert not lane.may_save(complete.draft)


def test_before_the_scan_no_key_answers() -> None:
    empty = Standing(FastLaneDraft(id=UUID(int=1), started_at=datetime.now(UTC)))
    assert pressed(empty, "1", "Y", SAVE) == (empty, Effect.NOTHING)


def test_a_letter_at_the_destination_begins_a_search() -> None:
    standing, _ = pressed(scanned(), "1")
    step = lane.press(standing, Press("", "ғ"), OFFER)
    assert (step.effect, step.typed) == (Effect.SEARCH, "ғ")
    assert lane.press(standing, Press("", "%"), OFFER).effect is Effect.UNKNOWN


def test_a_document_is_known_again_by_number_else_by_name_and_birth() -> None:
    from dataclasses import replace

    other_name = replace(DOCUMENT, given_name="FARHOD")
    other_number = replace(DOCUMENT, number="FA9900002")
    unreadable = replace(DOCUMENT, number=None)
    assert lane.same_document(DOCUMENT, other_name)
    assert not lane.same_document(DOCUMENT, other_number)
    assert lane.same_document(DOCUMENT, unreadable)
    assert not lane.same_document(unreadable, other_name)
