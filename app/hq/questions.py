"""What laptops ask headquarters: approvals that no post decides, and requests of the registered.

They come in laptops' journals like everything else, as records of the kinds `approval` and
`rights_request`; here they are found, and shown to whoever may decide them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.domain.errors import TrustBroken, UserCanFix
from app.domain.permissions import Action
from app.domain.records import Approval, RightsRequest
from app.domain.rights import DELETION, OF_HEADQUARTERS
from app.domain.rules import Record
from app.hq import schema
from app.hq.examine import RecordKey
from app.hq.histories import history_of
from app.hq.schema import NOBODY
from app.hq.store import Found, Reading
from app.journal.entry import Json, read_json, write_time
from app.journal.fold import fold
from app.wire.records import record_of

APPROVAL, RIGHTS_REQUEST = "approval", "rights_request"
DECIDED_HERE = frozenset(
    {
        Action.ANSWER_BREAK_GLASS,
        Action.APPROVE_PERSON_EXPORT,
        Action.DECIDE_CORRECTION,
        Action.DECIDE_DUPLICATE,
        Action.DECIDE_ERASURE,
        Action.DECIDE_OBJECTION,
    }
)
"""What headquarters decides of what laptops ask."""
_records = schema.records.c


@dataclass(frozen=True, slots=True)
class Question:
    """A record that headquarters is asked to decide, and how it stands; who asked may be shown.

    `person` is whom it is about (None: nobody), `number` their registration number.
    """

    key: RecordKey
    record: Approval | RightsRequest
    number: str | None

    @property
    def person(self) -> UUID | None:
        return None if self.key.person == NOBODY else self.key.person

    @property
    def action(self) -> Action:
        """What whoever decides it must be allowed."""
        if isinstance(self.record, Approval):
            return Action(self.record.action)
        is_deletion = self.record.kind == DELETION
        return Action.DECIDE_ERASURE if is_deletion else Action.DECIDE_OBJECTION

    @property
    def asked_at(self) -> datetime:
        asked = self.record
        return asked.asked_at if isinstance(asked, Approval) else asked.received_at

    @property
    def is_open(self) -> bool:
        asked = self.record
        return (asked.decision if isinstance(asked, Approval) else asked.outcome) is None


def open_questions(tx: Reading) -> Sequence[Question]:
    """All that waits for headquarters, the oldest first."""
    found = [one for one in _questions(tx, _rows(tx)) if one.is_open]
    return sorted(found, key=lambda one: (one.asked_at, str(one.key.record)))


def open_question(tx: Reading, record: UUID) -> Question:
    """The question of this id. Raises UserCanFix `request_gone` or `request_decided`."""
    found = next(_questions(tx, _rows(tx, record)), None)
    if found is None:
        raise UserCanFix(
            "request_gone",
            "Headquarters is not asked this. List what waits by: manzil hq requests",
            field="request",
        )
    if not found.is_open:
        raise UserCanFix("request_decided", "This has been decided already.", field="request")
    return found


def heads_of(tx: Reading, question: Question) -> tuple[UUID, ...]:
    """The parents for the next change of the record."""
    return fold(history_of(tx, {question.key})[question.key]).heads


def devices_of(tx: Reading, question: Question) -> Sequence[UUID]:
    """The devices that said anything of the record, enrolled ones only, by id."""
    changes, entries, devices = schema.changes.c, schema.entries.c, schema.devices.c
    query = (
        select(devices.id)
        .distinct()
        .join_from(schema.changes, schema.entries, changes.entry == entries.id)
        .join(schema.devices, devices.id == entries.device)
        .where(changes.record == question.key.record, changes.kind == question.key.kind)
        .order_by(devices.id)
    )
    return [row.id for row in tx.rows(query)]


def question_json(question: Question) -> dict[str, Json]:
    """As the office shows it."""
    asked = question.record
    common: dict[str, Json] = {
        "asked_at": write_time(question.asked_at),
        "decided_by_action": question.action.value,
        "id": str(question.key.record),
        "kind": question.key.kind,
        "person": str(question.person) if question.person else None,
        "registration_number": question.number,
    }
    if isinstance(asked, Approval):
        return common | {
            "asked_by": str(asked.asked_by),
            "reason": asked.reason,
            "record": str(asked.record) if asked.record else None,
        }
    return common | {
        "asked_by": str(asked.received_by),
        "due_on": asked.due_on.isoformat(),
        "receipt": asked.receipt,
        "request": asked.kind,
        "words": asked.words,
    }


def _rows(tx: Reading, record: UUID | None = None) -> Sequence[Found]:
    query = select(schema.records).where(schema.IS_QUESTION, _records.shown.is_not(None))
    if record is not None:
        query = query.where(_records.record == record)
    return tx.rows(query)


def _questions(tx: Reading, rows: Sequence[Found]) -> Iterator[Question]:
    for row in rows:
        person = None if row.person == NOBODY else row.person
        asked = _read(row.kind, row.record, person, read_json(row.shown))
        if isinstance(asked, Approval | RightsRequest) and _is_asked_here(asked):
            key = RecordKey(row.person, row.record, row.kind)
            yield Question(key, asked, _number(tx, row.person))


def _read(kind: str, id: UUID, person: UUID | None, said: Mapping[str, Any]) -> Record | None:
    """None for what concurrent changes left without a field that it must have."""
    try:
        return record_of(kind, id, person, said)
    except TrustBroken:
        return None


def _is_asked_here(asked: Approval | RightsRequest) -> bool:
    if isinstance(asked, Approval):
        return asked.of_headquarters and asked.action in DECIDED_HERE
    return asked.kind in OF_HEADQUARTERS


def _number(tx: Reading, person: UUID) -> str | None:
    people = schema.people.c
    found = tx.rows(select(people.registration_number).where(people.person == person))
    return found[0].registration_number if found else None
