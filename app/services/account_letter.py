"""Headquarters closes an account: the officer does not sign in on this laptop any more."""

from dataclasses import replace
from uuid import UUID

from app.domain.errors import TrustBroken
from app.services.signed_in import SignedIn
from app.storage import journal
from app.storage.officers import KnownOfficer, known_officer, save_officer
from app.storage.transaction import Writing
from app.wire.page import Item

CLOSED = "account_closed"
_DISABLED = "disabled"


def apply_account(tx: Writing, item: Item, at: SignedIn) -> None:
    """`{"officer": uuid, "state": "disabled"}`; a session under way ends at the next lock.

    Raises TrustBroken `letter` for another state.
    """
    if item.said["state"] != _DISABLED:
        raise TrustBroken("letter", "Headquarters told something in a form not known.")
    officer = UUID(str(item.said["officer"]))
    known = known_officer(tx, officer) or KnownOfficer(officer, (), b"")
    if not known.removed:
        save_officer(tx, replace(known, removed=True))
        journal.append(tx, at.event(CLOSED, said={"officer": str(officer)}))
