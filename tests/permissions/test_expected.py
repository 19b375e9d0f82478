"""The permission table against the answers written by hand: every action, role and reach."""

from uuid import UUID

import pytest

from app.domain.errors import UserCanFix
from app.domain.officers import Action, Officer, Reach, Role
from app.domain.permissions import reach_of
from tests.permissions.expected import (
    REACHES,
    ROLES,
    Answers,
    answers_in,
    forgotten,
    left_over,
    read_answers,
)

SOMEBODY = UUID(int=7)


@pytest.fixture(scope="module")
def answers() -> Answers:
    return read_answers("expected.csv", "action")


def test_the_file_answers_for_every_action_role_and_reach(answers: Answers) -> None:
    assert set(ROLES) == {role.value for role in Role}
    assert set(REACHES) == {reach.value for reach in Reach}
    assert forgotten(answers, Action) == set()
    assert left_over(answers, Action) == set()
    assert len(answers) == len(Action) * len(Role) * len(Reach)


@pytest.mark.parametrize("role", Role)
def test_an_officer_may_what_the_file_says_and_nothing_else(answers: Answers, role: Role) -> None:
    officer = Officer(SOMEBODY, "N", (role,))
    said = {(a.value, r.value): officer.may(a, r) for a in Action for r in Reach}
    assert said == {(a, r): yes for (a, who, r), yes in answers.items() if who == role.value}


@pytest.mark.parametrize("role", Role)
def test_to_require_is_to_refuse_what_may_not_be_done(answers: Answers, role: Role) -> None:
    officer = Officer(SOMEBODY, "N", (role,))
    for action in Action:
        for reach in Reach:
            if answers[action.value, role.value, reach.value]:
                officer.require(action, reach)
                continue
            with pytest.raises(UserCanFix) as told:
                officer.require(action, reach)
            assert (told.value.code, told.value.details["action"]) == ("not_allowed", action)


def test_several_roles_allow_what_any_of_them_does(answers: Answers) -> None:
    for one in Role:
        for other in Role:
            officer = Officer(SOMEBODY, "N", (one, other))
            for action in Action:
                for reach in Reach:
                    either = (
                        answers[action.value, one.value, reach.value]
                        or answers[action.value, other.value, reach.value]
                    )
                    assert officer.may(action, reach) is either


def test_without_a_role_nothing_is_allowed() -> None:
    nobody = Officer(SOMEBODY, "N", ())
    assert not any(nobody.may(action, reach) for action in Action for reach in Reach)
    assert not any(nobody.may(action) for action in Action)


def test_a_missing_row_and_a_missing_cell_are_noticed() -> None:
    """The detector, shown what it is for."""
    text = "action," + ",".join(ROLES) + "\nfly,y,n,n,n,n,yyn\n"
    answers = dict(answers_in(text, "action"))
    assert answers["fly", "administrator", "own_post"]
    assert not answers["fly", "administrator", "other_post"]
    assert forgotten(answers, ["fly"]) == set()
    assert forgotten(answers, ["fly", "swim"]) == {"swim"}
    assert left_over(answers, []) == {"fly"}
    del answers["fly", "analyst", "own_post"]
    assert forgotten(answers, ["fly"]) == {"fly"}
    with pytest.raises(AssertionError):
        dict(answers_in(text.replace("yyn", "yes"), "action"))
    with pytest.raises(AssertionError):
        dict(answers_in(text + "fly,n,n,n,n,n,n\n", "action"))


def test_a_table_that_grants_more_is_noticed(answers: Answers) -> None:
    """The comparison, shown a table in which one cell is wrong."""
    wrong = {**answers, ("read_protection", "registrar", "own_shift"): True}
    said = {
        (a.value, role.value, r.value): r in reach_of([role], a)
        for a in Action
        for role in Role
        for r in Reach
    }
    assert said == answers
    assert said != wrong
