"""The list of people registered here, and finding one of them."""

from datetime import datetime
from uuid import UUID

from app.domain.officers import Action
from app.services.signed_in import SignedIn
from app.services.views import PersonRow
from app.storage import people

PAGE = 50
MOST_FOUND = 20


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
        self._at.officer.require(Action.SEARCH_OWN_POST)
        with self._at.store.read() as tx:
            found = people.page(tx, before=before, limit=limit)
        return tuple(row_of(summary) for summary in found)

    def find(self, text: str) -> tuple[PersonRow, ...]:
        """People by beginnings of names, by document or registration number; at most 20."""
        self._at.officer.require(Action.SEARCH_OWN_POST)
        if not text.strip():
            return ()
        with self._at.store.read() as tx:
            found = people.search(tx, text, limit=MOST_FOUND)
        return tuple(row_of(summary) for summary in found)


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
