"""Countries by ISO 3166-1, in the languages of the window: the only door to pycountry.

Besides the countries stand the codes of ICAO 9303-3, section 5, for people without a
nationality: XXA stateless, XXB refugee (1951), XXC other refugee, XXX not stated.
"""

import gettext
import unicodedata
from types import MappingProxyType
from typing import Any

import pycountry

from app.domain.errors import UserCanFix

_DARI = "fa"
_LOCALES = MappingProxyType({"prs": _DARI, "fa": _DARI, "ps": "ps", "pus": "ps"})
_SPECIAL = MappingProxyType(
    {
        "XXA": {"en": "Stateless", "ru": "Лицо без гражданства", "fa": "بی‌تابعیت"},
        "XXB": {"en": "Refugee (1951)", "ru": "Беженец (1951)", "fa": "پناهنده (۱۹۵۱)"},
        "XXC": {"en": "Refugee (other)", "ru": "Беженец (иной)", "fa": "پناهندهٔ دیگر"},
        "XXX": {
            "en": "Nationality unknown",
            "ru": "Гражданство неизвестно",
            "fa": "تابعیت نامعلوم",
        },
    }
)
_SHORTER = MappingProxyType(
    {
        "RUS": {"en": "Russia", "ru": "Россия", "fa": "روسیه"},
        "KGZ": {"ru": "Кыргызстан", "fa": "قرغیزستان"},
        "TKM": {"ru": "Туркменистан"},
        "MDA": {"ru": "Молдова"},
        "BLR": {"ru": "Беларусь"},
        "LVA": {"tk": "Latwiýa"},  # the catalogue gives it Lithuania's name
        "IRN": {"fa": "ایران"},
        "SYR": {"en": "Syria", "ru": "Сирия", "fa": "سوریه"},
        "ARE": {"ru": "ОАЭ"},
        "GBR": {"ru": "Великобритания"},
        "USA": {"ru": "США"},
        "PSE": {"en": "Palestine"},
    }
)
"""Names as they are said here, where the list of names is stiff, out of use or wrong."""

_BEHIND = str.maketrans(
    {after: f"{before}\uffff" for before, after in zip("агкноухчи", "әғқңөӯҳҷі", strict=True)}
    | {"ү": "у\uffff", "ұ": "у\uffff", "һ": "х\uffff"}
)
"""Letters that stand behind another one in the alphabets of the region."""


def country_name(alpha3: str, language: str) -> str:
    """What the country is called in `language`; English where no translation is known.

    Raises UserCanFix `unknown_country`.
    """
    locale = _locale(language)
    if alpha3 in _SPECIAL:
        return _special_name(alpha3, locale)
    return _name(_country("alpha_3", alpha3), locale, _words(locale))


def countries(language: str) -> tuple[tuple[str, str], ...]:
    """All countries as (alpha-3, name), by name; the four special codes come last."""
    locale = _locale(language)
    words = _words(locale)
    real = [(str(c.alpha_3), _name(c, locale, words)) for c in pycountry.countries]
    special = tuple((code, _special_name(code, locale)) for code in _SPECIAL)
    return (*sorted(real, key=lambda pair: _sorting(pair[1])), *special)


def alpha3(alpha2: str) -> str:
    """Raises UserCanFix `unknown_country`."""
    return str(_country("alpha_2", alpha2).alpha_3)


def alpha2(alpha3: str) -> str:
    """Raises UserCanFix `unknown_country`; also for XXA, XXB, XXC, XXX, which have none."""
    return str(_country("alpha_3", alpha3).alpha_2)


def _country(kind: str, code: str) -> Any:  # noqa: ANN401 - pycountry has no types
    """The country with exactly this code; the library itself does not mind small letters."""
    database: Any = pycountry.countries
    country = database.get(**{kind: code})
    if country is None or getattr(country, kind) != code:
        raise UserCanFix(
            "unknown_country", f"'{code}' is no country code. Choose one from the list."
        )
    return country


def _sorting(name: str) -> str:
    """Without accents, so that Åland stands under A, and Қ behind К."""
    apart = unicodedata.normalize("NFKD", name.casefold().translate(_BEHIND))
    return "".join(c for c in apart if not unicodedata.combining(c))


def _locale(language: str) -> str:
    return _LOCALES.get(language, language)


def _words(locale: str) -> gettext.NullTranslations:
    """The catalogue of names; gettext keeps those it has read."""
    return gettext.translation(
        "iso3166-1", pycountry.LOCALES_DIR, languages=[locale], fallback=True
    )


def _special_name(code: str, locale: str) -> str:
    labels = _SPECIAL[code]
    return labels.get(locale) or labels["en"]


def _name(country: object, locale: str, words: gettext.NullTranslations) -> str:
    """Our own word, else the common name's translation, else the official one's, else English."""
    own = _SHORTER.get(str(getattr(country, "alpha_3", "")), {})
    known = [str(n) for n in (getattr(country, k, None) for k in ("common_name", "name")) if n]
    translated = [words.gettext(name) for name in known if words.gettext(name) != name]
    return own.get(locale) or (translated or [own.get("en", known[0])])[0]
