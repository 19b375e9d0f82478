"""Who works at the demo's post, with passphrases that everybody may know."""

from dataclasses import dataclass

from app.domain.officers import Role

POST = "KG06"


@dataclass(frozen=True, slots=True)
class DemoOfficer:
    """An invented officer of Dostuk."""

    name: str
    role: Role
    passphrase: str


SUPERVISOR = DemoOfficer("R. Nazarov", Role.SUPERVISOR, "manzil demo laptop two")
REGISTRAR = DemoOfficer("M. Karimova", Role.REGISTRAR, "manzil demo laptop one")
PROTECTION = DemoOfficer("Z. Davlatova", Role.PROTECTION, "manzil demo laptop three")
EVERYBODY = (REGISTRAR, SUPERVISOR, PROTECTION)
