"""What headquarters answers to who asks for news, on both stores."""

import base64
import secrets
from dataclasses import dataclass
from uuid import UUID

import pytest

from app.domain.errors import TrustBroken
from app.hq import feed
from app.hq.devices import find_device, set_status
from app.hq.office_settings import change_settings
from app.hq.pull import Pull
from app.hq.reports import Trouble, all_reports
from app.vault.signing import public_signing_key
from app.wire.messages import DeviceStatus
from app.wire.page import MOST_ITEM_BYTES, MOST_PAGE_BYTES, Item, open_page, read_page, verify_page
from app.wire.pull import Cursor, PullRequest
from tests.hq.headquarters import NOW, Clock, Headquarters
from tests.hq.laptop import Laptop


@dataclass
class Asking:
    """A laptop that reads its news: where it stands, and what it has been told."""

    headquarters: Headquarters
    laptop: Laptop
    epoch: int = 0
    number: int = 0

    @property
    def scope(self) -> str:
        return f"device/{self.laptop.device}"

    def tell(self, *kinds: str) -> None:
        with self.headquarters.store.write() as tx:
            for kind in kinds:
                feed.put(tx, self.scope, kind, {"of": kind}, NOW)

    def answer(self, asked: PullRequest) -> bytes | None:
        with self.headquarters.store.read() as tx:
            device = find_device(tx, self.laptop.device)
        assert device is not None
        return Pull(self.headquarters.store, self.headquarters.keys, Clock()).answer(asked, device)

    def ask(self, limit: int = 500) -> tuple[Item, ...]:
        """What comes next; goes on from there."""
        cursor = Cursor(self.scope, self.epoch, self.number)
        data = self.answer(PullRequest(self.laptop.device, (cursor,), limit))
        if data is None:
            return ()
        assert len(data) <= MOST_PAGE_BYTES
        page = read_page(data)
        verify_page(page, [public_signing_key(self.headquarters.keys.acknowledgement)])
        assert (page.header.device, page.header.scope) == (self.laptop.device, self.scope)
        self.epoch, self.number = page.header.epoch, page.header.last
        return open_page(page, self.laptop.keys.sealing)

    def kinds(self, limit: int = 500) -> list[str]:
        return [item.kind for item in self.ask(limit)]


@pytest.fixture
def asking(headquarters: Headquarters) -> Asking:
    return Asking(headquarters, headquarters.laptop())


def test_each_item_comes_once_in_its_order(asking: Asking) -> None:
    assert asking.kinds() == []
    asking.tell("a", "b", "c")
    assert asking.kinds(2) == ["a", "b"]
    assert asking.kinds(2) == ["c"]
    assert asking.kinds(2) == []
    asking.tell("d")
    assert asking.kinds() == ["d"]


def test_who_asks_again_gets_it_again(asking: Asking) -> None:
    asking.tell("a", "b")
    first = asking.ask()
    asking.number = 0
    assert asking.ask() == first


def test_another_laptop_is_told_nothing_of_it(asking: Asking, headquarters: Headquarters) -> None:
    other = Asking(headquarters, headquarters.laptop())
    asking.tell("a")
    assert other.kinds() == []


def test_a_laptop_asks_only_about_itself(asking: Asking) -> None:
    own, foreign = asking.laptop.device, UUID(int=1)
    for asked, code in (
        (PullRequest(foreign, (Cursor(asking.scope),)), "carrier_other"),
        (PullRequest(own, (Cursor(f"device/{foreign}"),)), "scope_other"),
        (PullRequest(own, (Cursor(asking.scope), Cursor("all"))), "scope_other"),
    ):
        with pytest.raises(TrustBroken) as wrong:
            asking.answer(asked)
        assert wrong.value.code == code


def test_who_has_read_nothing_may_leave_the_cursor_out(asking: Asking) -> None:
    asking.tell("a")
    assert asking.answer(PullRequest(asking.laptop.device, ())) is not None


@pytest.mark.parametrize("status", [s for s in DeviceStatus if s is not DeviceStatus.ACTIVE])
def test_a_device_no_longer_trusted_gets_nothing(asking: Asking, status: DeviceStatus) -> None:
    asking.tell("a")
    with asking.headquarters.store.write() as tx:
        set_status(tx, asking.laptop.device, status)
    assert asking.kinds() == []


def test_another_epoch_gets_everything(asking: Asking) -> None:
    asking.tell("a", "b")
    asking.kinds()
    with asking.headquarters.store.write() as tx:
        feed.begin_epochs(tx, NOW)
    assert asking.kinds() == ["a", "b"]
    assert asking.kinds() == []


@pytest.mark.parametrize("later", [0, 10**15])
def test_a_cursor_ahead_of_all_proves_that_the_database_was_put_back(
    asking: Asking, headquarters: Headquarters, later: int
) -> None:
    asking.tell("a", "b")
    asking.kinds()
    asking.number, asking.epoch = 9, asking.epoch + later
    ahead = asking.epoch
    assert asking.kinds() == ["a", "b"]
    assert asking.epoch > ahead
    with headquarters.store.read() as tx:
        (told,) = all_reports(tx)
    assert (told.trouble, told.device, told.number) == (Trouble.PUT_BACK, asking.laptop.device, 9)
    assert asking.kinds() == []


def test_a_put_back_database_that_remembers_nothing_begins_a_new_epoch(asking: Asking) -> None:
    asking.epoch, asking.number = 10**17, 3
    assert asking.kinds() == []
    asking.tell("a")
    assert asking.kinds() == ["a"]
    assert asking.epoch > 10**17


def test_great_items_are_spread_over_pages(asking: Asking) -> None:
    with asking.headquarters.store.write() as tx:
        for _ in range(5):
            said = base64.b64encode(secrets.token_bytes(MOST_ITEM_BYTES * 3 // 4 - 300))
            feed.put(tx, asking.scope, "a", {"said": said.decode()}, NOW)
    sizes = []
    while items := asking.ask():
        sizes.append(len(items))
    assert sizes == [2, 2, 1]


def test_settings_are_told_at_the_next_pull(asking: Asking) -> None:
    with asking.headquarters.store.write() as tx:
        settings = change_settings(tx, {"limits": {"unsent": 3}}, by=UUID(int=1), at=NOW)
    (item,) = asking.ask()
    assert (item.kind, item.said) == ("settings", settings)
    assert item.said["limits"]["unsent"] == 3
    assert asking.ask() == ()
