"""Handing over at the end of a shift: nobody sees it on its way, the other goes on with it."""

from dataclasses import replace
from uuid import UUID

import pytest

from app.domain.errors import UserCanFix
from app.domain.officers import Action, Officer
from app.journal.entry import read_head
from app.services.approvals import Approvals
from app.services.drafts import Drafts
from app.services.hand_over import HandOver
from app.services.registrar import Registrar
from app.services.rights import Rights
from tests.services.counter import ANALYST, REGISTRAR, SUPERVISOR, Counter
from tests.services.staff import (
    PROTECTION,
    SECOND,
    last_entry,
    registered,
    said_in,
    staff,
    usual_staff,
)


@pytest.fixture(autouse=True)
def officers(counter: Counter) -> None:
    usual_staff(counter)


def of(counter: Counter, officer: Officer = REGISTRAR) -> HandOver:
    if officer == REGISTRAR:
        return HandOver(counter.signed_in, counter.drafts)
    return HandOver(counter.as_officer(officer), Drafts(counter.as_officer(officer)))


def drafts(counter: Counter, officer: Officer) -> Drafts:
    return Drafts(counter.as_officer(officer))


def saved_draft(counter: Counter) -> UUID:
    draft = counter.draft()
    counter.drafts.save(draft)
    return draft.id


def test_a_draft_goes_to_the_other_when_they_take_it(counter: Counter) -> None:
    draft = saved_draft(counter)
    card = of(counter).give(SECOND.id)
    assert (card.giver_name, card.receiver_name, card.drafts) == ("M. Karimova", "B. Osmonov", 1)
    for officer in (REGISTRAR, SECOND, SUPERVISOR, PROTECTION):
        assert drafts(counter, officer).found() == ()
        with pytest.raises(UserCanFix) as told:
            drafts(counter, officer).load(draft)
        assert told.value.code == "draft_gone"
    assert of(counter, SECOND).waiting() == (card,)
    assert of(counter, SECOND).take(card.id) == card
    assert drafts(counter, SECOND).load(draft).id == draft
    assert drafts(counter, REGISTRAR).found() == ()
    assert of(counter, SECOND).waiting() == ()


def test_the_other_registers_the_person_whom_the_first_began(counter: Counter) -> None:
    draft = saved_draft(counter)
    card = of(counter).give(SECOND.id)
    of(counter, SECOND).take(card.id)
    theirs = drafts(counter, SECOND)
    registrar = Registrar(counter.as_officer(SECOND), counter.reference, theirs)
    done = registrar.register(theirs.load(draft), counter.shift)
    assert read_head(last_entry(counter, "registered").head).author == SECOND.id
    assert done.registration_number


def test_what_the_window_still_saves_of_it_comes_too_late(counter: Counter) -> None:
    draft = counter.draft()
    counter.drafts.save(draft)
    card = of(counter).give(SECOND.id)
    of(counter, SECOND).take(card.id)
    counter.drafts.save(replace(draft, notice_said=False))
    counter.drafts.discard(draft.id)
    assert drafts(counter, SECOND).load(draft.id).notice_said
    with pytest.raises(UserCanFix) as told:
        counter.registrar.register(draft, counter.shift)
    assert told.value.code == "draft_gone"


def test_a_question_goes_on_with_the_other_who_does_not_decide_it(counter: Counter) -> None:
    person = registered(counter)
    asked = Approvals(counter.signed_in).ask(Action.DECIDE_DUPLICATE, "They look alike.", person)
    card = of(counter).give(SUPERVISOR.id)
    assert card.work == (asked.id,)
    assert Approvals(counter.signed_in).asked() == ()
    assert Approvals(counter.as_officer(SUPERVISOR)).asked() == ()
    of(counter, SUPERVISOR).take(card.id)
    theirs = Approvals(counter.as_officer(SUPERVISOR))
    assert [one.id for one in theirs.asked()] == [asked.id]
    assert theirs.open_here() == ()
    with pytest.raises(UserCanFix) as told:
        theirs.decide(asked.id, approve=True, reason="I took it over.")
    assert told.value.code == "second_person"
    assert theirs.pass_on(asked.id).of_headquarters


