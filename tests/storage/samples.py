"""Synthetic people and entries for the storage's tests. Nobody here exists."""

import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Select

from app.domain.dates import exact_birth
from app.domain.ids import derived_id, new_id
from app.domain.records import (
    Consent,
    IdentityDocument,
    Journey,
    LookUp,
    Movement,
    Person,
    Registration,
)
from app.domain.registration_number import NumberSlot, registration_number
from app.journal.entry import Entry, RecordChange, new_body, new_entry
from app.journal.erasure import erasure_change
from app.storage.device import DeviceIdentity, next_counter, save_device
from app.storage.engine import create_store
from app.storage.erased import Crossings, Stub, write_stub
from app.storage.store import Store
from app.storage.transaction import Reading, Writing
from app.wire.records import record_change, registration_changes

KEY = bytes(range(32))
OTHER_KEY = bytes(range(1, 33))
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
OFFICER = UUID("0199f6a0-0000-7000-8000-00000000000a")
SLOT = NumberSlot(17, b"n" * 32)
DEVICE = DeviceIdentity(
    device=UUID("0199f6a0-0000-7000-8000-0000000000d1"),
    label="L1",
    post="KG06",
    country="KG",
    slot=SLOT,
    signing_key=b"s" * 32,
    sealing_key=b"k" * 96,
    root_fingerprint="ab" * 32,
    key_list="signed list",
)
FAMILY = ("KARIMOV", "NAZAROVA", "ДАВЛАТОВ", "رحیمی", "TOKTOGULOV", "ABDULLAEV", "SADYKOVA")
GIVEN = ("OLIM", "МАДИНА", "FARRUKH", "زهرا", "AIBEK", "GULNORA", "JAMSHED", "NODIRA")


def enrolled_store(folder: Path) -> Store:
    """A new store that knows its device."""
    store = create_store(folder / "store.db", KEY)
    with store.write() as tx:
        save_device(tx, DEVICE)
    return store


class Undone(Exception):  # noqa: N818 - not an error of the program
    """Undoes a transaction."""


@contextmanager
def undone(store: Store) -> Iterator[Writing]:
    """A write transaction of which nothing stays, so that one store serves many examples."""
    with suppress(Undone), store.write() as tx:
        yield tx
        raise Undone


def make_registration(
    seed: int, entry: UUID, *, number: str = "KG06-000000-0", at: datetime = NOW
) -> Registration:
    """One person's save; the same seed gives the same person."""
    chance = random.Random(seed)  # noqa: S311 - repeatable, guards nothing
    person = derived_id(entry, 0)
    return Registration(
        person=Person(
            id=person,
            registration_number=number,
            sex=chance.choice("12"),
            birth=exact_birth(date(1950, 1, 1) + timedelta(days=chance.randrange(20_000))),
            nationalities=(chance.choice(("TJK", "UZB", "AFG", "KGZ")),),
            languages=("rus", "tgk"),
            family_name=chance.choice(FAMILY),
            given_name=chance.choice(GIVEN),
        ),
        document=IdentityDocument(
            id=derived_id(entry, 1),
            person_id=person,
            type="P",
            read_by="W",
            checks=(("number", "ok"),),
            original_seen=True,
            issuing_state="TJK",
            number=f"A{chance.randrange(10**8):08d}",
            mrz_lines=("P<TJK" + "<" * 39, "<" * 44),
        ),
        journey=Journey(
            id=derived_id(entry, 2),
            person_id=person,
            departure_country="TJK",
            next_destination="KAZ",
            final_destination="RUS",
            final_assumed=True,
            purpose=chance.choice(("LAB", "FAM", "TRA")),
            intended_stay="M",
            transport="R",
        ),
        movement=Movement(
            id=derived_id(entry, 3),
            person_id=person,
            post="KG06",
            direction="X",
            at=at,
            officer_id=OFFICER,
            lane="fast",
            evidence="document",
        ),
        consents=(
            Consent(
                id=derived_id(entry, 4),
                person_id=person,
                purpose="REG",
                decision="Y",
                legal_basis="C",
                mode="O",
                text_id="notice",
                text_version=1,
                text_hash="00" * 32,
                language="tgk",
                read_aloud=True,
                given_at=at,
            ),
        ),
        lane="fast",
    )


def entry_of(
    changes: Sequence[RecordChange],
    *,
    person: UUID | None,
    at: datetime = NOW,
    id: UUID | None = None,
    kinds: Sequence[str] = ("registered",),
) -> Entry:
    """An entry with one body."""
    return new_entry(
        id=id or new_id(at),
        at=at,
        device=DEVICE.device,
        author=OFFICER,
        kinds=kinds,
        bodies=[new_body(person, changes)],
    )


def registration_entry(seed: int, *, at: datetime = NOW, number: str = "KG06-000000-0") -> Entry:
    """The entry that the save of `make_registration` makes."""
    entry = new_id(at)
    made = make_registration(seed, entry, number=number, at=at)
    changes = registration_changes(made)
    return entry_of(changes, person=made.person.id, at=at, id=entry)


def lookup_entry(seed: int, *, at: datetime = NOW) -> Entry:
    """What is left of the person of `make_registration` after a purge."""
    entry = new_id(at)
    made = make_registration(seed, entry)
    said = LookUp(
        id=derived_id(entry, 1),
        person_id=made.person.id,
        registration_number="KG06-7F4K2Q-5",
        sex=made.person.sex,
        names=("karimov", "olim"),
        sounds=("krm", "alm"),
        nationalities=made.person.nationalities,
        document_marks=(f"{seed:032x}",),
        birth_earliest=made.person.birth.earliest,
        birth_latest=made.person.birth.latest,
        post="KG06",
        day=at.date(),
        direction="X",
    )
    return entry_of(
        [record_change(said)], person=made.person.id, at=at, id=entry, kinds=("purged",)
    )


def erased_entry(person: UUID, *, at: datetime = NOW) -> Entry:
    """The stub of somebody who crossed twice within an hour; it names no body that is held."""
    hour = at.replace(minute=0, second=0, microsecond=0)
    stub = write_stub(
        Stub(person, at, request=None, receipt=None), [Crossings(hour, "KG06", "X", 2)]
    )
    change = erasure_change(new_id(at), ["ab" * 32], stub)
    return entry_of([change], person=None, at=at, kinds=("erased",))


def next_number(tx: Writing) -> str:
    return registration_number(DEVICE.post, SLOT, next_counter(tx))


def plan_of(tx: Reading, query: Select[Any]) -> list[str]:
    """SQLite's plan for a query: one line a step."""
    compiled = query.compile(tx.connection.engine)
    values = [compiled.params[name] for name in compiled.positiontup or ()]
    plain = [value if isinstance(value, int | str) else b"" for value in values]
    rows = tx.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}", tuple(plain))
    return [row.detail for row in rows]
