"""Headquarters' users: who decides there, with which roles, proved by a passphrase.

Where a step needs two persons, they are two users of different ids. A user is never deleted, for
entries of the journal name them; a disabled one proves nothing any more.
"""

import hmac
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select, update

from app.domain.errors import UserCanFix
from app.domain.ids import new_id
from app.domain.permissions import Action, Role, reach_of
from app.hq import schema_office
from app.hq.store import Found, Reading, Writing
from app.vault.kdf_cost import SALT_BYTES, STANDARD, KdfCost, derive
from app.vault.passphrase import passphrase_bytes, require_strong

MOST_NAME = 80
_users = schema_office.users
_NOBODYS_SALT = bytes(SALT_BYTES)


@dataclass(frozen=True, slots=True)
class HqUser:
    """A person at headquarters, and what they may do by their roles."""

    id: UUID
    name: str
    roles: tuple[Role, ...]

    def may(self, action: Action) -> bool:
        return bool(reach_of(self.roles, action))

    def require(self, action: Action) -> None:
        """Raise UserCanFix `not_allowed` unless a role of this user allows `action`."""
        if not self.may(action):
            raise UserCanFix(
                "not_allowed",
                "Your role does not allow this. Ask an administrator of headquarters.",
                action=action,
            )


@dataclass(frozen=True, slots=True)
class ListedUser:
    """A user as administrators see them."""

    user: HqUser
    disabled: bool
    made_at: datetime


def add_user(
    tx: Writing,
    name: str,
    roles: Iterable[Role],
    passphrase: str,
    *,
    at: datetime,
    cost: KdfCost = STANDARD,
) -> HqUser:
    """Add a user. Raises UserCanFix `user_name`, `user_roles`, `user_exists`, `weak_passphrase`."""
    shown = _checked_name(name)
    user = HqUser(new_id(at), shown, _checked_roles(roles))
    row: dict[str, object] = {
        "id": user.id,
        "name": shown,
        "name_key": name_key(shown),
        "roles": _written(user.roles),
        "disabled": False,
        "made_at": at,
    }
    # a name taken already is no row of this id: the insert leaves it alone
    if not tx.insert_missing(_users, [row | _secret(passphrase, cost)]):
        raise UserCanFix("user_exists", "There is a user of this name already.", field="name")
    return user


def prove(tx: Reading, name: str, passphrase: str) -> HqUser:
    """The user of this name, if the passphrase is theirs. Slow on purpose.

    Raises UserCanFix `user_wrong`, also for a name of nobody and for a disabled user, and takes
    as long for those. Counts no failures: `proving.Proving`, which everybody who can should
    use, does.
    """
    found = tx.rows(select(_users).where(_users.c.name_key == name_key(name)))
    return proved(found[0] if found else None, passphrase)


def proved(row: Found | None, passphrase: str) -> HqUser:
    """The user of this row, if the passphrase is theirs. Raises UserCanFix `user_wrong`."""
    salt = _NOBODYS_SALT if row is None else bytes(row.salt)
    cost = STANDARD if row is None else KdfCost(row.memory_kib, row.iterations, row.lanes)
    derived = derive(passphrase_bytes(passphrase), salt, cost)
    if row is None or not hmac.compare_digest(derived, bytes(row.passphrase_hash)) or row.disabled:
        raise UserCanFix(
            "user_wrong", "Name or passphrase is wrong. Try again.", field="passphrase"
        )
    return _user(row)


def row_of(tx: Reading, name: str) -> Found | None:
    """What is kept of the user of this name, for `proved` to use outside of the transaction."""
    found = tx.rows(select(_users).where(_users.c.name_key == name_key(name)))
    return found[0] if found else None


def find_user(tx: Reading, id: UUID) -> HqUser | None:
    """The user of this id, unless disabled."""
    found = tx.rows(select(_users).where(_users.c.id == id, _users.c.disabled.is_(False)))
    return _user(found[0]) if found else None


def user_named(tx: Reading, name: str) -> HqUser:
    """Also a disabled one. Raises UserCanFix `user_unknown`."""
    row = row_of(tx, name)
    if row is None:
        raise UserCanFix(
            "user_unknown",
            "There is no user of this name. List them by: manzil hq users list",
            field="name",
        )
    return _user(row)


def all_users(tx: Reading) -> Sequence[ListedUser]:
    """By name."""
    rows = tx.rows(select(_users).order_by(_users.c.name_key))
    return [ListedUser(_user(row), row.disabled, row.made_at) for row in rows]


def set_disabled(tx: Writing, user: HqUser, *, disabled: bool) -> None:
    """Raises UserCanFix `last_administrator`: somebody must be able to let others in again."""
    _change(tx, user, disabled=disabled)


def set_roles(tx: Writing, user: HqUser, roles: Iterable[Role]) -> None:
    """Raises UserCanFix `user_roles`, `last_administrator`."""
    _change(tx, user, roles=_written(_checked_roles(roles)))


def set_passphrase(tx: Writing, user: HqUser, passphrase: str, *, cost: KdfCost = STANDARD) -> None:
    """Raises UserCanFix `weak_passphrase`."""
    _change(tx, user, **_secret(passphrase, cost))


def name_key(name: str) -> str:
    """What two ways of writing one name have in common."""
    return passphrase_bytes(name).decode("utf-8", errors="replace").casefold()


def _change(tx: Writing, user: HqUser, **values: object) -> None:
    tx.lock(select(_users.c.id).order_by(_users.c.id))  # two administrators end each other's roles
    tx.change(update(_users).where(_users.c.id == user.id).values(**values))
    active = [one.user for one in all_users(tx) if not one.disabled]
    if not any(one.may(Action.MANAGE_USERS) for one in active):
        raise UserCanFix(
            "last_administrator",
            "This is the last administrator. Make somebody else administrator first.",
            field="name",
        )


def _secret(passphrase: str, cost: KdfCost) -> dict[str, object]:
    require_strong(passphrase)
    salt = secrets.token_bytes(SALT_BYTES)
    return {
        "salt": salt,
        "passphrase_hash": derive(passphrase_bytes(passphrase), salt, cost),
        "memory_kib": cost.memory_kib,
        "iterations": cost.iterations,
        "lanes": cost.lanes,
    }


def _checked_name(name: str) -> str:
    shown = " ".join(name.split())
    if not 0 < len(shown) <= MOST_NAME or not shown.isprintable():
        raise UserCanFix(
            "user_name", f"Give a name of at most {MOST_NAME} characters.", field="name"
        )
    return shown


def _checked_roles(roles: Iterable[Role]) -> tuple[Role, ...]:
    chosen = frozenset(roles)
    if not chosen:
        raise UserCanFix("user_roles", "Give the user at least one role.", field="roles")
    return tuple(role for role in Role if role in chosen)


def _written(roles: Sequence[Role]) -> str:
    return ",".join(role.value for role in roles)


def _user(row: Found) -> HqUser:
    """Roles that this version does not know grant nothing."""
    named = row.roles.split(",")
    return HqUser(row.id, row.name, tuple(role for role in Role if role.value in named))
