"""Pull: what a laptop has not been told yet, a page at a time, sealed to it (FORMATS, 15).

A cursor of another epoch gets everything from number 1. A cursor that is ahead of what was ever
told here proves that this database was put back: a person is told, and a new epoch begins.
"""

from collections.abc import Sequence

from app.domain.errors import TrustBroken
from app.domain.ids import Clock
from app.hq import feed
from app.hq.devices import Device
from app.hq.feed import Standing
from app.hq.keys import HeadquartersKeys
from app.hq.office_settings import tell_settings
from app.hq.reports import Report, Trouble, report
from app.hq.store import Store
from app.journal.entry import dump_json
from app.wire.messages import DeviceStatus
from app.wire.page import MOST_PAGE_BYTES, Item, seal_page
from app.wire.pull import Cursor, PullRequest

_MOST_TEXT_BYTES = MOST_PAGE_BYTES // 2
_ROOM_PER_ITEM = 200  # id, number, moment and the marks around them


class Pull:
    """Answers pulls. A device that is not trusted as before is told nothing."""

    def __init__(self, store: Store, keys: HeadquartersKeys, clock: Clock) -> None:
        self._store = store
        self._keys = keys
        self._clock = clock

    def answer(self, asked: PullRequest, device: Device) -> bytes | None:
        """The next page's bytes; None when there is nothing newer.

        Raises TrustBroken `carrier_other` and `scope_other`: a laptop asks about itself only.
        """
        if asked.device != device.id:
            raise TrustBroken("carrier_other", "A laptop asks only about itself.")
        scope = feed.device_scope(device.id)
        if any(cursor.scope != scope for cursor in asked.cursors):
            raise TrustBroken("scope_other", "A laptop asks only for what it is to be told.")
        if device.status is not DeviceStatus.ACTIVE:
            return None
        tell_settings(self._store, scope, self._clock())
        cursor = asked.cursors[0] if asked.cursors else Cursor(scope)
        standing = self._standing(device, cursor)
        after = cursor.number if cursor.epoch == standing.epoch else 0
        with self._store.read() as tx:
            items = _as_fit(feed.items_after(tx, scope, after, asked.limit))
        return self._page(device, scope, standing.epoch, items) if items else None

    def _standing(self, device: Device, cursor: Cursor) -> Standing:
        with self._store.read() as tx:
            standing = feed.standing(tx, cursor.scope)
        if not _is_ahead(cursor, standing):
            return standing
        now = self._clock()
        with self._store.write() as changing:
            told = Report(Trouble.PUT_BACK, device.id, "", cursor.number, str(cursor.epoch), now)
            report(changing, told)
            if _is_ahead(cursor, feed.standing(changing, cursor.scope)):
                feed.begin_epoch(changing, cursor.scope, now, above=cursor.epoch)
            return feed.standing(changing, cursor.scope)

    def _page(self, device: Device, scope: str, epoch: int, items: Sequence[Item]) -> bytes:
        return seal_page(
            items,
            device=device.id,
            epoch=epoch,
            scope=scope,
            receiver_key=device.sealing_key,
            signing_key=self._keys.acknowledgement,
        ).file_bytes


def _is_ahead(cursor: Cursor, standing: Standing) -> bool:
    return (cursor.epoch, cursor.number) > (standing.epoch, standing.last)


def _as_fit(items: Sequence[Item]) -> Sequence[Item]:
    """As many from the beginning as fit into a page; the first always does."""
    size = 0
    for count, item in enumerate(items):
        size += len(dump_json(dict(item.said)).encode()) + _ROOM_PER_ITEM
        if count and size > _MOST_TEXT_BYTES:
            return items[:count]
    return items
