"""How entries of an officer are made."""

from app.domain.ids import new_id
from app.journal.entry import read_body, read_head, read_json
from tests.services.counter import DEVICE, MORNING, REGISTRAR, Counter


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
