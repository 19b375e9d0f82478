"""Questions to a second person: who sees them, who decides, and what waits for headquarters."""

from uuid import UUID

import pytest

from app.domain.errors import UserCanFix
from app.domain.officers import Action, Officer
from app.services.approval_views import ApprovalCard
from app.services.approvals import Approvals
from tests.services.counter import ANALYST, REGISTRAR, SUPERVISOR, Counter
from tests.services.staff import PROTECTION, SECOND, last_entry, registered, staff, usual_staff

WHY = "They look like the same person."
AGREED = "I compared both photos."


@pytest.fixture
def person(counter: Counter) -> UUID:
    usual_staff(counter)
    return registered(counter)


def of(counter: Counter, officer: Officer = REGISTRAR) -> Approvals:
    return Approvals(counter.as_officer(officer))


def ask(counter: Counter, person: UUID, officer: Officer = REGISTRAR) -> ApprovalCard:
    return of(counter, officer).ask(Action.DECIDE_DUPLICATE, WHY, person)


def test_what_is_asked_waits_for_those_who_may_decide(counter: Counter, person: UUID) -> None:
    asked = ask(counter, person)
    assert (asked.reason, asked.asked_by_name, asked.decision) == (WHY, "M. Karimova", None)
    assert of(counter, SUPERVISOR).open_here() == (asked,)
    for officer in (REGISTRAR, SECOND, PROTECTION):
        assert of(counter, officer).open_here() == ()
    assert of(counter).asked() == (asked,)
    assert of(counter, SECOND).asked() == ()
    assert of(counter, SUPERVISOR).asked() == ()


@pytest.mark.parametrize(("approve", "word"), [(True, "approved"), (False, "refused")])
def test_a_decision_is_told_to_who_asked(
    counter: Counter, person: UUID, word: str, *, approve: bool
) -> None:
    asked = ask(counter, person)
    counter.clock.pass_time(hours=1)
    done = of(counter, SUPERVISOR).decide(asked.id, approve=approve, reason=AGREED)
    assert (done.decision, done.decided_by, done.answer) == (word, SUPERVISOR.id, AGREED)
    assert done.decided_at == counter.clock()
    assert of(counter).asked() == (done,)
    assert of(counter, SUPERVISOR).open_here() == ()
    assert last_entry(counter, "approval_decided").bodies


def test_a_question_is_decided_once(counter: Counter, person: UUID) -> None:
    asked = ask(counter, person)
    of(counter, SUPERVISOR).decide(asked.id, approve=True, reason=AGREED)
    with pytest.raises(UserCanFix) as told:
        of(counter, SUPERVISOR).decide(asked.id, approve=False, reason=AGREED)
    assert told.value.code == "approval_decided"


def test_a_question_that_is_not_here_is_gone(counter: Counter, person: UUID) -> None:
    with pytest.raises(UserCanFix) as told:
        of(counter, SUPERVISOR).decide(UUID(int=5), approve=True, reason=AGREED)
    assert told.value.code == "approval_gone"


@pytest.mark.parametrize("officer", [SECOND, PROTECTION, ANALYST])
def test_who_may_not_decide_is_refused(counter: Counter, person: UUID, officer: Officer) -> None:
    asked = ask(counter, person)
    with pytest.raises(UserCanFix) as told:
        of(counter, officer).decide(asked.id, approve=True, reason=AGREED)
    assert told.value.code == "not_allowed"


def test_nobody_decides_what_they_asked(counter: Counter, person: UUID) -> None:
    other = Officer(UUID(int=900), "Another", SUPERVISOR.roles)
    staff(counter, REGISTRAR, SUPERVISOR, other)
    asked = ask(counter, person, SUPERVISOR)
    assert not asked.of_headquarters
    assert of(counter, SUPERVISOR).open_here() == ()
    with pytest.raises(UserCanFix) as told:
        of(counter, SUPERVISOR).decide(asked.id, approve=True, reason=AGREED)
    assert told.value.code == "second_person"
    assert of(counter, other).decide(asked.id, approve=True, reason=AGREED).decision == "approved"


