"""Officers, their roles, and the one table of what a role may do (deny by default)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from app.domain.errors import UserCanFix


class Role(StrEnum):
    """A role; an officer at a small post may hold several."""

    REGISTRAR = "registrar"
    PROTECTION = "protection"
    SUPERVISOR = "supervisor"
    ANALYST = "analyst"
    DATA_PROTECTION = "data_protection"
    ADMINISTRATOR = "administrator"


class Action(StrEnum):
    """Something the program asks leave for."""

    REGISTER = "register"
    SEARCH_OWN_POST = "search_own_post"
    EXPORT_LIST = "export_list"
    COPY_JOURNAL = "copy_journal"
    ADMIT_OFFICER = "admit_officer"
    SYNCHRONISE = "synchronise"
    MANAGE_DEVICES = "manage_devices"


_ALLOWED: Mapping[Role, frozenset[Action]] = {
    Role.REGISTRAR: frozenset({Action.REGISTER, Action.SEARCH_OWN_POST, Action.SYNCHRONISE}),
    Role.PROTECTION: frozenset({Action.REGISTER, Action.SEARCH_OWN_POST, Action.SYNCHRONISE}),
    Role.SUPERVISOR: frozenset(
        {
            Action.REGISTER,
            Action.SEARCH_OWN_POST,
            Action.EXPORT_LIST,
            Action.COPY_JOURNAL,
            Action.ADMIT_OFFICER,
            Action.SYNCHRONISE,
        }
    ),
    Role.ANALYST: frozenset(),
    Role.DATA_PROTECTION: frozenset(),
    Role.ADMINISTRATOR: frozenset({Action.MANAGE_DEVICES}),
}


@dataclass(frozen=True, slots=True)
class Officer:
    """A person who uses the program."""

    id: UUID
    name: str
    roles: tuple[Role, ...]

    def may(self, action: Action) -> bool:
        return any(action in _ALLOWED[role] for role in self.roles)

    def require(self, action: Action) -> None:
        """Raise UserCanFix unless one of the officer's roles allows `action`."""
        if not self.may(action):
            raise UserCanFix(
                "not_allowed", "Your role does not allow this. Ask the supervisor.", action=action
            )
