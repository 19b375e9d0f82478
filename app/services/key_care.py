"""What is put right in the key file while somebody who may is signed in."""

from dataclasses import replace
from uuid import UUID

from app.domain.errors import TrustBroken
from app.services.key_file import read_keys, write_keys
from app.services.settle_rekey import ESCROW
from app.services.signed_in import SignedIn
from app.services.unlocking import Unlocked
from app.storage.device import DeviceIdentity
from app.storage.officers import known_officers
from app.vault.escrow import Escrow, read_escrow, seal_escrow, write_escrow
from app.vault.key_file import KeyFile, remove_slot, renew_slot
from app.vault.key_list import RECOVERY, ListedKey, read_key_list


def care_for_keys(at: SignedIn, unlocked: Unlocked, passphrase: str) -> None:
    """Escrow for the newest recovery key, one's own roles of today, no slots of who was removed.

    Raises EnvironmentFailed `disk`, `disk_full`.
    """
    file = _escrowed(unlocked.file, unlocked.keys.master, at.device)
    slot = file.slot(at.officer.id)
    if slot.officer.roles != at.officer.roles:
        keys, secret = unlocked.keys, unlocked.secret
        file = renew_slot(file, keys, at.officer, passphrase, slot.cost, secret=secret)
    file = _without_removed(at, file)
    if file != unlocked.file:
        write_keys(at.place, file)


def drop_slots_of_removed(at: SignedIn) -> None:
    """After headquarters or a supervisor removed somebody. Raises EnvironmentFailed."""
    if not _removed(at):
        return
    file = read_keys(at.place, at.device.device)
    fewer = _without_removed(at, file)
    if fewer != file:
        write_keys(at.place, fewer)


def escrow_for(master: bytes, identity: DeviceIdentity) -> Escrow | None:
    """The escrow to the newest recovery key of the key list; None when the list has none."""
    key = _recovery_key(identity)
    return None if key is None else seal_escrow(master, identity.device, key.public)


def with_escrow(file: KeyFile, master: bytes, identity: DeviceIdentity) -> KeyFile:
    """The key file with an escrow made anew."""
    escrow = escrow_for(master, identity)
    if escrow is None:
        return file
    return replace(file, more={**file.more, ESCROW: write_escrow(escrow)})


def _escrowed(file: KeyFile, master: bytes, identity: DeviceIdentity) -> KeyFile:
    """Made anew when it is missing, damaged, or for another recovery key than today's."""
    try:
        receiver = read_escrow(file.more.get(ESCROW)).receiver
    except TrustBroken:
        receiver = ""
    key = _recovery_key(identity)
    return file if key is None or key.id == receiver else with_escrow(file, master, identity)


def _recovery_key(identity: DeviceIdentity) -> ListedKey | None:
    if not identity.key_list:
        return None
    listed = read_key_list(identity.key_list, identity.root_fingerprint).keys
    return next((key for key in listed if key.use == RECOVERY), None)


def _without_removed(at: SignedIn, file: KeyFile) -> KeyFile:
    """The last slot stays even then: without any nobody could open the laptop again."""
    for officer in _removed(at) & {known.id for known in file.officers}:
        if len(file.slots) > 1:
            file = remove_slot(file, officer)
    return file


def _removed(at: SignedIn) -> set[UUID]:
    with at.store.read() as tx:
        return {known.id for known in known_officers(tx) if known.removed}
