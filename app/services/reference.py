"""What there is to choose from and to say at this post."""

import unicodedata
from collections.abc import Iterator, Mapping

from app.domain.codelists import COUNTER_EXCLUDED, CodeLists
from app.domain.posts import Post
from app.services.places import PlaceRow, nine_destinations
from app.services.texts import APPROVED, CONSENT, NOTICE, SAY_FIRST, Texts
from app.services.views import Choice, Notice
from app.settings.countries import countries, country_name

DIGITS = 8
"""So many choices stand on the digits 1–8; under 9 come the others."""
MOST_FOUND = 9


class Reference:
    """Code lists, posts, places and texts, as this post's counter shows them."""

    def __init__(
        self,
        *,
        lists: CodeLists,
        posts: Mapping[str, Post],
        post: str,
        places: tuple[PlaceRow, ...],
        texts: Texts,
        practice: bool,
    ) -> None:
        self._lists = lists
        self._posts = posts
        self._post = post
        self._places = places
        self._texts = texts
        self._practice = practice

    def choices(self, list: str, language: str) -> tuple[Choice, ...]:
        """A code list in its fixed order, without what is asked in a quiet room only."""
        return tuple(
            Choice(code.code, code.short(language), code.label(language))
            for code in self._lists.choices(list)
            if code.sensitivity != COUNTER_EXCLUDED
        )

    def purposes(self, language: str) -> tuple[Choice, ...]:
        """The first DIGITS stand on the digits, the others under 9."""
        return self.choices("purpose", language)

    def return_reasons(self, language: str) -> tuple[Choice, ...]:
        """The first DIGITS stand on the digits, the others under 9."""
        return self.choices("return_reason", language)

    def label(self, list: str, code: str, language: str) -> str:
        """A code's short label; the code itself where this version does not know it."""
        known = self._lists.find(list, code)
        return known.short(language) if known else code

    def destinations(self, language: str) -> tuple[Choice, ...]:
        """The nine that stand on this post's digits."""
        post = self._posts.get(self._post)
        if post is None:
            return ()
        codes = nine_destinations(self._places, post)
        return tuple(self._place(code, language) for code in codes)

    def find_place(self, text: str, language: str) -> tuple[Choice, ...]:
        """Countries and own areas by code or any part of the name, at most MOST_FOUND.

        English names are understood in every language. Whole codes come first, then what begins
        so, then what holds it.
        """
        wanted = _plain(text)
        if not wanted:
            return ()
        ranked = sorted(
            (rank, place.long, place.code)
            for place, names in self._known_places(language)
            if (rank := _rank(wanted, place.code, names)) is not None
        )
        return tuple(self._place(code, language) for _, _, code in ranked[:MOST_FOUND])

    def place(self, code: str, language: str) -> str:
        """What an area or a country is called; the code itself where it is not known."""
        return self._place(code, language).long

    def country(self, alpha3: str, language: str) -> str:
        """Raises UserCanFix `unknown_country`."""
        return country_name(alpha3, language)

    def countries(self, language: str) -> tuple[Choice, ...]:
        return tuple(Choice(code, name, name) for code, name in countries(language))

    def post(self, code: str, language: str) -> str:
        """A post's name, or its code where this version does not know it."""
        known = self._posts.get(code)
        return known.label(language) if known else code

    def notice(self, language: str) -> Notice:
        """The key message, said before the scan; `language` as in the list of languages."""
        return self._texts.text(SAY_FIRST, language)

    def consent_text(self, language: str) -> Notice:
        """The question for consent to be registered."""
        return self._texts.text(CONSENT, language)

    def full_notice(self, language: str) -> Notice:
        """The whole notice, a line for each part, in the order of product.md."""
        return self._texts.text(NOTICE, language)

    def may_use(self, notice: Notice) -> bool:
        """Approved texts always; drafts only for demonstration and practice."""
        return self._practice or notice.status == APPROVED

    def _known_places(self, language: str) -> Iterator[tuple[Choice, tuple[str, ...]]]:
        english = dict(countries("en"))
        for code, name in countries(language):
            yield Choice(code, name, name), (name, english[code])
        own = self._posts[self._post].country if self._post in self._posts else ""
        for row in self._places:
            if row.names and row.country == own:
                yield self._place(row.code, language), (row.name(language), row.name("en"))

    def _place(self, code: str, language: str) -> Choice:
        for row in self._places:
            if row.code == code and row.names:
                return Choice(code, row.name(language), row.name(language))
        for post in self._posts.values():
            if post.area_code == code:
                return Choice(code, post.area_name, post.area_name)
        name = dict(countries(language)).get(code, code)
        return Choice(code, name, name)


def _plain(text: str) -> str:
    """Lower case without accents: `chuy` finds Chüy."""
    taken_apart = unicodedata.normalize("NFKD", text.casefold().strip())
    return "".join(c for c in taken_apart if not unicodedata.combining(c))


def _rank(wanted: str, code: str, names: tuple[str, ...]) -> int | None:
    plain = [_plain(name) for name in names]
    if wanted == code.casefold():
        return 0
    if any(name.startswith(wanted) for name in plain):
        return 1
    if any(wanted in name for name in plain):
        return 2
    return None
