"""Whether somebody was seen here before."""

from datetime import UTC, date, datetime, time

from app.domain.fast_lane import ReadDocument
from app.domain.officers import Action
from app.services.signed_in import SignedIn
from app.services.views import EarlierVisit
from app.storage import people
from app.storage.lookup import KeptLookUp, find_marked

PLAIN = "P"
"""Purposes of this sensitivity may be shown at the counter without being asked for."""


class Duplicates:
    """Looks for earlier visits while the officer asks the next question."""

    def __init__(self, signed_in: SignedIn) -> None:
        self._at = signed_in

    def earlier_visits(self, document: ReadDocument) -> tuple[EarlierVisit, ...]:
        """Visits with this very document, newest first; nothing without a number.

        Of whom only a look-up row is left, the last crossing, marked `look_up`.
        Of another post's people only post, date and direction; a purpose of one's own post only
        if it is not sensitive. What was looked up leaves no trace, so that a person who then
        refuses is not remembered by the question.
        """
        self._at.require(Action.SEE_EXACT_VISIT)
        if not document.number:
            return ()
        with self._at.store.read() as tx:
            found = people.find_exact_document(tx, document.issuing_state, document.number)
            key = self._at.device.slot.key
            kept = find_marked(tx, document.issuing_state, document.number, key)
        views = [self._view(seen) for seen in found]
        whole = {view.person_id for view in views}
        views += [self._kept(one) for one in kept if one.day and one.person_id not in whole]
        return tuple(sorted(views, key=lambda view: view.at, reverse=True))

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

    def _kept(self, kept: KeptLookUp) -> EarlierVisit:
        """Of the last crossing only the day is known; it stands as the middle of that day."""
        return EarlierVisit(
            person_id=kept.person_id,
            at=datetime.combine(kept.day or date.min, time(12), UTC),
            post=kept.post or "",
            direction=kept.direction or "",
            own_post=kept.post == self._at.device.post,
            purpose=None,
            look_up=True,
        )

    def _is_plain(self, purpose: str | None) -> bool:
        code = self._at.lists.find("purpose", purpose or "")
        return code is not None and code.sensitivity == PLAIN
