"""Pages to store: each item once, in one transaction with how far the scope was read.

A page that cannot be believed stays in inbox/rejected and changes nothing. An item that cannot be
applied is kept under a code and holds up nothing. Killed at any point, it is done again.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from app.domain.errors import TrustBroken, UserCanFix
from app.settings.place import Place
from app.storage.device import DeviceIdentity, load_device
from app.storage.feed import (
    FeedCursor,
    ItemState,
    cursor_of,
    is_done,
    kept_items,
    move_cursor,
    note_item,
    step,
)
from app.storage.renewal import sealing_keys
from app.storage.store import Store
from app.storage.transaction import Writing
from app.sync.judgement import OTHER_DEVICE
from app.sync.pages import (
    page_files,
    read_carried,
    read_page_file,
    reject_page,
    remove_page,
    write_carried,
)
from app.sync.trust import with_newest_list
from app.vault.key_list import ACKNOWLEDGEMENT, read_key_list
from app.wire.page import Item, Page, open_page, read_page, verify_page
from app.wire.pull import Cursor

Apply = Callable[[Writing, Item], bool]
"""Does what an item says; False when its kind is not known. Raises TrustBroken or UserCanFix."""


@dataclass(frozen=True, slots=True)
class PagesSettled:
    """What the pages brought.

    `applied` and `kept` count items, those kept are for a later version; `refused` are the codes
    of items that could not be applied, `rejected` those of pages that were not believed.
    """

    applied: int
    kept: int
    refused: tuple[str, ...]
    rejected: tuple[str, ...]


def settle_pages(store: Store, place: Place, apply: Apply) -> PagesSettled:
    """Read what lies in the inbox, in order of its numbers, and what was kept before.

    Raises EnvironmentFailed `disk` or `disk_full`, and what the store raises; nothing of the page
    under way is done then.
    """
    settling = _Settling(store, place, apply)
    settling.try_kept()
    settling.take_all()
    settling.tell_carrier()
    return settling.settled()


@dataclass(slots=True)
class _Count:
    """What has been found so far."""

    applied: int = 0
    kept: int = 0
    refused: list[str] = field(default_factory=list)
    rejected: list[str] = field(default_factory=list)


class _Settling:
    """One pass over the pages."""

    def __init__(self, store: Store, place: Place, apply: Apply) -> None:
        self._store = store
        self._place = place
        self._apply = apply
        with store.read() as tx:
            self._device: DeviceIdentity = load_device(tx)
            self._keys = sealing_keys(tx)
        self._scope = f"device/{self._device.device}"
        self._count = _Count()

    def try_kept(self) -> None:
        """What an earlier version did not know, this one may."""
        with self._store.read() as tx:
            kept = kept_items(tx)
        for scope, item in kept:
            with self._store.write() as tx:
                state, code = self._apply_one(tx, item)
                if state is not ItemState.KEPT:
                    note_item(tx, scope, item, state, code)
                    self._note(state, code)

    def take_all(self) -> None:
        """Pages that came out of order are read in order."""
        waiting = []
        for file in page_files(self._place):
            data = read_page_file(self._place, file)
            if data is None:
                continue
            try:
                waiting.append((self._proved(data), file, data))
            except TrustBroken as wrong:
                self._count.rejected.append(wrong.code)
                reject_page(self._place, file, data)
        for page, file, data in sorted(waiting, key=lambda one: _order(one[0])):
            try:
                self._take(page)
            except TrustBroken as wrong:
                self._count.rejected.append(wrong.code)
                reject_page(self._place, file, data)
            else:
                remove_page(self._place, file)

    def tell_carrier(self) -> None:
        """The carrier goes on where the store stands: what was rejected is asked for again."""
        with self._store.read() as tx:
            cursor = cursor_of(tx, self._scope)
        now = Cursor(self._scope, cursor.epoch, cursor.number)
        if read_carried(self._place, self._scope) != now:
            write_carried(self._place, now)

    def settled(self) -> PagesSettled:
        found = self._count
        return PagesSettled(found.applied, found.kept, tuple(found.refused), tuple(found.rejected))

    def _proved(self, data: bytes) -> Page:
        page = read_page(data)
        known = with_newest_list(self._place, self._device)
        keys = read_key_list(known.key_list, known.root_fingerprint)
        verify_page(page, keys.by_id(ACKNOWLEDGEMENT).values())
        if page.header.device != self._device.device or page.header.scope != self._scope:
            raise TrustBroken(OTHER_DEVICE, "This page belongs to another laptop.")
        if page.header.receiver not in self._keys:
            raise TrustBroken(
                "page_receiver", "This page is sealed to a key that this laptop no longer has."
            )
        return page

    def _take(self, page: Page) -> None:
        header = page.header
        items = open_page(page, self._keys[header.receiver])
        with self._store.write() as tx:
            after = _read_so_far(cursor_of(tx, header.scope), page)
            new = [item for item in items if item.number > after]
            for item in new:
                self._take_item(tx, header.scope, item)
            if new:
                move_cursor(tx, header.scope, FeedCursor(header.epoch, header.last))

    def _take_item(self, tx: Writing, scope: str, item: Item) -> None:
        if is_done(tx, item.id):
            return
        state, code = self._apply_one(tx, item)
        note_item(tx, scope, item, state, code)
        self._note(state, code)

    def _apply_one(self, tx: Writing, item: Item) -> tuple[ItemState, str]:
        try:
            with step(tx):
                known = self._apply(tx, item)
        except (TrustBroken, UserCanFix) as wrong:
            return ItemState.REFUSED, wrong.code
        return (ItemState.APPLIED if known else ItemState.KEPT), ""

    def _note(self, state: ItemState, code: str) -> None:
        match state:
            case ItemState.APPLIED:
                self._count.applied += 1
            case ItemState.KEPT:
                self._count.kept += 1
            case ItemState.REFUSED:
                self._count.refused.append(code)


def _order(page: Page) -> tuple[int, int]:
    return page.header.epoch, page.header.first


def _read_so_far(cursor: FeedCursor, page: Page) -> int:
    """Up to which number of the page's epoch all was read.

    Raises TrustBroken `page_old` for an epoch that is over, `page_gap` when something between is
    missing.
    """
    header = page.header
    if header.epoch < cursor.epoch:
        raise TrustBroken("page_old", "This page is from before headquarters began anew.")
    after = cursor.number if header.epoch == cursor.epoch else 0
    if header.first > after + 1:
        raise TrustBroken("page_gap", "Something that came before this page is missing.")
    return after
