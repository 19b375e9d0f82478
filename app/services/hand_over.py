"""Handing over at the end of a shift: drafts and open work go to another officer of this laptop."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.errors import UserCanFix
from app.domain.ids import new_id
from app.domain.officers import Action
from app.domain.records import RightsRequest
from app.services.deciding import questions
from app.services.drafts import Drafts
from app.services.officer_names import officer_names, officers_here
from app.services.signed_in import SignedIn
from app.services.views import OfficerCard
from app.storage import hand_overs as stored
from app.storage import journal
from app.storage.hand_overs import StoredHandOver
from app.storage.records_by_kind import records_of_kind
from app.storage.transaction import Reading, Writing

GIVEN, TAKEN, TAKEN_BACK = "handed_over", "taken_over", "taken_back"


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverCard:
    """Work on its way: who gave it to whom, and how much; no name of a registered person."""

    id: UUID
    giver: UUID
    giver_name: str
    receiver: UUID
    receiver_name: str
    given_at: datetime
    drafts: int
    work: tuple[UUID, ...]


class HandOver:
    """Until the other takes it, what was handed over is seen by nobody."""

    def __init__(self, signed_in: SignedIn, drafts: Drafts) -> None:
        self._at = signed_in
        self._drafts = drafts

    def receivers(self) -> tuple[OfficerCard, ...]:
        """Who else can sign in here and may take work over."""
        self._at.require(Action.HAND_OVER)
        return tuple(
            OfficerCard(who.id, who.name, who.roles)
            for who in officers_here(self._at)
            if who.id != self._at.officer.id and who.may(Action.HAND_OVER)
        )

    def give(self, receiver: UUID) -> HandOverCard:
        """Hand over all one's drafts, questions without a decision and open rights requests.

        A sealed draft is not among them: nobody but its author can open it. Raises UserCanFix
        `not_allowed`, `cannot_take_over`, `nothing_to_hand_over`.
        """
        if all(card.id != receiver for card in self.receivers()):
            raise UserCanFix(
                "cannot_take_over", "Choose somebody else who works at this laptop.", field="to"
            )
        names, now = officer_names(self._at), self._at.clock()
        me = self._at.officer.id
        made = StoredHandOver(new_id(now), me, receiver, now, None)
        with self._at.store.write() as tx:
            work, drafts = open_work(tx, me), stored.drafts_owned(tx, me)
            if not work and not drafts:
                raise UserCanFix("nothing_to_hand_over", "There is nothing to hand over.")
            stored.give(tx, made, work)
            card = _card(tx, made, names)
            self._journal(tx, GIVEN, card)
        for draft in drafts:  # what the window still saves comes too late
            self._drafts.finish(draft)
        return card

    def waiting(self) -> tuple[HandOverCard, ...]:
        """What others handed to this officer, to be taken at sign-in; the oldest first."""
        return self._on_their_way(given=False)

    def given(self) -> tuple[HandOverCard, ...]:
        """What this officer handed over and nobody has taken yet."""
        return self._on_their_way(given=True)

    def take(self, id: UUID) -> HandOverCard:
        """Take over what was handed to this officer. Raises UserCanFix `hand_over_gone`."""
        return self._end(id, TAKEN)

    def take_back(self, id: UUID) -> HandOverCard:
        """Take back what nobody has taken yet. Raises UserCanFix `hand_over_gone`."""
        card = self._end(id, TAKEN_BACK)
        with self._at.store.read() as tx:
            for draft in stored.drafts_owned(tx, self._at.officer.id):
                self._drafts.reopen(draft)
        return card

    def _on_their_way(self, *, given: bool) -> tuple[HandOverCard, ...]:
        self._at.require(Action.HAND_OVER)
        names = officer_names(self._at)
        with self._at.store.read() as tx:
            return tuple(
                _card(tx, one, names)
                for one in stored.on_their_way(tx)
                if self._at.officer.id == (one.giver if given else one.receiver)
            )

    def _end(self, id: UUID, kind: str) -> HandOverCard:
        self._at.require(Action.HAND_OVER)
        names = officer_names(self._at)
        with self._at.store.write() as tx:
            made = stored.hand_over(tx, id)
            owner = None if made is None else made.giver if kind == TAKEN_BACK else made.receiver
            if made is None or made.taken_at is not None or owner != self._at.officer.id:
                raise UserCanFix(
                    "hand_over_gone", "This has been taken already, or was handed to somebody else."
                )
            card = _card(tx, made, names)
            stored.take(tx, made, owner, self._at.clock())
            self._journal(tx, kind, card)
        return card

    def _journal(self, tx: Writing, kind: str, card: HandOverCard) -> None:
        event = self._at.event(
            kind,
            said={
                "drafts": card.drafts,
                "from": str(card.giver),
                "hand_over": str(card.id),
                "to": str(card.receiver),
                "work": [str(record) for record in card.work],
            },
        )
        journal.append(tx, event)


def open_work(tx: Reading, officer: UUID) -> tuple[UUID, ...]:
    """What is this officer's to follow up: asked or received by them, or taken over."""
    begun = [
        (one.asked.id, one.asked.asked_by) for one in questions(tx) if one.asked.decision is None
    ]
    for current in records_of_kind(tx, "rights_request"):
        request = current.record()
        if isinstance(request, RightsRequest) and request.outcome is None:
            begun.append((request.id, request.received_by))
    return tuple(
        record for record, first in begun if stored.holder_of(tx, record, first) == officer
    )


def _card(tx: Reading, made: StoredHandOver, names: Mapping[UUID, str]) -> HandOverCard:
    return HandOverCard(
        id=made.id,
        giver=made.giver,
        giver_name=names.get(made.giver, ""),
        receiver=made.receiver,
        receiver_name=names.get(made.receiver, ""),
        given_at=made.given_at,
        drafts=len(stored.drafts_owned(tx, made.id)),
        work=tuple(sorted(stored.work_in(tx, made.id))),
    )
