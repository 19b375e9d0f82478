"""Whose record a person's is, seen from the officer who asks (product.md, Roles)."""

from collections.abc import Collection
from datetime import timedelta
from uuid import UUID

from app.domain.errors import UserCanFix
from app.domain.officers import Reach
from app.services.signed_in import SignedIn
from app.storage.people import get_person
from app.storage.person_history import recorded_at, was_met
from app.storage.person_rows import is_restricted
from app.storage.shifts import current_shift, shift_began_after
from app.storage.transaction import Reading

ENCOUNTERS = frozenset({"registered", "visited"})
"""Only who stood before the officer is of the own shift; asking about somebody makes nobody so."""

LONGEST_SHIFT = timedelta(hours=24)
"""A shift that nobody ended is over after a day: what was seen in it is not seen for ever."""


def reach_of_person(tx: Reading, at: SignedIn, person: UUID) -> Reach:
    """Of the running shift, of this post, or of another. Raises UserCanFix `person_gone`."""
    if not get_person(tx, person):
        raise UserCanFix("person_gone", "This person is not on this laptop. Search again.")
    if not recorded_at(tx, [person], at.device.post):
        return Reach.OTHER_POST
    me = at.officer.id
    shift, after = current_shift(tx, me), shift_began_after(tx, me)
    if shift is None or after is None or abs(at.clock() - shift.started_at) > LONGEST_SHIFT:
        return Reach.OWN_POST
    met = was_met(tx, person, officer=me, after=after, kinds=ENCOUNTERS)
    return Reach.OWN_SHIFT if met else Reach.OWN_POST


def of_own_post(tx: Reading, at: SignedIn, people: Collection[UUID]) -> frozenset[UUID]:
    """Those of these people who were recorded at this laptop's post."""
    return recorded_at(tx, people, at.device.post)


def require_use(tx: Reading, person: UUID) -> None:
    """Raise UserCanFix `use_stopped` while a deletion or an objection waits for its answer.

    Deletion stops use at once (product.md, Consent and rights); what the person is owed, a copy
    or an answer, goes on.
    """
    records = (one.record() for one in get_person(tx, person).values())
    if is_restricted(record for record in records if record is not None):
        raise UserCanFix(
            "use_stopped",
            "This person asked that the record not be used. Headquarters decides about it.",
        )
