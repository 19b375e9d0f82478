"""Pages that prove true under a key, judged without SQLCipher."""

import random
from pathlib import Path

import pytest

from app.storage import journal
from app.storage.pages import PAGE_BYTES, fits_some_page
from tests.storage.samples import KEY, OTHER_KEY, enrolled_store, registration_entry


@pytest.fixture
def file(tmp_path: Path) -> Path:
    store = enrolled_store(tmp_path)
    with store.write() as tx:
        for seed in range(30):
            journal.append(tx, registration_entry(seed))
    store.close()
    return tmp_path / "store.db"


def test_the_right_key_fits_and_another_does_not(file: Path) -> None:
    assert fits_some_page(file, KEY)
    assert not fits_some_page(file, OTHER_KEY)


def test_one_whole_page_is_enough(file: Path) -> None:
    chance = random.Random(3)  # noqa: S311 - repeatable, guards nothing
    content = bytearray(file.read_bytes())
    for start in range(0, len(content), PAGE_BYTES):
        if start != 6 * PAGE_BYTES:
            content[start + 16 : start + PAGE_BYTES] = chance.randbytes(PAGE_BYTES - 16)
    content = content[: 60 * PAGE_BYTES]
    file.write_bytes(content)
    assert fits_some_page(file, KEY)
    content[6 * PAGE_BYTES + 5] ^= 1
    file.write_bytes(content)
    assert not fits_some_page(file, KEY)


def test_the_first_page_alone_is_enough(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:PAGE_BYTES])
    assert fits_some_page(file, KEY)
    assert not fits_some_page(file, OTHER_KEY)


def test_without_the_salt_nothing_fits(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[0] ^= 1
    file.write_bytes(content)
    assert not fits_some_page(file, KEY)


@pytest.mark.parametrize("size", [0, 10, PAGE_BYTES - 1])
def test_a_file_without_a_whole_page_fits_nothing(file: Path, size: int) -> None:
    file.write_bytes(file.read_bytes()[:size])
    assert not fits_some_page(file, KEY)
