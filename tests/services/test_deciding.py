"""Decisions, above all those that headquarters sends down."""

from datetime import timedelta
from uuid import UUID

import pytest

from app.domain.errors import UserCanFix
from app.domain.officers import Action
from app.domain.records import Person
from app.journal.entry import read_head, write_time
from app.services.approval_views import ApprovalCard
from app.services.approvals import Approvals
from app.services.corrections import Corrections
from app.services.deciding import open_question, questions, take_decision
from app.storage.people import get_person
from app.wire.page import Item
from tests.services.counter import MORNING, REGISTRAR, SUPERVISOR, Counter
from tests.services.staff import begin_shift, last_entry, registered, staff

OFFICE = UUID(int=4711)


@pytest.fixture
def person(counter: Counter) -> UUID:
    """At a post with nobody who decides."""
    staff(counter, REGISTRAR)
    begin_shift(counter)
    return registered(counter)


def asked_of_headquarters(counter: Counter, person: UUID) -> ApprovalCard:
    made = Corrections(counter.signed_in).ask(
        person, person, {"family_name": "KERIMOV"}, "The clerk misread it."
    )
    assert made.approval is not None
    assert made.approval.of_headquarters
    return made.approval


def item(approval: UUID, decision: str = "approved", *, id: int = 1) -> Item:
    said = {
        "approval": str(approval),
        "by": str(OFFICE),
        "decided_at": write_time(MORNING + timedelta(days=1)),
        "decision": decision,
        "reason": "The certificate was sent to us.",
    }
    return Item(UUID(int=id), "decision", said, MORNING + timedelta(days=1), id)


def take(counter: Counter, *items: Item) -> None:
    for one in items:
        with counter.signed_in.store.write() as tx:
            take_decision(tx, one, counter.signed_in)


def name_of(counter: Counter, person: UUID) -> str | None:
    with counter.signed_in.store.read() as tx:
        record = get_person(tx, person)[person].record()
    assert isinstance(record, Person)
    return record.family_name


@pytest.mark.parametrize(("decision", "name"), [("approved", "KERIMOV"), ("refused", "KARIMOV")])
def test_headquarters_answer_is_applied(
    counter: Counter, person: UUID, decision: str, name: str
) -> None:
    asked = asked_of_headquarters(counter, person)
    take(counter, item(asked.id, decision))
    assert name_of(counter, person) == name
    (card,) = Approvals(counter.signed_in).asked()
    assert (card.decision, card.decided_by) == (decision, OFFICE)
    assert card.answer == "The certificate was sent to us."
    assert card.decided_at == MORNING + timedelta(days=1)


def test_an_answer_that_comes_twice_changes_nothing(counter: Counter, person: UUID) -> None:
    asked = asked_of_headquarters(counter, person)
    take(counter, item(asked.id))
    before = counter.entries()
    take(counter, item(asked.id), item(asked.id, "refused", id=2))
    assert counter.entries() == before


def test_what_headquarters_was_not_asked_it_does_not_decide(counter: Counter) -> None:
    staff(counter, REGISTRAR, SUPERVISOR)
    person = registered(counter)
    asked = Approvals(counter.signed_in).ask(Action.DECIDE_DUPLICATE, "They look alike.", person)
    assert not asked.of_headquarters
    before = counter.entries()
    take(counter, item(asked.id), item(UUID(int=99), id=2))
    assert counter.entries() == before


def test_an_approved_correction_of_a_changed_record_stays_undone_and_is_told(
    counter: Counter, person: UUID
) -> None:
    asked = asked_of_headquarters(counter, person)
    staff(counter, REGISTRAR, SUPERVISOR)
    counter.clock.pass_time(minutes=1)
    at = counter.signed_in
    with at.store.write() as tx:
        from app.journal.entry import new_body
        from app.services.amending import change
        from app.storage import journal

        current = get_person(tx, person)[person]
        body = new_body(person, [change(current, {"family_name": "QARIMOV"})])
        journal.append(tx, at.entry("corrected", id=UUID(int=77), at=at.clock(), bodies=[body]))
    take(counter, item(asked.id))
    assert name_of(counter, person) == "QARIMOV"
    entry = read_head(last_entry(counter, "approval_decided").head)
    assert entry.kinds == ("approval_decided", "correction_outdated")


@pytest.mark.parametrize("broken", ["approval", "by", "decision", "decided_at", "reason"])
def test_an_item_without_its_members_is_refused(
    counter: Counter, person: UUID, broken: str
) -> None:
    asked = asked_of_headquarters(counter, person)
    whole = item(asked.id)
    said = {name: value for name, value in whole.said.items() if name != broken}
    with pytest.raises(KeyError):
        take(counter, Item(whole.id, whole.kind, said, whole.at, whole.number))
    assert name_of(counter, person) == "KARIMOV"


def test_questions_are_found_while_open(counter: Counter, person: UUID) -> None:
    asked = asked_of_headquarters(counter, person)
    with counter.signed_in.store.read() as tx:
        assert [one.asked.id for one in questions(tx)] == [asked.id]
        assert open_question(tx, asked.id).asked.reason == "The clerk misread it."
    take(counter, item(asked.id))
    with counter.signed_in.store.read() as tx, pytest.raises(UserCanFix) as told:
        open_question(tx, asked.id)
    assert told.value.code == "approval_decided"
