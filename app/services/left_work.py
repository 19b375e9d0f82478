"""What a removed officer leaves behind: drafts and open work go on, what only they open goes.

Ordinary drafts, open questions and requests go to whoever removed the officer, or signs in first
after headquarters closed the account. Sealed drafts and opened break-glass answers are destroyed:
nobody else can open them. What others handed to the officer goes back to its giver.
"""

from collections.abc import Collection
from uuid import UUID

from app.domain.ids import new_id
from app.domain.officers import Action
from app.services.hand_over import open_work
from app.services.signed_in import SignedIn
from app.storage import break_glass, hand_overs, journal, sealed_drafts
from app.storage.hand_overs import StoredHandOver
from app.storage.officers import known_officers
from app.storage.transaction import Reading, Writing

LEFT_WORK_TAKEN = "left_work_taken"


def take_left_work(at: SignedIn) -> None:
    """Take over from everybody who was removed; does nothing where nothing is left.

    Not by who is removed as well, or has no drafts of registrations in any role: then the next
    one does. Raises EnvironmentFailed `disk`, `disk_full`.
    """
    with at.store.read() as tx:
        gone = {known.id for known in known_officers(tx) if known.removed}
        left = [one for one in sorted(gone) if _leaves(tx, one, gone)]
    if not left or at.officer.id in gone or not at.officer.may(Action.HAND_OVER):
        return
    with at.store.write() as tx:
        for one in left:
            _take(tx, at, one, gone)
    at.store.checkpoint()  # what was destroyed is in the log still


def _leaves(tx: Reading, one: UUID, gone: Collection[UUID]) -> bool:
    return bool(
        hand_overs.drafts_owned(tx, one)
        or open_work(tx, one)
        or sealed_drafts.drafts_of(tx, one)
        or break_glass.answered_for(tx, one)
        or _stranded(tx, one, gone)
    )


def _take(tx: Writing, at: SignedIn, one: UUID, gone: Collection[UUID]) -> None:
    me, now = at.officer.id, at.clock()
    returned = _stranded(tx, one, gone)
    for made in returned:
        hand_overs.take(tx, made, me if made.giver in gone else made.giver, now)
    break_glass.destroy_of(tx, break_glass.answered_for(tx, one))
    work = open_work(tx, one)
    made = StoredHandOver(new_id(now), one, me, now, None)
    drafts = hand_overs.give(tx, made, work)
    hand_overs.take(tx, made, me, now)
    event = at.event(
        LEFT_WORK_TAKEN,
        said={
            "drafts": drafts,
            "from": str(one),
            "hand_over": str(made.id),
            "returned": [str(back.id) for back in returned],
            "sealed_drafts": sealed_drafts.destroy_of_officer(tx, one),
            "to": str(me),
            "work": [str(record) for record in work],
        },
    )
    journal.append(tx, event)


def _stranded(tx: Reading, one: UUID, gone: Collection[UUID]) -> tuple[StoredHandOver, ...]:
    """What was on its way to this officer, and what they gave to somebody removed as well."""
    return tuple(
        made
        for made in hand_overs.on_their_way(tx)
        if made.receiver == one or (made.giver == one and made.receiver in gone)
    )
