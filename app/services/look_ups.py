"""People seen before of whom only a look-up row is left (product.md, Retention)."""

from app.domain.fast_lane import ReadDocument
from app.domain.officers import Action
from app.services.rights_views import LookUpRow
from app.services.signed_in import SignedIn
from app.storage.lookup import KeptLookUp, find_lookups, find_marked

MOST_FOUND = 20


class LookUps:
    """Finds look-up rows beside full records. They are for not registering anybody twice."""

    def __init__(self, signed_in: SignedIn) -> None:
        self._at = signed_in

    def find(self, text: str) -> tuple[LookUpRow, ...]:
        """By beginnings of names, registration number or whole document number; at most 20.

        Of this post's people only.
        """
        self._at.require(Action.SEARCH_OWN_POST)
        if not text.strip():
            return ()
        key = self._at.device.slot.key
        with self._at.store.read() as tx:
            found = find_lookups(tx, text, MOST_FOUND, key)
        rows = (self._row(one) for one in found)
        return tuple(row for row in rows if row.own_post)

    def by_document(self, document: ReadDocument) -> tuple[LookUpRow, ...]:
        """Of whoever showed this very document, the last seen first; nothing without a number."""
        self._at.require(Action.SEE_EXACT_VISIT)
        if not document.number:
            return ()
        key = self._at.device.slot.key
        with self._at.store.read() as tx:
            found = find_marked(tx, document.issuing_state, document.number, key)
        return tuple(self._row(one) for one in found)

    def _row(self, kept: KeptLookUp) -> LookUpRow:
        """Of another post's people only post, date and direction (product.md, Roles)."""
        own = kept.post in {None, self._at.device.post}
        return LookUpRow(
            person_id=kept.person_id,
            registration_number=kept.registration_number if own else "",
            names=kept.names if own else (),
            sex=kept.sex if own else "",
            birth_earliest=kept.birth_earliest if own else None,
            birth_latest=kept.birth_latest if own else None,
            nationalities=kept.nationalities if own else (),
            post=kept.post,
            day=kept.day,
            direction=kept.direction,
            own_post=own,
        )
