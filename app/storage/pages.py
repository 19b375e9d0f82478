"""Which pages of an encrypted file fit a key, seen without SQLCipher and without a change.

When the first page cannot be read, SQLCipher only says that the file is no database. Whether the
key is another, or the page damaged, the pages tell: each ends in an HMAC of its own
(SQLCipher 4 design, "Page Encryption and HMAC": HMAC-SHA512 over page and number, keyed by two
rounds of PBKDF2 from the raw key and the masked salt in the file's first 16 bytes).
"""

import hashlib
import hmac
from collections.abc import Iterator
from pathlib import Path

PAGE_BYTES = 4096
SALT_BYTES = 16
_HMAC_BYTES = 64
_SALT_MASK = 0x3A
_ROUNDS = 2
_KEY_BYTES = 32
_MOST_PAGES_TRIED = 64


def fits_some_page(path: Path, key: bytes) -> bool:
    """Whether any page was written under this 32-byte key: then the key is right.

    Tries the first page and some sixty more, spread over the file. Raises OSError.
    """
    count = path.stat().st_size // PAGE_BYTES
    step = max(1, count // _MOST_PAGES_TRIED)
    return any(_pages_that_fit(path, key, range(1, count + 1, step)))


def _pages_that_fit(path: Path, key: bytes, numbers: range) -> Iterator[int]:
    with path.open("rb") as file:
        salt = bytes(byte ^ _SALT_MASK for byte in file.read(SALT_BYTES))
        mac_key = hashlib.pbkdf2_hmac("sha512", key, salt, _ROUNDS, _KEY_BYTES)
        for number in numbers:
            file.seek((number - 1) * PAGE_BYTES)
            page = file.read(PAGE_BYTES)
            begin = SALT_BYTES if number == 1 else 0  # the salt is not part of what is proved
            said, mac = page[begin:-_HMAC_BYTES], page[-_HMAC_BYTES:]
            message = said + number.to_bytes(4, "little")
            if hmac.compare_digest(hmac.new(mac_key, message, hashlib.sha512).digest(), mac):
                yield number
