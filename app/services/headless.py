"""Carrying without anybody signed in: what `manzil sync` does in a scheduled task."""

from dataclasses import dataclass

from app.domain.ids import Clock
from app.services.withdrawal import Contacted, obey_beside_a_window
from app.settings.place import Place
from app.sync.carry import carry
from app.sync.report import OK_CODE, CarryReport


@dataclass(frozen=True, slots=True)
class Carried:
    """How a run went, in plain English; `good` when headquarters took all that was sealed."""

    good: bool
    words: str


def carry_outbox(place: Place, clock: Clock) -> Carried:
    """Carry the sealed batches of this data folder; the answers wait in the inbox.

    Needs no key of the store and does not hold the data folder: a window may be open. Raises
    what `carry` raises when it cannot run at all, and what wiping raises when headquarters ordered
    it and it could not be finished.
    """
    report = carry(place, clock, lambda _: None, lambda: False)
    obey_beside_a_window(place, Contacted(good=report.code == OK_CODE))
    return Carried(report.code == OK_CODE, _words(report))


def _words(report: CarryReport) -> str:
    if report.code != OK_CODE:
        done = report.sent.entries_done
        before = f"Sent {done} of {report.sent.entries_total} entries. " if done else ""
        return f"{before}{report.message}"
    if not report.batches:
        return "Nothing was waiting in the outbox. Headquarters answered."
    entries = report.sent.entries_done
    return f"Headquarters confirmed {entries} entries in {report.batches} batches."
