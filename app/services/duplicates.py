"""Whether somebody was seen here before."""

from app.domain.fast_lane import ReadDocument
from app.domain.officers import Action
from app.services.signed_in import SignedIn
from app.services.views import EarlierVisit
from app.storage import people

PLAIN = "P"
"""Purposes of this sensitivity may be shown at the counter without being asked for."""


class Duplicates:
    """Looks for earlier visits while the officer asks the next question."""

    def __init__(self, signed_in: SignedIn) -> None:
        self._at = signed_in

    def earlier_visits(self, document: ReadDocument) -> tuple[EarlierVisit, ...]:
        """Visits with this very document, newest first; nothing without a number.

        Of another post's people only post, date and direction; a purpose of one's own post only
        if it is not sensitive. What was looked up leaves no trace, so that a person who then
        refuses is not remembered by the question.
        """
        self._at.officer.require(Action.SEE_EXACT_VISIT)
        if not document.number:
            return ()
        with self._at.store.read() as tx:
            found = people.find_exact_document(tx, document.issuing_state, document.number)
        return tuple(self._view(seen) for seen in found)

    def _view(self, seen: people.Seen) -> EarlierVisit:
        own = seen.post == self._at.device.post
        return EarlierVisit(
            person_id=seen.person_id,
            at=seen.at,
            post=seen.post,
            direction=seen.direction,
            own_post=own,
            purpose=seen.purpose if own and self._is_plain(seen.purpose) else None,
        )

    def _is_plain(self, purpose: str | None) -> bool:
        code = self._at.lists.find("purpose", purpose or "")
        return code is not None and code.sensitivity == PLAIN
