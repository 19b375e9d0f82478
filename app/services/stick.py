"""Pages from headquarters that come on a stick, taken while somebody is signed in."""

from pathlib import Path

from app.domain.officers import Action
from app.services.headless import take_file
from app.services.letters import read_letters
from app.services.signed_in import SignedIn
from app.sync.lease import take_lease
from app.sync.settle import settle


class Stick:
    """Takes files that somebody brought; a page is read at once, as after an exchange."""

    def __init__(self, signed_in: SignedIn) -> None:
        self._at = signed_in

    def take(self, file: Path) -> int:
        """Take a page; how many things headquarters told by it. A page taken before tells none.

        Raises UserCanFix `not_allowed`, `no_file`; TrustBroken `page`, `page_version`,
        `signature`, `other_device`; EnvironmentFailed `exchange_running`, `disk`, `disk_full`.
        """
        self._at.require(Action.SYNCHRONISE)
        place, clock = self._at.place, self._at.clock
        with take_lease(place, clock):
            take_file(place, file)
        settle(self._at.store, place, clock)
        return read_letters(self._at).applied
