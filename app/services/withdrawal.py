"""Headquarters withdraws a laptop, or a supervisor erases it: when that may be done, and doing it.

A revoked laptop sends what it has and is wiped once headquarters can lose nothing of it; one to be
wiped, once all is sent; a stolen one at the next contact, whoever is signed in or nobody.
"""

from dataclasses import dataclass
from datetime import timedelta

from app.domain.errors import ManzilError, UserCanFix
from app.domain.officers import Action
from app.services.patience import prove
from app.services.signed_in import SignedIn
from app.services.wipe import Wipe, begin_wipe, begun_wipe, end_delivery, finish_wipe, wipe
from app.settings.laptop import Wiped, wiped_error
from app.settings.place import Place, hold
from app.storage import drafts, exchange, journal
from app.storage.device import all_incarnations
from app.sync.carry import carry
from app.sync.diary import read_diary
from app.sync.orders import Order, mark_told, read_order
from app.sync.past import last_owed
from app.sync.rested import read_rested
from app.sync.seal import seal_unsent
from app.sync.settle import settle
from app.wire.messages import DeviceStatus

ORDER_TAKEN = "withdrawal_taken"
ERASED = "laptop_erased"
AT_WORK = timedelta(minutes=30)
"""A revoked laptop is not wiped under the hands of somebody whose draft is younger than this."""

_STOLEN = Wipe(Wiped.HEADQUARTERS, keep_outbox=True)
_WITHDRAWN = Wipe(Wiped.HEADQUARTERS)


class Withdrawal:
    """What a laptop that is open does about an order to be wiped."""

    def __init__(self, signed_in: SignedIn) -> None:
        self._at = signed_in

    def obey(self) -> bool:
        """After each contact: True when there is something more to be sent because of an order.

        Raises UserCanFix `withdrawn` when the laptop has been wiped; the store is closed then.
        """
        place = self._at.place
        if begun_wipe(place) is not None:
            self._seal_what_can_be()
            raise self._go(_STOLEN)
        order = read_order(place)
        if order is None:
            return False
        if order.status is DeviceStatus.STOLEN:
            self._seal_what_can_be()
            raise self._go(_STOLEN)
        if not order.told:
            self._journal(ORDER_TAKEN, status=order.status.value)
            mark_told(place)
            return True
        if self._may_go(order):
            raise self._go(_WITHDRAWN)
        return False

    def erase_here(self, passphrase: str, *, losing: int = 0) -> None:
        """Wipe this laptop by a supervisor's own word; the store is closed when this returns.

        `losing`: how many entries that headquarters does not have the supervisor has been told of
        and gives up; while another number is unsent, nothing is done. A last entry tells of it,
        and is sent if headquarters can be reached. Slow on purpose. Raises UserCanFix
        `not_allowed`, `wrong_passphrase`, `wait`, `unsent` (with `count`).
        """
        self._at.require(Action.ERASE_LAPTOP)
        prove(self._at, passphrase)
        count = self._unsent()
        if count and losing != count:
            raise UserCanFix(
                "unsent",
                f"{count} entries have not reached headquarters and would be lost. Send them"
                " first, or say how many are given up.",
                count=count,
            )
        self._journal(ERASED, given_up=count)
        self._send_last()
        self._go(Wipe(Wiped.SUPERVISOR))

    def _go(self, wanted: Wipe) -> UserCanFix:
        """Keys first; where closing or deleting fails, the next start goes on."""
        place = self._at.place
        begin_wipe(place, wanted)
        self._at.store.close()
        finish_wipe(place)
        return wiped_error(wanted.why)

    def _may_go(self, order: Order) -> bool:
        if read_diary(self._at.place).trouble:
            return False  # also batches of other laptops may not have been delivered
        wiping = order.status is DeviceStatus.WIPE
        with self._at.store.read() as tx:
            saved = drafts.last_saved(tx)
            for one in all_incarnations(tx):
                sent = exchange.acknowledged_up_to(tx, one.id).number
                safe = sent if wiping else exchange.durable_up_to(tx, one.id)
                if last_owed(tx, one.id) > safe:
                    return False
        at_work = saved is not None and abs(self._at.clock() - saved) < AT_WORK
        return wiping or not at_work

    def _journal(self, kind: str, **said: str | int) -> None:
        with self._at.store.write() as tx:
            journal.append(tx, self._at.event(kind, said=said))

    def _seal_what_can_be(self) -> None:
        """What headquarters may still learn; nothing of it may hold up the wipe."""
        try:
            seal_unsent(self._at.store, self._at.place, self._at.clock)
        except ManzilError:
            return

    def _send_last(self) -> None:
        place, clock = self._at.place, self._at.clock
        try:
            seal_unsent(self._at.store, place, clock)
            carry(place, clock, lambda _: None, lambda: False)
            settle(self._at.store, place, clock)
        except ManzilError:
            return  # the supervisor was told what is unsent

    def _unsent(self) -> int:
        with self._at.store.read() as tx:
            return exchange.waiting(tx).count


@dataclass(frozen=True, slots=True)
class Contacted:
    """A carrier's contact while nobody is signed in; `good`: all that was sealed is delivered."""

    good: bool


def obey_while_locked(place: Place, contacted: Contacted | None = None) -> None:
    """Do what an order says of a laptop on which nobody is signed in.

    The caller holds the folder. Without a contact just made, only what is known is done. Raises
    EnvironmentFailed `disk`, `disk_full` when a wipe could not be finished.
    """
    if begun_wipe(place) is not None:
        finish_wipe(place)
        if contacted is not None and contacted.good:
            end_delivery(place)
        return
    order = read_order(place)
    if order is None:
        return
    if order.status is DeviceStatus.STOLEN:
        wipe(place, _STOLEN)
        return
    owed = read_rested(place)
    is_held = owed is not None and order.covers(owed)
    if is_held and contacted is not None and contacted.good:
        wipe(place, _WITHDRAWN)


def obey_beside_a_window(place: Place, contacted: Contacted) -> None:
    """The same for a carrier that does not hold the folder: a stolen laptop's keys go at once.

    The rest is left to the program that holds the folder, or to the next start.
    """
    try:
        held = hold(place)
    except UserCanFix:
        order = read_order(place)
        if order is not None and order.status is DeviceStatus.STOLEN:
            begin_wipe(place, _STOLEN)
        return
    with held:
        obey_while_locked(place, contacted)


def refuse_withdrawn(place: Place) -> None:
    """Nobody signs in on a laptop whose wipe has begun or that is known to be stolen.

    The caller holds the folder. Raises UserCanFix `withdrawn`.
    """
    obey_while_locked(place)
    wiping = begun_wipe(place)
    if wiping is not None:
        raise wiped_error(wiping.why)
