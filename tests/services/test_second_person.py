"""Whether there is somebody else who decides."""

import pytest

from app.domain.errors import UserCanFix
from app.domain.officers import Action, Officer
from app.services.second_person import (
    AT_HEADQUARTERS,
    MAY_BE_ASKED,
    is_for_headquarters,
    require_another,
    require_reason,
)
from tests.services.counter import ANALYST, REGISTRAR, SUPERVISOR, Counter
from tests.services.staff import PROTECTION, SECOND, staff


@pytest.mark.parametrize(
    ("officers", "elsewhere"),
    [
        ([REGISTRAR, SUPERVISOR], False),
        ([REGISTRAR, SECOND, PROTECTION, ANALYST], True),
        ([REGISTRAR], True),
    ],
)
def test_a_step_that_finds_no_second_person_is_headquarters(
    counter: Counter, officers: list[Officer], *, elsewhere: bool
) -> None:
    staff(counter, *officers)
    assert is_for_headquarters(counter.signed_in, Action.DECIDE_CORRECTION) is elsewhere


def test_oneself_is_no_second_person(counter: Counter) -> None:
    staff(counter, REGISTRAR, SUPERVISOR)
    assert is_for_headquarters(counter.as_officer(SUPERVISOR), Action.DECIDE_CORRECTION)


def test_some_steps_are_never_a_posts(counter: Counter) -> None:
    staff(counter, SUPERVISOR, PROTECTION)
    assert is_for_headquarters(counter.as_officer(SUPERVISOR), Action.ANSWER_BREAK_GLASS)
    assert set(MAY_BE_ASKED) >= AT_HEADQUARTERS


def test_another_is_anybody_who_did_not_ask(counter: Counter) -> None:
    require_another(counter.as_officer(SUPERVISOR), frozenset({REGISTRAR.id}))
    with pytest.raises(UserCanFix) as told:
        require_another(counter.as_officer(SUPERVISOR), frozenset({SUPERVISOR.id, REGISTRAR.id}))
    assert told.value.code == "second_person"


def test_a_reason_has_a_few_letters() -> None:
    assert require_reason("  Seen.  ") == "Seen."
    with pytest.raises(UserCanFix) as told:
        require_reason("   x   ")
    assert (told.value.code, told.value.field) == ("reason_missing", "reason")
