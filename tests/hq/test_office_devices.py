from uuid import UUID

import pytest

from app.domain.errors import UserCanFix
from app.domain.permissions import Role
from app.hq.devices import find_device
from app.hq.office_devices import read_status
from app.wire.messages import DeviceStatus
from tests.hq.office import OfficeHouse


@pytest.mark.parametrize("status", DeviceStatus)
def test_a_status_is_set_and_journaled(house: OfficeHouse, status: DeviceStatus) -> None:
    laptop = house.headquarters.laptop()
    admin = house.users[Role.ADMINISTRATOR]
    house.office.devices.set_status(admin, laptop.device, status)
    with house.headquarters.store.read() as tx:
        device = find_device(tx, laptop.device)
    assert device is not None
    assert device.status is status
    said = {"device": str(laptop.device), "status": status.value}
    assert house.own() == [(("hq_device_status",), admin.id, said)]


def test_others_may_neither_see_nor_set(house: OfficeHouse) -> None:
    laptop = house.headquarters.laptop()
    for role, user in house.users.items():
        if role is Role.ADMINISTRATOR:
            continue
        with pytest.raises(UserCanFix) as seeing:
            house.office.devices.listed(user)
        with pytest.raises(UserCanFix) as setting:
            house.office.devices.set_status(user, laptop.device, DeviceStatus.STOLEN)
        assert {seeing.value.code, setting.value.code} == {"not_allowed"}
    assert house.own() == []


def test_an_unknown_device_leaves_no_entry(house: OfficeHouse) -> None:
    admin = house.users[Role.ADMINISTRATOR]
    with pytest.raises(UserCanFix) as wrong:
        house.office.devices.set_status(admin, UUID(int=1), DeviceStatus.STOLEN)
    assert (wrong.value.code, house.own()) == ("device_unknown", [])


def test_a_status_is_read_by_its_word() -> None:
    assert read_status("push_only") is DeviceStatus.PUSH_ONLY
    with pytest.raises(UserCanFix) as wrong:
        read_status("gone")
    assert wrong.value.code == "device_status"
