"""What the journal says of a sign-in: who came, what had failed, whether the clock jumped."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from app.journal.entry import Json, read_head, write_time
from app.services.signed_in import SignedIn
from app.storage import device, journal
from app.storage.anchor import Verdict
from app.storage.keeping import skip_receipts
from app.storage.transaction import Reading
from app.vault.throttle import Throttle

SIGNED_IN = "signed_in"
FAILED = "sign_in_failed"
CLOCK_JUMPED = "clock_jumped"
PAST_RESTORED = "past_restored"
PIN_FAILED = "pin_failed"
CLOCK_TOLERANCE = timedelta(minutes=5)


def journal_arrival(signed_in: SignedIn, waiting: Throttle) -> None:
    """Append the one entry of this sign-in.

    `waiting` holds the failed sign-ins of every officer since their own last good one; those of
    others are told again until they sign in, recognisable by `since`. A clock that stands before
    the last entry by more than CLOCK_TOLERANCE has been set back. A journal behind its anchor
    was restored from a copy: it goes on under a new incarnation, and headquarters is told.
    """
    with signed_in.store.write() as tx:
        last, now = _last_entry_at(tx), signed_in.clock()
        kinds, said = [SIGNED_IN], dict[str, Json]()
        past = signed_in.anchor.compare(tx)
        if past is Verdict.RESTORED:
            # the numbers of what was lost may stand on slips already
            device.skip_counters(tx, signed_in.anchor.entries_lost(tx))
            skip_receipts(tx, signed_in.anchor.entries_lost(tx))
            journal.start_incarnation(tx)
            kinds.append(PAST_RESTORED)
        if past is not Verdict.HOLDS:
            said["anchor"] = past.value
        if waiting.officers:
            kinds.append(FAILED)
            said["failed"] = _failures(waiting)
        if waiting.pins:
            kinds.append(PIN_FAILED)
            said["pins"] = wrong_pins(waiting)
        if last is not None and now < last - CLOCK_TOLERANCE:
            kinds.append(CLOCK_JUMPED)
            said["clock"] = {"last_entry": write_time(last), "now": write_time(now)}
        journal.append(tx, signed_in.event(*kinds, said=said))


def wrong_pins(waiting: Throttle) -> Mapping[str, Json]:
    """Wrong PINs by officer, as an entry of kind `pin_failed` says them."""
    return {
        str(officer): {"count": wrong.count, "since": write_time(wrong.since)}
        for officer, wrong in waiting.pins.items()
    }


def _failures(waiting: Throttle) -> Mapping[str, Json]:
    return {
        str(officer): {"count": failures.count, "since": write_time(failures.since)}
        for officer, failures in waiting.officers.items()
    }


def _last_entry_at(tx: Reading) -> datetime | None:
    head = journal.head(tx)
    found = journal.entries_from(tx, head.incarnation, head.number, 1)
    return read_head(found[0].head).at if found else None
