"""Passphrases: at least 12 characters, or four words, in any script.

They are compared after Unicode normalisation C with every run of blanks as one space (near to
RFC 8265, OpaqueString), so that another keyboard does not lock an officer out.
"""

import unicodedata

from app.domain.errors import UserCanFix

LEAST_CHARACTERS = 12
LEAST_WORDS = 4
_LEAST_DIFFERENT = 5


def passphrase_bytes(passphrase: str) -> bytes:
    """What Argon2id is given."""
    return _normal(passphrase).encode("utf-8", errors="surrogatepass")


def require_strong(passphrase: str) -> None:
    """Raise UserCanFix unless `passphrase` is long enough and not one key held down."""
    plain = _normal(passphrase)
    long_enough = len(plain) >= LEAST_CHARACTERS or len(plain.split(" ")) >= LEAST_WORDS
    if not long_enough or len(set(plain)) < _LEAST_DIFFERENT:
        raise UserCanFix(
            "weak_passphrase",
            "Use at least 12 characters, or four words that do not belong together.",
            field="passphrase",
            characters=LEAST_CHARACTERS,
            words=LEAST_WORDS,
        )


def _normal(passphrase: str) -> str:
    return " ".join(unicodedata.normalize("NFC", passphrase).split())
