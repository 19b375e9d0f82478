"""What the naive headquarters has to tell one laptop: numbered items, and pages of them."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import UUID

from app.storage.device import load_device
from app.sync.reply import Reply
from app.vault.sealing import public_sealing_key
from app.wire.page import Item, seal_page
from tests.sync.laptop import NOW, Laptop
from tests.sync.naive_headquarters import NaiveHeadquarters

EPOCH = 1_764_000_000_000_000


def item(number: int, kind: str = "erase", said: str = "") -> Item:
    return Item(UUID(int=number), kind, {"said": said or f"item {number}"}, NOW, number)


@dataclass
class News:
    """Answers pulls; `lie` may put another page in the place of the right one."""

    headquarters: NaiveHeadquarters
    laptop: Laptop
    items: list[Item] = field(default_factory=list)
    epoch: int = EPOCH
    at_once: int = 500
    asked: list[tuple[int, int]] = field(default_factory=list)
    lie: Callable[[bytes], bytes] = bytes

    def tell(self, *kinds: str) -> None:
        self.items += [item(len(self.items) + n, kind) for n, kind in enumerate(kinds, start=1)]

    def page(
        self,
        first: int,
        last: int,
        *,
        device: UUID | None = None,
        scope: str = "",
        receiver: bytes = b"",
    ) -> bytes:
        with self.laptop.store.read() as tx:
            sealing = load_device(tx).sealing_key
        return seal_page(
            self.items[first - 1 : last],
            device=device or self.laptop.device,
            epoch=self.epoch,
            scope=scope or f"device/{self.laptop.device}",
            receiver_key=receiver or public_sealing_key(sealing),
            signing_key=self.headquarters.acknowledging,
        ).file_bytes

    def answer(self, body: bytes) -> Reply:
        """As headquarters would: what stands after the cursor, or all of it in another epoch."""
        (cursor,) = json.loads(body)["cursors"]
        self.asked.append((cursor["epoch"], cursor["number"]))
        after = cursor["number"] if cursor["epoch"] == self.epoch else 0
        if after >= len(self.items):
            return Reply(204, "", "", b"")
        page = self.page(after + 1, min(after + self.at_once, len(self.items)))
        return Reply(200, "application/octet-stream", "", self.lie(page))
