"""Asking for news: what is believed on the way, and that sending never suffers by it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from uuid import UUID

import pytest

from app.domain.errors import EnvironmentFailed, TrustBroken
from app.sync.carrier import read_carrier, write_carrier
from app.sync.diary import read_diary
from app.sync.pages import page_files, read_carried, read_page_file
from app.sync.pull import proved_header
from app.sync.reply import Line, Reply
from app.sync.report import CarryReport
from app.sync.seal import seal_unsent
from app.sync.settle import settle
from app.sync.trip import make_trip
from app.vault.signing import new_signing_key
from app.wire.page import MOST_PAGE_BYTES, read_page, seal_page
from app.wire.pull import Cursor
from tests.sync.direct import Direct
from tests.sync.laptop import Laptop, clock
from tests.sync.naive_headquarters import NaiveHeadquarters
from tests.sync.news import EPOCH, News, item

OTHER = UUID(int=99)


@pytest.fixture
def news(headquarters: NaiveHeadquarters, laptop: Laptop) -> News:
    write_carrier(laptop.place, replace(read_carrier(laptop.place), url="https://hq"))
    return News(headquarters, laptop)


def trip(news: News, answer: Callable[[bytes], Reply] | None = None) -> CarryReport:
    """A run that sends what waits and then asks; `answer` replaces what is answered."""
    direct = Direct(news.headquarters)
    said = answer or news.answer

    def to(pins: Sequence[str] | None) -> Line:
        line = direct.to(pins)

        def asking(
            method: str, url: str, path: str, body: bytes, headers: Mapping[str, str]
        ) -> Reply:
            if path == "/v1/pull":
                return said(body)
            return line(method, url, path, body, headers)

        return asking

    laptop = news.laptop
    laptop.write("work")
    seal_unsent(laptop.store, laptop.place, clock)
    return make_trip(
        laptop.place, clock, lambda _: None, lambda: False, ways=lambda _: to, draw=lambda: 0.5
    )


def numbers(laptop: Laptop) -> list[tuple[int, int]]:
    found = [read_page(read_page_file(laptop.place, f) or b"") for f in page_files(laptop.place)]
    return [(page.header.first, page.header.last) for page in found]


def carried(laptop: Laptop) -> Cursor:
    return read_carried(laptop.place, f"device/{laptop.device}")


def test_news_come_page_by_page_until_there_are_no_more(news: News, laptop: Laptop) -> None:
    news.tell(*["erase"] * 5)
    news.at_once = 2
    report = trip(news)
    assert (report.code, report.pages, report.pull_code) == ("ok", 3, "")
    assert numbers(laptop) == [(1, 2), (3, 4), (5, 5)]
    assert news.asked == [(0, 0), (EPOCH, 2), (EPOCH, 4), (EPOCH, 5)]
    assert (carried(laptop).epoch, carried(laptop).number) == (EPOCH, 5)
    assert trip(news).pages == 0


def test_a_run_broken_off_goes_on_where_it_was(news: News, laptop: Laptop) -> None:
    news.tell(*["erase"] * 3)
    news.at_once = 1

    def breaks_off(body: bytes) -> Reply:
        if len(news.asked) == 2:
            raise EnvironmentFailed("offline", "The cable was pulled.")
        return news.answer(body)

    report = trip(news, breaks_off)
    assert (report.code, report.pages, report.pull_code) == ("ok", 2, "offline")
    diary = read_diary(laptop.place)
    assert (diary.failures, diary.trouble, diary.next_try) == (0, "", None)
    trip(news)
    assert numbers(laptop) == [(1, 1), (2, 2), (3, 3)]


def test_a_later_epoch_is_told_from_its_beginning(news: News, laptop: Laptop) -> None:
    news.tell("erase", "erase")
    trip(news)
    news.epoch += 1
    news.at_once = 1
    assert trip(news).pages == 2
    assert numbers(laptop) == [(1, 2), (1, 1), (2, 2)]


def test_nothing_is_asked_for_a_laptop_no_longer_trusted(news: News) -> None:
    news.tell("erase")
    news.headquarters.status = "push_only"
    report = trip(news)
    assert (report.code, report.pages, news.asked) == ("ok", 0, [])


def test_an_older_headquarters_knows_no_such_call(news: News) -> None:
    report = trip(news, lambda _: Reply(404, "application/json", "", b'{"code":"no_such_call"}'))
    assert (report.code, report.pages, report.pull_code) == ("ok", 0, "")


def swapped(news: News, page: bytes) -> Callable[[bytes], Reply]:
    return lambda _: Reply(200, "application/octet-stream", "", page)


def lies(news: News) -> dict[str, tuple[bytes, str]]:
    """Pages that headquarters would not have sent, each with the code under which it is told."""
    good = news.page(1, 2)
    older = replace(news, epoch=EPOCH - 1)
    forger = replace(news, headquarters=NaiveHeadquarters())
    return {
        "flipped": (good[:-1] + bytes([good[-1] ^ 1]), "signature"),
        "unsigned": (bytes(64) + good[64:], "signature"),
        "of a forger": (forger.page(1, 2), "signature"),
        "cut": (good[:200], "page"),
        "empty": (b"", "page"),
        "endless": (bytes(MOST_PAGE_BYTES + 1), "page"),
        "of another laptop": (news.page(1, 2, device=OTHER), "page_other"),
        "of another scope": (news.page(1, 2, scope=f"device/{OTHER}"), "page_other"),
        "replayed": (news.page(1, 3), "page_other"),
        "with a gap": (news.page(5, 6), "page_other"),
        "of an older epoch": (older.page(1, 2), "page_other"),
    }


def test_no_lie_is_believed_and_all_is_sent_nevertheless(news: News, laptop: Laptop) -> None:
    news.tell(*["erase"] * 3)
    trip(news)
    before = (numbers(laptop), carried(laptop))
    news.tell(*["erase"] * 3)
    for name, (page, code) in lies(news).items():
        report = trip(news, swapped(news, page))
        assert (name, report.code, report.batches, report.pull_code) == (name, "ok", 1, code)
        assert (numbers(laptop), carried(laptop)) == before
        diary = read_diary(laptop.place)
        assert (diary.trouble, diary.failures, diary.next_try) == (code, 0, None)
    assert trip(news).pages == 1
    assert read_diary(laptop.place).trouble == ""


@pytest.mark.parametrize(
    ("reply", "code"),
    [
        (Reply(200, "text/html", "", b"<html>"), "portal"),
        (Reply(503, "application/json", "7", b""), "busy"),
        (Reply(403, "application/json", "", b"{}"), "refused"),
        (Reply(404, "text/html", "", b"<html>"), "portal"),
    ],
)
def test_other_answers_end_the_asking_only(news: News, reply: Reply, code: str) -> None:
    report = trip(news, lambda _: reply)
    assert (report.code, report.batches, report.pull_code) == ("ok", 1, code)


def test_what_could_not_be_sent_does_not_keep_headquarters_from_being_asked(
    news: News, laptop: Laptop
) -> None:
    """Headquarters has lost what it confirmed: that is sealed anew later, and news come now."""
    trip(news)
    settle(laptop.store, laptop.place, clock)
    news.headquarters.forget_after(laptop.id, 0)
    news.tell("erase")
    report = trip(news)
    assert (report.code, report.pages) == ("behind", 1)


def test_a_page_by_file_is_proved_by_headquarters_signature(news: News, laptop: Laptop) -> None:
    news.tell("erase")
    keys = read_carrier(laptop.place).keys()
    assert proved_header(news.page(1, 1), keys).last == 1
    forged = seal_page(
        [item(1)],
        device=laptop.device,
        epoch=EPOCH,
        scope="all",
        receiver_key=keys.newest("sealing").public,
        signing_key=new_signing_key(),
    ).file_bytes
    with pytest.raises(TrustBroken):
        proved_header(forged, keys)
