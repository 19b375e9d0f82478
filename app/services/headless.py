"""Carrying without anybody signed in: what `manzil sync` does in a scheduled task."""

from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import TrustBroken, UserCanFix
from app.domain.ids import Clock
from app.services.withdrawal import Contacted, obey_beside_a_window
from app.settings.files import read_at_most
from app.settings.laptop import read_laptop
from app.settings.place import Place
from app.sync.carrier import read_carrier
from app.sync.carry import carry
from app.sync.pages import put_page
from app.sync.pull import proved_header
from app.sync.report import OK_CODE, CarryReport
from app.wire.page import MOST_PAGE_BYTES


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
    if not place.carrier_file.exists():
        read_laptop(place)  # a wiped laptop says so
    report = carry(place, clock, lambda _: None, lambda: False)
    obey_beside_a_window(place, Contacted(good=report.code == OK_CODE))
    return Carried(report.code == OK_CODE, _words(report))


def take_file(place: Place, file: Path) -> str:
    """Take a page from headquarters that came as a file, as on a stick; what then is to be done.

    Needs no key of the store: the page is proved, and read when somebody signs in. A page taken
    before changes nothing. Raises UserCanFix `no_file`, TrustBroken `page`, `page_version`,
    `signature` or `other_device`, what `read_carrier` raises, and EnvironmentFailed. The
    caller holds the lease.
    """
    data = read_at_most(file, MOST_PAGE_BYTES + 1)
    if data is None:
        raise UserCanFix("no_file", "There is no such file. Check its name.", field="file")
    carrier = read_carrier(place)
    if proved_header(data, carrier.keys()).device != carrier.device:
        raise TrustBroken("other_device", "This page belongs to another laptop.")
    put_page(place, data)
    return "Taken. It is read when somebody signs in, or at the next exchange."


def _words(report: CarryReport) -> str:
    """What came down failed on its own: it never keeps what goes up from being told as sent."""
    wrong = f" {report.pull_message}" if report.pull_code else ""
    return _words_of_sending(report) + wrong


def _words_of_sending(report: CarryReport) -> str:
    if report.code != OK_CODE:
        done = report.sent.entries_done
        before = f"Sent {done} of {report.sent.entries_total} entries. " if done else ""
        return f"{before}{report.message}"
    if not report.batches:
        return "Nothing was waiting in the outbox. Headquarters answered."
    entries = report.sent.entries_done
    return f"Headquarters confirmed {entries} entries in {report.batches} batches."
