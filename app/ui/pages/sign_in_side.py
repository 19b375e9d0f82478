"""The dark side of the locked screen: where this is, and what to remember."""

from PySide6.QtWidgets import QFrame, QWidget

from app.domain.posts import Post
from app.services.views import LaptopCard
from app.settings.countries import alpha3, country_name
from app.ui.widgets.measure import column, em, row
from app.ui.widgets.text import Glyph, Text

_PART = 27
"""The side's share of a narrow window, in per cent."""


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
        self._language = "en"
        self._card: LaptopCard | None = None
        self._post: Post | None = None
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

    def show_post(self, card: LaptopCard, post: Post | None) -> None:
        self._card, self._post = card, post
        self._practice.setVisible(card.practice)
        self._say_post()

    def retranslate(self, language: str) -> None:
        self._language = language
        self._brand.setText(self.tr("Manzil"))
        self._line.setText(self.tr("Registration at border points"))
        self._remember.strong.setText(self.tr("Remember"))
        self._remember.words.setText(self.tr("We record. We never decide who may pass."))
        self._practice.strong.setText(self.tr("Practice laptop"))
        self._practice.words.setText(
            self.tr("For demonstration and practice. Register no real people here.")
        )
        self._locked.setText(self.tr("Encrypted: unreadable without a passphrase"))
        self._say_post()

    def fit(self, window: int) -> None:
        """As wide as suits a window of `window` pixels."""
        self.setFixedWidth(max(em(18), min(em(25), window * _PART // 100)))

    def _say_post(self) -> None:
        if self._card is None:
            return
        self._where.strong.setText(
            self._post.label(self._language) if self._post else self._card.post
        )
        if self._post is None:
            return
        names = [
            country_name(alpha3(code), self._language)
            for code in (self._post.country, self._post.neighbour)
            if code
        ]
        self._where.words.setText(
            self.tr("Border point, {countries}").format(countries=" – ".join(names))
        )
