"""An answer to break-glass, sealed to the account key of who asked (docs/FORMATS.md, 18)."""

from uuid import UUID

from app.domain.errors import TrustBroken
from app.vault.padding import pad, unpad
from app.vault.sealing import open_sealed, seal

_CONTEXT = b"manzil-break-glass-1"


def seal_answer(text: str, *, approval: UUID, officer: UUID, account_public: bytes) -> bytes:
    """The padded text, bound to the question and to the officer who asked it."""
    return seal(pad(text.encode()), account_public, _info(approval, officer))


def open_answer(sealed: bytes, *, approval: UUID, officer: UUID, account_private: bytes) -> str:
    """Raises TrustBroken for another question, another officer, or damage."""
    plain = unpad(open_sealed(sealed, account_private, _info(approval, officer)))
    try:
        return plain.decode()
    except UnicodeDecodeError as wrong:
        raise TrustBroken("sealed", "Sealed content cannot be opened with this key.") from wrong


def _info(approval: UUID, officer: UUID) -> bytes:
    return _CONTEXT + b"\0" + approval.bytes + officer.bytes
