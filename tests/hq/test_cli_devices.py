"""`manzil hq revoke` and `take`, as a person gives them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import func, select

from app.domain.errors import UserCanFix
from app.domain.ids import system_clock
from app.domain.permissions import Role
from app.hq import schema
from app.hq.cli_devices import Taken, take_batches
from app.hq.devices import find_device
from app.hq.founding import found_headquarters
from app.hq.keys import read_keys
from app.hq.opened import OpenHeadquarters, opened
from app.hq.place import HeadquartersPlace
from app.hq.users import add_user
from app.vault.kdf_cost import FLOOR
from app.wire.messages import DeviceStatus
from tests.hq.headquarters import Headquarters, intake_over
from tests.hq.laptop import Laptop
from tests.hq.server import manzil_told

WORDS = "quiet river under stone"


@dataclass(frozen=True)
class House:
    """A headquarters with an administrator and an analyst, and a laptop."""

    data: Path
    here: OpenHeadquarters
    headquarters: Headquarters
    laptop: Laptop

    def status(self) -> DeviceStatus:
        with self.here.store.read() as tx:
            device = find_device(tx, self.laptop.device)
        assert device is not None
        return device.status

    def entries(self) -> int:
        with self.here.store.read() as tx:
            own = schema.entries.c.device == self.laptop.device
            return int(tx.rows(select(func.count().label("n")).where(own))[0].n)

    def copy(self, folder: Path, first: int, last: int) -> Path:
        """A sealed batch of the laptop as it lies on a medium."""
        inside = folder / "manzil-backup" / str(self.laptop.device)
        inside.mkdir(parents=True, exist_ok=True)
        name = f"{self.laptop.incarnation}-{first:010d}-{last:010d}.batch"
        (inside / name).write_bytes(self.laptop.batch(first, last))
        return inside / name


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    place = HeadquartersPlace(tmp_path / "hq")
    url = "https://127.0.0.1:8443"
    found_headquarters(place, country="KG", url=url, database=None, clock=system_clock)
    with opened(place.folder, {}) as here:
        keys = read_keys(here.place, here.headquarters.root_fingerprint)
        headquarters = Headquarters(here.store, keys, intake_over(here.store, keys))
        with here.store.write() as tx:
            for name, role in (("Aida", Role.ADMINISTRATOR), ("Timur", Role.ANALYST)):
                add_user(tx, name, [role], WORDS, at=system_clock(), cost=FLOOR)
        yield House(place.folder, here, headquarters, headquarters.laptop())


@pytest.mark.parametrize(
    ("how", "status"),
    [
        ((), DeviceStatus.PUSH_ONLY),
        (("--as", "wiped"), DeviceStatus.WIPE),
        (("--as", "stolen"), DeviceStatus.STOLEN),
    ],
)
def test_an_administrator_calls_a_laptop_back(
    house: House, how: tuple[str, ...], status: DeviceStatus
) -> None:
    data, name = str(house.data), str(house.laptop.device)
    done = manzil_told(f"{WORDS}\n", "hq", "revoke", "--data", data, name, "--by", "Aida", *how)
    assert (done.returncode, done.stderr) == (0, "")
    assert house.status() is status


@pytest.mark.parametrize(("who", "words"), [("Timur", WORDS), ("Aida", "another passphrase here")])
def test_nobody_else_does(house: House, who: str, words: str) -> None:
    data, name = str(house.data), str(house.laptop.device)
    done = manzil_told(f"{words}\n", "hq", "revoke", "--data", data, name, "--by", who)
    assert done.returncode == 1
    assert house.status() is DeviceStatus.ACTIVE


def test_copies_are_taken_in_any_order_of_names_and_twice(house: House, tmp_path: Path) -> None:
    for name in ("SHARIPOV", "KARIMOV", "NAZAROV", "RAHIMOV"):
        house.laptop.register(name)
    for first, last in ((3, 4), (1, 2)):
        house.copy(tmp_path / "stick", first, last)
    assert take_batches(house.headquarters.intake, tmp_path / "stick") == Taken(2, 0)
    assert house.entries() == 4
    done = manzil_told("", "hq", "take", "--data", str(house.data), str(tmp_path / "stick"))
    assert (done.returncode, done.stdout) == (0, "2 batches are held, 0 could not be taken.\n")
    assert house.entries() == 4


def test_what_is_damaged_unknown_or_not_continued_is_counted(house: House, tmp_path: Path) -> None:
    for name in ("SHARIPOV", "KARIMOV", "NAZAROV"):
        house.laptop.register(name)
    stick = tmp_path / "stick"
    house.copy(stick, 1, 1)
    house.copy(stick, 3, 3)  # number 2 is missing
    (stick / "damaged.batch").write_bytes(house.laptop.batch(2, 2)[:-1])
    (stick / "junk.batch").write_bytes(b"")
    stranger = Laptop(house.laptop.receiver)
    stranger.register("NOBODY")
    (stick / "stranger.batch").write_bytes(stranger.batch())
    assert take_batches(house.headquarters.intake, stick) == Taken(1, 4)
    assert house.entries() == 1


def test_a_folder_without_batches_is_told(house: House, tmp_path: Path) -> None:
    for folder in (tmp_path / "nowhere", tmp_path):
        with pytest.raises(UserCanFix) as told:
            take_batches(house.headquarters.intake, folder)
        assert told.value.code == "backup_empty"
