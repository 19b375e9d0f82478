"""Pages into the store: each item once, whole or not at all, and nothing of a lie."""

from dataclasses import dataclass, field, replace
from uuid import UUID

import pytest

from app.domain.errors import EnvironmentFailed, TrustBroken, UserCanFix
from app.storage.feed import FeedCursor, ItemState, cursor_of, not_applied
from app.storage.journal import append
from app.storage.transaction import Writing
from app.sync.pages import page_files, put_page, read_carried
from app.sync.settle_pages import PagesSettled, settle_pages
from app.vault.sealing import new_sealing_key, public_sealing_key
from app.wire.page import Item
from app.wire.pull import Cursor
from tests.sync.laptop import Laptop, entry_saying
from tests.sync.naive_headquarters import NaiveHeadquarters
from tests.sync.news import EPOCH, News, item

OTHER = UUID(int=99)


@pytest.fixture
def news(headquarters: NaiveHeadquarters, laptop: Laptop) -> News:
    made = News(headquarters, laptop)
    made.tell(*["erase"] * 6)
    return made


@dataclass
class Applier:
    """Writes an entry for each item it knows; `fails` says what goes wrong at which number."""

    laptop: Laptop
    knows: frozenset[str] = frozenset({"erase"})
    fails: dict[int, Exception] = field(default_factory=dict)
    done: list[int] = field(default_factory=list)

    def __call__(self, tx: Writing, item: Item) -> bool:
        if item.kind not in self.knows:
            return False
        append(tx, entry_saying(self.laptop.device, f"did {item.said['said']}"))
        if item.number in self.fails:
            raise self.fails[item.number]
        self.done.append(item.number)
        return True


@pytest.fixture
def applier(laptop: Laptop) -> Applier:
    return Applier(laptop)


def settle(laptop: Laptop, applier: Applier, *pages: bytes) -> PagesSettled:
    for page in pages:
        put_page(laptop.place, page)
    return settle_pages(laptop.store, laptop.place, applier)


def cursor(laptop: Laptop) -> FeedCursor:
    with laptop.store.read() as tx:
        return cursor_of(tx, f"device/{laptop.device}")


def test_each_item_is_applied_once(news: News, laptop: Laptop, applier: Applier) -> None:
    found = settle(laptop, applier, news.page(1, 2), news.page(3, 3))
    assert found == PagesSettled(3, 0, (), ())
    assert (applier.done, cursor(laptop)) == ([1, 2, 3], FeedCursor(EPOCH, 3))
    assert page_files(laptop.place) == ()
    for page in (news.page(1, 2), news.page(2, 3), news.page(1, 3)):
        assert settle(laptop, applier, page) == PagesSettled(0, 0, (), ())
    assert settle(laptop, applier, news.page(2, 4)) == PagesSettled(1, 0, (), ())
    assert (applier.done, len(laptop.ids())) == ([1, 2, 3, 4], 4)


def test_pages_are_read_in_order_whatever_order_they_came_in(
    news: News, laptop: Laptop, applier: Applier
) -> None:
    settle(laptop, applier, news.page(5, 6), news.page(3, 4), news.page(1, 2))
    assert (applier.done, cursor(laptop)) == ([1, 2, 3, 4, 5, 6], FeedCursor(EPOCH, 6))


def test_in_a_later_epoch_what_was_done_is_not_done_again(
    news: News, laptop: Laptop, applier: Applier
) -> None:
    """Headquarters' database was put back: it remembers three of five, and told two more since."""
    settle(laptop, applier, news.page(1, 5))
    news.epoch += 1
    news.items = [*news.items[:3], replace(item(77), number=4), replace(item(78), number=5)]
    found = settle(laptop, applier, news.page(1, 5))
    assert found == PagesSettled(2, 0, (), ())
    assert (applier.done, cursor(laptop)) == ([1, 2, 3, 4, 5, 4, 5], FeedCursor(EPOCH + 1, 5))


