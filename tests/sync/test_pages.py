import hashlib

import pytest

from app.domain.errors import EnvironmentFailed
from app.sync.inbox import Kind, answer_files, put_answer
from app.sync.pages import (
    PageFile,
    page_files,
    put_page,
    read_carried,
    read_page_file,
    reject_page,
    remove_page,
    write_carried,
)
from app.wire.page import MOST_PAGE_BYTES
from app.wire.pull import Cursor
from tests.sync.laptop import Laptop


def test_pages_lie_in_the_order_in_which_they_came(laptop: Laptop) -> None:
    assert page_files(laptop.place) == ()
    put_answer(laptop.place, Kind.HELLO, "{}")
    for data in (b"one", b"two", b"one"):
        put_page(laptop.place, data)
    files = page_files(laptop.place)
    assert [read_page_file(laptop.place, file) for file in files] == [b"one", b"two"]
    assert files[0].path(laptop.place).name == "0000000001.page"
    assert len(answer_files(laptop.place)) == 1  # neither sees the other's


def test_a_page_is_removed_once_and_may_be_gone(laptop: Laptop) -> None:
    put_page(laptop.place, b"one")
    (file,) = page_files(laptop.place)
    remove_page(laptop.place, file)
    remove_page(laptop.place, file)
    reject_page(laptop.place, file, b"one")
    assert page_files(laptop.place) == ()
    assert read_page_file(laptop.place, file) is None


def test_a_rejected_page_is_kept_under_its_hash(laptop: Laptop) -> None:
    put_page(laptop.place, b"one")
    reject_page(laptop.place, page_files(laptop.place)[0], b"one")
    digest = hashlib.sha256(b"one").hexdigest()
    assert (laptop.place.inbox / "rejected" / f"{digest}.page").read_bytes() == b"one"


def test_an_endless_file_is_cut_short(laptop: Laptop) -> None:
    (laptop.place.inbox / "0000000007.page").write_bytes(bytes(MOST_PAGE_BYTES + 100))
    assert len(read_page_file(laptop.place, PageFile(7)) or b"") == MOST_PAGE_BYTES + 1


def test_a_folder_in_place_of_a_page_is_the_disks_trouble(laptop: Laptop) -> None:
    page = PageFile(1)
    page.path(laptop.place).mkdir()
    with pytest.raises(EnvironmentFailed):
        read_page_file(laptop.place, page)


def test_how_far_was_carried(laptop: Laptop) -> None:
    assert read_carried(laptop.place, "a") == Cursor("a", 0, 0)
    write_carried(laptop.place, Cursor("a", 3, 4))
    assert read_carried(laptop.place, "a") == Cursor("a", 3, 4)
    assert read_carried(laptop.place, "b") == Cursor("b", 0, 0)
    file = laptop.place.folder / "pull.json"
    assert file.stat().st_mode & 0o077 == 0
    for damaged in (b"", b"{", b"[]", b'{"cursors":[{"scope":"a","epoch":-1,"number":0}]}'):
        file.write_bytes(damaged)
        assert read_carried(laptop.place, "a") == Cursor("a", 0, 0)
