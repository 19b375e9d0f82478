"""Steps that need a second person: asked by one officer, decided by another, or by headquarters."""

from uuid import UUID

from app.domain.errors import UserCanFix
from app.domain.ids import derived_id, new_id
from app.domain.officers import Action
from app.domain.records import Approval
from app.journal.entry import RecordChange, new_body
from app.services.approval_views import ApprovalCard
from app.services.deciding import (
    KIND,
    OUTDATED,
    Decision,
    Question,
    card_of,
    decide,
    open_question,
    questions,
)
from app.services.officer_names import officer_names
from app.services.reach import reach_of_person
from app.services.second_person import (
    MAY_BE_ASKED,
    is_for_headquarters,
    require_another,
    require_reason,
)
from app.services.signed_in import SignedIn
from app.storage import journal
from app.storage.hand_overs import holder_of, holders_of
from app.storage.transaction import Reading
from app.wire.records import record_change

ASKED = "approval_asked"
PASSED_ON = "approval_passed_on"


class Approvals:
    """Questions to a second person. Where none can sign in here, headquarters decides."""

    def __init__(self, signed_in: SignedIn) -> None:
        self._at = signed_in

    def ask(
        self, action: Action, reason: str, person: UUID | None = None, record: UUID | None = None
    ) -> ApprovalCard:
        """Ask for a step that `action` decides, about a person and one of their records.

        A correction is asked for with what it corrects (`Corrections.ask`). Raises UserCanFix
        `not_allowed`, `person_gone`, `reason_missing`, `cannot_be_asked`, `already_asked`.
        """
        if action not in MAY_BE_ASKED or action is Action.DECIDE_CORRECTION:
            raise UserCanFix("cannot_be_asked", "Nobody can be asked for this.", action=action)
        with self._at.store.read() as tx:
            self._require(tx, MAY_BE_ASKED[action], person)
        why, elsewhere = require_reason(reason), is_for_headquarters(self._at, action)
        names, now = officer_names(self._at), self._at.clock()
        entry = new_id(now)
        asked = Approval(
            id=derived_id(entry, 0),
            action=action,
            asked_by=self._at.officer.id,
            asked_at=now,
            reason=why,
            of_headquarters=elsewhere,
            person_id=person,
            record=record,
        )
        body = new_body(person, [record_change(asked)])
        with self._at.store.write() as tx:
            _require_new(tx, asked)
            journal.append(tx, self._at.entry(ASKED, id=entry, at=now, bodies=[body]))
            return card_of(tx, open_question(tx, asked.id), names)

    def open_here(self) -> tuple[ApprovalCard, ...]:
        """What waits for this officer's decision, the oldest first."""
        self._at.require(Action.READ_PERSON)
        names = officer_names(self._at)
        with self._at.store.read() as tx:
            return tuple(
                card_of(tx, one, names)
                for one in questions(tx)
                if one.asked.decision is None
                and not one.asked.of_headquarters
                and self._at.officer.id not in _askers(tx, one)
                and self._may_decide(tx, one)
            )

    def asked(self) -> tuple[ApprovalCard, ...]:
        """What this officer asked, or took over, and what came of it; the oldest first."""
        self._at.require(Action.ASK_CORRECTION)
        names = officer_names(self._at)
        with self._at.store.read() as tx:
            return tuple(
                card_of(tx, one, names)
                for one in questions(tx)
                if holder_of(tx, one.asked.id, one.asked.asked_by) == self._at.officer.id
            )

    def decide(self, id: UUID, *, approve: bool, reason: str) -> ApprovalCard:
        """Approve or refuse what somebody else asked. An approved correction is made at once.

        Raises UserCanFix `approval_gone`, `approval_decided`, `waits_for_headquarters`,
        `second_person` (also for who took the question over), `not_allowed`, `reason_missing`,
        `correction_outdated` when the record has changed since.
        """
        names, now = officer_names(self._at), self._at.clock()
        with self._at.store.write() as tx:
            question = open_question(tx, id)
            asked = question.asked
            self._require(tx, Action(asked.action), asked.person_id)
            if asked.of_headquarters:
                raise UserCanFix("waits_for_headquarters", "Headquarters decides this.")
            require_another(self._at, _askers(tx, question))
            made = Decision(approve, self._at.officer.id, now, require_reason(reason))
            kinds, body = decide(tx, question, made)
            if OUTDATED in kinds:
                raise UserCanFix(
                    "correction_outdated",
                    "The record has changed since. Refuse this, and have it asked anew.",
                )
            journal.append(tx, self._at.entry(*kinds, id=new_id(now), at=now, bodies=[body]))
            return card_of(tx, _found(tx, id), names)

    def pass_on(self, id: UUID) -> ApprovalCard:
        """Leave one's own question to headquarters, because nobody here decides it.

        Raises UserCanFix `not_allowed` unless the question is one's own, `approval_gone`,
        `approval_decided`.
        """
        self._at.require(Action.ASK_CORRECTION)
        names, now = officer_names(self._at), self._at.clock()
        with self._at.store.write() as tx:
            question = open_question(tx, id)
            if holder_of(tx, id, question.asked.asked_by) != self._at.officer.id:
                self._at.tell_refused(Action.ASK_CORRECTION)
                raise UserCanFix("not_allowed", "Only who asked may pass this on.")
            said = RecordChange(id, KIND, question.current.state.heads, {"of_headquarters": True})
            body = new_body(question.asked.person_id, [said])
            entry = self._at.entry(PASSED_ON, id=new_id(now), at=now, bodies=[body])
            journal.append(tx, entry)
            return card_of(tx, _found(tx, id), names)

    def _require(self, tx: Reading, action: Action, person: UUID | None) -> None:
        reach = None if person is None else reach_of_person(tx, self._at, person)
        self._at.require(action, reach)

    def _may_decide(self, tx: Reading, question: Question) -> bool:
        action, person = Action(question.asked.action), question.asked.person_id
        reach = None if person is None else reach_of_person(tx, self._at, person)
        return self._at.officer.may(action, reach)


def _askers(tx: Reading, question: Question) -> frozenset[UUID]:
    """Who asked, and who has or had the question by hand-over: none of them decides it."""
    return holders_of(tx, question.asked.id) | {question.asked.asked_by}


def _require_new(tx: Reading, asked: Approval) -> None:
    for one in questions(tx):
        same = (one.asked.action, one.asked.person_id, one.asked.record)
        if one.asked.decision is None and same == (asked.action, asked.person_id, asked.record):
            raise UserCanFix("already_asked", "This has been asked already and is not decided yet.")


def _found(tx: Reading, id: UUID) -> Question:
    """The question after its decision."""
    return next(one for one in questions(tx) if one.asked.id == id)
