"""An entry looked at on its own: read whole, or one stable code."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import TrustBroken
from app.hq.examine import (
    DEEPEST,
    Arrival,
    Examined,
    Fault,
    RecordKey,
    examine,
    head_sha256,
    re_examined,
)
from app.hq.schema import NOBODY
from app.journal.entry import Body, Entry, Json, RecordChange, dump_json, new_body, read_head
from tests.hq.laptop import OFFICER, Laptop, person_of

PERSON = UUID("01930000-0000-7000-8000-000000000001")
RECORD = UUID("01930000-0000-7000-8000-000000000002")
ENTRY = UUID("01930000-0000-7000-8000-000000000003")
laptop = Laptop(b"")


def looked_at(*bodies: Body | None) -> Examined | Fault:
    entry = laptop.entry(*(body for body in bodies if body is not None))
    if None in bodies:
        entry = Entry(entry.head, (*entry.bodies, None))
    return examine(entry, read_head(entry.head), laptop.device)


def saying(value: Json, field: str = "note", kind: str = "journey") -> Examined | Fault:
    return looked_at(new_body(PERSON, [RecordChange(RECORD, kind, (), {field: value})]))


def test_a_registration_is_read_whole() -> None:
    entry = laptop.register()
    found = examine(entry, read_head(entry.head), laptop.device)
    assert isinstance(found, Examined)
    person = person_of(entry)
    kinds = {key.kind for key, _, _ in found.changes}
    assert kinds == {"person", "document", "journey", "movement", "consent"}
    assert found.persons == {person}
    assert found.parents == frozenset()
    assert found.bodies == ((0, person, entry.bodies[0]),)
    assert found.head_sha256 == head_sha256(entry.head)
    assert Arrival(found, "00" * 8, 1).id == read_head(entry.head).id


def test_who_and_what_and_after_whom() -> None:
    found = looked_at(
        new_body(PERSON, [RecordChange(RECORD, "journey", (ENTRY, OFFICER), {"purpose": "WRK"})]),
        new_body(None, [RecordChange(ENTRY, "flow_count", (), {"count": 3})]),
    )
    assert isinstance(found, Examined)
    (journey, place, said), (count, other_place, _) = found.changes
    assert (journey, place) == (RecordKey(PERSON, RECORD, "journey"), 0)
    assert (count, other_place) == (RecordKey(NOBODY, ENTRY, "flow_count"), 1)
    assert (said.parents, said.set) == ((ENTRY, OFFICER), {"purpose": "WRK"})
    assert (said.entry, said.device) == (found.head.id, laptop.device)
    assert found.parents == {ENTRY, OFFICER}
    assert found.persons == {PERSON}


def test_an_event_without_records_is_fit() -> None:
    event = Body(bytes(16), dump_json({"event": {"rows": 5}, "person": None, "records": {}}))
    assert isinstance(looked_at(event), Examined)
    assert isinstance(looked_at(), Examined)


def test_a_note_of_erased_bodies_is_fit() -> None:
    gone = RecordChange(RECORD, "erasure", (), {"bodies/" + "0" * 64: True})
    assert isinstance(looked_at(new_body(None, [gone])), Examined)


def test_faults_of_the_head() -> None:
    entry = laptop.register()
    head = read_head(entry.head)
    assert examine(entry, head, OFFICER) == Fault("other_device")
    newer = entry.head.replace('"schema":1', '"schema":2')
    assert examine(Entry(newer, entry.bodies), read_head(newer), laptop.device) == Fault(
        "schema_unknown"
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"person":null}',
        '{"person":"nobody","records":{}}',
        '{"person":null,"records":[]}',
        '{"person":null,"records":{"x":{}}}',
        '{"person":null,"records":{"' + str(RECORD) + '":{"kind":"person"}}}',
        '{"person":null,"records":{},"x":NaN}',
        '{"person":null,"records":{},"x":"\\ud800"}',
        "[" * 5000,
    ],
)
def test_a_damaged_body(text: str) -> None:
    assert looked_at(Body(bytes(16), text)) == Fault("body")


def test_a_missing_body() -> None:
    assert looked_at(new_body(None, []), None) == Fault("body_missing")


def test_a_kind_of_tomorrow() -> None:
    assert saying("x", kind="screening") == Fault("kind_unknown")


def test_a_person_is_nobody_else() -> None:
    for person, record in ((PERSON, RECORD), (None, RECORD)):
        body = new_body(person, [RecordChange(record, "person", (), {})])
        assert looked_at(body) == Fault("person_other", "person")
    body = new_body(PERSON, [RecordChange(PERSON, "journey", (), {})])
    assert looked_at(body) == Fault("person_other", "journey")


def test_a_record_said_twice() -> None:
    body = new_body(PERSON, [RecordChange(RECORD, "journey", (), {})])
    assert looked_at(body, body) == Fault("record_twice")


@pytest.mark.parametrize(
    "value", ["\0", "a\0b", ["a", "\0"], {"a": "\0"}, {"\0": 1}, {"a": [{"b": ["\0"]}]}]
)
def test_values_that_no_database_keeps(value: Json) -> None:
    assert saying(value) == Fault("value", "journey")
    assert saying(1, field="\0") == Fault("value", "journey")


def nested(depth: int) -> Json:
    value: Json = 1
    for _ in range(depth):
        value = [value]
    return value


def test_nesting_has_an_end() -> None:
    assert isinstance(saying(nested(DEEPEST - 1)), Examined)
    assert saying(nested(DEEPEST)) == Fault("value", "journey")
    assert saying(nested(600)) == Fault("value", "journey")


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(codec="utf-8")),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(st.characters(codec="utf-8")), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(VALUES)
def test_any_value_is_read_or_refused_for_a_reason(value: Json) -> None:
    found = saying(value)
    if "\\u0000" in dump_json(value):
        assert found == Fault("value", "journey")
    else:
        assert isinstance(found, Examined)
        assert found.changes[0][2].set == {"note": value}


@given(st.text(max_size=60))
def test_any_text_as_a_body_is_answered(text: str) -> None:
    entry = laptop.entry(new_body(None, []))
    body = Body(bytes(16), text)
    found = examine(Entry(entry.head, (body,)), read_head(entry.head), laptop.device)
    assert isinstance(found, Examined | Fault)


def test_a_stored_entry_is_read_again() -> None:
    entry = laptop.register()
    bodies = [body for body in entry.bodies if body is not None]
    again = re_examined(entry.head, bodies)
    assert again == examine(entry, read_head(entry.head), laptop.device)
    with pytest.raises(TrustBroken) as caught:
        re_examined(entry.head, [Body(bytes(16), "{")])
    assert caught.value.code == "store_damaged"
