"""Laptops as administrators see them, and what is taken from each from now on."""

from uuid import UUID

from app.domain.errors import UserCanFix
from app.domain.ids import Clock
from app.domain.permissions import Action
from app.hq import overview
from app.hq.devices import set_status
from app.hq.events import OfficeEvent
from app.hq.own_journal import append, event_body
from app.hq.raced import write_until_won
from app.hq.store import Store, Writing
from app.hq.users import HqUser
from app.journal.entry import Json
from app.wire.messages import DeviceStatus


class OfficeDevices:
    """What administrators do about laptops; each change is an entry."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def listed(self, by: HqUser) -> list[Json]:
        """All of them, by post and label. Raises UserCanFix `not_allowed`."""
        by.require(Action.MANAGE_DEVICES)
        with self._store.read() as tx:
            return overview.devices(tx)

    def set_status(self, by: HqUser, device: UUID, status: DeviceStatus) -> None:
        """Raises UserCanFix `not_allowed`, `device_unknown`."""
        by.require(Action.MANAGE_DEVICES)

        def work(tx: Writing) -> None:
            set_status(tx, device, status)
            said: dict[str, Json] = {"device": str(device), "status": status.value}
            append(
                tx,
                kinds=[OfficeEvent.DEVICE_STATUS],
                author=by.id,
                at=self._clock(),
                bodies=[event_body(said)],
            )

        write_until_won(self._store, work)


def read_status(word: str) -> DeviceStatus:
    """Raises UserCanFix `device_status`."""
    known = {status.value: status for status in DeviceStatus}
    if word not in known:
        raise UserCanFix(
            "device_status", f"A status is one of: {', '.join(known)}.", field="status"
        )
    return known[word]
