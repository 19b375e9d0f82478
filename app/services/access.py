"""Signing in: the way from a locked laptop to an open one."""

from typing import TYPE_CHECKING
from uuid import UUID

from app.domain.errors import UserCanFix
from app.domain.ids import Clock
from app.services.key_file import read_keys, read_throttle
from app.services.patience import patiently_unlock
from app.services.practice import is_practice
from app.services.standing_order import refuse_withdrawn
from app.services.version import VERSION
from app.services.views import LaptopCard, OfficerCard
from app.settings.laptop import Laptop, read_laptop
from app.settings.place import Place
from app.vault import throttle

if TYPE_CHECKING:
    from app.services.open_laptop import OpenLaptop
    from app.services.recovery import Recovery


class Access:
    """What can be seen and done while locked. One per data folder, which the caller holds."""

    def __init__(self, place: Place, clock: Clock) -> None:
        self._place = place
        self._clock = clock

    def laptop(self) -> LaptopCard:
        """Raises UserCanFix `not_enrolled`, `laptop_file`, `withdrawn`, `erased_here`."""
        laptop = self._enrolled()
        return LaptopCard(laptop.label, laptop.post, VERSION, is_practice(self._place))

    def officers(self) -> tuple[OfficerCard, ...]:
        """Who can sign in here. Raises UserCanFix `key_file_missing`, TrustBroken `key_file`."""
        keys = read_keys(self._place, self._enrolled().device)
        return tuple(OfficerCard(who.id, who.name, who.roles) for who in keys.officers)

    def seconds_to_wait(self, officer: UUID) -> int:
        """How long this officer waits after failed sign-ins; 0 is at once."""
        return throttle.seconds_to_wait(read_throttle(self._place), officer, self._clock())

    def sign_in(self, officer: UUID, passphrase: str) -> "OpenLaptop":
        """Open the laptop as this officer. Slow on purpose: up to a second.

        Raises UserCanFix `wrong_passphrase`, `wait` (with `seconds`), `unknown_officer`,
        `officer_removed`, `key_file_missing`, `store_missing`, and what the keystore raises;
        TrustBroken `key_file`, `wrong_key_or_foreign`,
        `store_damaged`; EnvironmentFailed `disk`, `disk_full`. Nothing is ever made anew over
        what is missing.
        """
        device = self._enrolled().device
        unlocked = patiently_unlock(self._place, device, officer, passphrase, self._clock())
        # database, network and all services behind them: half a second that the locked screen,
        # which needs none of it, does not wait for (see benchmarks/bench_start.py)
        from app.services.opening import open_unlocked  # noqa: PLC0415

        return open_unlocked(unlocked, passphrase, self._place, self._clock)

    def recovery(self) -> "Recovery":
        """What an officer who lost the passphrase can do. Loads half a second of program."""
        from app.services.recovery import Recovery  # noqa: PLC0415 - as in `sign_in`

        return Recovery(self._place, self._clock)

    def _enrolled(self) -> Laptop:
        """A laptop file without a post belongs to an enrolment that is not finished.

        An order of headquarters to wipe the laptop is obeyed first.
        """
        refuse_withdrawn(self._place)
        laptop = read_laptop(self._place)
        if not laptop.post:
            raise UserCanFix(
                "not_enrolled",
                "Enrolment is not finished. Run manzil enrol CODE again with the same passphrase.",
            )
        return laptop
