"""The bytes of an encrypted store as somebody with the key sees them: free space included.

SQLCipher 4 with a raw key: each page of 4096 bytes ends in an IV (16) and an HMAC (64), the
first begins with the salt (16); what lies between is AES-256-CBC.
"""

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

PAGE = 4096
RESERVED = 80
SALT = 16
WAL_HEADER = 32
FRAME_HEADER = 24


def decrypted_pages(path: Path, key: bytes) -> bytes:
    data = path.read_bytes()
    assert len(data) % PAGE == 0
    return b"".join(
        decrypted_page(data[start : start + PAGE], key, SALT if start == 0 else 0)
        for start in range(0, len(data), PAGE)
    )


def decrypted_log(path: Path, key: bytes) -> bytes:
    """All frames of a write-ahead log, those that are overwritten later included."""
    data = path.read_bytes()[WAL_HEADER:] if path.exists() else b""
    frames = [data[i : i + FRAME_HEADER + PAGE] for i in range(0, len(data), FRAME_HEADER + PAGE)]
    return b"".join(
        decrypted_page(
            frame[FRAME_HEADER:], key, SALT if int.from_bytes(frame[:4], "big") == 1 else 0
        )
        for frame in frames
        if len(frame) == FRAME_HEADER + PAGE
    )


def decrypted_page(page: bytes, key: bytes, skip: int) -> bytes:
    said, iv = page[skip : PAGE - RESERVED], page[PAGE - RESERVED : PAGE - RESERVED + 16]
    decryptor = Cipher(AES(key), CBC(iv)).decryptor()
    return decryptor.update(said) + decryptor.finalize()


def found_in(haystack: bytes, marker: str) -> bool:
    """In upper and lower case, as UTF-8 and both UTF-16."""
    forms = (marker, marker.lower(), marker.capitalize())
    encodings = ("utf-8", "utf-16-le", "utf-16-be")
    return any(form.encode(encoding) in haystack for form in forms for encoding in encodings)
