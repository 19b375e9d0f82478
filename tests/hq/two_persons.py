"""People at headquarters for tests: their passphrases cost next to nothing."""

from pathlib import Path

from app.domain.ids import system_clock
from app.domain.officers import Role
from app.hq.opened import opened
from app.hq.store import Store
from app.hq.users import HqUser, add_user
from app.vault.kdf_cost import KdfCost

CHEAP = KdfCost(8192, 1, 1)
WORDS = "quiet river under stone"


def user(store: Store, name: str, *roles: Role) -> HqUser:
    with store.write() as tx:
        return add_user(tx, name, roles, WORDS, at=system_clock(), cost=CHEAP)


def add_people(data: Path) -> None:
    """An administrator, a data-protection officer, and an analyst."""
    with opened(data, {}) as here:
        user(here.store, "Admin", Role.ADMINISTRATOR)
        user(here.store, "Guard", Role.DATA_PROTECTION)
        user(here.store, "Reader", Role.ANALYST)
