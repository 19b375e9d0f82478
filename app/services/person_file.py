"""A person's whole file, as much of it as the officer may see; what is sensitive is journaled."""

from uuid import UUID

from app.domain.errors import UserCanFix
from app.domain.officers import Action, Reach
from app.services.officer_names import officer_names
from app.services.person_showing import Showing
from app.services.person_views import PersonView
from app.services.reach import reach_of_person, require_use
from app.services.signed_in import SignedIn
from app.storage import journal
from app.storage.people import get_person
from app.storage.person_history import said_of

VIEWED = "viewed"
VIEW_REFUSED = "view_refused"


class PersonFile:
    """Opens the files of people recorded at this post (product.md, Roles)."""

    def __init__(self, signed_in: SignedIn) -> None:
        self._at = signed_in

    def open(self, person: UUID) -> PersonView:
        """The person's records and history, without what this officer may not see.

        Where sensitive fields are shown, the entry that says so is on the disk before. Of
        another post's people nothing is shown; that it was tried is journaled too. Raises
        UserCanFix `not_allowed`, `person_gone`, `use_stopped`; EnvironmentFailed `disk_full`,
        `disk`.
        """
        reach = self._allowed(person)
        showing = Showing(
            lists=self._at.lists,
            sensitive=self._at.officer.may(Action.READ_SENSITIVE, reach),
            names=officer_names(self._at),
        )
        with self._at.store.read() as tx:
            require_use(tx, person)
            view = showing.view(
                person, reach, tuple(get_person(tx, person).values()), said_of(tx, person)
            )
        if showing.sensitive:
            self._journal(VIEWED, person, list(view.sections))
        return view

    def _allowed(self, person: UUID) -> Reach:
        with self._at.store.read() as tx:
            reach = reach_of_person(tx, self._at, person)
        try:
            self._at.officer.require(Action.READ_PERSON, reach)
        except UserCanFix:
            self._journal(VIEW_REFUSED, person, [])
            raise
        return reach

    def _journal(self, kind: str, person: UUID, sections: list[str]) -> None:
        """The body is about nobody, so that it outlives an erasure: who looked stays known."""
        event = self._at.event(kind, said={"person": str(person), "sections": sections})
        with self._at.store.write() as tx:
            journal.append(tx, event)
