"""An enrolled laptop gives new keys of its own: after a recovery, or when somebody doubts the old.

It needs the secret of an invitation for that very device, and proves by a signing key that the
device had until now that it is the same one. Label, post and number slot stay.
"""

from datetime import datetime

from sqlalchemy import update

from app.domain.errors import TrustBroken, UserCanFix
from app.hq import schema
from app.hq.devices import Device, device_unknown, find_device
from app.hq.events import OfficeEvent
from app.hq.former_keys import retire_key, signing_keys
from app.hq.own_journal import OFFICE, append, event_body
from app.hq.store import Reading, Writing
from app.vault.signing import key_id
from app.wire.enrolment import EnrolRequest
from app.wire.messages import DeviceStatus
from app.wire.renewal import verify_renewal

_LOST = frozenset({DeviceStatus.STOLEN, DeviceStatus.WIPE})


def require_trusted(device: Device) -> None:
    """Raise UserCanFix `device_not_trusted` for a laptop that is stolen or to be wiped."""
    if device.status in _LOST:
        raise UserCanFix(
            "device_not_trusted",
            "This laptop is marked as stolen or to be wiped. Nothing is given to it.",
            field="device",
        )


def renew(tx: Writing, request: EnrolRequest, now: datetime) -> Device:
    """Put the request's keys in the place of the device's; the former one is retired.

    The caller has proved the secret. Raises TrustBroken `renewal` when the sender does not hold a
    key of the device, UserCanFix `device_unknown`, `device_not_trusted`.
    """
    device = find_device(tx, request.device)
    if device is None:
        raise device_unknown()
    require_trusted(device)
    _prove(tx, device, request)
    if (device.signing_key, device.sealing_key, device.transport_key) == _given(request):
        return device  # it did not hear that they were taken, and was invited once more
    heads = request.renewal.heads if request.renewal else ()
    retire_key(tx, device, heads, now)
    devices = schema.devices
    tx.change(
        update(devices)
        .where(devices.c.id == device.id)
        .values(
            signing_key=request.signing_key,
            sealing_key=request.sealing_key,
            transport_key=request.transport_key,
        )
    )
    said = {
        "device": str(device.id),
        "former_key": key_id(device.signing_key),
        "signing_key": key_id(request.signing_key),
    }
    append(
        tx,
        kinds=(OfficeEvent.DEVICE_KEYS_RENEWED,),
        author=OFFICE,
        at=now,
        bodies=(event_body(said),),
    )
    renewed = find_device(tx, device.id)
    return renewed or device


def _given(request: EnrolRequest) -> tuple[bytes, bytes, bytes]:
    return request.signing_key, request.sealing_key, request.transport_key


def _prove(tx: Reading, device: Device, request: EnrolRequest) -> None:
    """By its key, or by one of before: a disk put back may have forgotten a renewal."""
    if request.renewal is not None:
        for public in (device.signing_key, *signing_keys(tx, device.id)):
            try:
                verify_renewal(request.renewal, request.keys, public)
            except TrustBroken:
                continue
            return
    raise TrustBroken("renewal", "A laptop that gives new keys has to prove its former ones.")
