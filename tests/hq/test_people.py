"""The people projection."""

from datetime import timedelta
from uuid import UUID

import pytest

from app.hq import people as projection
from app.hq.people import RegisteredPerson, all_people, lock_people, project_people
from app.hq.store import Store
from app.journal.entry import Json, RecordChange, write_time
from tests.hq.headquarters import Headquarters
from tests.hq.laptop import OFFICER, START, id_of, person_of, registration


def everyone(store: Store) -> list[RegisteredPerson]:
    with store.read() as tx:
        return list(all_people(tx))


def test_everything_that_is_known_of_a_person(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    entry = laptop.register("KARIMOVA", sex="2", nationalities=("TJK", "AFG"))
    headquarters.take(laptop.batch())
    assert everyone(headquarters.store) == [
        RegisteredPerson(
            id=person_of(entry),
            registration_number=f"KG06-{id_of(entry).hex[-6:].upper()}-0",
            family_name="KARIMOVA",
            given_name="RUSTAM",
            sex="2",
            nationalities=("AFG", "TJK"),
            birth_earliest="1985-06-15",
            birth_latest="1985-06-15",
            birth_precision="D",
            birth_stated="1985-06-15",
            issuing_state="TJK",
            document_number=f"A{id_of(entry).int % 10**8:08d}",
            post="KG06",
            direction="E",
            moved_at=START,
            entries=1,
            conflicts=0,
        )
    ]


def test_the_newest_crossing_and_document_are_shown(headquarters: Headquarters) -> None:
    """Whichever laptop's entry comes first."""
    laptop, other = headquarters.laptop(), headquarters.laptop()
    entry = laptop.register()
    person = person_of(entry)
    later = registration(UUID(int=id_of(entry).int + (1 << 90)), START, "X")
    again: dict[str, Json] = {
        "post": "KG03",
        "direction": "X",
        "at": write_time(START + timedelta(days=3)),
        "officer_id": str(OFFICER),
        "lane": "F",
        "evidence": "document",
    }
    new_document: dict[str, Json] = {
        "type": "P",
        "read_by": "M",
        "original_seen": True,
        "checks": [],
        "number": "B7654321",
        "issuing_state": "KAZ",
    }
    other.say(
        person,
        RecordChange(later.movement.id, "movement", (), again),
        RecordChange(later.journey.id, "document", (), new_document),
    )
    headquarters.take(other.batch())
    (one,) = everyone(headquarters.store)
    assert (one.post, one.direction, one.document_number) == ("KG03", "X", "B7654321")
    assert (one.family_name, one.registration_number, one.entries) == (None, None, 1)
    headquarters.take(laptop.batch())
    (one,) = everyone(headquarters.store)
    assert (one.post, one.direction, one.moved_at) == ("KG03", "X", START + timedelta(days=3))
    assert (one.document_number, one.issuing_state) == ("B7654321", "KAZ")
    assert (one.family_name, one.entries) == ("SHARIPOV", 2)


def test_a_withdrawn_record_is_not_shown(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    entry = laptop.register()
    made = registration(id_of(entry), START, "SHARIPOV")
    assert made.document is not None
    laptop.say(
        person_of(entry),
        RecordChange(made.document.id, "document", (id_of(entry),), {"withdrawn": True}),
    )
    headquarters.take(laptop.batch())
    (one,) = everyone(headquarters.store)
    assert (one.document_number, one.family_name, one.entries) == (None, "SHARIPOV", 2)


def test_a_place_that_was_only_locked_is_nobody(store: Store) -> None:
    person = UUID("01930000-0000-7000-8000-000000000001")
    with store.write() as tx:
        lock_people(tx, [person])
        lock_people(tx, [person])
        project_people(tx, [person])
        assert list(all_people(tx)) == []


def test_pages_hold_everyone_once_in_order(
    headquarters: Headquarters, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(projection, "PAGE", 3)
    laptop = headquarters.laptop()
    ids = [person_of(laptop.register()) for _ in range(7)]
    headquarters.take(laptop.batch())
    assert [one.id for one in everyone(headquarters.store)] == sorted(ids)
