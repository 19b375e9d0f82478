"""SQLite's result codes in our words (sqlite.org/rescode.html)."""

import errno
import shutil
from pathlib import Path

import pytest

from app.domain.errors import EnvironmentFailed, ManzilError, TrustBroken, UserCanFix
from app.storage import failures

BUSY, LOCKED, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB = 5, 6, 8, 10, 11, 13, 14, 26
IOERR_WRITE, IOERR_FSYNC, BUSY_SNAPSHOT, CORRUPT_INDEX = 778, 1034, 517, 779
ERROR, CONSTRAINT_UNIQUE, MISUSE = 1, 2067, 21


@pytest.mark.parametrize(
    ("code", "family", "ours"),
    [
        (BUSY, EnvironmentFailed, "store_busy"),
        (BUSY_SNAPSHOT, EnvironmentFailed, "store_busy"),
        (LOCKED, EnvironmentFailed, "store_busy"),
        (FULL, EnvironmentFailed, "disk_full"),
        (IOERR, EnvironmentFailed, "disk"),
        (IOERR_WRITE, EnvironmentFailed, "disk"),
        (IOERR_FSYNC, EnvironmentFailed, "disk"),
        (READONLY, EnvironmentFailed, "disk"),
        (CANTOPEN, EnvironmentFailed, "disk"),
        (CORRUPT, TrustBroken, "store_damaged"),
        (CORRUPT_INDEX, TrustBroken, "store_damaged"),
        (NOTADB, TrustBroken, "store_damaged"),
    ],
)
def test_each_code_has_its_words(
    code: int, family: type[ManzilError], ours: str, tmp_path: Path
) -> None:
    found = failures.in_our_words(code, tmp_path / "store.db")
    assert type(found) is family
    assert found.code == ours
    assert len(found.message) > 20


@pytest.mark.parametrize("code", [0, ERROR, CONSTRAINT_UNIQUE, MISUSE])
def test_what_only_we_can_have_done_wrong_has_none(code: int, tmp_path: Path) -> None:
    assert failures.in_our_words(code, tmp_path / "store.db") is None


def test_a_failed_write_on_a_full_disk_is_called_by_its_cause(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=4096))
    found = failures.in_our_words(IOERR_WRITE, tmp_path / "store.db")
    assert found is not None
    assert found.code == "disk_full"


def test_a_disk_that_is_gone_is_a_disk_that_fails(tmp_path: Path) -> None:
    found = failures.in_our_words(IOERR, tmp_path / "gone" / "store.db")
    assert found is not None
    assert found.code == "disk"


@pytest.mark.parametrize(
    ("number", "ours"),
    [
        (errno.ENOSPC, "disk_full"),
        (errno.EDQUOT, "disk_full"),
        (errno.EFBIG, "disk_full"),
        (errno.EIO, "disk"),
        (errno.EACCES, "disk"),
    ],
)
def test_errors_of_the_system(number: int, ours: str) -> None:
    found = failures.of_the_system(OSError(number, "words", "/home/karim/secret"))
    assert found.code == ours
    assert "karim" not in found.message


def test_the_code_is_read_from_what_sqlite_raised() -> None:
    raised = RuntimeError()
    assert failures.code_of(raised) == 0
    assert failures.code_of(None) == 0


def test_each_refusal_has_a_family_and_a_code_of_its_own() -> None:
    made = [
        failures.damaged(),
        failures.unreadable(found="unknown"),
        failures.missing(),
        failures.newer(),
        failures.already_there(),
        failures.closed(),
        failures.busy(),
        failures.disk_full(),
        failures.disk(),
    ]
    assert len({one.code for one in made}) == len(made)
    assert {one.code for one in made if isinstance(one, UserCanFix)} == {
        "store_missing",
        "store_newer",
    }
