"""Officers: the people who use the program, and what their roles allow them."""

from dataclasses import dataclass
from uuid import UUID

from app.domain.errors import UserCanFix
from app.domain.permissions import Action, Reach, Role, reach_of

__all__ = ("Action", "Officer", "Reach", "Role")


@dataclass(frozen=True, slots=True)
class Officer:
    """A person who uses the program."""

    id: UUID
    name: str
    roles: tuple[Role, ...]

    def may(self, action: Action, reach: Reach | None = None) -> bool:
        """Whether a role allows `action`; on records of `reach`, if one is given."""
        allowed = reach_of(self.roles, action)
        return bool(allowed) if reach is None else reach in allowed

    def require(self, action: Action, reach: Reach | None = None) -> None:
        """Raise UserCanFix unless one of the officer's roles allows `action`."""
        if not self.may(action, reach):
            raise UserCanFix(
                "not_allowed", "Your role does not allow this. Ask the supervisor.", action=action
            )
