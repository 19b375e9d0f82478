"""What SQLite and SQLCipher complain of, in the program's own words."""

import errno
import shutil
from pathlib import Path

from app.domain.errors import EnvironmentFailed, ManzilError, TrustBroken, UserCanFix

_BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT, _FULL, _CANTOPEN = 5, 6, 8, 10, 11, 13, 14
_NOT_A_DATABASE = 26
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_NEARLY_FULL_BYTES = 1 << 20


def damaged() -> TrustBroken:
    return TrustBroken(
        "store_damaged",
        "The database of this laptop is damaged. Do not delete it: call headquarters, who can"
        " save what is in it.",
    )


def unreadable(*, found: str) -> TrustBroken:
    """`found`: plain_sqlite (a database without encryption) or unknown (or another key)."""
    return TrustBroken(
        "wrong_key_or_foreign",
        "The database file does not belong to these keys. Put the right file back, or call"
        " headquarters. Nothing was changed.",
        found=found,
    )


def missing() -> UserCanFix:
    return UserCanFix(
        "store_missing",
        "The database of this laptop is gone from its folder. Put it back, or call headquarters."
        " No new one was made.",
    )


def newer() -> UserCanFix:
    return UserCanFix(
        "store_newer",
        "The database was written by a newer version of this program. Install that version.",
    )


def already_there() -> TrustBroken:
    return TrustBroken(
        "store_exists",
        "There is a database already. It is never replaced by an empty one: move it away first.",
    )


def closed() -> EnvironmentFailed:
    return EnvironmentFailed("store_closed", "The laptop is locked. Sign in again.")


def busy() -> EnvironmentFailed:
    return EnvironmentFailed("store_busy", "The database is busy. Try again in a moment.")


def disk_full() -> EnvironmentFailed:
    return EnvironmentFailed(
        "disk_full", "The disk is full. Make room, then save again. Nothing was saved halfway."
    )


def disk() -> EnvironmentFailed:
    return EnvironmentFailed(
        "disk", "The disk does not take or give the data. Check it. Nothing was saved halfway."
    )


def of_the_system(wrong: OSError) -> EnvironmentFailed:
    """An error of the file system in our words; names no file."""
    return disk_full() if wrong.errno in _NO_ROOM else disk()


def code_of(error: BaseException | None) -> int:
    """SQLite's extended result code, 0 when the error did not come from SQLite."""
    return int(getattr(error, "sqlite_errorcode", 0))


def in_our_words(error_code: int, path: Path) -> ManzilError | None:
    """The error of this SQLite result code, or None when it can only be a bug of ours.

    `path` is the database: on a nearly full disk a failed write is called by its cause.
    """
    match error_code & 0xFF:
        case code if code in (_CORRUPT, _NOT_A_DATABASE):
            return damaged()
        case code if code in (_BUSY, _LOCKED):
            return busy()
        case code if code == _FULL or (code == _IOERR and _nearly_full(path)):
            return disk_full()
        case code if code in (_IOERR, _CANTOPEN, _READONLY):
            return disk()
        case _:
            return None


def _nearly_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _NEARLY_FULL_BYTES
    except OSError:
        return False
