"""The dark side of the locked screen: where this is, and what to remember."""

from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QWidget

from app.domain.posts import load_posts
from app.settings.countries import alpha3, country_name
from app.ui.widgets.measure import column, em, row
from app.ui.widgets.text import Glyph, Text

_PART = 27
"""The side's share of a narrow window, in per cent."""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """The post in words; `countries` on its two sides, "" where they are not known."""

    post: str
    countries: str


def whereabouts(code: str, language: str) -> Whereabouts:
    """What the post `code` is called. Slow the first time: asked for away from the window."""
    post = load_posts().get(code)
    if post is None:
        return Whereabouts(code, "")
    sides = [
        country_name(alpha3(side), language) for side in (post.country, post.neighbour) if side
    ]
    return Whereabouts(post.label(language), " – ".join(sides))


class _Note(QWidget):
    """A picture, strong words and quieter ones."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self.strong = Text("strong", tone="nav_strong", wrap=True)
        self.words = Text("muted", tone="nav", wrap=True)
        self.setLayout(
            row(
                column(Glyph(icon, tone="nav"), 1),
                column(self.strong, self.words, gap=0.1),
                gap=1.0,
            )
        )
        box = self.layout()
        if box is not None:
            box.setContentsMargins(0, 0, 0, 0)


class SignInSide(QFrame):
    """Name of the program, the post, and two sentences that hold for everyone."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("side")
        self._brand = Text("brand", tone="nav_strong")
        self._line = Text("large", tone="nav", wrap=True)
        self._where, self._practice = _Note("place"), _Note("warning")
        self._remember = _Note("speech")
        self._locked = Text("body", tone="nav", wrap=True)
        parts = column(self._brand, self._line, gap=0.2)
        parts.addSpacing(em(1.6))
        for note in (self._where, self._remember, self._practice):
            parts.addWidget(note)
            parts.addSpacing(em(1.2))
        parts.addStretch(1)
        parts.addLayout(row(Glyph("lock", tone="nav", size=1.1), self._locked, gap=0.7))
        parts.setStretch(parts.count() - 1, 0)
        parts.setContentsMargins(em(2.2), em(3.0), em(2.2), em(2.0))
        self.setLayout(parts)
        self._practice.hide()

    def show_post(self, where: Whereabouts, *, practice: bool) -> None:
        self._practice.setVisible(practice)
        self._where.strong.setText(where.post)
        words = self.tr("Border point, {countries}").format(countries=where.countries)
        self._where.words.setText(words if where.countries else "")

    def retranslate(self) -> None:
        self._brand.setText(self.tr("Manzil"))
        self._line.setText(self.tr("Registration at border points"))
        self._remember.strong.setText(self.tr("Remember"))
        self._remember.words.setText(self.tr("We record. We never decide who may pass."))
        self._practice.strong.setText(self.tr("Practice laptop"))
        self._practice.words.setText(
            self.tr("For demonstration and practice. Register no real people here.")
        )
        self._locked.setText(self.tr("Encrypted: unreadable without a passphrase"))

    def fit(self, window: int) -> None:
        """As wide as suits a window of `window` pixels."""
        self.setFixedWidth(max(em(18), min(em(25), window * _PART // 100)))
