"""Machine-readable zones of invented passports (ICAO 9303-4, two lines of 44)."""

from dataclasses import dataclass
from datetime import date

_LINE = 44
_NAME = 39
_NUMBER = 9
_OPTIONAL = 14
_WEIGHTS = (7, 3, 1)


@dataclass(frozen=True, slots=True)
class InventedPassport:
    """Somebody who does not exist; names in Latin capitals, sex M or F, country alpha-3."""

    country: str
    family_name: str
    given_name: str
    number: str
    birth: date
    sex: str
    expiry: date


def check_digit(text: str) -> str:
    """ICAO 9303-3, 4.9: weights 7 3 1, letters from A = 10, the filler is 0."""
    values = (0 if c == "<" else int(c, 36) for c in text)
    return str(sum(v * _WEIGHTS[i % len(_WEIGHTS)] for i, v in enumerate(values)) % 10)


def mrz_lines(passport: InventedPassport) -> tuple[str, str]:
    names = f"{passport.family_name}<<{passport.given_name}".replace(" ", "<")
    first = f"P<{passport.country}{names[:_NAME]}".ljust(_LINE, "<")
    number = passport.number.ljust(_NUMBER, "<")
    born, ends = (f"{day:%y%m%d}" for day in (passport.birth, passport.expiry))
    fields = [number + check_digit(number), born + check_digit(born), ends + check_digit(ends)]
    optional = "<" * _OPTIONAL + "<"
    composite = check_digit("".join(fields) + optional)
    middle = f"{fields[0]}{passport.country}{fields[1]}{passport.sex}{fields[2]}"
    return first, middle + optional + composite
