"""From a passphrase to the keys: keystore, slot, and every master key that came since."""

from dataclasses import dataclass, field
from uuid import UUID

from app.domain.officers import Officer
from app.services.key_file import read_keys, write_keys
from app.services.settle_rekey import settle_rekey
from app.settings.keystore import read_secret
from app.settings.place import Place
from app.vault.key_file import KeyFile, OpenedSlot, open_slot, renew_slot
from app.vault.next_master import follow
from app.vault.slots import Slot


@dataclass(frozen=True, slots=True)
class Unlocked:
    """An officer's keys as they are now, and the key file that they were found in."""

    officer: Officer
    keys: OpenedSlot = field(repr=False)
    file: KeyFile = field(repr=False)
    secret: bytes | None = field(default=None, repr=False)


def unlock(place: Place, device: UUID, officer: UUID, passphrase: str) -> Unlocked:
    """Open the officer's slot and bring it up to date. Slow on purpose.

    A slot of an older version gets an account; one from before a change of the master key is
    written anew under the newest. Raises UserCanFix `wrong_passphrase`, `unknown_officer`,
    `key_file_missing`, `no_keystore`, `keystore_locked`, `keystore_secret_gone`; TrustBroken
    `key_file`; EnvironmentFailed `disk`, `disk_full`.
    """
    file = read_keys(place, device)
    if place.store.exists():
        file = settle_rekey(place, file)
    slot = file.slot(officer)
    secret = secret_of(device, slot)
    keys = open_slot(file, officer, passphrase, secret=secret)
    if not keys.account:
        file = renew_slot(file, keys, slot.officer, passphrase, slot.cost, secret=secret)
        write_keys(place, file)
        keys = open_slot(file, officer, passphrase, secret=secret)
    if slot.coming:
        newest = follow(keys, slot.coming, device=device, officer=officer)[-1]
        keys = OpenedSlot(newest, keys.account)
        file = renew_slot(file, keys, slot.officer, passphrase, slot.cost, secret=secret)
        write_keys(place, file)
    return Unlocked(slot.officer, keys, file, secret)


def secret_of(device: UUID, slot: Slot) -> bytes | None:
    """The second factor of a slot that has one. Raises as `read_secret`."""
    return read_secret(device, slot.officer.id) if slot.in_keystore else None
