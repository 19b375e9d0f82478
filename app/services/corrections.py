"""Correcting a record: at once, or, what says who somebody is, when somebody else agrees."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from app.domain.corrections import needs_approval
from app.domain.errors import UserCanFix
from app.domain.ids import derived_id, new_id
from app.domain.officers import Action, Reach
from app.domain.records import Approval
from app.domain.sensitivity import Sensitivity, sensitivity_of
from app.journal.entry import RecordChange, new_body
from app.services.amending import amendment, change, correction
from app.services.approval_views import CorrectionAsked
from app.services.approvals import ASKED
from app.services.deciding import CORRECTED, card_of, open_question, questions
from app.services.officer_names import officer_names
from app.services.reach import reach_of_person, require_use
from app.services.second_person import is_for_headquarters, require_reason
from app.services.signed_in import SignedIn
from app.storage import journal
from app.storage.folded import CurrentRecord
from app.storage.people import get_person
from app.storage.transaction import Reading
from app.wire.records import record_change

_AT_ONCE, _ASKED, _APPROVAL = range(3)


class Corrections:
    """Corrections by officers; supervisors decide those of identity fields (`Approvals.decide`)."""

    def __init__(self, signed_in: SignedIn) -> None:
        self._at = signed_in

    def ask(
        self,
        person: UUID,
        record: UUID,
        changes: Mapping[str, object],
        reason: str,
        evidence: str = "",
    ) -> CorrectionAsked:
        """Correct fields of one of a person's records; `changes` are the domain's own values.

        Identity fields (app/domain/corrections.py) wait for a second person, all others change
        at once; every old value stays in the history. One entry says all of it. Raises
        UserCanFix `not_allowed`, `person_gone`, `use_stopped`, `record_gone`, `reason_missing`,
        `correction_field`, `correction_value`, `nothing_to_correct`, `already_asked`, or what a
        rule says of a new value, each with its field.
        """
        why = require_reason(reason), evidence.strip()
        elsewhere = is_for_headquarters(self._at, Action.DECIDE_CORRECTION)
        names, now = officer_names(self._at), self._at.clock()
        entry = new_id(now)
        with self._at.store.write() as tx:
            current = self._correctable(tx, person, record, changes)
            asked = {n: v for n, v in changes.items() if needs_approval(current.kind, n)}
            at_once = {n: v for n, v in changes.items() if n not in asked}
            kinds, said = [], list[RecordChange]()
            if at_once:
                kinds.append(CORRECTED)
                said += self._at_once(entry, current, at_once, why)
            approval = None
            if asked:
                kinds.append(ASKED)
                approval = self._approval(entry, now, person, why[0], elsewhere=elsewhere)
                said += self._asked(tx, current, asked, why, approval)
            body = new_body(person, said)
            journal.append(tx, self._at.entry(*kinds, id=entry, at=now, bodies=[body]))
            card = card_of(tx, open_question(tx, approval.id), names) if approval else None
        return CorrectionAsked(tuple(at_once), card)

    def _correctable(
        self, tx: Reading, person: UUID, record: UUID, changes: Mapping[str, object]
    ) -> CurrentRecord:
        """The record, if this officer may ask for these changes. What is sensitive must be seen."""
        reach = reach_of_person(tx, self._at, person)
        self._at.require(Action.ASK_CORRECTION, reach)
        require_use(tx, person)
        current = get_person(tx, person).get(record)
        if current is None:
            raise UserCanFix("record_gone", "This record is no longer on this laptop.")
        if not changes:
            raise UserCanFix("nothing_to_correct", "Nothing in this is different from the record.")
        self._require_sight(current, changes, reach)
        return current

    def _require_sight(
        self, current: CurrentRecord, changes: Mapping[str, object], reach: Reach
    ) -> None:
        held = current.record()
        for field, value in changes.items():
            seen = (getattr(held, field, None), value)
            levels = {sensitivity_of(current.kind, field, one, self._at.lists) for one in seen}
            if Sensitivity.HIGHLY in levels:  # asked in a quiet room only, and sealed
                raise UserCanFix("correction_field", "This cannot be corrected here.", field=field)
            if levels != {Sensitivity.PERSONAL}:
                self._at.require(Action.READ_SENSITIVE, reach)

    def _at_once(
        self,
        entry: UUID,
        current: CurrentRecord,
        changes: Mapping[str, object],
        why: tuple[str, str],
    ) -> list[RecordChange]:
        said = amendment(current, changes, self._at.lists)
        made = correction(derived_id(entry, _AT_ONCE), current, said, why)
        return [record_change(made), change(current, said)]

    def _asked(
        self,
        tx: Reading,
        current: CurrentRecord,
        changes: Mapping[str, object],
        why: tuple[str, str],
        approval: Approval,
    ) -> list[RecordChange]:
        """Not twice at a time: two answers to one question would be a conflict made on purpose."""
        waiting = {one.asked.person_id for one in questions(tx) if _is_open_correction(one.asked)}
        if approval.person_id in waiting:
            raise UserCanFix("already_asked", "This has been asked already and is not decided yet.")
        said = amendment(current, changes, self._at.lists)
        made = correction(approval.record or approval.id, current, said, why)
        return [record_change(made), record_change(approval)]

    def _approval(
        self, entry: UUID, now: datetime, person: UUID, reason: str, *, elsewhere: bool
    ) -> Approval:
        return Approval(
            id=derived_id(entry, _APPROVAL),
            action=Action.DECIDE_CORRECTION,
            asked_by=self._at.officer.id,
            asked_at=now,
            reason=reason,
            of_headquarters=elsewhere,
            person_id=person,
            record=derived_id(entry, _ASKED),
        )


def _is_open_correction(asked: Approval) -> bool:
    return asked.action == Action.DECIDE_CORRECTION and asked.decision is None
