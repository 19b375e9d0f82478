"""Taking a newer key list of headquarters: by hello, by a file, by whatever brings its text."""

from app.domain.officers import Action
from app.services.signed_in import SignedIn
from app.storage import journal
from app.storage.device import keep_key_list, load_device
from app.sync.trust import carried_list, offer_list
from app.vault.key_list import read_key_list

TAKEN = "key_list_taken"


class Trust:
    """What this laptop believes of headquarters' keys."""

    def __init__(self, signed_in: SignedIn) -> None:
        self._at = signed_in

    def take(self, text: str) -> int:
        """Take the list in `text`; the version that is believed then.

        The list that is known already changes nothing. Raises UserCanFix `not_allowed`; TrustBroken
        `key_list`, `key_list_root`, `key_list_old`; EnvironmentFailed `exchange_running`, `disk`.
        """
        self._at.require(Action.SYNCHRONISE)
        offer_list(self._at.place, self._at.clock, text.strip())
        take_carried_list(self._at)
        return self.version()

    def version(self) -> int:
        """Of the list that the store believes. Raises UserCanFix `not_allowed`."""
        self._at.require(Action.SYNCHRONISE)
        with self._at.store.read() as tx:
            device = load_device(tx)
        return read_key_list(device.key_list, device.root_fingerprint).version


def take_carried_list(at: SignedIn) -> bool:
    """Take what the carrier has brought, if it is newer; the journal says so.

    No leave is asked: the list proves itself, and comes with every hello.
    """
    with at.store.read() as tx:
        device = load_device(tx)
    text = carried_list(at.place, device)
    if text is None:
        return False
    newer = read_key_list(text, device.root_fingerprint)
    event = at.event(TAKEN, said={"issued_at": newer.issued_at, "version": newer.version})
    with at.store.write() as tx:
        keep_key_list(tx, text)
        journal.append(tx, event)
    return True
