"""Enrolled devices, on both stores."""

from dataclasses import replace
from uuid import UUID

import pytest

from app.domain.errors import UserCanFix
from app.hq.devices import (
    add_device,
    all_devices,
    find_device,
    set_may_carry,
    set_status,
)
from app.hq.store import Store
from app.wire.messages import DeviceStatus
from tests.hq.headquarters import device_of
from tests.hq.laptop import Laptop

NOBODY = UUID("01930000-0000-7000-8000-0000000000ee")


def test_devices_come_back_by_post_and_label(store: Store) -> None:
    first, second, third = (device_of(Laptop(b""), slot=slot) for slot in range(3))
    second = replace(second, post="KG03")
    with store.write() as tx:
        for device in (third, first, second):
            assert add_device(tx, device)
    with store.read() as reading:
        assert all_devices(reading) == [second, first, third]
        assert find_device(reading, first.id) == first
        assert find_device(reading, NOBODY) is None


def test_a_device_is_added_once_and_a_slot_given_once(store: Store) -> None:
    first, second = (device_of(Laptop(b""), slot=slot) for slot in range(2))
    with store.write() as tx:
        assert add_device(tx, first)
        assert not add_device(tx, replace(first, label="other"))
        assert not add_device(tx, replace(second, slot=0)), "the same slot at the same post"
        assert add_device(tx, replace(second, slot=0, post="KG03"))
    with store.read() as reading:
        assert find_device(reading, first.id) == first


def test_trust_is_changed(store: Store) -> None:
    device = device_of(Laptop(b""))
    with store.write() as tx:
        add_device(tx, device)
        set_status(tx, device.id, DeviceStatus.STOLEN)
        set_may_carry(tx, device.id, may_carry=False)
    with store.read() as reading:
        changed = replace(device, status=DeviceStatus.STOLEN, may_carry=False)
        assert find_device(reading, device.id) == changed


def test_a_device_that_is_not_there(store: Store) -> None:
    with store.write() as tx:
        with pytest.raises(UserCanFix) as caught:
            set_status(tx, NOBODY, DeviceStatus.STOLEN)
        assert caught.value.code == "device_unknown"
        with pytest.raises(UserCanFix):
            set_may_carry(tx, NOBODY, may_carry=True)
