"""A page brought on a stick is read at once, and once."""

from pathlib import Path

import pytest

from app.demo.headquarters import DemoHeadquarters
from app.domain.errors import EnvironmentFailed, TrustBroken, UserCanFix
from app.domain.ids import system_clock
from app.domain.limits import Caution, Concern, Level, Limit
from app.hq import feed
from app.hq.cli_pages import write_pages
from app.hq.opened import opened
from app.sync.lease import take_lease
from tests.services.enrolled import EnrolledLaptop, enrolled_laptop

TOLD = {"limits": {Limit.DISK_FREE_MB.value: 10**6, f"{Limit.DISK_FREE_MB.value}_strong": 10**6}}


@pytest.fixture
def laptop(tmp_path: Path, headquarters: DemoHeadquarters) -> EnrolledLaptop:
    return enrolled_laptop(tmp_path / "laptop", headquarters)


def test_a_page_is_read_at_once_and_once(
    laptop: EnrolledLaptop, headquarters: DemoHeadquarters, tmp_path: Path
) -> None:
    opened_laptop = laptop.sign_in()
    device = opened_laptop._signed_in.device.device
    with opened(headquarters.folder, {}) as here:
        with here.store.write() as tx:
            feed.put(tx, feed.device_scope(device), "settings", TOLD, system_clock())
        (file,) = write_pages(here, device, tmp_path / "stick", system_clock)
    assert loud(opened_laptop.limits.now()) == []
    assert opened_laptop.stick.take(file) == 1
    assert loud(opened_laptop.limits.now()) == [Limit.DISK_FREE_MB]
    assert opened_laptop.stick.take(file) == 0
    opened_laptop.close()


def test_what_is_none_is_refused_and_an_exchange_is_not_disturbed(
    laptop: EnrolledLaptop, tmp_path: Path
) -> None:
    opened_laptop = laptop.sign_in()
    with pytest.raises(UserCanFix) as told:
        opened_laptop.stick.take(tmp_path / "missing")
    assert told.value.code == "no_file"
    (tmp_path / "other").write_bytes(b"something else")
    with pytest.raises(TrustBroken) as broken:
        opened_laptop.stick.take(tmp_path / "other")
    assert broken.value.code == "page"
    with take_lease(laptop.place, system_clock), pytest.raises(EnvironmentFailed) as running:
        opened_laptop.stick.take(tmp_path / "other")
    assert running.value.code == "exchange_running"
    opened_laptop.close()


def loud(cautions: tuple[Caution, ...]) -> list[Limit | Concern]:
    return [one.about for one in cautions if one.level is Level.STRONG]
