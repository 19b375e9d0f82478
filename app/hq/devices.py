"""Enrolled devices: their public keys, where they stand, and whether they are still trusted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select, update

from app.domain.errors import UserCanFix
from app.hq import schema
from app.hq.store import Found, Reading, Writing
from app.wire.messages import DeviceStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A laptop. `may_carry`: requests signed by its transport key are answered."""

    id: UUID
    label: str
    post: str
    slot: int
    signing_key: bytes
    sealing_key: bytes
    transport_key: bytes
    status: DeviceStatus
    may_carry: bool
    enrolled_at: datetime


def add_device(tx: Writing, device: Device) -> bool:
    """Add a device; False when one of this id is there already."""
    row = {name: getattr(device, name) for name in schema.devices.columns.keys()}  # noqa: SIM118 - columns iterate as columns
    return tx.insert_missing(schema.devices, [{**row, "status": device.status.value}]) == 1


def find_device(tx: Reading, id: UUID) -> Device | None:
    found = tx.rows(select(schema.devices).where(schema.devices.c.id == id))
    return _device(found[0]) if found else None


def all_devices(tx: Reading) -> Sequence[Device]:
    """By post and label, as people look for them."""
    query = select(schema.devices).order_by(
        schema.devices.c.post, schema.devices.c.label, schema.devices.c.id
    )
    return [_device(row) for row in tx.rows(query)]


def set_status(tx: Writing, id: UUID, status: DeviceStatus) -> None:
    """Say what is taken from this device from now on. Raises UserCanFix `device_unknown`."""
    _change(tx, id, status=status.value)


def set_may_carry(tx: Writing, id: UUID, *, may_carry: bool) -> None:
    """Let or forbid this device's transport key. Raises UserCanFix `device_unknown`."""
    _change(tx, id, may_carry=may_carry)


def _change(tx: Writing, id: UUID, **values: object) -> None:
    devices = schema.devices
    if not tx.change(update(devices).where(devices.c.id == id).values(**values)):
        raise device_unknown()


def device_unknown() -> UserCanFix:
    return UserCanFix(
        "device_unknown",
        "No device has this id. List them by: manzil hq devices",
        field="device",
    )


def _device(row: Found) -> Device:
    return Device(
        id=row.id,
        label=row.label,
        post=row.post,
        slot=row.slot,
        signing_key=row.signing_key,
        sealing_key=row.sealing_key,
        transport_key=row.transport_key,
        status=DeviceStatus(row.status),
        may_carry=row.may_carry,
        enrolled_at=row.enrolled_at,
    )
