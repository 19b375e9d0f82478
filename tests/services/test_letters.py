"""News from a real headquarters to a real laptop, by the network and by a file."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from app.demo.headquarters import DemoHeadquarters
from app.domain.errors import EnvironmentFailed, TrustBroken, UserCanFix
from app.domain.ids import system_clock
from app.hq import feed
from app.hq.cli_pages import write_pages
from app.hq.opened import opened
from app.journal.entry import read_head
from app.services.headless import carry_outbox, take_file
from app.services.letters import read_letters
from app.services.open_laptop import OpenLaptop
from app.services.signed_in import SignedIn
from app.storage.feed import not_applied
from app.storage.journal import all_entries, append
from app.storage.transaction import Writing
from app.sync.pages import page_files
from app.wire.page import Item
from tests.services.counter import Counter
from tests.services.enrolled import EnrolledLaptop, enrolled_laptop

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


@pytest.fixture
def laptop(tmp_path: Path, headquarters: DemoHeadquarters) -> EnrolledLaptop:
    return enrolled_laptop(tmp_path / "laptop", headquarters)


def signed_in(laptop: OpenLaptop) -> SignedIn:
    return laptop._signed_in


def tell(headquarters: DemoHeadquarters, device: UUID, *kinds: str) -> None:
    with opened(headquarters.folder, {}) as here, here.store.write() as tx:
        for kind in kinds:
            feed.put(tx, feed.device_scope(device), kind, {"of": kind}, system_clock())


def heard(tx: Writing, item: Item, at: SignedIn) -> None:
    append(tx, at.event("heard", said={"of": item.said["of"]}))


def kinds(at: SignedIn) -> list[str]:
    with at.store.read() as tx:
        return [kind for _, entry in all_entries(tx) for kind in read_head(entry.head).kinds]


def test_an_exchange_brings_news_and_signing_in_reads_them(
    laptop: EnrolledLaptop, headquarters: DemoHeadquarters
) -> None:
    first = laptop.sign_in()
    device = signed_in(first).device.device
    tell(headquarters, device, "of the future")
    state = first.exchange.send_now(lambda _: None, lambda: False)
    assert (state.trouble, page_files(laptop.place)) == ("", ())
    with signed_in(first).store.read() as tx:
        assert [(one.kind, one.code) for one in not_applied(tx)] == [("of the future", "")]
    first.close()
    tell(headquarters, device, "also of the future")
    assert carry_outbox(laptop.place, system_clock).good
    assert len(page_files(laptop.place)) == 1  # sealed to the store, which is locked
    again = laptop.sign_in()
    at = signed_in(again)
    assert page_files(laptop.place) == ()
    found = read_letters(at, {"of the future": heard, "also of the future": heard})
    assert (found.applied, kinds(at).count("heard")) == (2, 2)
    assert read_letters(at, {"of the future": heard}).applied == 0
    again.close()


def test_the_same_page_comes_on_a_stick(
    laptop: EnrolledLaptop, headquarters: DemoHeadquarters, tmp_path: Path
) -> None:
    first = laptop.sign_in()
    device = signed_in(first).device.device
    first.close()
    tell(headquarters, device, "of the future", "of the future")
    stick = tmp_path / "stick"
    with opened(headquarters.folder, {}) as here:
        (file,) = write_pages(here, device, stick, system_clock)
    assert file.stat().st_mode & 0o077 == 0
    for _ in range(2):
        assert take_file(laptop.place, file).startswith("Taken.")
    assert len(page_files(laptop.place)) == 1
    again = laptop.sign_in()
    found = read_letters(signed_in(again), {"of the future": heard})
    assert (found.applied, page_files(laptop.place)) == (2, ())
    take_file(laptop.place, file)
    assert read_letters(signed_in(again), {"of the future": heard}).applied == 0
    assert carry_outbox(laptop.place, system_clock).good
    assert page_files(laptop.place) == ()  # the carrier knows that the stick brought them
    again.close()


def test_a_file_that_is_no_page_of_this_laptop_is_not_taken(
    laptop: EnrolledLaptop, headquarters: DemoHeadquarters, tmp_path: Path
) -> None:
    other = enrolled_laptop(tmp_path / "other", headquarters)
    device = signed_in(other.sign_in()).device.device
    tell(headquarters, device, "of the future")
    with opened(headquarters.folder, {}) as here:
        (foreign,) = write_pages(here, device, tmp_path / "stick", system_clock)
    flipped = tmp_path / "flipped"
    data = bytearray(foreign.read_bytes())
    data[-1] ^= 1
    flipped.write_bytes(data)
    for file, code in ((foreign, "other_device"), (flipped, "signature")):
        with pytest.raises(TrustBroken) as wrong:
            take_file(laptop.place, file)
        assert wrong.value.code == code
    with pytest.raises(UserCanFix) as missing:
        take_file(laptop.place, tmp_path / "missing")
    assert missing.value.code == "no_file"
    assert page_files(laptop.place) == ()


# what an applier may raise, without a headquarters between


def item() -> Item:
    return Item(UUID(int=1), "erase", {"of": "x"}, NOW, 1)


@pytest.mark.parametrize("shape", [KeyError("of"), TypeError(), ValueError(), AttributeError()])
def test_a_form_not_known_is_broken_trust_and_not_a_crash(
    counter: Counter, shape: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _outcome(counter, shape, monkeypatch) == ("letter",)


def test_what_the_disk_refuses_is_tried_again(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(EnvironmentFailed):
        _outcome(counter, EnvironmentFailed("disk_full", "."), monkeypatch)


def _outcome(
    counter: Counter, wrong: Exception, monkeypatch: pytest.MonkeyPatch
) -> tuple[str, ...]:
    from app.sync import settle_pages

    def fails(_tx: Writing, _item: Item, _at: SignedIn) -> None:
        raise wrong

    at = counter.signed_in
    kept: Callable[..., object] = lambda _tx: (("device/x", item()),)  # noqa: E731 - in its place
    monkeypatch.setattr(settle_pages, "kept_items", kept)
    return read_letters(at, {"erase": fails}, ()).refused


def test_what_follows_is_done_whether_or_not_something_came(counter: Counter) -> None:
    done: list[UUID] = []
    read_letters(counter.signed_in, {}, [lambda at: done.append(at.officer.id)] * 2)
    assert done == [counter.signed_in.officer.id] * 2
