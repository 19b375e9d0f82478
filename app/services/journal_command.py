"""`manzil journal FILE --officer NAME`: a supervisor copies the journal for an auditor."""

from collections.abc import Callable
from pathlib import Path

from app.domain.ids import Clock
from app.services.access import Access
from app.services.command_line import officer_named
from app.services.journal_copy import CopiedJournal, require_new
from app.settings.place import Place


def run(
    place: Place, clock: Clock, *, officer: str, passphrase: Callable[[], str], target: Path
) -> str:
    """Sign in, copy, lock again; returns what to tell the person. The caller holds `place`.

    `passphrase` is asked only when nothing else is in the way. Raises what Access.sign_in and
    JournalCopy.write raise, and UserCanFix `unknown_officer`.
    """
    access = Access(place, clock)
    card = officer_named(access.officers(), officer)
    require_new(target)
    laptop = access.sign_in(card, passphrase())
    try:
        copied = laptop.journal.write(target)
    finally:
        laptop.close()
    return _told(copied)


def _told(copied: CopiedJournal) -> str:
    return (
        f"Copied {copied.entries} entries of device {copied.device}.\n"
        "The file holds everybody's data in the clear: keep it on an encrypted disk only.\n"
        "To check it: manzil verify FILE --device-key HEX, with the key that headquarters enrolled."
        f" This laptop says its key is {copied.signing_key.hex()}"
    )
