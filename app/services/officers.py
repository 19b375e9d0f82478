"""Who may sign in on this laptop: admitting officers, changing a passphrase."""

import base64
from collections.abc import Mapping, Sequence
from uuid import UUID

from app.domain.errors import UserCanFix
from app.domain.ids import new_id
from app.domain.officers import Action, Officer, Role
from app.journal.entry import Entry, Json
from app.services.key_file import read_keys, write_keys
from app.services.signed_in import SignedIn
from app.services.views import OfficerCard
from app.storage import journal
from app.vault.key_file import STANDARD, KdfCost, KeyFile, add_slot, change_passphrase, open_slot

ADMITTED = "officer_admitted"


class Officers:
    """The slots of the key file. The master key is taken from one's own slot each time.

    `cost` is what a guess at a new passphrase costs.
    """

    def __init__(self, signed_in: SignedIn, cost: KdfCost = STANDARD) -> None:
        self._at = signed_in
        self._cost = cost

    def admit(
        self, own_passphrase: str, name: str, roles: Sequence[Role], passphrase: str
    ) -> OfficerCard:
        """Let another officer sign in here; supervisors only. Slow on purpose.

        Raises UserCanFix `not_allowed`, `officer_name`, `officer_roles`, `wrong_passphrase`,
        `weak_passphrase`.
        """
        self._at.officer.require(Action.ADMIT_OFFICER)
        officer = new_officer(new_id(self._at.clock()), name, roles)
        keys = read_keys(self._at.place, self._at.device.device)
        opened = open_slot(keys, self._at.officer.id, own_passphrase)
        wider = add_slot(keys, opened.master, officer, passphrase, self._cost)
        account = account_of(wider, officer.id)
        self._journal(self._at.event(ADMITTED, said=admitted(officer, account)))
        write_keys(self._at.place, wider)
        return OfficerCard(officer.id, officer.name, officer.roles)

    def change_passphrase(self, old: str, new: str) -> None:
        """Wrap the same master key under a new passphrase of one's own. Slow on purpose.

        Raises UserCanFix `wrong_passphrase`, `weak_passphrase`.
        """
        keys = read_keys(self._at.place, self._at.device.device)
        changed = change_passphrase(keys, self._at.officer.id, old, new, self._cost)
        self._journal(self._at.event("passphrase_changed"))
        write_keys(self._at.place, changed)

    def _journal(self, event: Entry) -> None:
        """Before the key file changes: a slot that no entry tells of must not exist."""
        with self._at.store.write() as tx:
            journal.append(tx, event)


def admitted(officer: Officer, account: bytes) -> Mapping[str, Json]:
    """What the entry of an admission says; `account` is the officer's public key (1216 bytes).

    Never the name: headquarters knows officers by their ids.
    """
    return {
        "account": base64.b64encode(account).decode(),
        "officer": str(officer.id),
        "roles": [role.value for role in officer.roles],
    }


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
