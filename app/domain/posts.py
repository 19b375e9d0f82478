"""Border points."""

import csv
from dataclasses import dataclass
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Post:
    """A border point on one side: code such as KG06, countries as ISO 3166-1 alpha-2."""

    code: str
    country: str
    neighbour: str
    name: str
    name_ru: str
    area_code: str
    area_name: str

    def label(self, language: str) -> str:
        return self.name_ru if language == "ru" and self.name_ru else self.name


def load_posts() -> dict[str, Post]:
    """The posts that ship with the program, by code (positions are approximate, demo data)."""
    text = files("app.domain").joinpath("data/border_points.csv").read_text(encoding="utf-8")
    return {
        row["post_code"]: Post(
            code=row["post_code"],
            country=row["country"],
            neighbour=row["neighbour"],
            name=row["name"],
            name_ru=row["name_ru"],
            area_code=row["adm1_code"],
            area_name=row["adm1_name"],
        )
        for row in csv.DictReader(text.splitlines())
    }
