"""What a decision says in the journal, whoever took it: an officer here or headquarters."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.errors import UserCanFix
from app.domain.officers import Action
from app.domain.records import Approval, Correction
from app.journal.entry import Body, RecordChange, new_body, read_time, write_time
from app.services.amending import change_of, shown_fields
from app.services.approval_views import ApprovalCard, AskedField
from app.services.signed_in import SignedIn
from app.storage import journal
from app.storage.folded import CurrentRecord
from app.storage.people import get_person
from app.storage.records_by_kind import records_of_kind
from app.storage.transaction import Reading, Writing
from app.wire.page import Item

DECIDED = "approval_decided"
CORRECTED = "corrected"
OUTDATED = "correction_outdated"
APPROVED, REFUSED = "approved", "refused"
KIND = "approval"


@dataclass(frozen=True, slots=True)
class Decision:
    """Approved or refused, by whom, when, and why."""

    approve: bool
    by: UUID
    at: datetime
    answer: str


@dataclass(frozen=True, slots=True)
class Question:
    """An approval as the store has it: the record, and how it stands."""

    current: CurrentRecord
    asked: Approval


def questions(tx: Reading) -> Iterator[Question]:
    """Every approval on this laptop of an action that this version knows, the oldest first."""
    for current in records_of_kind(tx, KIND):
        asked = current.record()
        if isinstance(asked, Approval) and asked.action in frozenset(Action):
            yield Question(current, asked)


def open_question(tx: Reading, id: UUID) -> Question:
    """Raises UserCanFix `approval_gone`, `approval_decided`."""
    found = next((one for one in questions(tx) if one.asked.id == id), None)
    if found is None:
        raise UserCanFix("approval_gone", "This question is no longer on this laptop.")
    if found.asked.decision is not None:
        raise UserCanFix("approval_decided", "This question has been decided already.")
    return found


def asked_correction(tx: Reading, asked: Approval) -> Correction | None:
    """The correction that an approval is about, if it is about one."""
    if asked.action != Action.DECIDE_CORRECTION or asked.person_id is None:
        return None
    held = get_person(tx, asked.person_id).get(asked.record) if asked.record else None
    record = held.record() if held else None
    return record if isinstance(record, Correction) else None


def decide(tx: Reading, question: Question, made: Decision) -> tuple[tuple[str, ...], Body]:
    """The kinds and the body of the entry: an approved correction becomes true in it.

    One whose record says something else by now stays undone, and the kinds say so.
    """
    asked = question.asked
    said = {
        "answer": made.answer,
        "decided_at": write_time(made.at),
        "decided_by": str(made.by),
        "decision": APPROVED if made.approve else REFUSED,
    }
    changes = [RecordChange(asked.id, KIND, question.current.state.heads, said)]
    kinds = [DECIDED]
    correction = asked_correction(tx, asked)
    if made.approve and correction is not None:
        target = get_person(tx, correction.person_id).get(correction.record)
        change = change_of(correction, target) if target else None
        kinds.append(OUTDATED if change is None else CORRECTED)
        changes += [] if change is None else [change]
    return tuple(kinds), new_body(asked.person_id, changes)


def take_decision(tx: Writing, item: Item, at: SignedIn) -> None:
    """Apply headquarters' answer (an item of the kind `decision`, docs/FORMATS.md 15).

    What was decided, erased or never asked here is passed over: an item may come twice.
    """
    said = item.said
    made = Decision(
        approve={APPROVED: True, REFUSED: False}[said["decision"]],
        by=UUID(said["by"]),
        at=read_time(said["decided_at"]),
        answer=str(said["reason"]),
    )
    asked = UUID(said["approval"])
    found = next((one for one in questions(tx) if one.asked.id == asked), None)
    if found is None or found.asked.decision is not None or not found.asked.of_headquarters:
        return
    kinds, body = decide(tx, found, made)
    journal.append(tx, at.entry(*kinds, id=item.id, at=at.clock(), bodies=[body]))


def card_of(tx: Reading, question: Question, names: Mapping[UUID, str]) -> ApprovalCard:
    """How the question is shown; `names` are those of officers."""
    asked = question.asked
    correction = asked_correction(tx, asked)
    return ApprovalCard(
        id=asked.id,
        action=Action(asked.action),
        person=asked.person_id,
        record=asked.record,
        asked_by=asked.asked_by,
        asked_by_name=names.get(asked.asked_by, ""),
        asked_at=asked.asked_at,
        reason=asked.reason,
        of_headquarters=asked.of_headquarters,
        decision=asked.decision,
        decided_by=asked.decided_by,
        decided_by_name=names.get(asked.decided_by, "") if asked.decided_by else "",
        decided_at=asked.decided_at,
        answer=asked.answer or "",
        corrections=tuple(AskedField(*f) for f in shown_fields(correction)) if correction else (),
    )
