"""Who else could decide: a step that needs a second person and finds none goes to headquarters."""

from collections.abc import Mapping
from types import MappingProxyType
from uuid import UUID

from app.domain.errors import UserCanFix
from app.domain.officers import Action, Reach
from app.services.officer_names import officers_here
from app.services.signed_in import SignedIn

MAY_BE_ASKED: Mapping[Action, Action] = MappingProxyType(
    {
        Action.DECIDE_CORRECTION: Action.ASK_CORRECTION,
        Action.DECIDE_DUPLICATE: Action.ASK_CORRECTION,
        Action.ANSWER_BREAK_GLASS: Action.ASK_BREAK_GLASS,
        Action.APPROVE_PERSON_EXPORT: Action.EXPORT_LIST,
    }
)
"""What can be asked for, and what whoever asks must be allowed."""
AT_HEADQUARTERS = frozenset({Action.ANSWER_BREAK_GLASS, Action.APPROVE_PERSON_EXPORT})
"""What no post decides, whoever works there (product.md, Roles)."""
LEAST_REASON = 5


def is_for_headquarters(at: SignedIn, action: Action) -> bool:
    """Whether nobody but the asker, of all who can sign in here, may decide this."""
    if action in AT_HEADQUARTERS:
        return True
    return not any(
        other.id != at.officer.id and other.may(action, Reach.OWN_POST)
        for other in officers_here(at)
    )


def require_reason(reason: str) -> str:
    """The reason without blanks around it. Raises UserCanFix `reason_missing`."""
    plain = reason.strip()
    if len(plain) < LEAST_REASON:
        raise UserCanFix("reason_missing", "Say why, in a few words.", field="reason")
    return plain


def require_another(at: SignedIn, askers: frozenset[UUID]) -> None:
    """Raises UserCanFix `second_person` when this officer asked, or took the question over."""
    if at.officer.id in askers:
        raise UserCanFix("second_person", "Somebody else than who asked must decide.")
