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
HMAC_BYTES = 64
_SALT_MASK = 0x3A
_ROUNDS = 2
_KEY_BYTES = 32
_MOST_PAGES_TRIED = 64


def fits_some_page(path: Path, key: bytes) -> bool:
    """Whether any page was written under this 32-byte key: then the key is right.

    Tries the first page and some sixty more, spread over the file. Raises OSError.
    """
    with path.open("rb") as file:
        salt = file.read(SALT_BYTES)
    proof = mac_key(key, salt)
    return any(is_proven(page, number, proof) for number, page in some_pages(path))


def some_pages(path: Path) -> Iterator[tuple[int, bytes]]:
    """The first page and some sixty more, spread over the file, with their numbers."""
    count = path.stat().st_size // PAGE_BYTES
    step = max(1, count // _MOST_PAGES_TRIED)
    with path.open("rb") as file:
        for number in range(1, count + 1, step):
            file.seek((number - 1) * PAGE_BYTES)
            yield number, file.read(PAGE_BYTES)


def mac_key(key: bytes, salt: bytes) -> bytes:
    """What proves the pages of the file that begins with this salt."""
    masked = bytes(byte ^ _SALT_MASK for byte in salt)
    return hashlib.pbkdf2_hmac("sha512", key, masked, _ROUNDS, _KEY_BYTES)


def is_proven(page: bytes, number: int, proof: bytes) -> bool:
    """Whether a page of 4096 bytes is what was written as page `number`; `proof`: `mac_key`."""
    begin = SALT_BYTES if number == 1 else 0  # the salt is not part of what is proved
    message = page[begin:-HMAC_BYTES] + number.to_bytes(4, "little")
    mac = hmac.digest(proof, message, "sha512")
    return hmac.compare_digest(mac, page[-HMAC_BYTES:])
