"""What an open laptop warns of, one cause at a time."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from app.demo.headquarters import DemoHeadquarters
from app.domain.errors import UserCanFix
from app.domain.ids import new_id
from app.domain.limits import Caution, Concern, Level, Limit
from app.hq.devices import set_status
from app.hq.opened import opened
from app.journal.entry import Json
from app.services import limits as service
from app.services.limits import Limits, apply_limits
from app.services.open_laptop import OpenLaptop
from app.settings.disk_encryption import DiskEncryption
from app.settings.hibernation import Hibernation
from app.settings.laptop import read_laptop
from app.storage.limits import limit_steps
from app.sync.diary import read_diary
from app.wire.messages import DeviceStatus
from app.wire.page import Item
from tests.services.counter import Counter, filled_draft
from tests.services.enrolled import EnrolledLaptop, enrolled_laptop

NO_BACKUP = Caution(Concern.NO_BACKUP, Level.NOTE)


class Running:
    def __init__(self) -> None:
        self.ahead = timedelta(0)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


@pytest.fixture
def clock() -> Running:
    return Running()


@pytest.fixture
def laptop(headquarters: DemoHeadquarters, tmp_path: Path, clock: Running) -> EnrolledLaptop:
    return enrolled_laptop(tmp_path / "laptop", headquarters, clock)


@pytest.fixture(autouse=True)
def sound_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine that runs the tests is not what they are about."""
    monkeypatch.delenv("MANZIL_BACKUP", raising=False)
    monkeypatch.setattr(service, "disk_encryption", lambda _: DiskEncryption.ON)
    monkeypatch.setattr(service, "hibernation", lambda: Hibernation.IMPOSSIBLE)
    roomy = SimpleNamespace(disk_usage=lambda _: SimpleNamespace(free=50_000_000_000))
    monkeypatch.setattr(service, "shutil", roomy)


@pytest.fixture
def open_laptop(laptop: EnrolledLaptop) -> Iterator[OpenLaptop]:
    made = laptop.sign_in()
    yield made
    made.close()


def send(laptop: OpenLaptop) -> None:
    laptop.exchange.send_now(lambda _: None, lambda: False)


def test_a_laptop_in_order_warns_of_nothing(open_laptop: OpenLaptop) -> None:
    assert open_laptop.limits.now() == (NO_BACKUP,)
    send(open_laptop)
    assert open_laptop.limits.now() == ()


def test_days_without_contact_are_told_twice(open_laptop: OpenLaptop, clock: Running) -> None:
    send(open_laptop)
    for days, level in ((2, None), (3, Level.WARNING), (14, Level.STRONG)):
        clock.ahead = timedelta(days=days, minutes=1)
        expected = [Caution(Limit.CONTACT_DAYS, level, days)] if level else []
        assert list(open_laptop.limits.now()) == expected


def test_a_laptop_that_never_called_counts_from_its_enrolment(
    laptop: EnrolledLaptop, clock: Running
) -> None:
    assert read_diary(laptop.place).last_contact is None
    clock.ahead = timedelta(days=20)
    made = laptop.sign_in()
    found = made.limits.now()
    made.close()
    assert Caution(Limit.CONTACT_DAYS, Level.STRONG, 20) in found


def test_unsent_entries_warn_by_the_numbers_that_headquarters_set(counter: Counter) -> None:
    said: Mapping[str, Json] = {"limits": {"unsent": 1, "unsent_strong": 2}, "retention": {}}
    item = Item(new_id(counter.clock()), "settings", dict(said), counter.clock(), 1)
    with counter.signed_in.store.write() as tx:
        apply_limits(tx, item, counter.signed_in)
        assert limit_steps(tx).steps[Limit.UNSENT].strong == 2
    nothing = Item(new_id(counter.clock()), "settings", {"retention": {}}, counter.clock(), 2)
    wrong = Item(new_id(counter.clock()), "settings", {"limits": {"unsent": -1}}, item.at, 3)
    with counter.signed_in.store.write() as tx:
        apply_limits(tx, nothing, counter.signed_in)
        assert limit_steps(tx).steps[Limit.UNSENT].strong == 2
    with pytest.raises(UserCanFix), counter.signed_in.store.write() as tx:
        apply_limits(tx, wrong, counter.signed_in)


def test_a_full_disk_is_told(
    laptop: EnrolledLaptop, open_laptop: OpenLaptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    send(open_laptop)
    full = SimpleNamespace(disk_usage=lambda _: SimpleNamespace(free=512_000_000))
    monkeypatch.setattr(service, "shutil", full)
    assert open_laptop.limits.now() == (Caution(Limit.DISK_FREE_MB, Level.STRONG, 512),)


def test_an_old_key_list_is_told(open_laptop: OpenLaptop, clock: Running) -> None:
    clock.ahead = timedelta(days=366)
    found = open_laptop.limits.now()
    (told,) = [one for one in found if one.about is Limit.KEY_LIST_DAYS]
    assert told.level is Level.WARNING


def test_a_medium_on_the_same_disk_and_an_old_copy_are_told_while_work_is_unsent(
    open_laptop: OpenLaptop, tmp_path: Path, clock: Running
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    open_laptop.backup.choose(stick)
    assert open_laptop.limits.now() == (Caution(Concern.BACKUP_HERE, Level.WARNING),)
    clock.ahead = timedelta(days=2, minutes=1)
    assert Caution(Limit.BACKUP_DAYS, Level.WARNING, 2) in open_laptop.limits.now()
    clock.ahead = timedelta(0)
    send(open_laptop)
    assert open_laptop.limits.now() == ()


def test_an_order_of_headquarters_is_told(
    headquarters: DemoHeadquarters,
    laptop: EnrolledLaptop,
    open_laptop: OpenLaptop,
    clock: Running,
) -> None:
    open_laptop.drafts.save(filled_draft(clock))
    with opened(headquarters.folder, {}) as here, here.store.write() as tx:
        set_status(tx, read_laptop(laptop.place).device, DeviceStatus.PUSH_ONLY)
    send(open_laptop)
    assert open_laptop.limits.now() == (Caution(Concern.WITHDRAWN, Level.STRONG),)


@pytest.mark.parametrize(
    ("disk", "sleep", "told"),
    [
        (
            DiskEncryption.OFF,
            Hibernation.POSSIBLE,
            (
                Caution(Concern.DISK_NOT_ENCRYPTED, Level.WARNING),
                Caution(Concern.HIBERNATION, Level.WARNING),
            ),
        ),
        (
            DiskEncryption.UNKNOWN,
            Hibernation.UNKNOWN,
            (Caution(Concern.DISK_ENCRYPTION_UNKNOWN, Level.NOTE),),
        ),
    ],
)
def test_the_machine_is_asked_once(
    laptop: EnrolledLaptop,
    monkeypatch: pytest.MonkeyPatch,
    disk: DiskEncryption,
    sleep: Hibernation,
    told: tuple[Caution, ...],
) -> None:
    asked: list[Path] = []

    def ask(folder: Path) -> DiskEncryption:
        asked.append(folder)
        return disk

    monkeypatch.setattr(service, "disk_encryption", ask)
    monkeypatch.setattr(service, "hibernation", lambda: sleep)
    made = laptop.sign_in()
    send(made)
    limits: Limits = made.limits
    assert limits.now() == told
    assert limits.now() == told
    made.close()
    assert asked == [laptop.place.folder]