def test_decided_questions_stay_with_who_asked(counter: Counter) -> None:
    person = registered(counter)
    asked = Approvals(counter.signed_in).ask(Action.DECIDE_DUPLICATE, "They look alike.", person)
    Approvals(counter.as_officer(SUPERVISOR)).decide(asked.id, approve=True, reason="They are.")
    with pytest.raises(UserCanFix) as told:
        of(counter).give(SECOND.id)
    assert told.value.code == "nothing_to_hand_over"
    assert len(Approvals(counter.signed_in).asked()) == 1


def test_it_is_journaled_on_both_sides_without_content(counter: Counter) -> None:
    saved_draft(counter)
    card = of(counter).give(SECOND.id)
    counter.clock.pass_time(minutes=5)
    of(counter, SECOND).take(card.id)
    given, taken = last_entry(counter, "handed_over"), last_entry(counter, "taken_over")
    assert read_head(given.head).author == REGISTRAR.id
    assert read_head(taken.head).author == SECOND.id
    expected = {
        "drafts": 1,
        "from": str(REGISTRAR.id),
        "hand_over": str(card.id),
        "to": str(SECOND.id),
        "work": [],
    }
    assert said_in(given) == said_in(taken) == expected


def test_the_giver_may_take_it_back_while_nobody_has_it(counter: Counter) -> None:
    draft = saved_draft(counter)
    card = of(counter).give(SECOND.id)
    assert of(counter).given() == (card,)
    of(counter).take_back(card.id)
    assert counter.drafts.load(draft).id == draft
    counter.drafts.save(replace(counter.drafts.load(draft), notice_said=False))
    assert not counter.drafts.load(draft).notice_said
    assert last_entry(counter, "taken_back").bodies
    with pytest.raises(UserCanFix) as told:
        of(counter, SECOND).take(card.id)
    assert told.value.code == "hand_over_gone"


@pytest.mark.parametrize("officer", [REGISTRAR, SUPERVISOR, PROTECTION])
def test_nobody_but_the_receiver_takes_it(counter: Counter, officer: Officer) -> None:
    saved_draft(counter)
    card = of(counter).give(SECOND.id)
    assert of(counter, officer).waiting() == ()
    with pytest.raises(UserCanFix) as told:
        of(counter, officer).take(card.id)
    assert told.value.code == "hand_over_gone"


def test_it_is_taken_once(counter: Counter) -> None:
    saved_draft(counter)
    card = of(counter).give(SECOND.id)
    of(counter, SECOND).take(card.id)
    for again in (of(counter, SECOND).take, of(counter).take_back):
        with pytest.raises(UserCanFix) as told:
            again(card.id)
        assert told.value.code == "hand_over_gone"


def test_work_goes_to_those_who_work_here(counter: Counter) -> None:
    staff(counter, REGISTRAR, SECOND, ANALYST)
    saved_draft(counter)
    assert [card.id for card in of(counter).receivers()] == [SECOND.id]
    for nobody in (REGISTRAR.id, ANALYST.id, SUPERVISOR.id, UUID(int=1)):
        with pytest.raises(UserCanFix) as told:
            of(counter).give(nobody)
        assert (told.value.code, told.value.field) == ("cannot_take_over", "to")


def test_an_analyst_hands_nothing_over(counter: Counter) -> None:
    with pytest.raises(UserCanFix) as told:
        of(counter, ANALYST).give(SECOND.id)
    assert told.value.code == "not_allowed"


def test_an_open_rights_request_goes_along(counter: Counter) -> None:
    person = registered(counter)
    received = Rights(counter.signed_in).receive(person, "ACC")
    card = of(counter).give(SECOND.id)
    assert card.work == (received.id,)
    of(counter, SECOND).take(card.id)
    counter.clock.pass_time(minutes=1)
    assert of(counter, SECOND).give(SUPERVISOR.id).work == (received.id,)
