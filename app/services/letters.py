"""What each kind of item from headquarters does on this laptop.

The table below is the only list of them: whoever adds a kind writes its applier in an own module
and names it here. An item is applied once, in the transaction that also moves the cursor. An
applier changes nothing but the store; what follows outside of it (files, keys) is done afterwards
by whoever finds in the store that it is due. It raises TrustBroken or UserCanFix when the item
cannot be applied: its changes are undone, the item is kept and told, and the next ones go on.
"""

from collections.abc import Callable, Mapping

from app.services.signed_in import SignedIn
from app.storage.transaction import Writing
from app.wire.page import Item

Applier = Callable[[Writing, Item, SignedIn], None]

APPLIERS: Mapping[str, Applier] = {}


def apply_letter(
    tx: Writing, item: Item, at: SignedIn, appliers: Mapping[str, Applier] = APPLIERS
) -> bool:
    """Apply one item; False when its kind is not known here."""
    applier = appliers.get(item.kind)
    if applier is None:
        return False
    applier(tx, item, at)
    return True
