"""One trip to headquarters and back: under the lease, from greeting to the diary's last line."""

from collections.abc import Callable

from app.domain.errors import EnvironmentFailed, ManzilError
from app.domain.ids import Clock
from app.settings.place import Place
from app.sync.backoff import Draw
from app.sync.carrier import Carrier, read_carrier
from app.sync.delivery import CarryProgress, Delivery
from app.sync.diary import read_diary, write_diary
from app.sync.greeting import Contact, greet
from app.sync.halt import FORK, ROLLBACK
from app.sync.lease import take_lease
from app.sync.pull import PullRun
from app.sync.reply import LineTo
from app.sync.report import STOPPED, CarryReport, Outcome, conclude, report

_WAY_IS_OPEN = frozenset({"behind", "damaged", "too_large", FORK, ROLLBACK})
"""Troubles of what is sent; headquarters itself can still be asked."""

Tick = Callable[[], None]
"""Called often on the way; raises to break off."""


def make_trip(
    place: Place,
    clock: Clock,
    progress: Callable[[CarryProgress], None],
    cancelled: Callable[[], bool],
    *,
    ways: Callable[[Tick], LineTo],
    draw: Draw,
) -> CarryReport:
    """`ways` gives the means of travel, which calls the tick on the way. Raises as `carry` does."""
    carrier = read_carrier(place)
    carrier.keys()
    with take_lease(place, clock) as lease:

        def tick() -> None:
            lease.renew()
            if cancelled():
                raise EnvironmentFailed(STOPPED, "Sending was stopped. It goes on next time.")

        outcome = _travel(place, carrier, ways(tick), clock, progress)
        lease.renew()
        diary = conclude(read_diary(place), outcome, clock(), draw)
        write_diary(place, diary)
    return report(diary, outcome)


def _travel(
    place: Place,
    carrier: Carrier,
    line_to: LineTo,
    clock: Clock,
    progress: Callable[[CarryProgress], None],
) -> Outcome:
    contact: Contact | None = None
    delivery: Delivery | None = None
    trouble: ManzilError | None = None
    try:
        contact = greet(place, carrier, line_to, clock)
        delivery = Delivery(place, contact, clock, progress)
        delivery.run()
    except ManzilError as wrong:
        trouble = wrong
    if contact is None or (trouble is not None and trouble.code not in _WAY_IS_OPEN):
        return Outcome(contact, delivery, trouble)
    pull = PullRun(place, contact, clock)
    try:
        pull.run()
    except ManzilError as wrong:
        return Outcome(contact, delivery, trouble, pull.pages, wrong)
    return Outcome(contact, delivery, trouble, pull.pages)
