"""Simulated power cuts: whatever unsynced writes and names are lost or torn, nothing saved is lost.

The disk is disk.Disk, the process laptop_process, its writes are recorded by recorder.c.
"""

import random
import shutil
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.demo.headquarters import DemoHeadquarters
from app.domain.ids import system_clock
from tests.faults.powercut.disk import Change, Disk, File, Luck, Naming, write_image
from tests.faults.powercut.laptop_process import CARELESS, NORMAL
from tests.faults.powercut.recording import build_recorder, compiler, read_steps, record
from tests.faults.powercut.survivor import Said, faults_of, looked_at
from tests.services.enrolled import enrolled_laptop

DEEP_EVERY = 10
LOST, TORN_FILE = "acknowledged saves are missing", "key_file"


@pytest.fixture(scope="module")
def recorder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not sys.platform.startswith("linux") or compiler() is None:
        reason = "POWER CUTS ARE NOT SIMULATED: that needs Linux and a C compiler (cc, gcc, clang)"
        pytest.skip(reason)
    return build_recorder(tmp_path_factory.mktemp("recorder"))


@pytest.fixture(scope="module")
def headquarters(tmp_path_factory: pytest.TempPathFactory) -> DemoHeadquarters:
    founded = DemoHeadquarters(tmp_path_factory.mktemp("headquarters"))
    founded.found_once(system_clock)
    return founded


@dataclass(frozen=True)
class Evening:
    """What power cuts during one recorded life of a laptop came to."""

    acknowledged: int
    images: int
    faults: Counter[str]
    untrue: tuple[str, ...]


def cut_power(
    folder: Path,
    recorder: Path,
    headquarters: DemoHeadquarters,
    *,
    saves: int,
    images: int,
    seed: int,
    broken: str = "",
) -> Evening:
    """Record one life of a new laptop, then look at so many images of cuts during it."""
    folder.mkdir(parents=True)
    place, log = folder / "laptop", folder / "log"
    with headquarters.served():
        laptop = enrolled_laptop(place, headquarters).sign_in()
    before = looked_at(laptop)
    laptop.close()
    disk, said, faults = Disk(place), Said(), Counter[str]()
    record(recorder, place, log, [str(saves), str(seed), broken])
    chance = random.Random(seed)  # noqa: S311 - repeatable, guards nothing
    length = sum(1 for _ in read_steps(log))
    cuts = Counter(chance.randrange(length) for _ in range(images))
    count = 0
    for number, step in enumerate(read_steps(log)):
        if step.kind == "A":
            said.take(step)
        disk.follow(step)
        for _ in range(cuts[number]):
            image = folder / f"image-{count}"
            write_image(disk.image(Luck.draw(chance)), image)
            faults.update(faults_of(image, said, before, deep=count % DEEP_EVERY == 0))
            shutil.rmtree(image)
            count += 1
    return Evening(len(said.saved), count, faults, differences(disk, place))


def differences(disk: Disk, place: Path) -> tuple[str, ...]:
    """Files that the record says otherwise than they are: then the recorder missed something."""
    real = {
        path.relative_to(place).as_posix(): path.read_bytes()
        for path in place.rglob("*")
        if path.is_file()
    }
    told = disk.names()
    return tuple(name for name in real | told if real.get(name) != told.get(name))


def test_no_acknowledged_save_is_lost(
    tmp_path: Path, recorder: Path, headquarters: DemoHeadquarters
) -> None:
    evening = cut_power(
        tmp_path / "life", recorder, headquarters, saves=60, images=60, seed=20261124
    )
    assert evening.faults == {}
    assert (evening.acknowledged, evening.images) == (60, 60)
    assert evening.untrue == (), "the record is exactly what happened"


@pytest.mark.long
@pytest.mark.timeout(7200)
def test_ten_thousand_acknowledged_saves(
    tmp_path: Path, recorder: Path, headquarters: DemoHeadquarters
) -> None:
    begun, acknowledged, images = time.monotonic(), 0, 0
    for life in range(40):
        folder = tmp_path / str(life)
        evening = cut_power(folder, recorder, headquarters, saves=250, images=50, seed=life)
        assert (evening.faults, evening.untrue) == ({}, ())
        acknowledged += evening.acknowledged
        images += evening.images
        shutil.rmtree(folder)
    print(f"{acknowledged} saves, {images} images, {time.monotonic() - begun:.0f} s")  # noqa: T201
    assert acknowledged == 10_000


def test_the_proof_finds_saves_that_were_not_synced(
    tmp_path: Path, recorder: Path, headquarters: DemoHeadquarters
) -> None:
    """The control: synchronous=NORMAL acknowledges what is not on the disk."""
    evening = cut_power(
        tmp_path / "life", recorder, headquarters, saves=25, images=12, seed=3, broken=NORMAL
    )
    lost = sum(count for fault, count in evening.faults.items() if LOST in fault)
    assert lost > 0
    assert evening.untrue == ()


def test_the_proof_finds_files_that_were_not_synced(
    tmp_path: Path, recorder: Path, headquarters: DemoHeadquarters
) -> None:
    """The control: the program's own files put in place without a sync are found torn or empty."""
    evening = cut_power(
        tmp_path / "life", recorder, headquarters, saves=25, images=15, seed=3, broken=CARELESS
    )
    torn = [fault for fault in evening.faults if "torn" in fault or "empty" in fault]
    assert torn


# --- the disk itself ----------------------------------------------------------------------------


def lucky(kept: float, torn: float, sector: int = 512, seed: int = 1) -> Luck:
    return Luck(random.Random(seed), kept, torn, sector, names_in_order=True)  # noqa: S311


def test_what_was_synced_stays_and_the_rest_is_there_or_not() -> None:
    file = File()
    file.since.append(Change(0, b"old"))
    file.sync()
    file.since.append(Change(3, b"new"))
    assert file.survivor(lucky(0, 0)) == b"old"
    assert file.survivor(lucky(1, 0)) == file.whole() == b"oldnew"


def test_a_lost_write_before_a_kept_one_leaves_zeros() -> None:
    file = File(since=[Change(2, b"cd"), Change(3, None), Change(5, b"f")])
    assert file.whole() == b"\0\0c\0\0f"


@pytest.mark.parametrize("sector", [512, 4096])
def test_a_write_tears_at_sector_borders_only(sector: int) -> None:
    written = Change(100, bytes(range(256)) * 40)
    for seed in range(50):
        chance = random.Random(seed)  # noqa: S311
        for part in written.torn(sector, chance):
            assert part.data is not None
            end = part.offset + len(part.data)
            assert part.offset == 100 or part.offset % sector == 0
            assert end == 100 + 10240 or end % sector == 0
            inside = part.offset - 100
            assert written.data is not None
            assert part.data == written.data[inside : inside + len(part.data)]


def test_names_are_lost_from_a_point_on() -> None:
    first, second = Naming("", "/d/a", File()), Naming("/d/a", "/d/b", File())
    luck = lucky(1, 0)
    drawn = [luck.of_names([first, second]) for _ in range(50)]
    assert {len(names) for names in drawn} == {0, 1, 2}
    assert all(names == [first, second][: len(names)] for names in drawn)
