"""The machine stops at every line of bringing and reading news: each item is still done once."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import pytest

from app.storage.journal import append
from app.storage.transaction import Writing
from app.sync.carrier import read_carrier, write_carrier
from app.sync.greeting import Contact, greet
from app.sync.pages import page_files
from app.sync.pull import PullRun
from app.sync.reply import Reply
from app.sync.settle_pages import settle_pages
from app.wire.page import Item
from tests.sync.direct import Direct
from tests.sync.laptop import Laptop, clock, entry_saying
from tests.sync.naive_headquarters import NaiveHeadquarters
from tests.sync.news import News
from tests.sync.steps import OURS, crash, stopping_at

# a crash inside one process leaves files for the collector to close, where a real one leaves none
pytestmark = [
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@dataclass
class Reader:
    """A laptop that brings its news and writes an entry for each."""

    news: News
    contact: Contact

    @property
    def laptop(self) -> Laptop:
        return self.news.laptop

    def bring(self) -> None:
        PullRun(self.laptop.place, self.contact, clock).run()

    def read(self) -> None:
        settle_pages(self.laptop.store, self.laptop.place, self._apply)

    def done(self) -> list[str]:
        """What was done, in the order of the journal."""
        with self.laptop.store.read() as tx:
            rows = tx.connection.exec_driver_sql("SELECT text FROM bodies ORDER BY number").all()
        return [str(json.loads(row.text)["event"]["said"]) for row in rows]

    def _apply(self, tx: Writing, item: Item) -> bool:
        append(tx, entry_saying(self.laptop.device, str(item.said["said"])))
        return True


@pytest.fixture
def reader(headquarters: NaiveHeadquarters, laptop: Laptop) -> Reader:
    carrier = replace(read_carrier(laptop.place), url="https://hq")
    write_carrier(laptop.place, carrier)
    news = News(headquarters, laptop, at_once=2)
    greeted = greet(laptop.place, carrier, Direct(headquarters).to, clock)

    def line(_method: str, _url: str, _path: str, body: bytes, _said: Mapping[str, str]) -> Reply:
        return news.answer(body)

    return Reader(news, replace(greeted, line=line))


def crash_at_lines(
    reader: Reader, before: Callable[[], None], work: Callable[[], None], every: int
) -> int:
    """Crash `work` at each `every`th line until it comes to its end; how many lines there were.

    Before each try there are three news more; after it everything is brought and read in peace.
    """
    step, ended = 1 - every, False
    while not ended:
        step += every
        reader.news.tell("erase", "erase", "erase")
        before()
        with stopping_at(step, crash, OURS) as steps:
            work()
        ended = steps.count < step
        sweep(reader)
        reader.read()
        reader.bring()
        reader.read()
        assert page_files(reader.laptop.place) == ()
        assert reader.done() == [item.said["said"] for item in reader.news.items]
    return step


def sweep(reader: Reader) -> None:
    """Parts of files that a crash left, which `prepare` removes an hour later."""
    place = reader.laptop.place
    for folder in (place.folder, place.inbox):
        for part in folder.glob(".*.part"):
            part.unlink()


FEW = pytest.param(23, id="some lines")
ALL = pytest.param(1, id="all lines", marks=[pytest.mark.long, pytest.mark.timeout(1200)])


@pytest.mark.parametrize("every", [FEW, ALL])
def test_while_news_are_brought(reader: Reader, every: int) -> None:
    assert crash_at_lines(reader, lambda: None, reader.bring, every) > 60


@pytest.mark.parametrize("every", [FEW, ALL])
def test_while_news_are_read(reader: Reader, every: int) -> None:
    assert crash_at_lines(reader, reader.bring, reader.read, every) > 60
