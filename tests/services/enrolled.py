"""A laptop enrolled at a real headquarters in a process of its own."""

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from app.demo.headquarters import DemoHeadquarters
from app.domain.ids import Clock, system_clock
from app.domain.officers import Role
from app.services.access import Access
from app.services.enrolment import enrol
from app.services.open_laptop import OpenLaptop
from app.settings.place import Place, prepare
from app.vault.key_file import KdfCost

CHEAP = KdfCost(8192, 1, 1)
PASSPHRASE = "quiet river under stone"


@dataclass(frozen=True)
class EnrolledLaptop:
    """Its only officer is registrar and supervisor."""

    place: Place
    clock: Clock

    def access(self) -> Access:
        return Access(self.place, self.clock)

    def officer(self) -> UUID:
        (card,) = self.access().officers()
        return card.id

    def sign_in(self) -> OpenLaptop:
        return self.access().sign_in(self.officer(), PASSPHRASE)


def enrolled_laptop(
    folder: Path, headquarters: DemoHeadquarters, clock: Clock = system_clock
) -> EnrolledLaptop:
    place = Place(folder)
    prepare(place)
    code = headquarters.enrolment_code("KG06", system_clock)
    enrol(
        place,
        code,
        officer_name="M. Karimova",
        roles=[Role.REGISTRAR, Role.SUPERVISOR],
        passphrase=PASSPHRASE,
        clock=clock,
        cost=CHEAP,
        practice=True,
    )
    return EnrolledLaptop(place, clock)
