"""A counter with a quiet room: somebody registered, a country's key, protection officers."""

import base64
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from sqlalchemy import update

from app.demo.passports import InventedPassport
from app.domain.ids import new_id
from app.domain.officers import Officer, Role
from app.domain.protection import CaseNote, Screening
from app.journal.entry import write_time
from app.services.practice import mark_practice
from app.services.protection import DraftKind, Protection
from app.services.protection_files import ProtectionFiles
from app.services.protection_keys import apply_protection_keys
from app.services.screening import load_instrument
from app.services.signed_in import SignedIn
from app.storage.schema import DEVICE
from app.vault.key_list import (
    PROTECTION,
    PROTECTION_SIGNING,
    KeyList,
    ListedKey,
    root_fingerprint,
    sign_key_list,
)
from app.vault.protection_key import protection_signing_public, seal_share, vouch
from app.vault.sealing import new_sealing_key, public_sealing_key
from app.vault.signing import new_signing_key, public_signing_key
from app.wire.page import Item
from tests.services.counter import KARIMOV, SUPERVISOR, Counter, open_counter

PROTECTOR = Officer(UUID("01936000-0000-7000-8000-0000000000a7"), "N. Asanova", (Role.PROTECTION,))
SECOND = Officer(UUID("01936000-0000-7000-8000-0000000000a8"), "T. Osmonov", (Role.PROTECTION,))
INSTRUMENT = load_instrument()
ANSWERED = Screening(
    instrument=INSTRUMENT.id,
    version=INSTRUMENT.version,
    private_space_confirmed=True,
    answers=tuple(sorted((prompt.id, "N") for prompt in INSTRUMENT.prompts)),
    need_flags=("VT",),
)


@dataclass(frozen=True)
class QuietRoom:
    """The registrar is signed in; the others have accounts of their own."""

    counter: Counter
    country: bytes
    person: UUID
    protector: SignedIn
    second: SignedIn
    supervisor: SignedIn

    @property
    def registrar(self) -> SignedIn:
        return self.counter.signed_in

    def note(self, text: str, at: SignedIn | None = None, person: UUID | None = None) -> UUID:
        """The sealed record of a case note, closed by the registrar unless told otherwise."""
        protection = Protection(at or self.registrar)
        draft = protection.begin(person or self.person, DraftKind.CASE_NOTE)
        content = CaseNote(text=text, author=(at or self.registrar).officer.id)
        return protection.close(replace(draft, content=content), "SON").record

    def screening(self, person: UUID, *needs: str) -> UUID:
        protection = Protection(self.registrar)
        draft = protection.begin(person, DraftKind.SCREENING)
        content = replace(ANSWERED, need_flags=needs)
        return protection.close(replace(draft, content=content), "IMM").record

    def deliver_key(self, *officers: SignedIn, post: str = "KG06") -> bytes:
        """A new protection key of the post, shared with these officers."""
        self.counter.clock.pass_time(seconds=1)
        private = new_sealing_key()
        self.apply(self.key_item(private, officers, post))
        return private

    def key_item(self, private: bytes, officers: Sequence[SignedIn], post: str = "KG06") -> Item:
        now = self.counter.clock()
        key = vouch(post, public_sealing_key(private), write_time(now), self.country)
        shares = [
            {
                "officer": str(one.officer.id),
                "sealed": text_of(
                    seal_share(
                        private,
                        post=post,
                        officer=one.officer.id,
                        receiver=public_sealing_key(one.account),
                    )
                ),
            }
            for one in officers
        ]
        said = {
            "for": shares,
            "key": text_of(key.public),
            "post": post,
            "since": key.since,
            "voucher": text_of(key.voucher),
        }
        return Item(new_id(now), "protection_keys", said, now, 1)

    def apply(self, item: Item) -> None:
        with self.registrar.store.write() as tx:
            apply_protection_keys(tx, item, self.registrar)

    def files(self, at: SignedIn | None = None) -> ProtectionFiles:
        return ProtectionFiles(at or self.protector)

    def texts(self, at: SignedIn | None = None) -> list[list[str]]:
        """The words of each note of the person, record by record, version by version."""
        return [
            [
                version.content.text if isinstance(version.content, CaseNote) else version.why
                for version in record.versions
            ]
            for record in self.files(at).read(self.person)
        ]

    def register(self, number: int) -> UUID:
        """Somebody else; their id."""
        passport = replace(KARIMOV, number=f"FB{number:07d}", given_name="OLIM")
        return register(self.counter, passport)


def register(counter: Counter, passport: InventedPassport = KARIMOV) -> UUID:
    done = counter.registrar.register(counter.draft(passport), counter.shift)
    return done.person_id


def open_quiet_room(folder: Path, *, practice: bool = True) -> QuietRoom:
    """`room.registrar.store` is the caller's to close. No key of the post was delivered yet."""
    counter = open_counter(folder)
    if practice:
        mark_practice(counter.signed_in.place)
    country = new_sealing_key()
    list_keys(counter, country)
    return QuietRoom(
        counter=counter,
        country=country,
        person=register(counter),
        protector=with_account(counter, PROTECTOR),
        second=with_account(counter, SECOND),
        supervisor=with_account(counter, SUPERVISOR),
    )


def with_account(counter: Counter, officer: Officer) -> SignedIn:
    return replace(counter.signed_in, officer=officer, account=new_sealing_key())


def list_keys(counter: Counter, *countries: bytes) -> None:
    """Give the laptop a key list with these countries' keys, the newest first."""
    root = new_signing_key()
    keys = KeyList(
        version=1,
        country="KG",
        issued_at="2026-11-24T08:00:00.000000Z",
        root=public_signing_key(root),
        keys=tuple(
            ListedKey(use, public)
            for country in countries
            for use, public in (
                (PROTECTION, public_sealing_key(country)),
                (PROTECTION_SIGNING, protection_signing_public(country)),
            )
        ),
        tls_pins=(),
        urls=(),
    )
    said = {"key_list": sign_key_list(keys, root), "root_fingerprint": root_fingerprint(keys.root)}
    with counter.signed_in.store.write() as tx:
        tx.connection.execute(update(DEVICE).values(**said))


def text_of(data: bytes) -> str:
    return base64.b64encode(data).decode()
