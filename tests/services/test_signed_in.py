"""How entries of an officer are made."""

import pytest

from app.domain.errors import UserCanFix
from app.domain.ids import new_id
from app.domain.officers import Action, Reach
from app.journal.entry import read_body, read_head, read_json
from app.storage import journal
from tests.services.counter import ANALYST, DEVICE, MORNING, REGISTRAR, Counter


def test_an_entry_is_the_officers_on_the_device(counter: Counter) -> None:
    made = new_id(MORNING)
    head = read_head(counter.signed_in.entry("registered", "worried", id=made, at=MORNING).head)
    assert (head.id, head.at, head.device, head.author) == (made, MORNING, DEVICE, REGISTRAR.id)
    assert head.kinds == ("registered", "worried")
    assert head.bodies == ()


def test_an_event_says_its_particulars_in_a_body_without_records(counter: Counter) -> None:
    entry = counter.signed_in.event("exported", said={"rows": 3})
    (body,) = entry.bodies
    assert body is not None
    assert read_body(body) == (None, ())
    assert read_json(body.text)["event"] == {"rows": 3}
    assert read_head(entry.head).at == MORNING


def test_an_event_without_particulars_has_no_body(counter: Counter) -> None:
    assert counter.signed_in.event("shift_ended").bodies == ()


def test_two_equal_events_do_not_look_equal(counter: Counter) -> None:
    first, second = (counter.signed_in.event("exported", said={"rows": 3}) for _ in "12")
    assert read_head(first.head).bodies != read_head(second.head).bodies


def attempts(counter: Counter) -> list[object]:
    return [
        read_json(body.text)["event"]
        for entry in counter.entries()
        if read_head(entry.head).kinds == ("refused_attempt",)
        for body in entry.bodies
        if body is not None
    ]


def test_a_refused_attempt_is_told_by_the_actions_name_alone(counter: Counter) -> None:
    analyst = counter.as_officer(ANALYST)
    with pytest.raises(UserCanFix) as told:
        analyst.require(Action.READ_PERSON, Reach.OWN_POST)
    assert told.value.code == "not_allowed"
    (entry,) = counter.entries()
    assert read_head(entry.head).author == ANALYST.id
    assert attempts(counter) == [{"action": "read_person"}]


def test_what_is_allowed_leaves_no_entry(counter: Counter) -> None:
    counter.signed_in.require(Action.REGISTER)
    assert counter.entries() == []


def test_the_reach_counts(counter: Counter) -> None:
    counter.signed_in.require(Action.READ_PERSON, Reach.OWN_POST)
    with pytest.raises(UserCanFix):
        counter.signed_in.require(Action.READ_PERSON, Reach.OTHER_POST)
    assert attempts(counter) == [{"action": "read_person"}]


def test_a_refusal_inside_a_write_undoes_it_and_is_told_all_the_same(counter: Counter) -> None:
    analyst = counter.as_officer(ANALYST)

    def begin() -> None:
        with analyst.store.write() as tx:
            journal.append(tx, analyst.event("shift_started"))
            analyst.require(Action.REGISTER)

    with pytest.raises(UserCanFix):
        begin()
    assert [read_head(entry.head).kinds for entry in counter.entries()] == [("refused_attempt",)]


def test_a_refusal_inside_a_reading_is_told(counter: Counter) -> None:
    analyst = counter.as_officer(ANALYST)
    with pytest.raises(UserCanFix), analyst.store.read():
        analyst.require(Action.REGISTER)
    assert attempts(counter) == [{"action": "register"}]
