"""Dates of birth as they are known: a range with a precision, never an invented 1 January."""

import calendar
from dataclasses import dataclass
from datetime import date

from app.domain.errors import UserCanFix

GREGORIAN = "G"
SOLAR_HIJRI = "SH"


@dataclass(frozen=True, slots=True)
class BirthDate:
    """Earliest and latest possible day of birth (both included), with how well it is known.

    `precision` is a code of the list date_precision (D day, M month, Y year, A age, E estimated,
    U unknown), `calendar` one of date_calendar, `stated` the text as the person or document
    gave it. Unknown has neither bound.
    """

    earliest: date | None
    latest: date | None
    precision: str
    calendar: str = GREGORIAN
    stated: str = ""

    def __post_init__(self) -> None:
        if (self.earliest is None) != (self.latest is None):
            raise UserCanFix(
                "birth_half", "Give both ends of the birth date, or none.", field="birth"
            )
        if self.earliest and self.latest and self.earliest > self.latest:
            raise UserCanFix(
                "birth_order", "The earliest birth date lies after the latest.", field="birth"
            )


def exact_birth(day: date, stated: str = "") -> BirthDate:
    return BirthDate(day, day, "D", stated=stated or day.isoformat())


def unknown_birth(stated: str = "") -> BirthDate:
    return BirthDate(None, None, "U", stated=stated)


def birth_from_iso(text: str) -> BirthDate:
    """Read `1985-06-15`, `1985-06-XX`, `1985-XX-XX`; any other unknown part means unknown.

    Raises UserCanFix if the parts are not a date.
    """
    year, _, rest = text.partition("-")
    month, _, day = rest.partition("-")
    if not year.isdigit():
        return unknown_birth(text)
    try:
        if not month.isdigit():
            return BirthDate(date(int(year), 1, 1), date(int(year), 12, 31), "Y", stated=text)
        if not day.isdigit():
            last = calendar.monthrange(int(year), int(month))[1]
            first = date(int(year), int(month), 1)
            return BirthDate(first, first.replace(day=last), "M", stated=text)
        return exact_birth(date(int(year), int(month), int(day)), text)
    except (ValueError, OverflowError) as wrong:
        raise UserCanFix(
            "birth_date", "This date does not exist. Check day, month and year.", field="birth"
        ) from wrong


def age_on(birth: BirthDate, today: date) -> tuple[int, int] | None:
    """Youngest and oldest possible age in whole years on `today`, or None when unknown.

    Nobody is born after today: a range that reaches into the future counts up to today.
    """
    if birth.earliest is None or birth.latest is None:
        return None
    earliest, latest = min(birth.earliest, today), min(birth.latest, today)
    return _years(latest, today), _years(earliest, today)


def _years(born: date, today: date) -> int:
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
