"""Whether something about a person may go to a partner: only on a consent that stands that day."""

from collections.abc import Iterable
from datetime import date

from app.domain.records import Consent, Transfer
from app.domain.rules import CONSENTED

QUEUED, SENT, STOPPED = "queued", "sent", "stopped"


def may_go(transfer: Transfer, consents: Iterable[Consent], on: date) -> bool:
    """Whether a queued transfer may leave on this day.

    Of several consents for its purpose the newest decides. It must say yes, not be withdrawn or
    run out, and name the partner where it names any (product.md, The record: consent).
    """
    if transfer.status != QUEUED:
        return False
    theirs = [one for one in consents if one.purpose == transfer.purpose]
    newest = max(theirs, key=lambda one: (one.given_at, one.id), default=None)
    return newest is not None and stands(newest, on) and _covers(newest, transfer.partner)


def stands(consent: Consent, on: date) -> bool:
    """Whether a consent says yes on this day."""
    return (
        consent.decision in CONSENTED
        and consent.withdrawn_at is None
        and (consent.valid_until is None or on <= consent.valid_until)
    )


def _covers(consent: Consent, partner: str) -> bool:
    return not consent.partners or partner in consent.partners
