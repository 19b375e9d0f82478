"""Headquarters' side of recoveries and renewals, for tests of the laptop's side."""

from collections.abc import Sequence
from uuid import UUID

from app.demo.headquarters import DemoHeadquarters
from app.domain.ids import system_clock
from app.domain.officers import Role
from app.hq.devices import Device, find_device
from app.hq.heads import held_incarnations
from app.hq.invitations import invite_again
from app.hq.keys import KeyFolder, read_keys
from app.hq.opened import opened
from app.hq.place import HeadquartersPlace
from app.hq.recovery import answer_recovery, read_asking, two_persons
from app.hq.users import HqUser
from app.journal.chain import Position
from app.settings.laptop import read_laptop
from app.settings.place import Place
from app.wire.enrolment import EnrolmentCode, write_code

PERSONS = two_persons(
    HqUser(UUID(int=1), "Admin", (Role.ADMINISTRATOR,)),
    HqUser(UUID(int=2), "Guard", (Role.DATA_PROTECTION,)),
)


def answered(headquarters: DemoHeadquarters, request: str, private: bytes = b"") -> str:
    """What two people at headquarters answer, with the first recovery key or with `private`."""
    place = HeadquartersPlace(headquarters.folder)
    private = private or (KeyFolder(place.keys).offline / "recovery.key").read_bytes()
    with opened(headquarters.folder, {}) as here, here.store.write() as tx:
        return answer_recovery(
            tx,
            read_keys(place, here.headquarters.root_fingerprint),
            read_asking(tx, request),
            recovery_private=private,
            persons=PERSONS,
            now=system_clock(),
        )


def invited_again(headquarters: DemoHeadquarters, place: Place) -> str:
    """The code by which this laptop gives new keys."""
    with opened(headquarters.folder, {}) as here, here.store.write() as tx:
        secret, _ = invite_again(tx, _device(headquarters, place), system_clock())
        known = here.headquarters
    return write_code(EnrolmentCode(known.url, known.root_fingerprint, secret))


def known_keys(headquarters: DemoHeadquarters, place: Place) -> tuple[bytes, bytes, bytes]:
    """The signing, sealing and transport key that headquarters has of this laptop."""
    device = _device(headquarters, place)
    return device.signing_key, device.sealing_key, device.transport_key


def held(headquarters: DemoHeadquarters, place: Place) -> Sequence[Position]:
    """The ends of what headquarters holds of this laptop."""
    with opened(headquarters.folder, {}) as here, here.store.read() as tx:
        return [one.at for one in held_incarnations(tx, read_laptop(place).device)]


def _device(headquarters: DemoHeadquarters, place: Place) -> Device:
    with opened(headquarters.folder, {}) as here, here.store.read() as tx:
        device = find_device(tx, read_laptop(place).device)
    assert device is not None
    return device
