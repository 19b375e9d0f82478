"""What lists, look-up and search keep of a person, written out by hand."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from app.domain.dates import BirthDate
from app.domain.records import IdentityDocument, Registration
from app.domain.rules import Record
from app.journal.entry import Json
from app.journal.fold import FieldValue, RecordState
from app.storage.folded import CurrentRecord
from app.storage.person_rows import NOTHING, PersonRows, number_keys, person_rows
from app.wire.records import record_change
from tests.storage.samples import DEVICE, NOW, make_registration

ENTRY, LATER = UUID(int=100), UUID(int=200)


def current(record: Record, *, origin: UUID = ENTRY, **more: Json) -> CurrentRecord:
    """The record as folded from one entry that said all of it."""
    change = record_change(record)
    fields = {
        name: (FieldValue(value, origin, NOW, DEVICE.device),)
        for name, value in {**change.set, **more}.items()
    }
    person = getattr(record, "person_id", record.id)
    at = NOW + timedelta(minutes=origin.int)
    return CurrentRecord(record.id, person, change.kind, origin, at, RecordState(fields, (origin,)))


@pytest.fixture
def registration() -> Registration:
    made = make_registration(1, ENTRY, number="KG06-0F4K2Q-5")
    person = replace(
        made.person,
        family_name="ДАВЛАТОВ-РАҲИМИ",
        given_name="ZAHRA",
        father_name=None,
        other_names=("Зухра",),
        birth=BirthDate(date(1985, 6, 1), date(1985, 6, 30), "M", "SH", "Khordad 1364"),
        sex="2",
        nationalities=("TJK", "AFG"),
    )
    return replace(made, person=person)


def rows_of(registration: Registration, *others: CurrentRecord) -> PersonRows:
    records: list[Record] = [registration.person, registration.journey, registration.movement]
    if registration.document:
        records.append(registration.document)
    return person_rows(registration.person.id, [*map(current, records), *others])


def test_the_line_of_the_list(registration: Registration) -> None:
    assert registration.document is not None
    assert rows_of(registration).person == {
        "registration_number": "KG06-0F4K2Q-5",
        "number_key": "KG060F4K2Q5",
        "code_key": "0F4K2Q5",
        "family_name": "ДАВЛАТОВ-РАҲИМИ",
        "given_name": "ZAHRA",
        "sex": "2",
        "birth_earliest": "1985-06-01",
        "birth_latest": "1985-06-30",
        "birth_precision": "M",
        "birth_calendar": "SH",
        "birth_stated": "Khordad 1364",
        "nationalities": "AFG TJK",
        "document_number": registration.document.number,
        "last_at": NOW,
        "last_post": "KG06",
        "last_direction": "X",
    }


def test_every_name_gives_its_words(registration: Registration) -> None:
    found = rows_of(registration).tokens
    assert {"zahra", "davlatov", "rahimi", "zuhra"} <= set(found)
    assert len(set(found)) == len(found)


def test_every_name_gives_its_sounds(registration: Registration) -> None:
    written = replace(registration.person, native_name="زهرا")
    assert {"shr", "rhm", "dvld"} <= set(rows_of(replace(registration, person=written)).sounds)


def test_document_and_visit(registration: Registration) -> None:
    assert registration.document is not None
    odd = replace(registration.document, number="fa 9O0-1", issuing_state=None)
    rows = rows_of(replace(registration, document=odd))
    assert rows.documents == ({"document": odd.id, "issuing_state": None, "number_key": "FA9001"},)
    assert rows.visits == (
        {
            "movement": registration.movement.id,
            "at": NOW,
            "post": "KG06",
            "direction": "X",
            "purpose": registration.journey.purpose,
        },
    )


def test_the_last_crossing_and_the_newest_document_are_shown(registration: Registration) -> None:
    person = registration.person.id
    back = replace(
        registration.movement,
        id=UUID(int=1),
        at=NOW + timedelta(days=3),
        direction="E",
        post="KG03",
    )
    older = replace(registration.movement, id=UUID(int=2), at=NOW - timedelta(days=3))
    renewed = IdentityDocument(
        id=UUID(int=3),
        person_id=person,
        type="P",
        read_by="W",
        checks=(),
        original_seen=True,
        number="NEW1",
    )
    unnumbered = replace(renewed, id=UUID(int=4), number=None)
    rows = rows_of(
        registration,
        current(back, origin=LATER),
        current(older),
        current(renewed, origin=LATER),
        current(unnumbered, origin=UUID(int=300)),
    )
    assert rows.person is not None
    assert rows.person["last_at"] == NOW + timedelta(days=3)
    assert (rows.person["last_post"], rows.person["last_direction"]) == ("KG03", "E")
    assert rows.person["document_number"] == "NEW1"
    assert len(rows.documents) == 2
    assert [visit["purpose"] for visit in rows.visits] == [
        registration.journey.purpose,
        None,
        registration.journey.purpose,
    ], "a visit has the purpose of the journey that the same entry made"


def test_a_person_without_a_crossing_stands_at_the_moment_of_writing(
    registration: Registration,
) -> None:
    rows = person_rows(registration.person.id, [current(registration.person)])
    assert rows.person is not None
    assert rows.person["last_at"] == NOW + timedelta(minutes=ENTRY.int)
    assert (rows.person["last_post"], rows.person["last_direction"]) == ("", "")
    assert rows.person["document_number"] is None


def test_of_a_withdrawn_person_nothing_is_kept(registration: Registration) -> None:
    others = [current(registration.movement), current(registration.journey)]
    withdrawn = current(registration.person, withdrawn=True)
    assert person_rows(registration.person.id, [withdrawn, *others]) == NOTHING


def test_a_withdrawn_document_is_not_looked_up(registration: Registration) -> None:
    assert registration.document is not None
    rows = person_rows(
        registration.person.id,
        [current(registration.person), current(registration.document, withdrawn=True)],
    )
    assert rows.documents == ()
    assert rows.person is not None
    assert rows.person["document_number"] is None


def test_somebody_whose_person_record_lies_elsewhere_has_no_line(
    registration: Registration,
) -> None:
    assert registration.document is not None
    rows = person_rows(
        registration.person.id,
        [current(registration.movement), current(registration.document)],
    )
    assert (rows.person, rows.tokens, rows.sounds) == (None, (), ())
    assert (len(rows.documents), len(rows.visits)) == (1, 1)


def test_a_record_that_is_not_whole_is_left_out(registration: Registration) -> None:
    broken = current(registration.person, sex=None, birth="1985")
    assert person_rows(registration.person.id, [broken]) == NOTHING


@pytest.mark.parametrize(
    ("typed", "whole", "code"),
    [
        ("KG03-7F4K2Q-5", "KG037F4K2Q5", "KG037F4K2Q5"),
        ("kg03 7f4k2q", "KG037F4K2Q", "KG037F4K2Q"),
        ("KG03-IO1LU0-0", "KG031011V00", "KG031011V00"),
        ("oil", "OIL", "011"),
        ("", "", ""),
        ("  - ", "", ""),
    ],
)
def test_what_is_typed_as_a_number(typed: str, whole: str, code: str) -> None:
    assert number_keys(typed) == (whole, code)