def test_what_headquarters_decides_nobody_here_does(counter: Counter, person: UUID) -> None:
    asked = of(counter, SUPERVISOR).ask(Action.ANSWER_BREAK_GLASS, "The child is alone.", person)
    assert asked.of_headquarters
    assert of(counter, PROTECTION).open_here() == ()
    with pytest.raises(UserCanFix) as told:
        of(counter, PROTECTION).decide(asked.id, approve=True, reason=AGREED)
    assert told.value.code == "waits_for_headquarters"


def test_an_export_of_people_is_about_nobody_in_particular(counter: Counter, person: UUID) -> None:
    asked = of(counter, SUPERVISOR).ask(Action.APPROVE_PERSON_EXPORT, "For partner P1.")
    assert (asked.person, asked.of_headquarters) == (None, True)
    assert of(counter, SUPERVISOR).asked() == (asked,)


def test_at_a_post_of_one_it_goes_to_headquarters(counter: Counter, person: UUID) -> None:
    alone = Officer(REGISTRAR.id, "M. Karimova", (*REGISTRAR.roles, *SUPERVISOR.roles))
    staff(counter, alone)
    asked = ask(counter, person, alone)
    assert asked.of_headquarters
    with pytest.raises(UserCanFix) as told:
        of(counter, alone).decide(asked.id, approve=True, reason=AGREED)
    assert told.value.code == "waits_for_headquarters"


def test_who_asked_may_leave_it_to_headquarters(counter: Counter, person: UUID) -> None:
    asked = ask(counter, person)
    for officer in (SECOND, SUPERVISOR):
        with pytest.raises(UserCanFix) as told:
            of(counter, officer).pass_on(asked.id)
        assert told.value.code == "not_allowed"
    passed = of(counter).pass_on(asked.id)
    assert passed.of_headquarters
    assert of(counter, SUPERVISOR).open_here() == ()
    assert last_entry(counter, "approval_passed_on").bodies


@pytest.mark.parametrize(
    "action", [Action.DECIDE_CORRECTION, Action.DECIDE_ERASURE, Action.MANAGE_KEYS, Action.REGISTER]
)
def test_only_some_things_can_be_asked_for(counter: Counter, person: UUID, action: Action) -> None:
    with pytest.raises(UserCanFix) as told:
        of(counter, SUPERVISOR).ask(action, WHY, person)
    assert told.value.code == "cannot_be_asked"


def test_the_same_is_not_asked_twice(counter: Counter, person: UUID) -> None:
    asked = ask(counter, person)
    counter.clock.pass_time(minutes=1)
    with pytest.raises(UserCanFix) as told:
        ask(counter, person)
    assert told.value.code == "already_asked"
    of(counter, SUPERVISOR).decide(asked.id, approve=False, reason=AGREED)
    counter.clock.pass_time(minutes=1)
    assert ask(counter, person).decision is None


@pytest.mark.parametrize(
    ("officer", "action"),
    [
        (REGISTRAR, Action.ANSWER_BREAK_GLASS),
        (PROTECTION, Action.ANSWER_BREAK_GLASS),
        (REGISTRAR, Action.APPROVE_PERSON_EXPORT),
        (ANALYST, Action.DECIDE_DUPLICATE),
    ],
)
def test_not_everybody_may_ask(
    counter: Counter, person: UUID, officer: Officer, action: Action
) -> None:
    with pytest.raises(UserCanFix) as told:
        of(counter, officer).ask(action, WHY, person)
    assert told.value.code == "not_allowed"


def test_reasons_are_asked_for(counter: Counter, person: UUID) -> None:
    asked = ask(counter, person)
    with pytest.raises(UserCanFix) as told:
        of(counter).ask(Action.DECIDE_DUPLICATE, " ", person)
    assert told.value.code == "reason_missing"
    with pytest.raises(UserCanFix) as told:
        of(counter, SUPERVISOR).decide(asked.id, approve=True, reason="ok")
    assert told.value.code == "reason_missing"


def test_of_another_posts_people_nothing_is_asked(counter: Counter, person: UUID) -> None:
    elsewhere = registered(counter, post="KG07", number="FA9900002")
    with pytest.raises(UserCanFix) as told:
        ask(counter, elsewhere)
    assert told.value.code == "not_allowed"
