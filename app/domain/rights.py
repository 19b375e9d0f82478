"""What somebody asks about their own record: receipts, and what stops at once.

A receipt number such as `R-KG03-7F4K2Q-5` is made like a registration number, of a counter and a
key of its own, so that it is unique offline, can be spoken, and tells nothing.
"""

import hashlib
import hmac

from app.domain.errors import UserCanFix
from app.domain.records import RightsRequest
from app.domain.registration_number import (
    NumberSlot,
    parse_registration_number,
    registration_number,
)

ACCESS, CORRECTION, DELETION, OBJECTION, COMPLAINT = "ACC", "COR", "DEL", "OBJ", "CMP"
DONE, PARTLY, PASSED_ON, REFUSED = "DON", "PAR", "PAS", "REF"
STOPS_USE = frozenset({DELETION, OBJECTION})
OF_HEADQUARTERS = frozenset({DELETION, OBJECTION, COMPLAINT})
"""Kinds that headquarters' data-protection officer decides (product.md, Roles)."""
_MARK = "R-"
_LABEL = b"manzil-receipt-1"


def stops_use(request: RightsRequest) -> bool:
    """Whether the person is hidden: asked to be deleted or objected, and nothing decided yet."""
    return request.kind in STOPS_USE and request.outcome is None


def receipt_number(post: str, slot: NumberSlot, counter: int) -> str:
    """The receipt of this slot's `counter`-th request. Raises UserCanFix `numbers_used_up`."""
    key = hmac.new(slot.key, _LABEL, hashlib.sha256).digest()
    return _MARK + registration_number(post, NumberSlot(slot.slot, key), counter)


def parse_receipt_number(text: str) -> str:
    """The receipt in its written form, from what a person typed or said.

    Raises UserCanFix `receipt` when it is none, or a character of it is wrong.
    """
    plain = "".join(c for c in text.upper() if c.isalnum())
    try:
        return _MARK + parse_registration_number(plain.removeprefix("R"))
    except UserCanFix as wrong:
        raise UserCanFix(
            "receipt",
            "A receipt number looks like R-KG03-7F4K2Q-5. Read it again.",
            field="receipt",
        ) from wrong
