"""Identifiers: UUIDv7 (RFC 9562, section 5.7) for entries and records."""

import hashlib
import secrets
from collections.abc import Callable
from datetime import UTC, datetime
from uuid import UUID

Clock = Callable[[], datetime]
"""Gives the present moment, aware, in UTC."""


def system_clock() -> datetime:
    return datetime.now(UTC)


def _uuid7_from(milliseconds: int, random_bits: int) -> UUID:
    """Lay out 48 bits of time and 74 bits of randomness as RFC 9562 says."""
    high = random_bits >> 62 & 0xFFF
    low = random_bits & 0x3FFF_FFFF_FFFF_FFFF
    value = (milliseconds & 0xFFFF_FFFF_FFFF) << 80 | 0x7 << 76 | high << 64 | 0b10 << 62 | low
    return UUID(int=value)


def new_id(now: datetime) -> UUID:
    """A new UUIDv7 of the moment `now` (aware)."""
    return _uuid7_from(int(now.timestamp() * 1000), secrets.randbits(74))


def derived_id(entry: UUID, ordinal: int) -> UUID:
    """The id of the `ordinal`-th record made in `entry`; the same every time it is computed.

    It keeps the entry's 48 bits of time, so that both fall into the same month.
    """
    digest = hashlib.sha256(entry.bytes + ordinal.to_bytes(4, "big")).digest()
    return _uuid7_from(entry.int >> 80, int.from_bytes(digest[:10], "big") >> 6)
