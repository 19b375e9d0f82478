"""What people ask about their own record: a receipt at once, a day by which they hear, an answer.

A request to be deleted, and an objection, stop the use of the record in the same moment: from then
on it is found by no search, list, export or look-up, until headquarters' data-protection officer
has decided (product.md, Consent and rights).
"""

from collections.abc import Iterable
from datetime import datetime
from types import MappingProxyType
from uuid import UUID

from app.domain.errors import TrustBroken, UserCanFix
from app.domain.ids import derived_id, new_id
from app.domain.officers import Action
from app.domain.records import LookUp, Person, RightsRequest
from app.domain.rights import (
    ACCESS,
    CORRECTION,
    DELETION,
    DONE,
    OF_HEADQUARTERS,
    REFUSED,
    parse_receipt_number,
    receipt_number,
)
from app.journal.entry import Entry, Json, RecordChange, new_body, write_time
from app.services.erasure import read_moment
from app.services.reach import reach_of_person
from app.services.rights_views import RequestCard
from app.services.signed_in import SignedIn
from app.storage import journal
from app.storage.erased import Stub, stubs
from app.storage.folded import CurrentRecord, records_of
from app.storage.keeping import next_receipt, retention_of
from app.storage.records_by_kind import records_of_kind
from app.storage.transaction import Reading, Writing
from app.wire.page import Item
from app.wire.records import record_change

RECEIVED = "rights_request_received"
ANSWERED = "rights_request_answered"
LEAST_ANSWER = 3
_DECIDES = MappingProxyType({ACCESS: Action.PRINT_RECORD, CORRECTION: Action.DECIDE_CORRECTION})
"""What is answered at the post, and by whom. All else headquarters decides."""


class Rights:
    """Receives requests, shows what is due, and answers what a post may answer itself."""

    def __init__(self, signed_in: SignedIn) -> None:
        self._at = signed_in

    def receive(self, person: UUID, kind: str, words: str = "") -> RequestCard:
        """Take down a request of this kind (code list rights_request); the receipt is in the card.

        `words`: what the person said, if anything. Raises UserCanFix `not_allowed`,
        `unknown_code`, `person_gone`, `already_asked` (with the receipt of an open request of
        the same kind), `numbers_used_up`.
        """
        at = self._at
        at.lists.require("rights_request", kind, field="kind")
        with at.store.write() as tx:
            at.require(Action.RECEIVE_RIGHTS_REQUEST, reach_of_person(tx, at, person))
            current = records_of(tx, person)
            _require_new(current, kind)
            moment = at.clock()
            entry = new_id(moment)
            request = new_request(
                tx, at, id=derived_id(entry, 0), person=person, kind=kind, words=words, now=moment
            )
            body = new_body(person, [record_change(request)])
            journal.append(tx, at.entry(RECEIVED, id=entry, at=moment, bodies=(body,)))
        return card_of(request, current, at.clock())

    def open(self) -> tuple[RequestCard, ...]:
        """All requests that wait for an answer here or at headquarters, the first due first."""
        self._at.require(Action.RECEIVE_RIGHTS_REQUEST)
        with self._at.store.read() as tx:
            cards = [card for card in self._cards(tx) if card.outcome is None]
        return tuple(sorted(cards, key=lambda card: (card.due_on, card.received_at)))

    def find(self, receipt: str) -> RequestCard | None:
        """A request by its receipt as typed or said, also one whose person has been erased.

        Raises UserCanFix `receipt` when it is no receipt number.
        """
        self._at.require(Action.RECEIVE_RIGHTS_REQUEST)
        number = parse_receipt_number(receipt)
        with self._at.store.read() as tx:
            found = next((card for card in self._cards(tx) if card.receipt == number), None)
            gone = next((one for one in stubs(tx) if one.receipt == number), None)
        return found or (_erased_card(gone) if gone else None)

    def answer(self, request: UUID, outcome: str, words: str) -> RequestCard:
        """Answer a request that the post may answer; `words` are the answer, `outcome` its code.

        Raises UserCanFix `not_allowed`, `request_gone`, `request_answered`, `request_of_hq`,
        `unknown_code`, `answer_missing` (a refusal needs its reason).
        """
        at = self._at
        at.lists.require("request_outcome", outcome, field="outcome")
        if outcome == REFUSED and len(words.strip()) < LEAST_ANSWER:
            raise UserCanFix("answer_missing", "Say why it is refused.", field="answer")
        with at.store.write() as tx:
            current, asked = _request(tx, request)
            if asked.kind in OF_HEADQUARTERS:
                raise UserCanFix(
                    "request_of_hq", "Headquarters answers this request. It is on its way there."
                )
            at.require(_DECIDES[asked.kind], reach_of_person(tx, at, asked.person_id))
            answered = answer_change(current, outcome, words, at.clock(), at.officer.id)
            journal.append(tx, answered_entry(at, asked.person_id, answered))
            now, _ = _request(tx, request, answered_too=True)
            held = records_of(tx, asked.person_id)
        said = now.record()
        if not isinstance(said, RightsRequest):
            raise TrustBroken("record", "A record does not have the fields it must have.")
        return card_of(said, held, at.clock())

    def _cards(self, tx: Reading) -> Iterable[RequestCard]:
        now = self._at.clock()
        for one in records_of_kind(tx, "rights_request"):
            record = one.record()
            if isinstance(record, RightsRequest):
                yield card_of(record, records_of(tx, record.person_id), now)


