"""Trying again what is in quarantine."""

from sqlalchemy import update

from app.domain.codelists import load_code_lists
from app.hq import schema
from app.hq.devices import set_status
from app.hq.quarantine import open_cases
from app.hq.release import try_again
from app.journal.entry import new_body
from app.wire.messages import DeviceStatus
from tests.hq.headquarters import (
    NOW,
    Headquarters,
    entry_ids,
    exceptions,
    set_aside_ids,
    waiting_ids,
)
from tests.hq.laptop import id_of


def again(headquarters: Headquarters) -> int:
    with headquarters.store.write() as tx:
        return try_again(tx, load_code_lists(), NOW)


def test_a_laptop_found_again_has_its_entries_taken(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop(status=DeviceStatus.STOLEN)
    parent = laptop.register()
    laptop.amend(parent, [parent], sex="2")
    headquarters.take(laptop.batch())
    assert again(headquarters) == 0, "it is still stolen"
    with headquarters.store.write() as tx:
        set_status(tx, laptop.device, DeviceStatus.ACTIVE)
    assert again(headquarters) == 2
    assert set_aside_ids(headquarters.store) == set()
    assert entry_ids(headquarters.store) == {id_of(entry) for entry in laptop.entries}
    assert exceptions(headquarters.take(laptop.batch())) == {}
    assert again(headquarters) == 0


def test_what_is_still_unfit_stays_with_todays_fault(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    laptop.register(sex="7")
    laptop.write(laptop.entry(new_body(laptop.device, [])))
    headquarters.take(laptop.batch())
    with headquarters.store.write() as tx:
        tx.change(update(schema.quarantine).values(code="of_yesterday"))
    assert again(headquarters) == 0
    with headquarters.store.read() as reading:
        (case,) = open_cases(reading)
    assert (case.fault.code, case.fault.field) == ("rule_unknown_code", "person.sex")


def test_released_parents_release_their_children(headquarters: Headquarters) -> None:
    thief, honest = headquarters.laptop(status=DeviceStatus.STOLEN), headquarters.laptop()
    parent = thief.register()
    child = honest.amend(parent, [parent], sex="2")
    headquarters.take(thief.batch())
    headquarters.take(honest.batch())
    assert waiting_ids(headquarters.store) == {id_of(child)}
    with headquarters.store.write() as tx:
        set_status(tx, thief.device, DeviceStatus.ACTIVE)
    assert again(headquarters) == 1
    assert waiting_ids(headquarters.store) == set()


def test_an_entry_with_two_contents_stays_for_a_person(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    real = laptop.register()
    forged = laptop.write(laptop.entry(id=id_of(real)))
    headquarters.take(laptop.batch())
    assert again(headquarters) == 0
    assert set_aside_ids(headquarters.store) == {id_of(forged)}
    thief = headquarters.laptop(status=DeviceStatus.STOLEN)
    one = thief.register()
    thief.write(thief.entry(id=id_of(one)))
    headquarters.take(thief.batch())
    with headquarters.store.write() as tx:
        set_status(tx, thief.device, DeviceStatus.ACTIVE)
    assert again(headquarters) == 0
