"""Words of the access print, by language (ISO 639-3). Drafts that no speaker has reviewed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from importlib.resources import files
from types import MappingProxyType

from app.domain.codelists import CodeLists
from app.domain.dates import BirthDate
from app.domain.errors import UserCanFix
from app.settings.countries import country_name

RIGHT_TO_LEFT = frozenset({"prs", "fas", "pus", "urd"})
COUNTRY = "country"
_NEXT_BEST = "rus"
_LABELS_IN = "ru"
_COUNTRY_LOCALES: Mapping[str, str] = MappingProxyType(
    {"eng": "en", "rus": "ru", "tgk": "tg", "uzb": "uz", "kir": "ky", "prs": "fa"}
)
_ENGLISH = "eng"


@dataclass(frozen=True, slots=True)
class AccessWords:
    """Labels in one language, and how values are written there."""

    language: str
    labels: Mapping[str, str]
    lists: CodeLists

    def say(self, label: str) -> str:
        return self.labels[label]

    def value(self, value: object, code_list: str) -> str:
        """A field's value as people read it; `code_list` of a code, COUNTRY of a country's."""
        match value:
            case tuple():
                return ", ".join(self.value(one, code_list) for one in value)
            case bool():
                return self.say("yes" if value else "no")
            case date():
                hour = f" {value.astimezone():%H:%M}" if isinstance(value, datetime) else ""
                day = value.astimezone() if isinstance(value, datetime) else value
                return f"{day:%d.%m.%Y}{hour}"
            case BirthDate():
                return self._birth(value)
            case _:
                return self._code(str(value), code_list)

    def _birth(self, birth: BirthDate) -> str:
        bounds = [day for day in (birth.earliest, birth.latest) if day is not None]
        said = " – ".join(dict.fromkeys(f"{day:%d.%m.%Y}" for day in bounds))
        return said or birth.stated

    def _code(self, code: str, code_list: str) -> str:
        if code_list == COUNTRY:
            try:
                return country_name(code, _COUNTRY_LOCALES.get(self.language, _LABELS_IN))
            except UserCanFix:
                return code  # an area, or a country of a later version
        known = self.lists.find(code_list, code) if code_list else None
        return known.label("en" if self.language == _ENGLISH else _LABELS_IN) if known else code


def access_words(languages: tuple[str, ...], lists: CodeLists) -> AccessWords:
    """The words in the first of these languages that there is, else in Russian.

    Labels of code lists exist in English and Russian only.
    """
    path = files("app.services").joinpath("data/access_print.json")
    value = json.loads(path.read_text(encoding="utf-8"))
    texts, fallback = value["texts"], value["fallback"]
    asked = (fallback.get(one, one) for one in languages)
    language = next((one for one in asked if one in texts), _NEXT_BEST)
    return AccessWords(language, texts[language], lists)
