"""The pages of a damaged database and its log that are still what was written, in the clear.

Nothing here goes through SQLCipher, which gives a damaged file up as a whole: each page is proved
by its own HMAC and opened by itself. Of a page that stands in the log several times the newest copy
that proves is taken. (SQLite file format, 1.2 "Pages" and 4 "The Write-Ahead Log".)
"""

from collections import Counter
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path
from typing import IO

from app.storage import failures
from app.storage.pages import (
    HMAC_BYTES,
    PAGE_BYTES,
    SALT_BYTES,
    is_proven,
    mac_key,
    some_pages,
)
from app.storage.replace import log_files
from app.vault.page_cipher import open_page

_VECTOR_BYTES = 16
USABLE_BYTES = PAGE_BYTES - HMAC_BYTES - _VECTOR_BYTES
"""What of a page SQLite itself uses; the rest proves it."""
MAGIC = b"SQLite format 3\0"
_LOG_HEADER_BYTES, _FRAME_HEADER_BYTES = 32, 24
_FRAME_BYTES = _FRAME_HEADER_BYTES + PAGE_BYTES
_LOG_SALTS = slice(16, 24)
_FRAME_SALTS = slice(8, 16)
_COUNT = slice(28, 32)
_SEVERAL = 8


class ProvenPages:
    """What can be read of the database at `path` under its 32-byte key; nothing is changed.

    `count`: pages that it should have; `damaged`: those of which no copy proves, or which are cut
    off; `outdated`: those of which only an older copy proves, or whose newest may be lost.
    """

    def __init__(self, path: Path, key: bytes) -> None:
        """Look at every page.

        Raises UserCanFix `store_missing`, TrustBroken `wrong_key_or_foreign` when no page proves,
        EnvironmentFailed `disk`.
        """
        self._path, self._log = path, log_files(path)[0]
        self._key = key
        self._where: dict[int, tuple[bool, int]] = {}
        self._outdated: set[int] = set()
        try:
            self._proof = _proof(path, self._log, key)
            self._find()
            self.count = self._count()
        except FileNotFoundError as wrong:
            raise failures.missing() from wrong
        except OSError as wrong:
            raise failures.of_the_system(wrong) from wrong
        self.damaged = frozenset(range(1, self.count + 1)) - self._where.keys()
        self.outdated = frozenset(self._outdated & self._where.keys())

    def numbers(self) -> Iterator[int]:
        """The numbers of all pages that can be read, in order."""
        return iter(sorted(number for number in self._where if number <= self.count))

    def read(self, number: int) -> bytes | None:
        """USABLE_BYTES clear bytes of a page, or None when it is damaged or is not there."""
        if number not in self._where:
            return None
        in_log, offset = self._where[number]
        try:
            with (self._log if in_log else self._path).open("rb") as file:
                return self._opened(number, _at(file, offset))
        except OSError as wrong:
            raise failures.of_the_system(wrong) from wrong

    def _opened(self, number: int, page: bytes) -> bytes:
        begin = SALT_BYTES if number == 1 else 0
        vector = page[USABLE_BYTES : USABLE_BYTES + _VECTOR_BYTES]
        clear = open_page(page[begin:USABLE_BYTES], self._key, vector)
        return MAGIC + clear if number == 1 else clear

    def _find(self) -> None:
        """The newest copy of each page that proves: first the database, then its log over it."""
        with self._path.open("rb") as file:
            for index in range(self._path.stat().st_size // PAGE_BYTES):
                if is_proven(_at(file, index * PAGE_BYTES), index + 1, self._proof):
                    self._where[index + 1] = (False, index * PAGE_BYTES)
        for number, offset, page in _frames(self._log):
            if is_proven(page, number, self._proof):
                self._where[number] = (True, offset)
                self._outdated.discard(number)
            else:
                self._outdated.add(number)

    def _count(self) -> int:
        """The first page tells it; where that is an older copy or damaged, what was found.

        A store never gets shorter: nothing in the program gives pages back.
        """
        first = self.read(1)
        found = max(self._where, default=0)
        told = int.from_bytes(first[_COUNT], "big") if first is not None else 0
        return max(told, found, self._path.stat().st_size // PAGE_BYTES)


def _proof(path: Path, log: Path, key: bytes) -> bytes:
    """What proves the pages, also when a byte of the file's own salt was damaged."""
    with path.open("rb") as file:
        salt = file.read(SALT_BYTES)
    logged = [(number, page) for number, _, page in islice(_frames(log), _SEVERAL)]
    sample = [*some_pages(path), *logged]
    if _fits(mac_key(key, salt), sample):
        return mac_key(key, salt)
    firsts = (page[:SALT_BYTES] for number, _, page in _frames(log) if number == 1)
    for other in chain(firsts, _one_byte_apart(salt)):
        proof = mac_key(key, other)
        if _fits(proof, sample[1:_SEVERAL]):
            return proof
    raise failures.unreadable(found="unknown")


def _fits(proof: bytes, sample: list[tuple[int, bytes]]) -> bool:
    return any(is_proven(page, number, proof) for number, page in sample)


def _one_byte_apart(salt: bytes) -> Iterator[bytes]:
    for place in range(len(salt)):
        for byte in range(256):
            yield salt[:place] + bytes([byte]) + salt[place + 1 :]


def _frames(log: Path) -> Iterator[tuple[int, int, bytes]]:
    """Page number, offset in the log and page of every frame up to the last commit, in order.

    SQLite stops at the first frame that does not fit and forgets the commits after it. Here each
    is looked at by itself: its HMAC covers page and number.
    """
    if not log.exists():
        return
    with log.open("rb") as file:
        header = file.read(_LOG_HEADER_BYTES)
        heads = list(_frame_heads(file, log.stat().st_size))
        salts = [head[_FRAME_SALTS] for head in heads]
        known = Counter(salts)
        mine = max((header[_LOG_SALTS], *salts[:1]), key=lambda one: known[one])
        commits = [
            index
            for index, head in enumerate(heads)
            if head[_FRAME_SALTS] == mine and any(head[4:8])
        ]
        for index in range(commits[-1] + 1 if commits else 0):
            offset = _LOG_HEADER_BYTES + index * _FRAME_BYTES + _FRAME_HEADER_BYTES
            yield int.from_bytes(heads[index][:4], "big"), offset, _at(file, offset)


def _frame_heads(file: IO[bytes], size: int) -> Iterator[bytes]:
    for index in range(max(size - _LOG_HEADER_BYTES, 0) // _FRAME_BYTES):
        file.seek(_LOG_HEADER_BYTES + index * _FRAME_BYTES)
        yield file.read(_FRAME_HEADER_BYTES)


def _at(file: IO[bytes], offset: int) -> bytes:
    file.seek(offset)
    return file.read(PAGE_BYTES)