def new_request(
    tx: Writing,
    at: SignedIn,
    *,
    id: UUID,
    person: UUID,
    kind: str,
    words: str = "",
    now: datetime,
) -> RightsRequest:
    """A request with the next receipt of this laptop and the day by which it is answered."""
    counter = next_receipt(tx)
    return RightsRequest(
        id=id,
        person_id=person,
        kind=kind,
        receipt=receipt_number(at.device.post, at.device.slot, counter),
        received_at=now,
        received_by=at.officer.id,
        due_on=retention_of(tx).due_on(kind, now.astimezone().date()),
        words=words.strip() or None,
    )


def card_of(request: RightsRequest, current: Iterable[CurrentRecord], now: datetime) -> RequestCard:
    """A request as it is shown; `current` are the person's records."""
    return RequestCard(
        id=request.id,
        person_id=request.person_id,
        registration_number=_number(current),
        kind=request.kind,
        receipt=request.receipt,
        received_at=request.received_at,
        due_on=request.due_on,
        overdue=request.outcome is None and now.astimezone().date() > request.due_on,
        of_headquarters=request.kind in OF_HEADQUARTERS,
        outcome=request.outcome,
        answer=request.answer,
    )


def open_requests(current: Iterable[CurrentRecord]) -> tuple[CurrentRecord, ...]:
    """Those among a person's records that are requests without an answer."""
    return tuple(
        one
        for one in current
        if isinstance(record := one.record(), RightsRequest) and record.outcome is None
    )


def answer_change(
    current: CurrentRecord, outcome: str, words: str, at: datetime, by: UUID | None
) -> RecordChange:
    """What an entry says of a request that is answered."""
    said: dict[str, Json] = {"outcome": outcome, "decided_at": write_time(at)}
    if words.strip():
        said["answer"] = words.strip()
    if by is not None:
        said["decided_by"] = str(by)
    return RecordChange(current.id, current.kind, current.state.heads, said)


def answered_entry(at: SignedIn, person: UUID, *answers: RecordChange) -> Entry:
    """The entry of the officer signed in about requests of one person that are answered."""
    now = at.clock()
    return at.entry(ANSWERED, id=new_id(now), at=now, bodies=(new_body(person, answers),))


def apply_refused(tx: Writing, item: Item, at: SignedIn) -> None:
    """Headquarters refused a deletion or an objection: the record may be used again."""
    _apply_answer(tx, item, at, REFUSED)


def apply_answered(tx: Writing, item: Item, at: SignedIn) -> None:
    """Headquarters answered another request, such as a complaint, with the item's outcome."""
    _apply_answer(tx, item, at, str(item.said.get("outcome", DONE)))


def _apply_answer(tx: Writing, item: Item, at: SignedIn, outcome: str) -> None:
    """Nothing happens when the request is answered already, or not held here any more.

    Raises TrustBroken `item` when it names no request, UserCanFix `unknown_code`.
    """
    try:
        request = UUID(str(item.said["request"]))
        by = UUID(str(item.said["by"])) if item.said.get("by") else None
    except (KeyError, ValueError) as wrong:
        raise TrustBroken("item", "An order of headquarters cannot be read.") from wrong
    at.lists.require("request_outcome", outcome, field="outcome")
    found = next((o for o in records_of_kind(tx, "rights_request") if o.id == request), None)
    if found is None or found.person is None or not open_requests([found]):
        return
    words = str(item.said.get("reason") or item.said.get("answer") or "")
    when = read_moment(item.said, "decided_at", item.at)
    change = answer_change(found, outcome, words, when, by)
    journal.append(tx, answered_entry(at, found.person, change))


def _require_new(current: Iterable[CurrentRecord], kind: str) -> None:
    for one in open_requests(current):
        asked = one.record()
        if isinstance(asked, RightsRequest) and asked.kind == kind:
            raise UserCanFix(
                "already_asked",
                "This was asked before and waits for its answer. Give the receipt again.",
                receipt=asked.receipt,
            )


def _request(
    tx: Reading, request: UUID, *, answered_too: bool = False
) -> tuple[CurrentRecord, RightsRequest]:
    for one in records_of_kind(tx, "rights_request"):
        record = one.record()
        if one.id == request and isinstance(record, RightsRequest):
            if record.outcome is not None and not answered_too:
                raise UserCanFix("request_answered", "This request has its answer already.")
            return one, record
    raise UserCanFix("request_gone", "This request is not on this laptop. Look at the list again.")


def _number(current: Iterable[CurrentRecord]) -> str | None:
    records = [record for one in current if (record := one.record()) is not None]
    return next(
        (one.registration_number for one in records if isinstance(one, Person | LookUp)), None
    )


def _erased_card(stub: Stub) -> RequestCard:
    """All that is left to say to whoever shows the receipt: it was done, and when."""
    return RequestCard(
        id=stub.request or stub.person,
        person_id=stub.person,
        registration_number=None,
        kind=DELETION,
        receipt=stub.receipt or "",
        received_at=stub.at,
        due_on=stub.at.date(),
        overdue=False,
        of_headquarters=True,
        outcome=DONE,
        answer=None,
    )
