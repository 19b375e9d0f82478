"""Headquarters' users, managed by an administrator; each change is an entry."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from app.domain.errors import UserCanFix
from app.domain.ids import Clock
from app.domain.permissions import Action, Role
from app.hq import users
from app.hq.events import OfficeEvent
from app.hq.own_journal import append, event_body
from app.hq.raced import write_until_won
from app.hq.sessions import end_sessions_of
from app.hq.store import Store, Writing
from app.hq.users import HqUser, ListedUser
from app.journal.entry import Json, write_time
from app.vault.kdf_cost import STANDARD, KdfCost

T = TypeVar("T")


class OfficeUsers:
    """What administrators do about users. `cost` is what a proof of a passphrase takes."""

    def __init__(self, store: Store, clock: Clock, cost: KdfCost = STANDARD) -> None:
        self._store = store
        self._clock = clock
        self._cost = cost

    def listed(self, by: HqUser) -> Sequence[ListedUser]:
        """All of them, by name. Raises UserCanFix `not_allowed`."""
        by.require(Action.MANAGE_USERS)
        with self._store.read() as tx:
            return users.all_users(tx)

    def add_first(self, name: str, passphrase: str) -> HqUser:
        """The first administrator, whom nobody can let in. Raises UserCanFix `users_exist`."""

        def work(tx: Writing) -> HqUser:
            if users.all_users(tx):
                raise UserCanFix("users_exist", "There are users already: say which one acts.")
            made = users.add_user(
                tx, name, [Role.ADMINISTRATOR], passphrase, at=self._clock(), cost=self._cost
            )
            self._journal(tx, OfficeEvent.USER_ADDED, made, made)
            return made

        return self._write(work)

    def add(self, by: HqUser, name: str, roles: Iterable[Role], passphrase: str) -> HqUser:
        """Raises UserCanFix `not_allowed`, and as `users.add_user`."""
        by.require(Action.MANAGE_USERS)
        chosen = tuple(roles)

        def work(tx: Writing) -> HqUser:
            made = users.add_user(tx, name, chosen, passphrase, at=self._clock(), cost=self._cost)
            self._journal(tx, OfficeEvent.USER_ADDED, by, made)
            return made

        return self._write(work)

    def set_disabled(self, by: HqUser, name: str, *, disabled: bool) -> None:
        """End the sessions too.

        Raises UserCanFix `not_allowed`, `user_unknown`, `last_administrator`.
        """
        by.require(Action.MANAGE_USERS)

        def work(tx: Writing) -> None:
            user = users.user_named(tx, name)
            users.set_disabled(tx, user, disabled=disabled)
            end_sessions_of(tx, user.id)
            kind = OfficeEvent.USER_DISABLED if disabled else OfficeEvent.USER_ENABLED
            self._journal(tx, kind, by, user)

        self._write(work)

    def set_roles(self, by: HqUser, name: str, roles: Iterable[Role]) -> HqUser:
        """The user with the new roles. Raises UserCanFix as above, and `user_roles`."""
        by.require(Action.MANAGE_USERS)
        chosen = tuple(roles)

        def work(tx: Writing) -> HqUser:
            users.set_roles(tx, users.user_named(tx, name), chosen)
            user = users.user_named(tx, name)
            self._journal(tx, OfficeEvent.USER_ROLES, by, user)
            return user

        return self._write(work)

    def set_passphrase(self, by: HqUser, name: str, passphrase: str) -> None:
        """One's own, or as an administrator anybody's; all sessions of that user end.

        Raises UserCanFix `not_allowed`, `user_unknown`, `weak_passphrase`.
        """

        def work(tx: Writing) -> None:
            user = users.user_named(tx, name)
            by.require(Action.CHANGE_OWN_WORDS if user.id == by.id else Action.MANAGE_USERS)
            users.set_passphrase(tx, user, passphrase, cost=self._cost)
            end_sessions_of(tx, user.id)
            self._journal(tx, OfficeEvent.USER_PASSPHRASE, by, user)

        self._write(work)

    def _write(self, work: Callable[[Writing], T]) -> T:
        return write_until_won(self._store, work)

    def _journal(self, tx: Writing, kind: OfficeEvent, by: HqUser, user: HqUser) -> None:
        """Ids and roles: names of users are in their table."""
        said: dict[str, Json] = {"roles": [r.value for r in user.roles], "user": str(user.id)}
        append(tx, kinds=[kind], author=by.id, at=self._clock(), bodies=[event_body(said)])


def user_json(user: HqUser) -> dict[str, Json]:
    return {
        "id": str(user.id),
        "name": user.name,
        "roles": [role.value for role in user.roles],
    }


def listed_json(listed: Iterable[ListedUser]) -> list[Json]:
    return [
        user_json(one.user) | {"disabled": one.disabled, "made_at": write_time(one.made_at)}
        for one in listed
    ]


def read_roles(names: Sequence[str]) -> tuple[Role, ...]:
    """Raises UserCanFix `user_roles` for a name of none."""
    known = {role.value: role for role in Role}
    found = tuple(known[name] for name in names if name in known)
    if len(found) != len(names):
        raise UserCanFix("user_roles", f"Roles are: {', '.join(known)}.", field="roles")
    return found
