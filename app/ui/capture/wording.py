"""Everything the counter needs to say, asked for once per language and shift."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from app.domain.posts import load_posts
from app.domain.shift import Shift
from app.services.places import load_places
from app.services.reference import Reference
from app.services.views import Choice, Notice
from app.ui.capture.lane import Offer
from app.ui.code_words import in_language

_NO_DOCUMENT = "NO"
_LISTS = ("purpose", "return_reason", "intended_stay", "movement", "sex", "doc_type", "language")


@dataclass(frozen=True, slots=True)
class Wording:
    """The reference data of the lane in one language of the window.

    `labels` by list and code; `notice` and `consent` in the language of the shift, which `spoken`
    names; `usable` is false where the consent text may not be used on this laptop.
    """

    language: str
    offer: Offer
    labels: Mapping[tuple[str, str], str]
    sexes: tuple[Choice, ...]
    types: tuple[Choice, ...]
    countries: tuple[Choice, ...]
    posts: Mapping[str, str]
    notice: Notice
    consent: Notice
    usable: bool

    @property
    def spoken(self) -> str:
        return self.label("language", self.consent.language)

    def in_window_words(self) -> "Wording":
        """The same with the words of the window where the code lists do not speak its language."""
        lists = {
            name: tuple(in_language(choice, self.language) for choice in getattr(self.offer, name))
            for name in ("purposes", "return_reasons", "stays")
        }
        labels = {
            (name, code): in_language(Choice(code, label, label), self.language).short
            for (name, code), label in self.labels.items()
        }
        return replace(
            self,
            offer=replace(self.offer, **lists),
            labels=MappingProxyType(labels),
            sexes=tuple(in_language(choice, self.language) for choice in self.sexes),
            types=tuple(in_language(choice, self.language) for choice in self.types),
        )

    def label(self, list: str, code: str) -> str:
        """A code in words; the code itself where this version does not know it."""
        return self.labels.get((list, code), code)

    def country(self, code: str) -> str:
        return next((c.short for c in self.countries if c.code == code), code)

    def post(self, code: str) -> str:
        return self.posts.get(code, code)

    def place(self, code: str) -> str:
        """A destination in words: one of the post's nine, or a country."""
        return next((c.short for c in self.offer.destinations if c.code == code), "") or (
            self.labels.get(("place", code)) or self.country(code)
        )


def ask_wording(reference: Reference, shift: Shift, language: str) -> Wording:
    """Ask the reference data for all of it; not quick, so not in the window's thread."""
    codes = {
        (name, choice.code): choice.short
        for name in _LISTS
        for choice in reference.choices(name, language)
    }
    posts = load_posts()
    areas = {row.code for row in load_places() if row.names}
    places = {("place", code): reference.place(code, language) for code in areas}
    spoken = shift.presets.language
    consent = reference.consent_text(spoken)
    return Wording(
        language=language,
        offer=Offer(
            purposes=reference.purposes(language),
            return_reasons=reference.return_reasons(language),
            destinations=reference.destinations(language),
            stays=reference.choices("intended_stay", language),
        ),
        labels=MappingProxyType(codes | places),
        sexes=reference.choices("sex", language),
        types=tuple(c for c in reference.choices("doc_type", language) if c.code != _NO_DOCUMENT),
        countries=reference.countries(language),
        posts=MappingProxyType({code: reference.post(code, language) for code in posts}),
        notice=reference.notice(spoken),
        consent=consent,
        usable=reference.may_use(consent),
    )
