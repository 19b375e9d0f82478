"""What each kind of item from headquarters does on this laptop.

The table below is the only list of them: whoever adds a kind writes its applier in an own module
and names it here. An item is applied once, in the transaction that also moves the cursor. An
applier changes nothing but the store; what follows outside of it (files, keys) is done afterwards,
by a function in AFTERWARDS that finds in the store that it is due and may be run any number of
times. An applier raises TrustBroken or UserCanFix when the item cannot be applied: its changes
are undone, the item is kept and told, and the next ones go on.
"""

from collections.abc import Callable, Mapping, Sequence

from app.domain.errors import TrustBroken
from app.services.account_letter import apply_account
from app.services.break_glass import apply_break_glass_answer
from app.services.deciding import take_decision
from app.services.erasure import apply_erase, sweep
from app.services.key_care import drop_slots_of_removed
from app.services.left_work import take_left_work
from app.services.limits import apply_limits
from app.services.protection_keys import apply_protection_keys
from app.services.retention import apply_settings
from app.services.rights import apply_answered, apply_refused
from app.services.signed_in import SignedIn
from app.storage.transaction import Writing
from app.sync.settle_pages import PagesSettled, settle_pages
from app.wire.page import Item

Applier = Callable[[Writing, Item, SignedIn], None]
Afterwards = Callable[[SignedIn], None]


def _apply_settings(tx: Writing, item: Item, at: SignedIn) -> None:
    """One item tells all settings; each part belongs to another room."""
    apply_settings(tx, item, at)
    apply_limits(tx, item, at)


APPLIERS: Mapping[str, Applier] = {
    "account": apply_account,
    "break_glass_answer": apply_break_glass_answer,
    "decision": take_decision,
    "erase": apply_erase,
    "protection_keys": apply_protection_keys,
    "request_answered": apply_answered,
    "request_refused": apply_refused,
    "settings": _apply_settings,
}
AFTERWARDS: Sequence[Afterwards] = (sweep, drop_slots_of_removed, take_left_work)


def read_letters(
    at: SignedIn,
    appliers: Mapping[str, Applier] = APPLIERS,
    afterwards: Sequence[Afterwards] = AFTERWARDS,
) -> PagesSettled:
    """Apply what headquarters has told, each item once, and do what follows from it.

    Raises EnvironmentFailed when disk or store fail; it is done again at the next time.
    """
    found = settle_pages(at.store, at.place, lambda tx, item: _apply(tx, item, at, appliers))
    for follow in afterwards:
        follow(at)
    return found


def _apply(tx: Writing, item: Item, at: SignedIn, appliers: Mapping[str, Applier]) -> bool:
    """False when the kind is not known here.

    Particulars of another shape than the applier reads are headquarters' mistake, or that of
    another version: they must not keep the laptop from opening.
    """
    applier = appliers.get(item.kind)
    if applier is None:
        return False
    try:
        applier(tx, item, at)
    except (KeyError, TypeError, ValueError, AttributeError) as wrong:
        raise TrustBroken("letter", "Headquarters told something in a form not known.") from wrong
    return True
