"""Joining headquarters: keys and database are made here, headquarters gives place and numbers.

What must survive a lost answer is on the disk before anything is sent: the laptop file without a
post, the key file, the store with the device's keys among the drafts. A second try finds them,
sends the same request and gets the same answer. The post in the laptop file comes last: only
then is the laptop enrolled.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from app.domain.codelists import load_code_lists
from app.domain.errors import TrustBroken, UserCanFix
from app.domain.ids import Clock, new_id
from app.domain.officers import Officer, Role
from app.domain.registration_number import NumberSlot
from app.services.key_care import with_escrow
from app.services.key_file import read_keys, write_keys
from app.services.officer_book import ADMITTED, admitted
from app.services.officers import new_officer
from app.services.pending_keys import forget_pending_keys, pending_keys
from app.services.practice import is_practice, mark_practice
from app.services.signed_in import SignedIn
from app.services.version import VERSION
from app.services.views import LaptopCard
from app.services.wipe import finish_wipe
from app.settings.laptop import Laptop, read_laptop, write_laptop
from app.settings.place import Place
from app.storage import device, journal
from app.storage.anchor import AnchorFile
from app.storage.device import DeviceIdentity
from app.storage.engine import create_store, open_store
from app.storage.officers import KnownOfficer, save_officer
from app.storage.store import Store
from app.storage.transaction import Reading
from app.sync import carry
from app.sync.carrier import Carrier, write_carrier
from app.vault.device_keys import DeviceKeys
from app.vault.kdf_cost import KdfCost, calibrated_cost
from app.vault.key_file import OpenedSlot, add_slot, new_key_file, open_slot
from app.vault.key_list import read_key_list
from app.vault.master import anchor_key, new_master_key, store_key
from app.vault.sealing import public_sealing_key
from app.wire.enrolment import EnrolAnswer, EnrolmentCode, EnrolRequest, enrol_request, read_code

ENROLLED = "device_enrolled"


@dataclass(frozen=True, slots=True)
class FirstOfficer:
    """Who is the first to sign in on this laptop."""

    name: str
    roles: tuple[Role, ...]
    passphrase: str = field(repr=False)


def enrol(
    place: Place,
    code: str,
    *,
    officer_name: str,
    roles: Sequence[Role],
    passphrase: str,
    clock: Clock,
    cost: KdfCost | None = None,
    practice: bool = False,
) -> LaptopCard:
    """Enrol the laptop of this folder, which the caller has prepared and holds.

    `cost` is what a guess at the passphrase costs; None measures this machine. Raises UserCanFix
    `enrolment_code`, `already_enrolled`, `weak_passphrase`, `wrong_passphrase` (a second try
    needs the first's), and what the carrier raises; TrustBroken `half_a_laptop`.
    """
    invitation = read_code(code)
    first = FirstOfficer(officer_name, tuple(roles), passphrase)
    laptop = _begun(place, clock)
    officer, opened = _keys(place, laptop.device, first, clock, cost)
    anchor = AnchorFile(place.anchor, anchor_key(opened.master))
    store = _store(place, store_key(opened.master), anchor)
    try:
        keys = pending_keys(store, laptop.device, clock)
        answer = carry.enrol(invitation, _request(invitation, laptop.device, keys))
        identity = _identity(answer, invitation, laptop.device, keys)
        lists = load_code_lists()
        _take_identity(
            SignedIn(officer, identity, store, anchor, place, clock, lists, opened.account)
        )
        file = read_keys(place, identity.device)
        write_keys(place, with_escrow(file, opened.master, identity))
        write_carrier(place, _carrier(invitation, identity, keys))
        if practice:
            mark_practice(place)
        write_laptop(
            place, Laptop(identity.device, identity.label, identity.post, identity.country)
        )
        forget_pending_keys(store, laptop.device)
    finally:
        store.close()
    return LaptopCard(identity.label, identity.post, VERSION, is_practice(place))


def _begun(place: Place, clock: Clock) -> Laptop:
    """The laptop file of an enrolment under way, or a new one where nothing is yet."""
    if not place.laptop_file.exists():
        if place.key_file.exists() or place.store.exists():
            raise TrustBroken(
                "half_a_laptop",
                "There are keys or a database without the file laptop.json. Put it back from a"
                " copy, or choose an empty folder. Nothing was changed.",
            )
        write_laptop(place, Laptop(new_id(clock()), "", "", ""))
    laptop = _laptop_or_anew(place, clock)
    if laptop.post:
        raise UserCanFix(
            "already_enrolled",
            f"This laptop is enrolled already, as {laptop.label} of post {laptop.post}.",
        )
    return laptop


def _laptop_or_anew(place: Place, clock: Clock) -> Laptop:
    """A laptop that was wiped begins anew, once nothing of the old one waits for delivery."""
    try:
        return read_laptop(place)
    except UserCanFix as wrong:
        if wrong.code not in {"withdrawn", "erased_here"}:
            raise
    finish_wipe(place)
    if place.wipe_file.exists():
        raise UserCanFix(
            "wipe_unfinished",
            "Sealed registrations of the laptop that this was have not been delivered yet. Connect"
            " it to the network and run manzil sync, or choose an empty folder.",
        )
    write_laptop(place, Laptop(new_id(clock()), "", "", ""))
    return read_laptop(place)


def _keys(
    place: Place, id: UUID, first: FirstOfficer, clock: Clock, cost: KdfCost | None
) -> tuple[Officer, OpenedSlot]:
    """The first officer and the keys: those of an earlier try, or new ones."""
    if place.key_file.exists():
        keys = read_keys(place, id)
        (officer,) = keys.officers
        return officer, open_slot(keys, officer.id, first.passphrase)
    if place.store.exists():
        raise TrustBroken(
            "half_a_laptop",
            "There is a database without its key file keys.json. Put the key file back, or choose"
            " an empty folder. Nothing was changed.",
        )
    officer = new_officer(new_id(clock()), first.name, first.roles)
    keys = add_slot(
        new_key_file(id), new_master_key(), officer, first.passphrase, cost or calibrated_cost()
    )
    write_keys(place, keys)
    return officer, open_slot(keys, officer.id, first.passphrase)


def _store(place: Place, key: bytes, anchor: AnchorFile) -> Store:
    if place.store.exists():
        return open_store(place.store, key, anchor.note)
    return create_store(place.store, key, anchor.note)


def _request(invitation: EnrolmentCode, id: UUID, keys: DeviceKeys) -> EnrolRequest:
    return enrol_request(
        secret=invitation.secret,
        device=id,
        signing_private=keys.signing,
        signing_key=keys.signing_public,
        sealing_key=keys.sealing_public,
        transport_key=keys.transport_public,
    )


def _identity(
    answer: EnrolAnswer, invitation: EnrolmentCode, id: UUID, keys: DeviceKeys
) -> DeviceIdentity:
    """What headquarters made of this laptop. Raises TrustBroken when it answers another."""
    if answer.device != id:
        raise TrustBroken("enrolled_other", "Headquarters answered for another laptop. Try again.")
    return DeviceIdentity(
        device=id,
        label=answer.label,
        post=answer.post,
        country=read_key_list(answer.key_list, invitation.root_fingerprint).country,
        slot=NumberSlot(answer.slot, answer.number_key),
        signing_key=keys.signing,
        sealing_key=keys.sealing,
        root_fingerprint=invitation.root_fingerprint,
        key_list=answer.key_list,
    )


def _take_identity(newcomer: SignedIn) -> None:
    """Make the store this device's and begin its journal; a second time does nothing."""
    officer, public = newcomer.officer, public_sealing_key(newcomer.account)
    said = admitted(officer, public)
    with newcomer.store.write() as tx:
        if not _has_device(tx):
            device.save_device(tx, newcomer.device)
            save_officer(tx, KnownOfficer(officer.id, officer.roles, public))
            journal.append(tx, newcomer.event(ENROLLED, ADMITTED, said=said))


def _laptop(identity: DeviceIdentity) -> Laptop:
    return Laptop(identity.device, identity.label, identity.post, identity.country)


def _has_device(tx: Reading) -> bool:
    try:
        device.load_device(tx)
    except TrustBroken as none_yet:
        if none_yet.code != "not_enrolled":
            raise
        return False
    return True


def _carrier(invitation: EnrolmentCode, identity: DeviceIdentity, keys: DeviceKeys) -> Carrier:
    return Carrier(
        device=identity.device,
        transport_key=keys.transport,
        key_list=identity.key_list,
        root_fingerprint=identity.root_fingerprint,
        url=invitation.url,
    )
