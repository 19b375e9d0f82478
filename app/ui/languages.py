"""The languages of the window: what each is called by its own speakers, and how it is read."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Language:
    """`code` names our translation file, `qt` Qt's own words (qtbase_*.qm), "" where it has none.

    Files are loaded by their path, never through a locale: uz_Latn and uz_Cyrl are one locale.
    """

    code: str
    own_name: str
    qt: str = ""
    right_to_left: bool = False
    eastern_digits: bool = False


LANGUAGES: Final = (
    Language("en", "English"),
    Language("ru", "Русский", qt="ru"),
    Language("kk", "Қазақша", qt="kk"),
    Language("ky", "Кыргызча"),
    Language("tg", "Тоҷикӣ"),
    Language("uz_Latn", "Oʻzbekcha"),
    Language("uz_Cyrl", "Ўзбекча"),
    Language("tk", "Türkmençe"),
    Language("prs", "دری", qt="fa", right_to_left=True, eastern_digits=True),
    Language("ps", "پښتو", right_to_left=True, eastern_digits=True),
)


def language(code: str) -> Language:
    """The language with `code`; English for a code this version does not know."""
    return next((known for known in LANGUAGES if known.code == code), LANGUAGES[0])
