"""A laptop at which several officers can sign in, and people whom one of them registered."""

from dataclasses import replace
from uuid import UUID

from app.domain.officers import Officer, Role
from app.journal.entry import Entry, read_head, read_json
from app.services.key_file import write_keys
from app.services.shifts import Shifts
from app.vault.key_file import KdfCost, add_slot, new_key_file
from app.vault.master import new_master_key
from tests.services.counter import DEVICE, KARIMOV, PRESETS, REGISTRAR, SUPERVISOR, Counter

CHEAP = KdfCost(8192, 1, 1)
PASSPHRASE = "quiet river under stone"
PROTECTION = Officer(
    UUID("01936000-0000-7000-8000-0000000000a4"), "Z. Davlatova", (Role.PROTECTION,)
)
SECOND = Officer(UUID("01936000-0000-7000-8000-0000000000a5"), "B. Osmonov", (Role.REGISTRAR,))


def staff(counter: Counter, *officers: Officer) -> None:
    """These, and nobody else, can sign in here."""
    keys, master = new_key_file(DEVICE), new_master_key()
    for officer in officers:
        keys = add_slot(keys, master, officer, PASSPHRASE, CHEAP)
    write_keys(counter.signed_in.place, keys)


def usual_staff(counter: Counter) -> None:
    staff(counter, REGISTRAR, SECOND, PROTECTION, SUPERVISOR)


def registered(counter: Counter, *, post: str = "KG06", number: str = "FA9900001") -> UUID:
    """Somebody whom the registrar met; in no running shift unless one was started."""
    passport = replace(KARIMOV, number=number)
    return counter.registrar.register(
        counter.draft(passport), replace(counter.shift, post=post)
    ).person_id


def begin_shift(counter: Counter, officer: Officer = REGISTRAR) -> None:
    Shifts(counter.as_officer(officer)).start(PRESETS)


def last_entry(counter: Counter, kind: str) -> Entry:
    """The newest entry of this kind."""
    found = [e for e in counter.entries() if kind in read_head(e.head).kinds]
    assert found, f"no entry of the kind {kind}"
    return found[-1]


def said_in(entry: Entry) -> dict[str, object]:
    """The particulars of an event."""
    (body,) = entry.bodies
    assert body is not None
    said: dict[str, object] = read_json(body.text)["event"]
    return said
