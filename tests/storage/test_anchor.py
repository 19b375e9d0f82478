"""The anchor finds a database that was put back, and a log that lost its tail."""

import errno
import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest

from app.domain.errors import EnvironmentFailed
from app.journal.chain import Position
from app.storage.anchor import AnchorFile, Verdict
from app.storage.device import save_device
from app.storage.engine import create_store, open_store
from app.storage.journal import append, head, start_incarnation
from app.storage.store import Store
from app.vault.anchor import FILE_BYTES, read_anchor
from tests.storage.samples import DEVICE, KEY, registration_entry

ANCHOR_KEY = b"a" * 32


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "anchor.bin"


@pytest.fixture
def path(tmp_path: Path, file: Path) -> Path:
    """A closed store of three entries, whose anchor was written along."""
    path = tmp_path / "store.db"
    store = create_store(path, KEY, AnchorFile(file, ANCHOR_KEY).note)
    with store.write() as tx:
        save_device(tx, DEVICE)
    register(store, 3)
    store.close()
    return path


def register(store: Store, count: int) -> Position:
    """So many commits of one entry each; the last one's position."""
    for seed in range(count - 1):
        with store.write() as tx:
            append(tx, registration_entry(seed))
    with store.write() as tx:
        return append(tx, registration_entry(count))


def verdict(path: Path, file: Path) -> Verdict:
    store = open_store(path, KEY)
    with store.read() as tx:
        found = AnchorFile(file, ANCHOR_KEY).compare(tx)
    store.close()
    return found


def test_after_each_commit_the_anchor_names_the_head(path: Path, file: Path) -> None:
    anchor = AnchorFile(file, ANCHOR_KEY)
    store = open_store(path, KEY, anchor.note)
    for seed in range(4):
        with store.write() as tx:
            position = append(tx, registration_entry(seed))
        said = read_anchor(file.read_bytes(), ANCHOR_KEY)
        assert (said.incarnation, said.number, said.chain) == (
            position.incarnation,
            position.number,
            position.chain,
        )
    store.close()
    assert file.stat().st_size == FILE_BYTES
    assert file.stat().st_mode & 0o777 == 0o600
    assert verdict(path, file) is Verdict.HOLDS


def test_the_sequence_goes_on_after_a_restart(path: Path, file: Path) -> None:
    before = read_anchor(file.read_bytes(), ANCHOR_KEY).sequence
    store = open_store(path, KEY, AnchorFile(file, ANCHOR_KEY).note)
    register(store, 1)
    store.close()
    assert read_anchor(file.read_bytes(), ANCHOR_KEY).sequence == before + 1


def test_without_a_file_the_anchor_is_absent(path: Path, file: Path) -> None:
    file.unlink()
    assert verdict(path, file) is Verdict.ABSENT


def test_a_file_that_proves_nothing_is_damaged(path: Path, file: Path) -> None:
    file.write_bytes(b"\0" * FILE_BYTES)
    assert verdict(path, file) is Verdict.DAMAGED
    store = open_store(path, KEY, AnchorFile(file, ANCHOR_KEY).note)
    register(store, 1)
    store.close()
    assert verdict(path, file) is Verdict.HOLDS, "the next save writes it anew"


def test_a_database_ahead_of_its_anchor_is_normal(path: Path, file: Path) -> None:
    store = open_store(path, KEY)
    register(store, 2)
    store.close()
    assert verdict(path, file) is Verdict.HOLDS


def test_a_database_put_back_is_found_and_goes_on_under_a_new_incarnation(
    path: Path, file: Path, tmp_path: Path
) -> None:
    backup = Path(shutil.copy(path, tmp_path / "backup.db"))
    anchor = AnchorFile(file, ANCHOR_KEY)
    store = open_store(path, KEY, anchor.note)
    register(store, 4)
    store.close()
    backup.replace(path)
    assert verdict(path, file) is Verdict.RESTORED
    store = open_store(path, KEY, anchor.note)
    with store.write() as tx:
        assert anchor.entries_lost(tx) == 4
        before = head(tx)
        after = start_incarnation(tx)
    assert (before.number, after.incarnation == before.incarnation) == (3, False)
    store.close()
    assert verdict(path, file) is Verdict.HOLDS


def test_another_history_of_the_same_length_is_found(
    path: Path, file: Path, tmp_path: Path
) -> None:
    backup = Path(shutil.copy(path, tmp_path / "backup.db"))
    store = open_store(path, KEY, AnchorFile(file, ANCHOR_KEY).note)
    register(store, 2)
    store.close()
    backup.replace(path)
    store = open_store(path, KEY)
    register(store, 2)
    store.close()
    assert verdict(path, file) is Verdict.RESTORED


@pytest.fixture
def cut_off(path: Path, file: Path, tmp_path: Path) -> Path:
    """The files as a power cut leaves them: twenty commits stand in the log alone."""
    store = open_store(path, KEY, AnchorFile(file, ANCHOR_KEY).note)
    register(store, 20)
    folder = tmp_path / "cut off"
    folder.mkdir()
    for name in ("store.db", "store.db-wal"):
        shutil.copy(tmp_path / name, folder / name)
    store.close()
    return folder / "store.db"


def test_with_its_log_the_database_holds(cut_off: Path, file: Path) -> None:
    assert verdict(cut_off, file) is Verdict.HOLDS


@pytest.mark.parametrize("place", [0.3, 0.5, 0.97])
def test_one_flipped_bit_in_the_log_loses_commits_silently_but_not_for_the_anchor(
    cut_off: Path, file: Path, place: float
) -> None:
    log = cut_off.with_name("store.db-wal")
    content = bytearray(log.read_bytes())
    content[int(len(content) * place)] ^= 1
    log.write_bytes(content)
    assert verdict(cut_off, file) is Verdict.RESTORED
    store = open_store(cut_off, KEY)
    store.check_integrity()
    with store.read() as tx:
        assert 3 <= head(tx).number < 23
        assert AnchorFile(file, ANCHOR_KEY).entries_lost(tx) == 23 - head(tx).number
    store.close()


def test_a_lost_log_is_found(cut_off: Path, file: Path) -> None:
    cut_off.with_name("store.db-wal").unlink()
    assert verdict(cut_off, file) is Verdict.RESTORED


def test_a_commit_stands_though_the_anchor_cannot_be_written(
    path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    anchor = AnchorFile(file, ANCHOR_KEY)
    store = open_store(path, KEY, anchor.note)
    before = file.read_bytes()

    def no_room(*_: object) -> NoReturn:
        raise OSError(errno.ENOSPC, "no room")

    with monkeypatch.context() as patched:
        patched.setattr(os, "lseek", no_room)
        position = register(store, 1)
        with pytest.raises(EnvironmentFailed) as caught:
            anchor.sync(position)
    assert caught.value.code == "disk_full"
    assert file.read_bytes() == before
    with store.read() as tx:
        assert head(tx) == position
    anchor.sync(position)
    assert read_anchor(file.read_bytes(), ANCHOR_KEY).number == position.number
    store.close()
