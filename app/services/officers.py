"""Who may sign in on this laptop: admitting and removing officers, roles, one's own passphrase."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from app.domain.errors import UserCanFix
from app.domain.ids import new_id
from app.domain.officers import Action, Officer, Role
from app.journal.entry import Json
from app.services.key_care import drop_slots_of_removed
from app.services.key_file import read_keys, write_keys
from app.services.left_work import take_left_work
from app.services.officer_book import ADMITTED, admitted, roles_now
from app.services.patience import prove
from app.services.signed_in import SignedIn
from app.services.unlocking import Unlocked
from app.services.views import OfficerCard
from app.settings.keystore import forget_secret, new_secret
from app.storage import journal
from app.storage.officers import KnownOfficer, known_officer, save_officer
from app.vault.key_file import STANDARD, KdfCost, KeyFile, add_slot, renew_slot
from app.vault.passphrase import require_strong

REMOVED = "officer_removed"
ROLES_CHANGED = "officer_roles_changed"
WORDS_CHANGED = "passphrase_changed"
FACTOR_SET, FACTOR_LEFT = "second_factor_set", "second_factor_left"


class Officers:
    """The officers of this laptop. The master key is taken from one's own slot each time.

    `cost` is what a guess at a new passphrase costs.
    """

    def __init__(self, signed_in: SignedIn, cost: KdfCost = STANDARD) -> None:
        self._at = signed_in
        self._cost = cost

    def everybody(self) -> tuple[OfficerCard, ...]:
        """Who can sign in here, with the roles of today, in the order of admission."""
        return tuple(_card(officer) for officer in self._officers())

    def admit(
        self, own_passphrase: str, name: str, roles: Sequence[Role], passphrase: str
    ) -> OfficerCard:
        """Let another officer sign in here; supervisors only. Slow on purpose.

        Raises UserCanFix `not_allowed`, `officer_name`, `officer_roles`, `wrong_passphrase`,
        `weak_passphrase`, `wait`.
        """
        self._at.require(Action.ADMIT_OFFICER)
        officer = new_officer(new_id(self._at.clock()), name, roles)
        own = prove(self._at, own_passphrase)
        wider = add_slot(own.file, own.keys.master, officer, passphrase, self._cost)
        known = KnownOfficer(officer.id, officer.roles, account_of(wider, officer.id))
        self._journal(known, ADMITTED, admitted(officer, known.account))
        write_keys(self._at.place, wider)
        return _card(officer)

    def remove(self, officer: UUID) -> None:
        """Let an officer not sign in here any more; supervisors only, who get the work left open.

        What the officer knew of the master key stays known: see Rekey. Raises UserCanFix
        `not_allowed`, `unknown_officer`, `remove_oneself`, `last_supervisor`.
        """
        self._at.require(Action.REMOVE_OFFICER)
        gone = self._other(officer, "remove_oneself", "You cannot remove yourself.")
        self._require_supervisor_beside(officer)
        known = self._known(gone)
        self._journal(replace(known, removed=True), REMOVED, {"officer": str(officer)})
        take_left_work(self._at)
        drop_slots_of_removed(self._at)

    def change_roles(self, officer: UUID, roles: Sequence[Role]) -> OfficerCard:
        """Other roles for another officer, from the next sign-in on; supervisors only.

        Raises UserCanFix `not_allowed`, `unknown_officer`, `own_roles`, `officer_roles`,
        `last_supervisor`.
        """
        self._at.require(Action.ADMIT_OFFICER)
        before = self._other(officer, "own_roles", "Another supervisor changes your roles.")
        changed = new_officer(before.id, before.name, roles)
        if Role.SUPERVISOR not in changed.roles:
            self._require_supervisor_beside(officer)
        known = replace(self._known(before), roles=changed.roles)
        self._journal(known, ROLES_CHANGED, admitted(changed, known.account))
        return _card(changed)

    def change_passphrase(self, old: str, new: str) -> None:
        """Wrap the same keys under a new passphrase of one's own. Slow on purpose.

        Raises UserCanFix `wrong_passphrase`, `weak_passphrase`, `wait`.
        """
        require_strong(new)
        own, me, cost = prove(self._at, old), self._at.officer, self._cost
        changed = renew_slot(own.file, own.keys, me, new, cost, secret=own.secret)
        self._journal_own(WORDS_CHANGED)
        write_keys(self._at.place, changed)

    def uses_keystore(self) -> bool:
        """Whether one's own slot also needs this machine's keystore."""
        return self._file().slot(self._at.officer.id).in_keystore

    def use_keystore(self, passphrase: str) -> None:
        """Bind one's own slot to this machine's keystore as well. Slow on purpose.

        Raises UserCanFix `wrong_passphrase`, `no_keystore`, `keystore_locked`.
        """
        own = prove(self._at, passphrase)
        if own.secret is not None:
            return  # a second secret would put the first out of force before it is in the slot
        self._rewrap(own, passphrase, new_secret(own.file.device, own.officer.id), FACTOR_SET)

    def leave_keystore(self, passphrase: str) -> None:
        """The passphrase alone again. Raises UserCanFix as `use_keystore`."""
        own = prove(self._at, passphrase)
        if own.secret is None:
            return
        self._rewrap(own, passphrase, None, FACTOR_LEFT)
        forget_secret(own.file.device, own.officer.id)

    def _rewrap(self, own: Unlocked, passphrase: str, secret: bytes | None, kind: str) -> None:
        me, cost = self._at.officer, own.file.slot(self._at.officer.id).cost
        changed = renew_slot(own.file, own.keys, me, passphrase, cost, secret=secret)
        self._journal_own(kind)
        write_keys(self._at.place, changed)

    def _file(self) -> KeyFile:
        return read_keys(self._at.place, self._at.device.device)

    def _officers(self) -> tuple[Officer, ...]:
        file = self._file()
        with self._at.store.read() as tx:
            return tuple(roles_now(tx, officer) for officer in file.officers)

    def _other(self, officer: UUID, code: str, message: str) -> Officer:
        if officer == self._at.officer.id:
            raise UserCanFix(code, message, field="officer")
        self._file().slot(officer)
        return next(known for known in self._officers() if known.id == officer)

    def _known(self, officer: Officer) -> KnownOfficer:
        with self._at.store.read() as tx:
            known = known_officer(tx, officer.id)
        account = account_of(self._file(), officer.id)
        return known or KnownOfficer(officer.id, officer.roles, account)

    def _require_supervisor_beside(self, officer: UUID) -> None:
        others = (known for known in self._officers() if known.id != officer)
        if not any(Role.SUPERVISOR in known.roles for known in others):
            raise UserCanFix(
                "last_supervisor", "This is the last supervisor. Admit another one first."
            )

    def _journal(self, known: KnownOfficer, kind: str, said: Mapping[str, Json]) -> None:
        """Before the key file changes: a slot that no entry tells of must not exist."""
        with self._at.store.write() as tx:
            save_officer(tx, known)
            journal.append(tx, self._at.event(kind, said=said))

    def _journal_own(self, kind: str) -> None:
        with self._at.store.write() as tx:
            journal.append(tx, self._at.event(kind))


def account_of(keys: KeyFile, officer: UUID) -> bytes:
    """The officer's public account key; empty for a slot of a version without accounts."""
    account = keys.slot(officer).account
    return b"" if account is None else account.public


def new_officer(id: UUID, name: str, roles: Sequence[Role]) -> Officer:
    """Raises UserCanFix when the name or the roles are missing."""
    plain = " ".join(name.split())
    if not plain:
        raise UserCanFix("officer_name", "Give the officer's name.", field="name")
    if not roles:
        raise UserCanFix("officer_roles", "Give the officer at least one role.", field="roles")
    return Officer(id, plain, tuple(dict.fromkeys(roles)))


def _card(officer: Officer) -> OfficerCard:
    return OfficerCard(officer.id, officer.name, officer.roles)
