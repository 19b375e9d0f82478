"""Invented travellers for the demo: the same ones every time for the same day."""

import csv
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from importlib.resources import files

from app.demo.passports import InventedPassport

_SEED = 20261124
_NATIONALITIES = ("UZB", "KGZ", "TJK", "UZB", "KGZ", "UZB", "AFG", "KAZ", "UZB", "TJK", "TKM")
_SHARE_EXPIRED = 0.05
_YEAR = 365


@dataclass(frozen=True, slots=True)
class Traveller:
    """A passport, and what its holder answers at the counter (codes of the lists)."""

    passport: InventedPassport
    purpose: str
    return_reason: str | None
    destination: str
    stay: str


_JOURNEYS: Sequence[tuple[str, str | None, str, str]] = (
    ("WRK", None, "RUS", "3"),
    ("WRK", None, "KAZ", "3"),
    ("JOB", None, "RUS", "3"),
    ("SEA", None, "RUS", "3"),
    ("VIS", None, "KG-O", "2"),
    ("VIS", None, "KG-GB", "2"),
    ("TRD", None, "KG-GO", "1"),
    ("TRD", None, "KG-J", "1"),
    ("RET", "SEA", "UZB", "4"),
    ("RET", "LIM", "TJK", "4"),
    ("RNW", None, "UZB", "1"),
    ("STU", None, "KG-GB", "3"),
    ("FAM", None, "TUR", "4"),
)


def invented_travellers(count: int, today: date) -> tuple[Traveller, ...]:
    """`count` travellers without any document number twice."""
    # not for secrets: the demo has to look the same on every machine
    chance = random.Random(_SEED)  # noqa: S311
    names = _names()
    return tuple(_traveller(chance, names, number, today) for number in range(count))


Names = Mapping[tuple[str, str, str], Sequence[str]]


def _traveller(chance: random.Random, names: Names, number: int, today: date) -> Traveller:
    country = _NATIONALITIES[number % len(_NATIONALITIES)]
    sex = chance.choice("MMF")
    expired = chance.random() < _SHARE_EXPIRED
    days_left = -chance.randrange(5, 200) if expired else chance.randrange(60, 9 * _YEAR)
    passport = InventedPassport(
        country=country,
        family_name=chance.choice(names[country, sex, "family"]),
        given_name=chance.choice(names[country, sex, "given"]),
        number=f"{country[0]}{chance.choice('ABCEHK')}99{number:05d}",
        birth=today - timedelta(days=chance.randrange(18 * _YEAR, 64 * _YEAR)),
        sex=sex,
        expiry=today + timedelta(days=days_left),
    )
    return Traveller(passport, *chance.choice(_JOURNEYS))


def _names() -> Names:
    found: dict[tuple[str, str, str], list[str]] = {}
    for nationality, sex, part, name in _rows():
        found.setdefault((nationality, sex, part), []).append(name)
    return found


def _rows() -> Iterator[tuple[str, str, str, str]]:
    text = files("app.demo").joinpath("data/names.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(text.splitlines()):
        yield row["nationality"], row["sex"], row["part"], row["name"]
