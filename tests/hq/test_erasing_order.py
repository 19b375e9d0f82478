from app.domain.permissions import Role
from app.hq.devices import find_device
from app.hq.erasing_order import devices_holding, order_erasure
from tests.hq.asked import AskingLaptop, asking_laptop
from tests.hq.headquarters import NOW
from tests.hq.office import OfficeHouse


def test_every_device_that_spoke_of_the_person_is_told_and_no_other(house: OfficeHouse) -> None:
    first = asking_laptop(house.headquarters)
    second = AskingLaptop(house.headquarters, house.headquarters.laptop(), first.person)
    second.laptop.amend(first.laptop.entries[0], [first.laptop.entries[0]], family_name="OTHER")
    house.headquarters.take(second.laptop.batch())
    third = asking_laptop(house.headquarters)
    by = house.users[Role.DATA_PROTECTION]
    with house.headquarters.store.write() as tx:
        told = order_erasure(tx, first.person, None, by=by.id, reason="asked", at=NOW)
        assert list(told) == list(devices_holding(tx, first.person))
        assert all(find_device(tx, device) for device in told)
    assert set(told) == {first.laptop.device, second.laptop.device}
    assert third.told() == []
    for holder in (first, second):
        (item,) = holder.told()
        assert (item.kind, item.said) == (
            "erase",
            {
                "by": str(by.id),
                "decided_at": "2026-11-24T18:00:00.000000Z",
                "person": str(first.person),
                "reason": "asked",
                "request": None,
            },
        )
