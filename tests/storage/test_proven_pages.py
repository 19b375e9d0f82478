"""Each page by itself: damaged ones are known exactly, the log counts, older copies are told."""

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.errors import ManzilError
from app.storage.pages import PAGE_BYTES
from app.storage.proven_pages import MAGIC, USABLE_BYTES, ProvenPages
from tests.storage.damage import flip, register, spoil
from tests.storage.samples import KEY, OTHER_KEY, enrolled_store


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Thirty people in the database, ten more in its log alone."""
    folder, kept = tmp_path_factory.mktemp("made"), tmp_path_factory.mktemp("kept")
    store = enrolled_store(folder)
    register(store, range(30))
    store.checkpoint()
    register(store, range(30, 40))
    for file in folder.iterdir():
        if not file.name.endswith("-shm"):
            shutil.copy(file, kept)
    store.close()
    return kept


@pytest.fixture
def file(made: Path, tmp_path: Path) -> Iterator[Path]:
    shutil.copytree(made, tmp_path / "copy")
    yield tmp_path / "copy" / "store.db"
    assert {one.name for one in (tmp_path / "copy").iterdir()} <= {"store.db", "store.db-wal"}


def test_every_page_of_a_whole_file_is_read(file: Path) -> None:
    pages = ProvenPages(file, KEY)
    assert pages.damaged == pages.outdated == frozenset()
    assert list(pages.numbers()) == list(range(1, pages.count + 1))
    first = pages.read(1)
    assert first is not None
    assert first.startswith(MAGIC)
    assert len(first) == USABLE_BYTES


def test_every_flipped_byte_is_found_and_no_other_page_is_lost(file: Path) -> None:
    file.with_name("store.db-wal").unlink()
    chance = random.Random(9)  # noqa: S311 - repeatable, guards nothing
    places = [chance.randrange(16, file.stat().st_size) for _ in range(40)]
    hit = flip(file, places, chance)
    pages = ProvenPages(file, KEY)
    assert pages.damaged == hit
    assert all(pages.read(number) is None for number in hit)


@pytest.mark.parametrize("place", range(0, 16, 5))
def test_a_flip_in_the_salt_loses_nothing(file: Path, place: int) -> None:
    flip(file, [place], random.Random(place))  # noqa: S311
    assert ProvenPages(file, KEY).damaged == frozenset()


def test_a_flip_in_the_log_loses_one_frame_and_not_those_after_it(file: Path) -> None:
    before = ProvenPages(file, KEY)
    flip(file.with_name("store.db-wal"), [32 + 24 + 100], random.Random(1))  # noqa: S311
    after = ProvenPages(file, KEY)
    assert after.count == before.count
    assert len(after.damaged | after.outdated) <= 1


def test_without_its_log_the_database_is_read(file: Path) -> None:
    whole = ProvenPages(file, KEY).count
    file.with_name("store.db-wal").unlink()
    assert 30 < ProvenPages(file, KEY).count <= whole
    assert ProvenPages(file, KEY).damaged == frozenset()


def test_what_was_cut_off_is_damaged(file: Path) -> None:
    file.with_name("store.db-wal").unlink()
    whole = ProvenPages(file, KEY).count
    with file.open("r+b") as cut:
        cut.truncate(20 * PAGE_BYTES + 100)
    pages = ProvenPages(file, KEY)
    assert pages.damaged == set(range(21, whole + 1))


def test_an_older_copy_is_taken_and_told(file: Path) -> None:
    log = file.with_name("store.db-wal")
    frames = (log.stat().st_size - 32) // (24 + PAGE_BYTES)
    flip(log, [32 + n * (24 + PAGE_BYTES) + 1000 for n in range(frames)], random.Random(2))  # noqa: S311
    pages = ProvenPages(file, KEY)
    assert pages.outdated
    assert all(pages.read(number) is not None for number in pages.outdated)


def test_frames_after_the_last_commit_do_not_count(file: Path) -> None:
    log = file.with_name("store.db-wal")
    before = {n: ProvenPages(file, KEY).read(n) for n in ProvenPages(file, KEY).numbers()}
    content = log.read_bytes()
    stray = bytearray(content[32 : 32 + 24 + PAGE_BYTES])
    stray[4:8] = bytes(4)
    log.write_bytes(content + stray)
    pages = ProvenPages(file, KEY)
    assert {n: pages.read(n) for n in pages.numbers()} == before


@pytest.mark.parametrize(
    ("key", "gone", "code"),
    [(OTHER_KEY, False, "wrong_key_or_foreign"), (KEY, True, "store_missing")],
)
def test_a_foreign_or_missing_file_is_refused(
    file: Path, key: bytes, *, gone: bool, code: str
) -> None:
    if gone:
        file.unlink()
    with pytest.raises(ManzilError) as refused:
        ProvenPages(file, key)
    assert refused.value.code == code


def test_many_damaged_pages_leave_the_others(file: Path) -> None:
    file.with_name("store.db-wal").unlink()
    spoil(file, range(1, 60, 2))
    assert ProvenPages(file, KEY).damaged == set(range(1, 60, 2))
