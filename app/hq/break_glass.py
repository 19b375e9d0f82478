"""Break-glass: two persons of headquarters open what only protection officers read, for one asker.

What was opened is in memory for one command; it is stored and sent only sealed to the account
key of the supervisor who asked. The decision stands in headquarters' own journal.
"""

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select

from app.domain.errors import TrustBroken, UserCanFix
from app.domain.permissions import Action, Role
from app.domain.records import Approval, RightsRequest
from app.hq import feed, own_journal, schema
from app.hq.events import OfficeEvent
from app.hq.examine import RecordKey
from app.hq.histories import history_of
from app.hq.post_officers import PostOfficer, officers_of_devices
from app.hq.protection import CountryKey, private_keys
from app.hq.questions import Question, heads_of, open_question
from app.hq.store import Reading, Writing
from app.hq.users import HqUser
from app.journal.entry import Json, RecordChange, new_body, write_time
from app.journal.fold import fold
from app.vault.break_glass import seal_answer
from app.vault.sealed_record import open_record, read_sealed
from app.wire.break_glass import OpenedRecords, write_opened

ITEM = "break_glass_answer"
LEAST_HOURS, USUAL_HOURS, MOST_HOURS = 1, 24, 72
_APPROVED, _SEALED = "approved", "sealed"
_records = schema.records.c


@dataclass(frozen=True, slots=True)
class Answered:
    """How many records were opened, how many did not open, and until when they are readable."""

    opened: int
    unopened: int
    until: datetime


def find_question(tx: Reading, request: UUID) -> Question:
    """The question of this id, if it is one for break-glass.

    Raises UserCanFix `request_gone`, `request_decided`.
    """
    question = open_question(tx, request)
    if question.action is not Action.ANSWER_BREAK_GLASS or question.person is None:
        raise UserCanFix("request_gone", "This is no request for break-glass.", field="request")
    return question


def answer(
    tx: Writing,
    request: UUID,
    country: CountryKey,
    *,
    by: HqUser,
    second: HqUser,
    at: datetime,
    hours: int = USUAL_HOURS,
) -> Answered:
    """Open the person's sealed records for who asked, readable for `hours` (1 to 72).

    Headquarters' journal is held before the question is read: of two who answer at once, the
    second sees that it is decided. Raises UserCanFix `not_allowed`, `second_person`, `hours`,
    `request_gone`, `request_decided`, `asker_unknown`, `item_too_big`.
    """
    _require_two(by, second)
    if not LEAST_HOURS <= hours <= MOST_HOURS:
        raise UserCanFix("hours", "An answer is readable for 1 to 72 hours.", field="hours")
    own_journal.hold(tx, at)
    question = find_question(tx, request)
    asked, person, changes = question.record, question.key.person, history_of(tx, {question.key})
    said_first = min(changes[question.key], key=lambda change: (bool(change.parents), change.at))
    asker = _asker(tx, asked, said_first.device)
    records, unopened = _opened(tx, person, country)
    until = at + timedelta(hours=hours)
    sealed = seal_answer(
        write_opened(OpenedRecords(person, records)),
        approval=asked.id,
        officer=asker.id,
        account_public=asker.account,
    )
    told: dict[str, Json] = {
        "approval": str(asked.id),
        "records": [str(record) for record in records],
        "second": str(second.id),
        "until": write_time(until),
    }
    _decide(tx, question, told, by=by, at=at)
    _tell(tx, asker, asked.id, sealed, until, by=by, at=at)
    return Answered(len(records), unopened, until)


def _require_two(by: HqUser, second: HqUser) -> None:
    by.require(Action.ANSWER_BREAK_GLASS)
    second.require(Action.ANSWER_BREAK_GLASS)
    if by.id == second.id:
        raise UserCanFix(
            "second_person", "Two different persons must agree to this.", field="second"
        )


def _asker(tx: Reading, asked: Approval | RightsRequest, device: UUID) -> PostOfficer:
    """The asking supervisor, with the account key that their own laptop journaled."""
    for who in officers_of_devices(tx, [device]):
        is_asker = isinstance(asked, Approval) and who.id == asked.asked_by
        if is_asker and Role.SUPERVISOR in who.roles:
            return who
    raise UserCanFix(
        "asker_unknown", "Who asked is no supervisor on that laptop, as far as it has told."
    )


def _opened(
    tx: Reading, person: UUID, country: CountryKey
) -> tuple[Mapping[UUID, tuple[str, ...]], int]:
    """The texts of all surviving versions by record, and how many records did not open whole."""
    query = select(_records.record).where(_records.person == person, _records.kind == _SEALED)
    keys = {RecordKey(person, row.record, _SEALED) for row in tx.rows(query)}
    privates, found, unopened = private_keys(tx, country), dict[UUID, tuple[str, ...]](), 0
    histories = history_of(tx, keys)
    for key in sorted(keys & histories.keys(), key=lambda key: key.record):
        state = fold(histories[key])
        if state.withdrawn:
            continue
        values = state.fields.get(_SEALED, ())
        texts = [_text(value.value, key, privates) for value in values]
        unopened += None in texts
        if read := tuple(text for text in texts if text is not None):
            found[key.record] = read
    return found, unopened


def _text(value: object, key: RecordKey, privates: Mapping[str, bytes]) -> str | None:
    try:
        sealed = read_sealed(value)
        private = privates.get(sealed.receiver)
        if private is None:
            return None
        return open_record(sealed, record=key.record, person=key.person, private_key=private)
    except TrustBroken:
        return None


def _tell(
    tx: Writing,
    asker: PostOfficer,
    approval: UUID,
    sealed: bytes,
    until: datetime,
    *,
    by: HqUser,
    at: datetime,
) -> None:
    """The decision, as every decision is told, and what was opened."""
    scope = feed.device_scope(asker.device)
    decided: dict[str, Json] = {
        "approval": str(approval),
        "by": str(by.id),
        "decided_at": write_time(at),
        "decision": _APPROVED,
        "reason": "",
    }
    feed.put(tx, scope, "decision", decided, at)
    answered: dict[str, Json] = {
        "approval": str(approval),
        "officer": str(asker.id),
        "sealed": base64.b64encode(sealed).decode(),
        "until": write_time(until),
    }
    feed.put(tx, scope, ITEM, answered, at)


def _decide(
    tx: Writing, question: Question, told: Mapping[str, Json], *, by: HqUser, at: datetime
) -> None:
    """The entry: what became of the question, about the person, and the particulars beside."""
    decided: dict[str, Json] = {
        "decided_at": write_time(at),
        "decided_by": str(by.id),
        "decision": _APPROVED,
    }
    record, kind, heads = question.key.record, question.key.kind, heads_of(tx, question)
    change = RecordChange(record, kind, heads, decided)
    bodies = [new_body(question.person, [change]), own_journal.event_body(told)]
    own_journal.append(
        tx, kinds=[OfficeEvent.BREAK_GLASS_ANSWERED], author=by.id, at=at, bodies=bodies
    )
