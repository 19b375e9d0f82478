import json
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates import BirthDate, exact_birth
from app.domain.errors import TrustBroken
from app.domain.records import (
    Consent,
    FlowCount,
    IdentityDocument,
    Journey,
    Movement,
    Person,
    Registration,
)
from app.domain.rules import Record
from app.journal.entry import Body, dump_json, new_body, read_body
from app.wire.records import (
    CLASSES,
    kind_of,
    record_change,
    record_of,
    registration_changes,
)

PERSON, RECORD = UUID(int=0xA), UUID(int=0xB)
NOW = datetime(2026, 11, 24, 10, 39, 59, 123456, tzinfo=UTC)

words = st.text(max_size=12)
codes = st.text("ABCXYZ", min_size=1, max_size=4)
code_sets = st.lists(codes, unique=True, max_size=3).map(lambda found: tuple(sorted(found)))
moments = st.datetimes(min_value=datetime(1000, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis adds the zone
days = st.dates()


@st.composite
def births(draw: st.DrawFn) -> BirthDate:
    if draw(st.booleans()):
        return BirthDate(None, None, draw(codes), draw(codes), draw(words))
    first, last = sorted((draw(days), draw(days)))
    return BirthDate(first, last, draw(codes), draw(codes), draw(words))


def made(record: type[Record]) -> st.SearchStrategy[Record]:
    """Any record of this class; a tuple left empty and None are the same as absent."""
    special: dict[str, st.SearchStrategy[Any]] = {
        "birth": births(),
        "nationalities": code_sets,
        "languages": code_sets,
        "checks": st.lists(st.tuples(words, words), max_size=3).map(tuple),
        "person_id": st.just(PERSON),
        "id": st.just(RECORD),
    }
    by_type: dict[object, st.SearchStrategy[Any]] = {
        str: words,
        bool: st.booleans(),
        int: st.integers(),
        date: days,
        datetime: moments,
        UUID: st.uuids(),
        tuple[str, ...]: st.lists(words, max_size=3).map(tuple),
        Mapping[str, str]: st.dictionaries(words, words, max_size=3),
    }
    for kind, strategy in list(by_type.items()):
        by_type[kind | None] = st.none() | strategy  # type: ignore[operator]
    chosen = {
        f.name: special[f.name] if f.name in special else by_type[f.type] for f in fields(record)
    }
    return st.builds(record, **chosen)


@pytest.mark.parametrize("kind", CLASSES)
@given(data=st.data())
def test_every_record_comes_back_through_a_body(kind: str, data: st.DataObject) -> None:
    record = data.draw(made(CLASSES[kind]))
    assert kind_of(record) == kind
    parents = (UUID(int=1), UUID(int=2))
    body = new_body(PERSON, [record_change(record, parents)])
    person, (change,) = read_body(Body(body.salt, body.text))
    assert (person, change.record, change.kind, change.parents) == (PERSON, RECORD, kind, parents)
    assert record_of(kind, change.record, person, change.set) == record


def test_a_person_by_hand() -> None:
    person = Person(
        id=PERSON,
        registration_number="KG06-7F4K2Q-5",
        sex="F",
        birth=exact_birth(date(1985, 6, 15)),
        nationalities=("TJK", "AFG"),
        languages=("tgk",),
        family_name="САИДОВА",
        safe_to_call=False,
    )
    assert record_change(person).set == {
        "registration_number": "KG06-7F4K2Q-5",
        "sex": "F",
        "birth": {
            "earliest": "1985-06-15",
            "latest": "1985-06-15",
            "precision": "D",
            "calendar": "G",
            "stated": "1985-06-15",
        },
        "nationalities/TJK": True,
        "nationalities/AFG": True,
        "languages/tgk": True,
        "family_name": "САИДОВА",
        "safe_to_call": False,
    }


def test_a_document_by_hand() -> None:
    document = IdentityDocument(
        id=RECORD,
        person_id=PERSON,
        type="P",
        read_by="M",
        checks=(("number", "P"), ("composite", "F")),
        original_seen=True,
        expires_on=date(2030, 1, 31),
        mrz_lines=("P<TJK", "A1"),
    )
    assert record_change(document).set == {
        "type": "P",
        "read_by": "M",
        "checks": [["number", "P"], ["composite", "F"]],
        "original_seen": True,
        "expires_on": "2030-01-31",
        "mrz_lines": ["P<TJK", "A1"],
    }


def test_a_movement_by_hand() -> None:
    movement = Movement(
        id=RECORD,
        person_id=PERSON,
        post="KG06",
        direction="IN",
        at=NOW,
        officer_id=UUID(int=0xC),
        lane="fast",
        evidence="document",
    )
    assert record_change(movement).set == {
        "post": "KG06",
        "direction": "IN",
        "at": "2026-11-24T10:39:59.123456Z",
        "officer_id": "00000000-0000-0000-0000-00000000000c",
        "lane": "fast",
        "evidence": "document",
    }


def journey() -> Journey:
    return Journey(
        id=RECORD,
        person_id=PERSON,
        departure_country="TJK",
        next_destination="RUS",
        final_destination="RUS",
        final_assumed=True,
        purpose="WRK",
        intended_stay="L",
        transport="B",
    )


def consent() -> Consent:
    return Consent(
        id=UUID(int=0xD),
        person_id=PERSON,
        purpose="REG",
        decision="Y",
        legal_basis="C",
        mode="O",
        text_id="notice",
        text_version=1,
        text_hash="ab" * 32,
        language="tgk",
        read_aloud=True,
        given_at=NOW,
    )


def registration(*, document: bool, again: bool) -> Registration:
    person = Person(
        id=PERSON,
        registration_number="KG06-7F4K2Q-5",
        sex="F",
        birth=exact_birth(date(1985, 6, 15)),
        nationalities=("TJK",),
        languages=("tgk",),
    )
    paper = IdentityDocument(
        id=UUID(int=0xE),
        person_id=PERSON,
        type="P",
        read_by="M",
        checks=(),
        original_seen=True,
    )
    movement = Movement(
        id=UUID(int=0xF),
        person_id=PERSON,
        post="KG06",
        direction="IN",
        at=NOW,
        officer_id=UUID(int=0xC),
        lane="fast",
        evidence="declared",
    )
    return Registration(
        person=person,
        document=paper if document else None,
        journey=journey(),
        movement=movement,
        consents=(consent(),),
        lane="fast",
        same_person_as=UUID(int=0x99) if again else None,
    )


@pytest.mark.parametrize(
    ("document", "again", "kinds"),
    [
        (True, False, ["person", "document", "journey", "movement", "consent"]),
        (False, False, ["person", "journey", "movement", "consent"]),
        (True, True, ["document", "journey", "movement", "consent"]),
        (False, True, ["journey", "movement", "consent"]),
    ],
)
def test_one_saves_records(document: bool, again: bool, kinds: list[str]) -> None:  # noqa: FBT001 - parametrised
    changes = registration_changes(registration(document=document, again=again))
    assert [change.kind for change in changes] == kinds
    assert all(change.parents == () for change in changes)


def test_a_field_that_this_version_does_not_know_is_skipped() -> None:
    said = {**record_change(journey()).set, "colour_of_bag": ["red"], "tags/x": True}
    assert record_of("journey", RECORD, PERSON, said) == journey()


def test_flow_counts_are_of_nobody() -> None:
    count = FlowCount(id=RECORD, post="KG06", hour=NOW, direction="IN", count=1, method="refusal")
    assert record_of("flow_count", RECORD, None, record_change(count).set) == count


def test_what_belongs_to_somebody_says_to_whom() -> None:
    with pytest.raises(TrustBroken):
        record_of("journey", RECORD, None, record_change(journey()).set)


@pytest.mark.parametrize(
    "change",
    [
        {"departure_country": None},
        {"departure_country": 7},
        {"final_assumed": 1},
        {"final_assumed": "yes"},
        {"months_abroad": 2.5},
        {"months_abroad": True},
        {"ban_until": "2026-13-01"},
        {"ban_until": 20261124},
        {"transit_countries": "KAZ"},
        {"transit_countries": ["KAZ", 7]},
    ],
)
def test_a_known_field_of_the_wrong_type_breaks_trust(change: dict[str, Any]) -> None:
    said = {**record_change(journey()).set, **change}
    with pytest.raises(TrustBroken) as caught:
        record_of("journey", RECORD, PERSON, said)
    assert caught.value.code == "record"


@pytest.mark.parametrize(
    "birth",
    [
        None,
        {},
        "1985-06-15",
        {"earliest": 0, "latest": None, "precision": "U", "calendar": "G", "stated": ""},
        {"earliest": "", "latest": None, "precision": "U", "calendar": "G", "stated": ""},
        {"earliest": None, "latest": "1985-06-15", "precision": "D", "calendar": "G", "stated": ""},
        {
            "earliest": "1985-06-16",
            "latest": "1985-06-15",
            "precision": "D",
            "calendar": "G",
            "stated": "",
        },
        {"earliest": None, "latest": None, "precision": 7, "calendar": "G", "stated": ""},
    ],
)
def test_an_impossible_birth_breaks_trust(birth: object) -> None:
    person = replace(registration(document=False, again=False).person)
    said: dict[str, Any] = {**record_change(person).set, "birth": birth}
    with pytest.raises(TrustBroken):
        record_of("person", PERSON, None, said)


@pytest.mark.parametrize("kind", ["", "family", "Person", "erasure"])
def test_an_unknown_kind_breaks_trust(kind: str) -> None:
    with pytest.raises(TrustBroken):
        record_of(kind, RECORD, PERSON, {})


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=5,
)


@pytest.mark.parametrize("kind", CLASSES)
@given(data=st.data())
def test_junk_in_a_field_breaks_trust_or_is_a_record(kind: str, data: st.DataObject) -> None:
    said = dict(record_change(data.draw(made(CLASSES[kind]))).set)
    name = data.draw(st.sampled_from([f.name for f in fields(CLASSES[kind])]))
    said[name] = data.draw(json_values)
    try:
        record = record_of(kind, RECORD, PERSON, json.loads(dump_json(said)))
    except TrustBroken:
        return
    assert kind_of(record) == kind
