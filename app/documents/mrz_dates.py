"""Dates of machine-readable zones: six characters YYMMDD without a century (9303-3, 4.8).

Parts that are not known are fillers and become XX: `850000` is no date, `85<<<<` is
`1985-XX-XX`.
"""

import calendar
from dataclasses import dataclass
from datetime import date

UNKNOWN = "<<"
_HALF_CENTURY = 50
_LEAP = 2000
_DECEMBER = 12


@dataclass(frozen=True, slots=True)
class PartDate:
    """A date some of whose parts may be unknown; `year` has two digits until it has a century."""

    year: int | None
    month: int | None
    day: int | None

    def iso(self, century: int) -> str:
        """`1985-06-XX`, for the year in `century` (1900, 2000 …)."""
        year = "XXXX" if self.year is None else f"{century + self.year:04}"
        return f"{year}-{_two(self.month)}-{_two(self.day)}"

    def earliest(self, century: int) -> date:
        month = self.month or 1
        return date(century + (self.year or 0), month, self._day_in(century, month, self.day or 1))

    def latest(self, century: int) -> date:
        month = self.month or _DECEMBER
        return date(century + (self.year or 0), month, self._day_in(century, month, self.day or 31))

    def _day_in(self, century: int, month: int, day: int) -> int:
        return min(day, calendar.monthrange(century + (self.year or 0), month)[1])


def parse(text: str) -> PartDate | None:
    """The parts of six characters; None when they can be no date. All fillers: all unknown."""
    parts = [text[at : at + 2] for at in (0, 2, 4)]
    if any(part != UNKNOWN and not _is_number(part) for part in parts):
        return None
    year, month, day = (None if part == UNKNOWN else int(part) for part in parts)
    if month is not None and not 1 <= month <= _DECEMBER:
        return None
    longest = calendar.monthrange(_LEAP, month)[1] if month else 31
    if day is not None and not 1 <= day <= longest:
        return None
    return PartDate(year, month, day)


def birth_century(born: PartDate, expires: date | None, today: date) -> int:
    """The 20th or the 21st century, as its first year.

    A birth is in the 2000s unless that is after today, or after the document expires.
    """
    first_possible = born.earliest(2000)
    late = first_possible > today or (expires is not None and first_possible > expires)
    return 1900 if late else 2000


def expiry_century(expires: PartDate, today: date) -> int:
    """The century that puts the year within fifty years of `today`: from -50 to +49."""
    year = expires.year or 0
    oldest = today.year - _HALF_CENTURY
    return oldest + (year - oldest) % 100 - year


def exists(parts: PartDate, century: int) -> bool:
    """Whether the day exists in its month: only 29 February depends on the century."""
    if None in (parts.year, parts.month, parts.day):
        return True
    year, month = century + (parts.year or 0), parts.month or 1
    return (parts.day or 1) <= calendar.monthrange(year, month)[1]


def _is_number(part: str) -> bool:
    return part.isascii() and part.isdigit()


def _two(part: int | None) -> str:
    return "XX" if part is None else f"{part:02}"
