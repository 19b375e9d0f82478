"""The next master key for officers who were not there when it was changed (FORMATS, 10).

It is sealed to the officer's account, whose private half the passphrase opens. Because anybody
may seal to a public key, it also carries a MAC under the master key before it: whoever has only
the disk cannot make a laptop open a database of his own.
"""

import hashlib
import hmac
from collections.abc import Sequence
from uuid import UUID

from app.domain.errors import TrustBroken
from app.vault.master import KEY_BYTES, next_key
from app.vault.sealing import open_sealed, seal
from app.vault.slots import OpenedSlot, damaged

_CONTEXT = b"manzil-next-1"


def seal_next(new: bytes, before: bytes, *, account: bytes, device: UUID, officer: UUID) -> bytes:
    """Seal the master key `new` to a public account key. `before` is the one it replaces."""
    info = _info(device, officer)
    return seal(new + _mac(new, before, info), account, info)


def follow(
    opened: OpenedSlot, coming: Sequence[bytes], *, device: UUID, officer: UUID
) -> tuple[bytes, ...]:
    """The slot's master key and all that came after it, oldest first.

    Raises TrustBroken("key_file") when one is damaged, another's, or was not made by somebody
    who had the key before it.
    """
    masters, info = [opened.master], _info(device, officer)
    for sealed in coming:
        masters.append(_open(sealed, masters[-1], opened.account, info))
    return tuple(masters)


def _open(sealed: bytes, before: bytes, account: bytes, info: bytes) -> bytes:
    try:
        said = open_sealed(sealed, account, info)
    except TrustBroken as wrong:
        raise damaged() from wrong
    new, mac = said[:KEY_BYTES], said[KEY_BYTES:]
    if len(new) != KEY_BYTES or not hmac.compare_digest(mac, _mac(new, before, info)):
        raise damaged()
    return new


def _mac(new: bytes, before: bytes, info: bytes) -> bytes:
    return hmac.new(next_key(before), info + new, hashlib.sha256).digest()


def _info(device: UUID, officer: UUID) -> bytes:
    return _CONTEXT + b"\0" + device.bytes + b"\0" + officer.bytes
