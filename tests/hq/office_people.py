"""People of headquarters, and officers of laptops as their journals tell of them."""

import base64
from uuid import UUID

from app.domain.ids import derived_id, new_id
from app.domain.permissions import Role
from app.domain.records import Approval, ProtectionNeed, Sealed
from app.hq.own_journal import event_body
from app.hq.store import Store
from app.hq.users import HqUser, add_user
from app.journal.entry import Entry, Json, new_body
from app.vault.kdf_cost import FLOOR
from app.vault.sealed_record import seal_record, write_sealed
from app.vault.sealing import public_sealing_key
from app.wire.records import record_change
from tests.hq.headquarters import NOW
from tests.hq.laptop import Laptop

WORDS = "seven quiet rivers run"
PROTECTOR = UUID("01930000-0000-7000-8000-0000000000b1")
SUPERVISOR = UUID("01930000-0000-7000-8000-0000000000b2")


def user(store: Store, name: str, *roles: Role) -> HqUser:
    with store.write() as tx:
        return add_user(tx, name, roles, WORDS, at=NOW, cost=FLOOR)


def event(laptop: Laptop, kind: str, **said: Json) -> Entry:
    return laptop.write(laptop.entry(event_body(said), kinds=(kind,)))


def admit(laptop: Laptop, officer: UUID, account: bytes, *roles: str) -> Entry:
    """The entry of an admission; `account` is the private key."""
    return event(
        laptop,
        "officer_admitted",
        account=base64.b64encode(public_sealing_key(account)).decode(),
        officer=str(officer),
        roles=list(roles),
    )


def seal(laptop: Laptop, person: UUID, text: str, receiver: bytes) -> tuple[Entry, UUID]:
    """A sealed record about the person with this text, and the stub beside it."""
    laptop.clock = laptop.clock.replace(microsecond=laptop.clock.microsecond + 1)
    entry = new_id(laptop.clock)
    record = derived_id(entry, 0)
    value = seal_record(text, record=record, person=person, receiver_key=receiver)
    need = ProtectionNeed(
        id=derived_id(entry, 1),
        person_id=person,
        urgency="SON",
        sealed_record=record,
        noted_at=laptop.clock,
        noted_by=PROTECTOR,
    )
    changes = [
        record_change(Sealed(id=record, person_id=person, sealed=write_sealed(value))),
        record_change(need),
    ]
    body = new_body(person, changes)
    return laptop.write(laptop.entry(body, id=entry, kinds=("protection_noted",))), record


def ask(laptop: Laptop, person: UUID, officer: UUID = SUPERVISOR) -> UUID:
    """A supervisor's question for break-glass; its id."""
    entry = new_id(laptop.clock)
    approval = Approval(
        id=derived_id(entry, 2),
        action="answer_break_glass",
        asked_by=officer,
        asked_at=laptop.clock,
        reason="guardian asked for",
        of_headquarters=True,
        person_id=person,
    )
    body = new_body(person, [record_change(approval)])
    laptop.write(laptop.entry(body, kinds=("break_glass_asked",)))
    return approval.id
