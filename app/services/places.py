"""Where people say they go: first-level areas of our countries, and the nine keys of each post."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files

from app.domain.errors import UserCanFix
from app.domain.posts import Post
from app.settings.countries import alpha3

KEYS = 9


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A line of data/places.csv: an area (ISO 3166-2, named) or a country (ISO 3166-1 alpha-3).

    `country` (alpha-2) is whose posts it concerns; `offer` its order among what they offer.
    """

    country: str
    code: str
    names: tuple[tuple[str, str], ...]
    offer: int | None

    def name(self, language: str) -> str:
        names = dict(self.names)
        return names.get(language) or names["en"]


def load_places() -> tuple[PlaceRow, ...]:
    text = files("app.services").joinpath("data/places.csv").read_text(encoding="utf-8")
    return tuple(
        PlaceRow(
            country=row["country"],
            code=row["code"],
            names=(("en", row["name_en"]), ("ru", row["name_ru"])) if row["name_en"] else (),
            offer=int(row["offer"]) if row["offer"] else None,
        )
        for row in csv.DictReader(text.splitlines())
    )


def nine_destinations(places: Sequence[PlaceRow], post: Post) -> tuple[str, ...]:
    """The codes on the post's nine digits, always in this order, so that hands learn them.

    The capital, the post's own area, the country across the border, then what the country's
    list offers.
    """
    rows = [row for row in places if row.country == post.country and row.offer is not None]
    offered = [row.code for row in sorted(rows, key=lambda row: row.offer or 0)]
    wanted = [*offered[:1], post.area_code, *_across(post), *offered[1:]]
    return tuple(dict.fromkeys(wanted))[:KEYS]


def _across(post: Post) -> Iterator[str]:
    if post.neighbour:
        try:
            yield alpha3(post.neighbour)
        except UserCanFix:
            return
