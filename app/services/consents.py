"""Withdrawing a consent: it is amended, and what was on its way because of it stops with it."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from app.domain.errors import UserCanFix
from app.domain.ids import derived_id, new_id
from app.domain.officers import Action
from app.domain.records import Consent, RightsRequest, Transfer
from app.domain.retention import REGISTRATION
from app.domain.rights import OBJECTION
from app.domain.rules import CONSENTED
from app.domain.transfers import QUEUED, STOPPED
from app.journal.entry import RecordChange, new_body, write_time
from app.services.reach import reach_of_person
from app.services.rights import RECEIVED, card_of, new_request, open_requests
from app.services.rights_views import WithdrawnConsent
from app.services.signed_in import SignedIn
from app.storage import journal
from app.storage.folded import CurrentRecord, records_of
from app.wire.records import record_change

WITHDRAWN = "consent_withdrawn"


class Consents:
    """Takes consents back, one purpose at a time."""

    def __init__(self, signed_in: SignedIn) -> None:
        self._at = signed_in

    def withdraw(self, person: UUID, purpose: str) -> WithdrawnConsent:
        """Withdraw what was said yes to for this purpose (code list consent_purpose).

        One entry amends the consents and stops the transfers queued under them. Withdrawing the
        purpose REG is an objection to being registered: it stops every transfer, gets a receipt,
        and hides the record until headquarters has decided. Raises UserCanFix `not_allowed`,
        `unknown_code`, `person_gone`, `no_consent` when there is none to withdraw,
        `numbers_used_up`.
        """
        at = self._at
        at.lists.require("consent_purpose", purpose, field="purpose")
        with at.store.write() as tx:
            at.require(Action.WITHDRAW_CONSENT, reach_of_person(tx, at, person))
            current = records_of(tx, person)
            now = at.clock()
            entry = new_id(now)
            consents = _withdrawn(current, purpose, now)
            if not consents:
                raise UserCanFix("no_consent", "There is no consent for this purpose to withdraw.")
            transfers = _stopped(current, purpose, now)
            changes, request = [*consents, *transfers], None
            if purpose == REGISTRATION and not _has_objected(current):
                request = new_request(
                    tx, at, id=derived_id(entry, 0), person=person, kind=OBJECTION, now=now
                )
                changes.append(record_change(request))
            kinds = (WITHDRAWN, RECEIVED) if request else (WITHDRAWN,)
            body = new_body(person, changes)
            journal.append(tx, at.entry(*kinds, id=entry, at=now, bodies=(body,)))
        card = card_of(request, current, now) if request else None
        return WithdrawnConsent(purpose, len(consents), len(transfers), card)


def _has_objected(current: Iterable[CurrentRecord]) -> bool:
    asked = (one.record() for one in open_requests(current))
    return any(isinstance(one, RightsRequest) and one.kind == OBJECTION for one in asked)


def _withdrawn(
    current: Iterable[CurrentRecord], purpose: str, now: datetime
) -> tuple[RecordChange, ...]:
    return tuple(
        RecordChange(one.id, one.kind, one.state.heads, {"withdrawn_at": write_time(now)})
        for one in current
        if isinstance(said := one.record(), Consent)
        and said.purpose == purpose
        and said.decision in CONSENTED
        and said.withdrawn_at is None
    )


def _stopped(
    current: Iterable[CurrentRecord], purpose: str, now: datetime
) -> tuple[RecordChange, ...]:
    """All that is queued, where no record may be kept at all; else what rests on this purpose."""
    ended = {"status": STOPPED, "ended_at": write_time(now)}
    return tuple(
        RecordChange(one.id, one.kind, one.state.heads, ended)
        for one in current
        if isinstance(said := one.record(), Transfer)
        and said.status == QUEUED
        and purpose in {said.purpose, REGISTRATION}
    )
