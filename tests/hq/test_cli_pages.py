from pathlib import Path
from uuid import UUID

import pytest

from app.domain.errors import UserCanFix
from app.domain.ids import system_clock
from app.hq import feed
from app.hq.cli_pages import write_pages
from app.hq.devices import add_device
from app.hq.founding import found_headquarters
from app.hq.opened import opened
from app.hq.place import HeadquartersPlace
from app.wire.page import MOST_ITEMS, open_page, read_page
from tests.hq.headquarters import NOW, Clock, device_of
from tests.hq.laptop import Laptop
from tests.hq.server import manzil


@pytest.fixture
def data(tmp_path: Path) -> Path:
    place = HeadquartersPlace(tmp_path / "hq")
    url = "https://127.0.0.1:8443"
    found_headquarters(place, country="KG", url=url, database=None, clock=system_clock)
    return place.folder


def laptop_told(data: Path, items: int) -> Laptop:
    with opened(data, {}) as here:
        laptop = Laptop(b"")
        with here.store.write() as tx:
            add_device(tx, device_of(laptop))
            for _ in range(items):
                feed.put(tx, feed.device_scope(laptop.device), "of the future", {}, NOW)
    return laptop


def test_everything_is_written_page_by_page(data: Path, tmp_path: Path) -> None:
    laptop = laptop_told(data, MOST_ITEMS + 1)
    with opened(data, {}) as here:
        files = write_pages(here, laptop.device, tmp_path / "stick", Clock())
    spans = ("0000000001-0000000500", "0000000501-0000000501")
    assert [file.name for file in files] == [f"{laptop.device}-{span}.page" for span in spans]
    numbers = [
        item.number
        for file in files
        for item in open_page(read_page(file.read_bytes()), laptop.keys.sealing)
    ]
    assert numbers == list(range(1, MOST_ITEMS + 2))


def test_the_command_names_its_files(data: Path, tmp_path: Path) -> None:
    laptop = laptop_told(data, 1)
    stick = tmp_path / "stick"
    done = manzil("hq", "page", str(laptop.device), "--data", str(data), "--out", str(stick))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.split() == [str(path) for path in stick.iterdir()]


def test_a_laptop_without_news_and_one_unknown(data: Path, tmp_path: Path) -> None:
    laptop = laptop_told(data, 0)
    with opened(data, {}) as here:
        assert write_pages(here, laptop.device, tmp_path / "stick", Clock()) == ()
        with pytest.raises(UserCanFix) as wrong:
            write_pages(here, UUID(int=1), tmp_path / "stick", Clock())
    assert wrong.value.code == "device_unknown"
