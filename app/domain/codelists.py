"""Controlled vocabularies: lists of codes with labels, order and sensitivity."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib.resources import files

from app.domain.errors import UserCanFix

COUNTER_EXCLUDED = "H"


@dataclass(frozen=True, slots=True)
class Code:
    """One choice: its code and what it is called, long and short, by language."""

    list: str
    code: str
    labels: Mapping[str, str]
    short_labels: Mapping[str, str]
    sensitivity: str
    sort: int

    def label(self, language: str) -> str:
        return self.labels.get(language) or self.labels["en"]

    def short(self, language: str) -> str:
        return self.short_labels.get(language) or self.short_labels["en"]


@dataclass(frozen=True)
class CodeLists:
    """All lists, in the order in which they are shown."""

    codes: tuple[Code, ...]
    _by_list: Mapping[str, tuple[Code, ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        lists: dict[str, list[Code]] = {}
        for code in sorted(self.codes, key=lambda c: c.sort):
            lists.setdefault(code.list, []).append(code)
        object.__setattr__(self, "_by_list", {k: tuple(v) for k, v in lists.items()})

    def choices(self, name: str) -> tuple[Code, ...]:
        return self._by_list[name]

    def find(self, name: str, code: str) -> Code | None:
        return next((c for c in self._by_list.get(name, ()) if c.code == code), None)

    def require(self, name: str, code: str, *, field: str) -> Code:
        """The code, or UserCanFix naming the field."""
        found = self.find(name, code)
        if found is None:
            raise UserCanFix(
                "unknown_code", f"'{code}' is not in the list {name}.", field=field, list=name
            )
        return found


def load_code_lists() -> CodeLists:
    """The lists that ship with the program (domain/data/codelists.csv)."""
    text = files("app.domain").joinpath("data/codelists.csv").read_text(encoding="utf-8")
    return CodeLists(tuple(_codes(csv.DictReader(text.splitlines()))))


def _codes(rows: Iterable[Mapping[str, str]]) -> Iterable[Code]:
    for row in rows:
        yield Code(
            list=row["list"],
            code=row["code"],
            labels={"en": row["label_en"], "ru": row["label_ru"]},
            short_labels={"en": row["label_short_en"], "ru": row["label_short_ru"]},
            sensitivity=row["sensitivity"],
            sort=int(row["sort"]),
        )
