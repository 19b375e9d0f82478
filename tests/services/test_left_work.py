"""What a removed officer leaves: drafts and open work go on, what is sealed to them goes."""

from dataclasses import replace
from uuid import UUID

import pytest

from app.domain.officers import Action, Officer
from app.domain.protection import CaseNote
from app.journal.entry import read_head
from app.services.approvals import Approvals
from app.services.drafts import Drafts
from app.services.hand_over import HandOver
from app.services.left_work import take_left_work
from app.services.letters import AFTERWARDS
from app.services.officers import Officers
from app.services.protection import Protection
from app.services.protection_drafts import ProtectionDraft
from app.storage import break_glass, sealed_drafts
from app.storage.break_glass import StoredAnswer
from app.storage.hand_overs import on_their_way
from app.storage.officers import KnownOfficer, save_officer
from tests.services.counter import ANALYST, MORNING, REGISTRAR, SUPERVISOR, Counter
from tests.services.staff import CHEAP, SECOND, last_entry, registered, said_in, usual_staff

DRAFT = UUID("01936000-0000-7000-8000-00000000fd01")


@pytest.fixture(autouse=True)
def officers(counter: Counter) -> None:
    usual_staff(counter)


def close(counter: Counter, *gone: Officer) -> None:
    """As headquarters' letter leaves it."""
    with counter.signed_in.store.write() as tx:
        for officer in gone:
            save_officer(tx, KnownOfficer(officer.id, officer.roles, b"", removed=True))


def found(counter: Counter, officer: Officer) -> set[UUID]:
    return {card.id for card in Drafts(counter.as_officer(officer)).found()}


def hand_over(counter: Counter, officer: Officer) -> HandOver:
    return HandOver(counter.as_officer(officer), Drafts(counter.as_officer(officer)))


def saved_draft(counter: Counter, officer: Officer = REGISTRAR) -> UUID:
    draft = counter.draft()
    Drafts(counter.as_officer(officer)).save(draft)
    return draft.id


def sealed(counter: Counter) -> int:
    with counter.signed_in.store.read() as tx:
        return len(sealed_drafts.drafts_of(tx, REGISTRAR.id))


def test_the_remover_gets_drafts_and_open_work_and_sealed_drafts_are_destroyed(
    counter: Counter,
) -> None:
    person, draft = registered(counter), saved_draft(counter)
    note = ProtectionDraft(DRAFT, person, CaseNote(text="quiet words", author=REGISTRAR.id))
    Protection(counter.signed_in).save(note)
    asked = Approvals(counter.signed_in).ask(Action.DECIDE_DUPLICATE, "They look alike.", person)
    assert sealed(counter) == 1
    Officers(counter.as_officer(SUPERVISOR), CHEAP).remove(REGISTRAR.id)
    assert found(counter, SUPERVISOR) == {draft}
    assert found(counter, REGISTRAR) == set()
    assert sealed(counter) == 0
    (mine,) = Approvals(counter.as_officer(SUPERVISOR)).asked()
    assert mine.id == asked.id
    assert [read_head(e.head).kinds[0] for e in counter.entries()][-2:] == [
        "officer_removed",
        "left_work_taken",
    ]
    said = said_in(last_entry(counter, "left_work_taken"))
    assert (said.pop("hand_over"), said) == (
        said_in(last_entry(counter, "left_work_taken"))["hand_over"],
        {
            "drafts": 1,
            "from": str(REGISTRAR.id),
            "returned": [],
            "sealed_drafts": 1,
            "to": str(SUPERVISOR.id),
            "work": [str(asked.id)],
        },
    )


def test_who_leaves_nothing_leaves_no_entry(counter: Counter) -> None:
    Officers(counter.as_officer(SUPERVISOR), CHEAP).remove(REGISTRAR.id)
    assert [head.kinds for head in counter.heads()] == [("officer_removed",)]


def test_what_was_on_its_way_to_the_removed_goes_back_to_its_giver(counter: Counter) -> None:
    draft = saved_draft(counter)
    card = hand_over(counter, REGISTRAR).give(SECOND.id)
    Officers(counter.as_officer(SUPERVISOR), CHEAP).remove(SECOND.id)
    assert found(counter, REGISTRAR) == {draft}
    assert said_in(last_entry(counter, "left_work_taken"))["returned"] == [str(card.id)]


def test_what_the_removed_gave_is_still_the_receivers_to_take(counter: Counter) -> None:
    draft = saved_draft(counter)
    card = hand_over(counter, REGISTRAR).give(SECOND.id)
    Officers(counter.as_officer(SUPERVISOR), CHEAP).remove(REGISTRAR.id)
    assert "left_work_taken" not in {kind for head in counter.heads() for kind in head.kinds}
    hand_over(counter, SECOND).take(card.id)
    assert found(counter, SECOND) == {draft}


def test_between_two_removed_it_goes_to_who_is_there(counter: Counter) -> None:
    draft = saved_draft(counter)
    hand_over(counter, REGISTRAR).give(SECOND.id)
    close(counter, REGISTRAR, SECOND)
    take_left_work(counter.as_officer(SUPERVISOR))
    assert found(counter, SUPERVISOR) == {draft}
    with counter.signed_in.store.read() as tx:
        assert on_their_way(tx) == ()


def test_after_the_letter_the_next_officer_who_may_takes_it_once(counter: Counter) -> None:
    draft = saved_draft(counter)
    close(counter, REGISTRAR)
    for officer in (REGISTRAR, ANALYST):
        take_left_work(counter.as_officer(officer))
        assert found(counter, SECOND) == set()
    take_left_work(counter.as_officer(SECOND))
    assert found(counter, SECOND) == {draft}
    before = len(counter.entries())
    take_left_work(counter.as_officer(SUPERVISOR))
    assert len(counter.entries()) == before
    assert take_left_work in AFTERWARDS


def test_what_was_opened_for_the_removed_goes(counter: Counter) -> None:
    theirs = StoredAnswer(DRAFT, REGISTRAR.id, MORNING, MORNING, "", b"sealed")
    others = replace(theirs, approval=UUID(int=2), officer=SUPERVISOR.id)
    with counter.signed_in.store.write() as tx:
        break_glass.keep(tx, theirs)
        break_glass.keep(tx, others)
    Officers(counter.as_officer(SUPERVISOR), CHEAP).remove(REGISTRAR.id)
    with counter.signed_in.store.read() as tx:
        assert break_glass.find(tx, theirs.approval) is None
        assert break_glass.find(tx, others.approval) == others
