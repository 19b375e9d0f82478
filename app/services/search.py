"""The list of people registered here, and finding one of them."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from app.domain.officers import Action
from app.services.reach import of_own_post
from app.services.signed_in import SignedIn
from app.services.views import PersonRow
from app.storage import people
from app.storage.transaction import Reading

PAGE = 50
MOST_FOUND = 20
MOST_LOOKED_AT = 200
"""Where some of those found are another post's."""


class Search:
    """Shows one's own post's people.

    A line of the list holds nothing sensitive, so that looking at it is no event to journal
    (product.md, Roles: every read of S or H is).
    """

    def __init__(self, signed_in: SignedIn) -> None:
        self._at = signed_in

    def page(
        self, before: tuple[datetime, UUID] | None = None, limit: int = PAGE
    ) -> tuple[PersonRow, ...]:
        """The people last seen before `before` (their time and id), newest first.

        The next page begins before the last row's `(last_at, person_id)`.
        """
        self._at.require(Action.SEARCH_OWN_POST)
        shown: list[people.PersonSummary] = []
        with self._at.store.read() as tx:
            while len(shown) < limit and (found := people.page(tx, before=before, limit=limit)):
                shown += only_own_post(tx, self._at, found)
                before = (found[-1].last_at, found[-1].person_id)
        return tuple(row_of(summary) for summary in shown[:limit])

    def find(self, text: str) -> tuple[PersonRow, ...]:
        """People by beginnings of names, by document or registration number; at most 20."""
        self._at.require(Action.SEARCH_OWN_POST)
        if not text.strip():
            return ()
        with self._at.store.read() as tx:
            found = people.search(tx, text, limit=MOST_FOUND)
            own = only_own_post(tx, self._at, found)
            if len(own) < len(found) == MOST_FOUND:  # own ones may stand behind another post's
                own = only_own_post(tx, self._at, people.search(tx, text, limit=MOST_LOOKED_AT))
        return tuple(row_of(summary) for summary in own[:MOST_FOUND])


def only_own_post(
    tx: Reading, at: SignedIn, found: Sequence[people.PersonSummary]
) -> tuple[people.PersonSummary, ...]:
    """Without those who were recorded at another post only (product.md, Roles)."""
    here = at.device.post
    others = [summary.person_id for summary in found if summary.last_post != here]
    own = of_own_post(tx, at, others) if others else frozenset()
    return tuple(one for one in found if one.last_post == here or one.person_id in own)


def row_of(summary: people.PersonSummary) -> PersonRow:
    return PersonRow(
        person_id=summary.person_id,
        registration_number=summary.registration_number,
        family_name=summary.family_name,
        given_name=summary.given_name,
        sex=summary.sex,
        birth=summary.birth,
        nationalities=summary.nationalities,
        document_number=summary.document_number,
        last_post=summary.last_post,
        last_direction=summary.last_direction,
        last_at=summary.last_at,
        acknowledged=summary.acknowledged,
    )
