"""A counter for tests: one enrolled laptop without a window, officers, a clock that is set."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

from app.demo.passports import InventedPassport, mrz_lines
from app.domain.codelists import load_code_lists
from app.domain.fast_lane import FastLaneDraft, Question, ReadDocument
from app.domain.ids import Clock, derived_id, new_id
from app.domain.officers import Officer, Role
from app.domain.posts import load_posts
from app.domain.registration_number import NumberSlot
from app.domain.shift import Presets, Shift
from app.journal.entry import Entry, Head, read_head
from app.services.drafts import Drafts
from app.services.open_laptop import OpenLaptop
from app.services.pause import Pause
from app.services.places import load_places
from app.services.reading import read_document
from app.services.reference import Reference
from app.services.registrar import Registrar
from app.services.signed_in import SignedIn
from app.services.texts import load_texts
from app.settings.place import Place, prepare
from app.storage import journal
from app.storage.anchor import AnchorFile
from app.storage.device import DeviceIdentity, save_device
from app.storage.engine import create_store
from app.vault.device_keys import new_device_keys
from app.vault.key_file import KdfCost, OpenedSlot
from app.vault.master import KEY_BYTES, anchor_key, new_master_key, store_key
from app.vault.pin import Pinned
from app.vault.sealing import new_sealing_key

MORNING = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
DEVICE = UUID("01936000-0000-7000-8000-0000000000d1")
REGISTRAR = Officer(UUID("01936000-0000-7000-8000-0000000000a1"), "M. Karimova", (Role.REGISTRAR,))
SUPERVISOR = Officer(UUID("01936000-0000-7000-8000-0000000000a2"), "R. Nazarov", (Role.SUPERVISOR,))
ANALYST = Officer(UUID("01936000-0000-7000-8000-0000000000a3"), "A. Analyst", (Role.ANALYST,))
PRESETS = Presets("E", "B", "uzb", "UZB")
ANSWERS = {
    Question.EARLIER_VISIT: "N",
    Question.PURPOSE: "WRK",
    Question.NEXT_DESTINATION: "RUS",
    Question.INTENDED_STAY: "3",
    Question.CONSENT: "Y",
    Question.WORRIED: "N",
}
KARIMOV = InventedPassport(
    "UZB", "KARIMOV", "FARKHOD", "FA9900001", date(1985, 6, 15), "M", date(2031, 1, 1)
)


class SetClock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime = MORNING) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def pass_time(self, **parts: float) -> None:
        self.now += timedelta(**parts)


@dataclass(frozen=True)
class Counter:
    """An open laptop and what is built over it."""

    signed_in: SignedIn
    clock: SetClock
    reference: Reference
    drafts: Drafts
    registrar: Registrar
    shift: Shift
    store_key: bytes
    master: bytes

    def as_officer(self, officer: Officer) -> SignedIn:
        return replace(self.signed_in, officer=officer)

    def draft(self, passport: InventedPassport = KARIMOV, **answers: str | None) -> FastLaneDraft:
        """A draft with every answer given; by question name, None takes an answer away."""
        return filled_draft(self.clock, passport, **answers)

    def heads(self) -> list[Head]:
        return [read_head(entry.head) for entry in self.entries()]

    def entries(self) -> list[Entry]:
        with self.signed_in.store.read() as tx:
            return [entry for _, entry in journal.all_entries(tx)]


def filled_draft(
    clock: Clock, passport: InventedPassport = KARIMOV, **answers: str | None
) -> FastLaneDraft:
    given = dict(ANSWERS) | {Question(name): said for name, said in answers.items()}
    return FastLaneDraft(
        id=new_id(clock()),
        started_at=clock(),
        notice_said=True,
        document=document_of(passport),
        answers={question: said for question, said in given.items() if said is not None},
    )


def document_of(passport: InventedPassport) -> ReadDocument:
    return read_document("\n".join(mrz_lines(passport)), MORNING.date())


def new_reference(*, practice: bool = True) -> Reference:
    return Reference(
        lists=load_code_lists(),
        posts=load_posts(),
        post="KG06",
        places=load_places(),
        texts=load_texts(),
        practice=practice,
    )


def open_counter(folder: Path, *, practice: bool = True) -> Counter:
    """A new laptop at KG06; `counter.signed_in.store` is the caller's to close."""
    place = Place(folder)
    prepare(place)
    master, keys, clock = new_master_key(), new_device_keys(), SetClock()
    anchor = AnchorFile(place.anchor, anchor_key(master))
    store = create_store(place.store, store_key(master), anchor.note)
    identity = DeviceIdentity(
        device=DEVICE,
        label="L1",
        post="KG06",
        country="KG",
        slot=NumberSlot(7, bytes(range(32))),
        signing_key=keys.signing,
        sealing_key=keys.sealing,
        root_fingerprint="00" * 32,
        key_list="",
    )
    with store.write() as tx:
        save_device(tx, identity)
    signed_in = SignedIn(
        REGISTRAR, identity, store, anchor, place, clock, load_code_lists(), new_sealing_key()
    )
    reference = new_reference(practice=practice)
    drafts = Drafts(signed_in)
    return Counter(
        signed_in=signed_in,
        clock=clock,
        reference=reference,
        drafts=drafts,
        registrar=Registrar(signed_in, reference, drafts),
        shift=Shift(REGISTRAR.id, "KG06", PRESETS, MORNING),
        store_key=store_key(master),
        master=master,
    )


def pause_of(signed_in: SignedIn) -> Pause[OpenLaptop]:
    """A pause that can be chosen for and begun; nothing opens it again."""

    def never(keys: OpenedSlot, pinned: Pinned) -> OpenLaptop:
        raise AssertionError(keys, pinned)

    keys = OpenedSlot(bytes(KEY_BYTES), signed_in.account)
    return Pause(signed_in, keys, never, cost=KdfCost(8192, 1, 1))


def record_id(draft: FastLaneDraft, ordinal: int) -> UUID:
    return derived_id(draft.id, ordinal)
