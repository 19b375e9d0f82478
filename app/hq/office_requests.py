"""Deciding what laptops ask headquarters: each decision is an entry here and news for them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.errors import UserCanFix
from app.domain.ids import Clock
from app.domain.permissions import Action
from app.domain.records import Approval
from app.domain.rights import COMPLAINT, DONE, REFUSED
from app.hq import feed
from app.hq.erasure import erase_in
from app.hq.erasure_list import ErasureList, Order
from app.hq.events import OfficeEvent
from app.hq.own_journal import append, event_body, hold
from app.hq.questions import (
    DECIDED_HERE,
    Question,
    devices_of,
    heads_of,
    open_question,
    open_questions,
    question_json,
)
from app.hq.raced import write_until_won
from app.hq.store import Store, Writing
from app.hq.users import HqUser
from app.journal.entry import Json, RecordChange, new_body, write_time

LEAST_REASON = 5
_APPROVED, _REFUSED = "approved", "refused"


@dataclass(frozen=True, slots=True)
class Decision:
    """Who decides what, and why. `outcome` (code list request_outcome) of a request."""

    by: HqUser
    approve: bool
    reason: str
    at: datetime

    @property
    def word(self) -> str:
        return _APPROVED if self.approve else _REFUSED

    @property
    def outcome(self) -> str:
        return DONE if self.approve else REFUSED


class OfficeRequests:
    """What waits for headquarters, for users who may decide it.

    `erasures`: the list beside the database to which each erasure is added before it is done.
    """

    def __init__(self, store: Store, clock: Clock, erasures: ErasureList | None = None) -> None:
        self._store = store
        self._clock = clock
        self._erasures = erasures

    def open(self, user: HqUser) -> list[Json]:
        """What this user may decide, the oldest first. Raises UserCanFix `not_allowed`."""
        _require_some(user)
        with self._store.read() as tx:
            return [question_json(one) for one in open_questions(tx) if user.may(one.action)]

    def decide(self, user: HqUser, request: UUID, *, approve: bool, reason: str) -> dict[str, Json]:
        """Approve or refuse; returns what was decided.

        Approving a deletion or an objection erases the person, here and on laptops. Raises
        UserCanFix `not_allowed`, `request_gone`, `request_decided`, `reason_missing`,
        `second_person`, and `needs_country_key` for approving a break-glass.
        """
        _require_some(user)
        why = " ".join(reason.split())
        if len(why) < LEAST_REASON:
            raise UserCanFix("reason_missing", "Say why, in a few words.", field="reason")
        made = Decision(user, approve, why, self._clock())
        decided = write_until_won(self._store, lambda tx: self._decide(tx, request, made))
        if made.approve:
            self._store.sweep()
        return decided

    def _decide(self, tx: Writing, request: UUID, made: Decision) -> dict[str, Json]:
        """The list on the disk is the last thing before the commit: nothing can be undone then."""
        decided, erased = _decide(tx, request, made)
        if erased is not None and self._erasures is not None:
            self._erasures.add(erased)
        return decided


def _require_some(user: HqUser) -> None:
    """Who decides nothing here learns nothing of what there is to decide."""
    if not any(user.may(action) for action in DECIDED_HERE):
        user.require(Action.DECIDE_OBJECTION)


def _decide(tx: Writing, request: UUID, made: Decision) -> tuple[dict[str, Json], Order | None]:
    """What was decided, and the order to erase that came of it."""
    hold(tx, made.at)
    question = open_question(tx, request)
    made.by.require(question.action)
    asked = question.record
    if isinstance(asked, Approval):
        _require_decidable(asked, made)
    change = RecordChange(request, question.key.kind, heads_of(tx, question), _said(question, made))
    said: dict[str, Json] = {"decision": made.word, "request": str(request)}
    append(
        tx,
        kinds=[OfficeEvent.DECIDED],
        author=made.by.id,
        at=made.at,
        bodies=[new_body(question.person, [change]), event_body(said)],
    )
    erased = _tell(tx, question, made)
    decided: dict[str, Json] = {
        "decided_at": write_time(made.at),
        "decision": made.word,
        "id": str(request),
    }
    return decided, erased


def _require_decidable(asked: Approval, made: Decision) -> None:
    if asked.asked_by == made.by.id:
        raise UserCanFix("second_person", "Somebody else than who asked must decide.")
    if asked.action == Action.ANSWER_BREAK_GLASS and made.approve:
        raise UserCanFix(
            "needs_country_key",
            "The server cannot open sealed records. Answer it with the country's offline key, by:"
            " manzil hq break-glass",
        )


def _said(question: Question, made: Decision) -> dict[str, Json]:
    common: dict[str, Json] = {
        "answer": made.reason,
        "decided_at": write_time(made.at),
        "decided_by": str(made.by.id),
    }
    if isinstance(question.record, Approval):
        return common | {"decision": made.word}
    return common | {"outcome": made.outcome}


def _tell(tx: Writing, question: Question, made: Decision) -> Order | None:
    asked = question.record
    if isinstance(asked, Approval):
        _tell_askers(tx, question, made, "decision", {"approval": str(asked.id)})
        if asked.action == Action.ANSWER_BREAK_GLASS:
            refused = {"approval": str(asked.id), "officer": str(asked.asked_by)}
            _tell_askers(tx, question, made, "break_glass_answer", refused)
    elif asked.kind == COMPLAINT:
        outcome = {"outcome": made.outcome, "request": str(asked.id)}
        _tell_askers(tx, question, made, "request_answered", outcome)
    elif made.approve:
        order = Order(asked.person_id, asked.id, made.at, made.by.id, made.reason)
        erase_in(tx, order)
        return order
    else:
        _tell_askers(tx, question, made, "request_refused", {"request": str(asked.id)})
    return None


def _tell_askers(
    tx: Writing, question: Question, made: Decision, kind: str, more: Mapping[str, Json]
) -> None:
    said: dict[str, Json] = {
        "by": str(made.by.id),
        "decided_at": write_time(made.at),
        "decision": made.word,
        "reason": made.reason,
    }
    for device in devices_of(tx, question):
        feed.put(tx, feed.device_scope(device), kind, said | dict(more), made.at)
