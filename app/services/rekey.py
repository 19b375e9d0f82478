"""Changing the master key: after an officer left, or when it may be known to others.

The store is copied under a new key and replaced as a whole. In between the key file says what is
under way, so that a crash at any point leaves a laptop that opens with everything in it
(services/settle_rekey). Other officers get the new key at their next sign-in, by their accounts.
"""

from collections.abc import Iterator
from dataclasses import replace

from app.domain.errors import ManzilError, TrustBroken, UserCanFix
from app.domain.officers import Action
from app.services.closing import close_laptop
from app.services.key_care import escrow_for
from app.services.key_file import read_keys, write_keys
from app.services.patience import prove
from app.services.settle_rekey import REKEY, anchor_successor, settle_rekey
from app.services.signed_in import SignedIn
from app.services.unlocking import unlock
from app.storage import journal
from app.storage.anchor import AnchorFile
from app.storage.engine import copy_store, open_store
from app.storage.officers import known_officers
from app.storage.successor import drop_others, salt_of, successor_of, take_successor
from app.vault.escrow import write_escrow
from app.vault.key_file import KeyFile
from app.vault.master import anchor_key, new_master_key, store_key
from app.vault.next_master import seal_next
from app.vault.slots import Slot

CHANGED = "master_key_changed"


class Rekey:
    """A supervisor's change of the master key. It closes the laptop; everybody signs in anew."""

    def __init__(self, signed_in: SignedIn) -> None:
        self._at = signed_in

    def change_master_key(self, passphrase: str) -> None:
        """Give the laptop a new master key. Takes as long as copying the database, and its room.

        Raises UserCanFix `not_allowed`, `wrong_passphrase`, `wait`, `officer_without_account`, what
        the keystore raises, and TrustBroken `account_other`, before anything changed. Afterwards
        the laptop is closed, whatever happened: EnvironmentFailed `disk`, `disk_full` and
        TrustBroken `store_damaged` leave the old key in force.
        """
        for _ in self.steps(passphrase):
            pass

    def steps(self, passphrase: str) -> Iterator[str]:
        """The same, pausing after every step that is on the disk; tests stop in between."""
        self._at.require(Action.CHANGE_MASTER_KEY)
        place = self._at.place
        unlocked = prove(self._at, passphrase)
        self._require_accounts(unlocked.file)
        before, new = unlocked.keys.master, new_master_key()
        close_laptop(self._at)
        yield "closed"
        try:
            self._copy(before, new)
            yield "copied"
            write_keys(place, self._announced(unlocked.file, before, new))
            yield "announced"
            take_successor(place.store)
            yield "taken"
        except ManzilError:
            settle_rekey(place, read_keys(place, self._at.device.device))
            raise
        settle_rekey(place, read_keys(place, self._at.device.device))
        yield "settled"
        unlock(place, self._at.device.device, self._at.officer.id, passphrase)
        yield "own slot written"

    def _copy(self, before: bytes, new: bytes) -> None:
        """The store under the new key, which tells of the change, and an anchor that fits it."""
        place, there = self._at.place, successor_of(self._at.place.store)
        drop_others(place.store)
        copy_store(place.store, there, store_key(before), store_key(new))
        store = open_store(there, store_key(new))
        try:
            with store.write() as tx:
                journal.append(tx, self._at.event(CHANGED))
                position = journal.head(tx)
            store.check_integrity()
        finally:
            store.close()
        AnchorFile(anchor_successor(place), anchor_key(new)).sync(position)

    def _announced(self, file: KeyFile, before: bytes, new: bytes) -> KeyFile:
        """The key file that opens both databases, and says how the new one is known."""
        escrow = escrow_for(new, self._at.device)
        rekey = {
            "escrow": None if escrow is None else write_escrow(escrow),
            "salt": salt_of(successor_of(self._at.place.store)).hex(),
        }
        slots = tuple(self._with_next(slot, before, new) for slot in file.slots)
        return replace(file, slots=slots, more={**file.more, REKEY: rekey})

    def _with_next(self, slot: Slot, before: bytes, new: bytes) -> Slot:
        account = b"" if slot.account is None else slot.account.public
        officer, device = slot.officer.id, self._at.device.device
        sealed = seal_next(new, before, account=account, device=device, officer=officer)
        return replace(slot, coming=(*slot.coming, sealed))

    def _require_accounts(self, file: KeyFile) -> None:
        """The new key is sealed to accounts: to those of the store, whatever the key file says.

        Whoever had the disk for an hour could have put an account of his own into another's slot.
        """
        with self._at.store.read() as tx:
            known = {officer.id: officer.account for officer in known_officers(tx)}
        for slot in file.slots:
            account = known.get(slot.officer.id, b"")
            if slot.account is None or not account:
                raise UserCanFix(
                    "officer_without_account",
                    "Everybody who signs in here must have done so once with this version first."
                    " Remove who does not come any more.",
                )
            if slot.account.public != account:
                raise TrustBroken(
                    "account_other",
                    "The key file names another account of an officer than the database does."
                    " Somebody changed it. Call headquarters; the master key was not changed.",
                )
