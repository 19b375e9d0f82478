"""An open laptop for one role, on a real store, with everybody else's work around it."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from uuid import UUID

from sqlalchemy import update

from app.domain.errors import EnvironmentFailed
from app.domain.ids import new_id
from app.domain.officers import Action, Officer, Reach, Role
from app.domain.protection import CaseNote
from app.domain.records import Approval, RightsRequest
from app.journal.entry import new_body
from app.services.draft_text import write_draft
from app.services.drafts import Drafts
from app.services.key_file import read_keys, write_keys
from app.services.officers import Officers, account_of
from app.services.open_laptop import OpenLaptop, open_laptop
from app.services.practice import mark_practice
from app.services.protection import DraftKind, Protection
from app.services.protection_drafts import ProtectionDraft
from app.services.reach import reach_of_person
from app.services.registrar import Registrar
from app.services.shifts import Shifts
from app.services.signed_in import SignedIn
from app.services.views import Registered
from app.storage import drafts as stored_drafts
from app.storage import hand_overs, journal
from app.storage.hand_overs import StoredHandOver
from app.storage.officers import KnownOfficer, save_officer
from app.storage.schema import DEVICE as DEVICE_TABLE
from app.vault.key_file import KdfCost, KeyFile, add_slot, new_key_file
from app.vault.key_list import (
    ACKNOWLEDGEMENT,
    PROTECTION,
    SEALING,
    KeyList,
    ListedKey,
    root_fingerprint,
    sign_key_list,
)
from app.vault.sealing import new_sealing_key, public_sealing_key
from app.vault.signing import new_signing_key, public_signing_key
from app.wire.records import record_change
from tests.services.counter import DEVICE, KARIMOV, PRESETS, Counter, open_counter, pause_of

CHEAP = KdfCost(8192, 1, 1)
WORDS = "quiet river under stone"
COLLEAGUE = Officer(UUID(int=0xC0), "B. Osmonov", (Role.REGISTRAR,))
OTHER_SUPERVISOR = Officer(UUID(int=0xC1), "R. Nazarov", (Role.SUPERVISOR,))


@dataclass
class Desk:
    """`laptop` is the bundle that the window gets, signed in as an officer of one role.

    `headquarters`: the private key by which headquarters would sign what it answers.
    """

    counter: Counter
    officer: Officer
    laptop: OpenLaptop
    folder: Path
    master: bytes
    headquarters: bytes
    used: int = field(default=0)

    @property
    def at(self) -> SignedIn:
        return self.counter.as_officer(self.officer)

    @property
    def at_the_counter(self) -> SignedIn:
        """The same officer, as if also a registrar: to put into the store what a role may not."""
        return self.counter.as_officer(replace(self.officer, roles=(Role.REGISTRAR,)))

    def new_file(self) -> Path:
        self.used += 1
        return self.folder / f"file-{self.used}"

    def new_folder(self) -> Path:
        made = self.new_file()
        made.mkdir()
        return made

    def registered(self, at: SignedIn, post: str = "KG06") -> Registered:
        self.used += 1
        self.counter.clock.pass_time(seconds=1)
        draft = self.counter.draft(replace(KARIMOV, number=f"FA{self.used:07d}"))
        registrar = Registrar(at, self.counter.reference, Drafts(at))
        return registrar.register(draft, replace(self.counter.shift, post=post))

    def person(self, reach: Reach) -> UUID:
        """Somebody new, of this reach for this officer."""
        if reach is Reach.OWN_SHIFT:
            Shifts(self.at_the_counter).start(PRESETS)
            person = self.registered(self.at_the_counter).person_id
        else:
            post = "KG06" if reach is Reach.OWN_POST else "KG07"
            person = self.registered(self.counter.as_officer(COLLEAGUE), post).person_id
        with self.at.store.read() as tx:
            assert reach_of_person(tx, self.at, person) is reach
        return person

    def own_draft(self) -> UUID:
        draft, at = self.counter.draft(), self.counter.clock()
        with self.at.store.write() as tx:
            stored_drafts.save_draft(tx, draft.id, self.officer.id, write_draft(draft), at)
        return draft.id

    def protection_draft(self, person: UUID) -> ProtectionDraft:
        content = CaseNote(text="Asked for a quiet room.", author=self.officer.id)
        return ProtectionDraft(new_id(self.counter.clock()), person, content)

    def saved_protection_draft(self) -> ProtectionDraft:
        draft = self.protection_draft(self.person(Reach.OWN_SHIFT))
        Protection(self.at_the_counter).save(draft)
        return draft

    def approval(
        self, action: Action, person: UUID | None, by: Officer, *, elsewhere: bool = False
    ) -> UUID:
        """A question in the journal, whoever might have asked it."""
        now = self.counter.clock()
        asked = Approval(
            id=new_id(now),
            action=action,
            asked_by=by.id,
            asked_at=now,
            reason="They look alike.",
            of_headquarters=elsewhere,
            person_id=person,
        )
        body = new_body(person, [record_change(asked)])
        entry = self.counter.as_officer(by).entry(
            "approval_asked", id=new_id(now), at=now, bodies=[body]
        )
        with self.at.store.write() as tx:
            journal.append(tx, entry)
        return asked.id

    def request(self, person: UUID, kind: str) -> UUID:
        """A rights request that somebody received, whoever it is about."""
        now = self.counter.clock()
        asked = RightsRequest(
            id=new_id(now),
            person_id=person,
            kind=kind,
            receipt=f"R-{self.used}",
            received_at=now,
            received_by=COLLEAGUE.id,
            due_on=now.date(),
        )
        body = new_body(person, [record_change(asked)])
        entry = self.at.entry("rights_request_received", id=new_id(now), at=now, bodies=[body])
        with self.at.store.write() as tx:
            journal.append(tx, entry)
        return asked.id

    def hand_over(self, giver: Officer, receiver: Officer) -> UUID:
        now = self.counter.clock()
        made = StoredHandOver(new_id(now), giver.id, receiver.id, now, None)
        with self.at.store.write() as tx:
            hand_overs.give(tx, made, [])
        return made.id

    def newcomer(self) -> UUID:
        """One more officer who can sign in here."""
        self.used += 1
        officer = Officer(UUID(int=0xD00 + self.used), f"N{self.used}", (Role.REGISTRAR,))
        keys = read_keys(self.at.place, DEVICE)
        keys = add_slot(keys, self.master, officer, WORDS, CHEAP)
        write_keys(self.at.place, keys)
        with self.at.store.write() as tx:
            save_officer(tx, known_of(keys, officer))
        return officer.id

    def close(self) -> None:
        with suppress(EnvironmentFailed):
            self.at.store.close()


def open_desk(folder: Path, role: Role) -> Desk:
    """A new laptop; an officer of this role, a registrar and a supervisor work at it."""
    counter = open_counter(folder / "laptop")
    mark_practice(counter.signed_in.place)
    headquarters = new_signing_key()
    _list_keys(counter, headquarters)
    officer = Officer(UUID(int=0xA0), "The officer", (role,))
    keys, master = new_key_file(DEVICE), counter.master
    for who in (officer, COLLEAGUE, OTHER_SUPERVISOR):
        keys = add_slot(keys, master, who, WORDS, CHEAP)
    write_keys(counter.signed_in.place, keys)
    with counter.signed_in.store.write() as tx:
        for slot in keys.slots:
            save_officer(tx, known_of(keys, slot.officer))
    signed_in = counter.as_officer(officer)
    laptop = open_laptop(signed_in, counter.reference, pause_of(signed_in))
    laptop = replace(laptop, officers=Officers(signed_in, CHEAP))
    return Desk(counter, officer, laptop, folder, master, headquarters)


def known_of(keys: KeyFile, officer: Officer) -> KnownOfficer:
    """What the store would know since the officer's first sign-in."""
    return KnownOfficer(officer.id, officer.roles, account_of(keys, officer.id))


def _list_keys(counter: Counter, headquarters: bytes) -> None:
    """What headquarters would have sent at enrolment, so that sealing works."""
    root, sealing = new_signing_key(), public_sealing_key(new_sealing_key())
    keys = KeyList(
        version=1,
        country="KG",
        issued_at="2026-11-24T00:00:00.000000Z",
        root=public_signing_key(root),
        keys=(
            ListedKey(SEALING, sealing),
            ListedKey(PROTECTION, sealing),
            ListedKey(ACKNOWLEDGEMENT, public_signing_key(headquarters)),
        ),
        tls_pins=(),
        urls=(),
    )
    said = {"key_list": sign_key_list(keys, root), "root_fingerprint": root_fingerprint(keys.root)}
    with counter.signed_in.store.write() as tx:
        tx.connection.execute(update(DEVICE_TABLE).values(**said))


Use = Callable[[Desk, UUID], object]
"""A use case, really called; the person is somebody new of the reach in question."""

__all__ = ("COLLEAGUE", "OTHER_SUPERVISOR", "WORDS", "Desk", "DraftKind", "Use", "open_desk")
