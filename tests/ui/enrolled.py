"""A laptop for the window's tests: enrolled, with two officers, over the real services.

Headquarters' address leads nowhere, so that the network is asked and is not there.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from app.demo.passports import mrz_lines
from app.demo.people import Traveller, invented_travellers
from app.domain.fast_lane import FastLaneDraft, Question
from app.domain.ids import new_id
from app.domain.officers import Officer, Role
from app.domain.registration_number import NumberSlot
from app.domain.shift import Presets
from app.services.access import Access
from app.services.key_file import write_keys
from app.services.officers import account_of
from app.services.open_laptop import OpenLaptop
from app.services.practice import mark_practice
from app.services.reading import read_document
from app.settings.laptop import Laptop, write_laptop
from app.settings.place import Place, prepare
from app.storage.anchor import AnchorFile
from app.storage.device import DeviceIdentity, save_device
from app.storage.engine import create_store
from app.storage.officers import KnownOfficer, save_officer
from app.sync.carrier import Carrier, write_carrier
from app.vault.device_keys import new_device_keys
from app.vault.kdf_cost import KdfCost
from app.vault.key_file import add_slot, new_key_file
from app.vault.key_list import PROTECTION as PROTECTION_KEY
from app.vault.key_list import KeyList, ListedKey, root_fingerprint, sign_key_list
from app.vault.master import anchor_key, new_master_key, store_key
from app.vault.sealing import new_sealing_key, public_sealing_key
from app.vault.signing import new_signing_key, public_signing_key

NOON = datetime(2026, 11, 24, 7, 0, tzinfo=UTC)
DEVICE = UUID("01936000-0000-7000-8000-0000000000d2")
REGISTRAR = Officer(UUID("01936000-0000-7000-8000-0000000000b1"), "M. Karimova", (Role.REGISTRAR,))
SUPERVISOR = Officer(UUID("01936000-0000-7000-8000-0000000000b2"), "R. Nazarov", (Role.SUPERVISOR,))
PROTECTION = Officer(
    UUID("01936000-0000-7000-8000-0000000000b3"), "Z. Davlatova", (Role.PROTECTION,)
)
PASSPHRASE = "four words for tests"
CHEAP = KdfCost(8192, 1, 1)
PRESETS = Presets("E", "B", "uzb", "UZB")
NOWHERE = "https://127.0.0.1:9"


class TestClock:
    """Stands still; a test moves it."""

    __test__ = False

    def __init__(self, now: datetime = NOON) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


@dataclass(frozen=True)
class Enrolled:
    """What a test needs of the laptop."""

    place: Place
    clock: TestClock
    access: Access

    def sign_in(self, officer: Officer = REGISTRAR) -> OpenLaptop:
        return self.access.sign_in(officer.id, PASSPHRASE)

    def fill(self, count: int) -> None:
        """Register `count` invented travellers, one a minute, and leave a shift open."""
        laptop = self.sign_in(REGISTRAR)
        shift = laptop.shifts.start(PRESETS)
        for traveller in invented_travellers(count, NOON.date()):
            self.clock.now += timedelta(minutes=1)
            laptop.registrar.register(draft_of(traveller, self.clock.now), shift)
        laptop.close()


def draft_of(traveller: Traveller, now: datetime) -> FastLaneDraft:
    """Everything answered as the traveller says."""
    answers = {
        Question.EARLIER_VISIT: "N",
        Question.PURPOSE: traveller.purpose,
        Question.NEXT_DESTINATION: traveller.destination,
        Question.INTENDED_STAY: traveller.stay,
        Question.CONSENT: "Y",
        Question.WORRIED: "N",
    }
    if traveller.return_reason is not None:
        answers[Question.RETURN_REASON] = traveller.return_reason
    return FastLaneDraft(
        id=new_id(now),
        started_at=now,
        notice_said=True,
        document=read_document("\n".join(mrz_lines(traveller.passport)), now.date()),
        answers=answers,
    )


def enrol_laptop(folder: Path, officers: tuple[Officer, ...] = (REGISTRAR, SUPERVISOR)) -> Enrolled:
    """Make the laptop in `folder`, as enrolment leaves it."""
    place, clock = Place(folder), TestClock()
    prepare(place)
    master, keys = new_master_key(), new_device_keys()
    root, sealing = new_signing_key(), new_device_keys()
    fingerprint = root_fingerprint(public_signing_key(root))
    key_list = sign_key_list(_key_list(root, sealing.sealing_public), root)
    identity = DeviceIdentity(
        device=DEVICE,
        label="KG06-L1",
        post="KG06",
        country="KG",
        slot=NumberSlot(9, bytes(range(32))),
        signing_key=keys.signing,
        sealing_key=keys.sealing,
        root_fingerprint=fingerprint,
        key_list=key_list,
    )
    store = create_store(
        place.store, store_key(master), AnchorFile(place.anchor, anchor_key(master)).note
    )
    key_file = new_key_file(DEVICE)
    for officer in officers:
        key_file = add_slot(key_file, master, officer, PASSPHRASE, CHEAP)
    with store.write() as tx:
        save_device(tx, identity)
        for officer in officers:
            account = account_of(key_file, officer.id)
            save_officer(tx, KnownOfficer(officer.id, officer.roles, account))
    store.close()
    write_keys(place, key_file)
    write_carrier(place, Carrier(DEVICE, keys.transport, key_list, fingerprint, NOWHERE))
    mark_practice(place)
    write_laptop(place, Laptop(DEVICE, "KG06-L1", "KG06", "KG"))
    return Enrolled(place, clock, Access(place, clock))


def _key_list(root: bytes, sealing: bytes) -> KeyList:
    return KeyList(
        version=1,
        country="KG",
        issued_at="2026-11-01T00:00:00Z",
        root=public_signing_key(root),
        keys=(
            ListedKey("sealing", sealing),
            ListedKey("acknowledgement", public_signing_key(new_signing_key())),
            ListedKey(PROTECTION_KEY, public_sealing_key(new_sealing_key())),
        ),
        tls_pins=("A" * 43 + "=",),
        urls=(NOWHERE,),
    )