def bad_pages(news: News) -> dict[str, tuple[bytes, str]]:
    good = news.page(3, 4)
    older = replace(news, epoch=EPOCH - 1)
    forger = replace(news, headquarters=NaiveHeadquarters())
    places = (0, 63, 64, 70, len(good) // 2, len(good) - 1)
    flips = {
        f"flipped at {at}": (good[:at] + bytes([good[at] ^ 4]) + good[at + 1 :], "")
        for at in places
    }
    strange = public_sealing_key(new_sealing_key())
    return flips | {
        "of a forger": (forger.page(3, 4), "signature"),
        "of another laptop": (news.page(3, 4, device=OTHER), "other_device"),
        "of another scope": (news.page(3, 4, scope=f"device/{OTHER}"), "other_device"),
        "to another key": (news.page(3, 4, receiver=strange), "page_receiver"),
        "of an older epoch": (older.page(1, 4), "page_old"),
        "with a gap": (news.page(4, 5), "page_gap"),
        "empty": (b"", "page"),
    }


def test_what_cannot_be_believed_changes_nothing(
    news: News, laptop: Laptop, applier: Applier
) -> None:
    settle(laptop, applier, news.page(1, 2))
    before = (cursor(laptop), laptop.ids())
    for count, (name, (page, code)) in enumerate(bad_pages(news).items(), start=1):
        found = settle(laptop, applier, page)
        assert (name, found.applied, len(found.rejected)) == (name, 0, 1)
        assert code in ("", found.rejected[0])
        assert (cursor(laptop), laptop.ids()) == before
        assert page_files(laptop.place) == ()
        assert len(list((laptop.place.inbox / "rejected").iterdir())) == count
    settle(laptop, applier, news.page(3, 4))  # none of them stands in the way of the true one
    assert applier.done == [1, 2, 3, 4]


def test_the_carrier_asks_again_for_what_was_rejected(
    news: News, laptop: Laptop, applier: Applier
) -> None:
    settle(laptop, applier, news.page(1, 2), news.page(4, 5))
    scope = f"device/{laptop.device}"
    assert read_carried(laptop.place, scope) == Cursor(scope, EPOCH, 2)


def test_an_item_of_an_unknown_kind_is_kept_for_a_later_version(
    news: News, laptop: Laptop, applier: Applier
) -> None:
    news.items[1] = item(2, "of the future")
    assert settle(laptop, applier, news.page(1, 3)) == PagesSettled(2, 1, (), ())
    with laptop.store.read() as tx:
        (kept,) = not_applied(tx)
    assert (kept.number, kept.kind, kept.state) == (2, "of the future", ItemState.KEPT)
    assert settle(laptop, applier) == PagesSettled(0, 0, (), ())
    later = Applier(laptop, frozenset({"erase", "of the future"}))
    assert settle(laptop, later) == PagesSettled(1, 0, (), ())
    assert settle(laptop, later) == PagesSettled(0, 0, (), ())
    assert later.done == [2]
    with laptop.store.read() as tx:
        assert not_applied(tx) == ()


@pytest.mark.parametrize("trouble", [TrustBroken("letter", "."), UserCanFix("unknown", ".")])
def test_an_item_that_cannot_be_applied_is_undone_and_holds_up_nothing(
    news: News, laptop: Laptop, applier: Applier, trouble: Exception
) -> None:
    applier.fails[2] = trouble
    found = settle(laptop, applier, news.page(1, 3))
    assert found.applied == 2
    assert found.refused == (trouble.code,)  # type: ignore[attr-defined] # both have one
    assert (applier.done, len(laptop.ids())) == ([1, 3], 2)
    with laptop.store.read() as tx:
        (told,) = not_applied(tx)
    assert (told.number, told.state) == (2, ItemState.REFUSED)


class PowerCutError(BaseException):
    """The test's own: nothing of ours may catch it."""


@pytest.mark.parametrize(
    "trouble", [EnvironmentFailed("disk_full", "."), PowerCutError()], ids=["disk", "power"]
)
def test_interrupted_in_mid_page_nothing_of_it_is_done_and_then_all(
    news: News, laptop: Laptop, applier: Applier, trouble: Exception
) -> None:
    applier.fails[3] = trouble
    with pytest.raises(type(trouble)):
        settle(laptop, applier, news.page(1, 4))
    assert (laptop.ids(), cursor(laptop)) == ([], FeedCursor(0, 0))
    laptop.close()
    laptop.reopen()
    again = Applier(laptop)
    assert settle(laptop, again).applied == 4
    assert len(laptop.ids()) == 4


def test_killed_after_the_commit_the_page_is_read_again_without_effect(
    news: News, laptop: Laptop, applier: Applier, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object) -> None:
        raise PowerCutError

    monkeypatch.setattr("app.sync.settle_pages.remove_page", killed)
    with pytest.raises(PowerCutError):
        settle(laptop, applier, news.page(1, 2))
    monkeypatch.undo()
    assert settle(laptop, applier) == PagesSettled(0, 0, (), ())
    assert (applier.done, page_files(laptop.place)) == ([1, 2], ())


def test_what_an_applied_item_said_is_not_kept(
    news: News, laptop: Laptop, applier: Applier
) -> None:
    news.items[0] = item(1, said="PLANTED-APPLIED")
    news.items[1] = item(2, "of the future", said="PLANTED-KEPT")
    settle(laptop, applier, news.page(1, 2))
    with laptop.store.read() as tx:
        rows = repr(tx.connection.exec_driver_sql("SELECT * FROM feed_items").all())
    assert "PLANTED-KEPT" in rows
    assert "PLANTED-APPLIED" not in rows


def test_without_its_check_each_lie_would_be_believed(
    news: News, laptop: Laptop, applier: Applier, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So it is the check that refuses it above, and nothing else about these pages."""
    settle(laptop, applier, news.page(1, 2))
    forged = replace(news, headquarters=NaiveHeadquarters()).page(3, 3)
    with monkeypatch.context() as unsigned:
        unsigned.setattr("app.sync.settle_pages.verify_page", lambda *_: None)
        assert settle(laptop, applier, forged).applied == 1
    older = replace(news, epoch=EPOCH - 1).page(4, 4)
    with monkeypatch.context() as disordered:
        disordered.setattr("app.sync.settle_pages._read_so_far", lambda *_: 0)
        assert settle(laptop, applier, older, news.page(6, 6)).applied == 2
    assert applier.done == [1, 2, 3, 4, 6]
