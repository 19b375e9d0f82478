"""The demo's laptop: enrolled once at Dostuk, with its officers."""

from dataclasses import dataclass

from app.demo.staff import EVERYBODY, SUPERVISOR, DemoOfficer
from app.domain.errors import UserCanFix
from app.domain.ids import Clock
from app.services.access import Access
from app.services.enrolment import enrol
from app.services.open_laptop import OpenLaptop
from app.settings.place import Place
from app.vault.kdf_cost import STANDARD, KdfCost


@dataclass(frozen=True, slots=True)
class DemoLaptop:
    """A laptop at Dostuk in `place`; `cost` is what a guess at a passphrase costs."""

    place: Place
    clock: Clock
    cost: KdfCost = STANDARD

    def is_enrolled(self) -> bool:
        try:
            Access(self.place, self.clock).laptop()
        except UserCanFix:
            return False
        return True

    def enrol(self, code: str) -> None:
        """Join headquarters as the supervisor's laptop, then admit the others."""
        enrol(
            self.place,
            code,
            officer_name=SUPERVISOR.name,
            roles=[SUPERVISOR.role],
            passphrase=SUPERVISOR.passphrase,
            clock=self.clock,
            cost=self.cost,
            practice=True,
        )

    def admit_officers(self) -> None:
        """Everybody who is not admitted yet."""
        known = {card.name for card in Access(self.place, self.clock).officers()}
        missing = [officer for officer in EVERYBODY if officer.name not in known]
        if missing:
            laptop = self.sign_in(SUPERVISOR, self.clock)
            for officer in missing:
                laptop.officers.admit(
                    SUPERVISOR.passphrase, officer.name, [officer.role], officer.passphrase
                )
            laptop.close()

    def sign_in(self, officer: DemoOfficer, clock: Clock) -> OpenLaptop:
        access = Access(self.place, clock)
        (card,) = [card for card in access.officers() if card.name == officer.name]
        return access.sign_in(card.id, officer.passphrase)
