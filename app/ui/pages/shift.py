"""The shift page: what is set once and holds for everyone until it is changed."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from app.domain.errors import ManzilError
from app.domain.shift import Presets, Shift
from app.services.reference import Reference
from app.services.shifts import Shifts
from app.services.views import Choice
from app.ui.code_words import in_language
from app.ui.error_text import error_text
from app.ui.figures import Figures
from app.ui.pages.pin_card import PinCard
from app.ui.tasks import TaskRunner
from app.ui.widgets.button import Button
from app.ui.widgets.choice_grid import CAPS, ChoiceGrid
from app.ui.widgets.field import Field
from app.ui.widgets.measure import column, em, row
from app.ui.widgets.page import KeyHelp, Page
from app.ui.widgets.panels import Banner, Card, CardHead, ScrollColumn
from app.ui.widgets.text import ElidedText
from app.ui.widgets.typeahead import TypeAhead

if TYPE_CHECKING:
    from app.services.open_laptop import OpenLaptop
    from app.services.pause import Pause

_REFUSED_ENTRY = "R"


@dataclass(frozen=True, slots=True)
class _Offer:
    directions: tuple[Choice, ...]
    transports: tuple[Choice, ...]
    languages: tuple[Choice, ...]
    countries: tuple[Choice, ...]


class ShiftPage(Page):
    """Direction, transport, language and country of departure; nothing is chosen beforehand."""

    def __init__(
        self,
        shifts: Shifts,
        reference: Reference,
        pin: "Pause[OpenLaptop]",
        tasks: TaskRunner,
        language: str,
    ) -> None:
        super().__init__()
        self._shifts = shifts
        self._reference = reference
        self._tasks = tasks
        self._language = language
        self._shift: Shift | None = None
        self._direction, self._transport = ChoiceGrid(2), ChoiceGrid(2)
        self._spoken = ChoiceGrid(3)
        self._departure = TypeAhead()
        self._field = Field(self._departure)
        self._heads = {name: CardHead(icon=icon, tone="accent") for name, icon in _CARDS}
        self._pin = PinCard(pin, tasks)
        self._banner = Banner()
        self._why = ElidedText("muted")
        self._end = Button(kind="quiet")
        self._save = Button(kind="main", key="Ctrl+Enter")
        self._build()
        self.retranslate(language)

    def _build(self) -> None:
        cards = {name: Card() for name, _ in _CARDS}
        inside = {
            "direction": self._direction,
            "transport": self._transport,
            "language": self._spoken,
            "departure": self._field,
        }
        for name, card in cards.items():
            card.add(self._heads[name], inside[name], 1)
        grid = QGridLayout()
        grid.setSpacing(em(0.9))
        grid.addWidget(cards["direction"], 0, 0)
        grid.addWidget(cards["transport"], 1, 0)
        grid.addWidget(cards["departure"], 0, 1)
        grid.addWidget(cards["language"], 1, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        body = QWidget()
        body.setLayout(column(self._banner, grid, self._pin, 1, gap=0.9, margins=1.1))
        self._banner.hide()
        self.setLayout(column(ScrollColumn(body), self._bar(), gap=0))
        for part in (self._direction, self._transport, self._spoken, self._departure):
            part.chosen.connect(self._look)
        self._save.clicked.connect(self._store)
        self._end.clicked.connect(self._finish)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._save.click)

    def _bar(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("bar")
        line = row(self._end, 1, self._why, self._save, gap=1.0)
        line.setContentsMargins(em(1.6), em(0.65), em(1.6), em(0.65))
        bar.setLayout(line)
        return bar

    def title(self) -> str:
        return self.tr("Shift")

    def subtitle(self) -> str:
        return self.tr("Set once, holds for everyone until you change it")

    def keys(self) -> tuple[KeyHelp, ...]:
        return (
            KeyHelp("1–9", self.tr("Choose")),
            KeyHelp("Tab", self.tr("Next group")),
            KeyHelp("Ctrl+Enter", self.tr("Start")),
        )

    def retranslate(self, language: str) -> None:
        self._language = language
        words = {
            "direction": self.tr("Direction"),
            "transport": self.tr("Transport"),
            "language": self.tr("Language spoken at the counter"),
            "departure": self.tr("Country of departure"),
        }
        for name, head in self._heads.items():
            head.heading.setText(words[name])
        for grid, name in (
            (self._direction, "direction"),
            (self._transport, "transport"),
            (self._spoken, "language"),
        ):
            grid.setAccessibleName(words[name])
        self._field.set_words(
            self.tr("C&ountry"), self.tr("Type part of the name, or the three-letter code.")
        )
        self._end.setText(self.tr("&End the shift"))
        self._pin.retranslate()
        self._look()
        self._ask()

    def enter(self) -> None:
        self._pin.look()
        self._tasks.run("storage", self._shifts.current, self, self._came, self._fell)

    def _ask(self) -> None:
        reference, language = self._reference, self._language

        def offer() -> _Offer:
            movements, transports, languages = (
                tuple(in_language(choice, language) for choice in reference.choices(name, language))
                for name in ("movement", "transport", "language")
            )
            return _Offer(
                tuple(c for c in movements if c.code != _REFUSED_ENTRY),
                transports,
                languages,
                reference.countries(language),
            )

        self._tasks.run("storage", offer, self, self._offered, self._fell)

    def _offered(self, offer: _Offer) -> None:
        caps = Figures(self._language).digits(CAPS)
        self._direction.offer(offer.directions, caps)
        self._transport.offer(offer.transports, caps)
        self._spoken.offer(offer.languages, caps)
        self._departure.offer(offer.countries)
        self._order_tabs()
        self._direction.first().setFocus()

    def _order_tabs(self) -> None:
        """Down the left column, then down the right."""
        QWidget.setTabOrder(self._transport.follow(self._direction.follow(self)), self._departure)
        QWidget.setTabOrder(self._spoken.follow(self._departure), self._end)
        QWidget.setTabOrder(self._end, self._save)
        QWidget.setTabOrder(self._save, self._pin.first)
        QWidget.setTabOrder(self._pin.first, self._pin.second)
        QWidget.setTabOrder(self._pin.second, self._pin.keep)

    def _came(self, shift: Shift | None) -> None:
        """What is chosen already for a shift that has not begun stays chosen."""
        self._shift = shift
        presets = shift.presets if shift else self._presets()
        self._direction.choose(presets.direction)
        self._transport.choose(presets.transport)
        self._spoken.choose(presets.language)
        self._departure.choose(presets.departure_country)
        self._direction.first().setFocus()
        self._look()

    def _presets(self) -> Presets:
        return Presets(
            self._direction.code(),
            self._transport.code(),
            self._spoken.code(),
            self._departure.code(),
        )

    def _look(self) -> None:
        """Say what is missing beside the button that it disables."""
        presets = self._presets()
        missing = [
            words
            for code, words in (
                (presets.direction, self.tr("direction")),
                (presets.transport, self.tr("transport")),
                (presets.departure_country, self.tr("country")),
                (presets.language, self.tr("language")),
            )
            if not code
        ]
        self._save.setEnabled(not missing)
        still = self.tr("Still to choose: {what}").format(what=", ".join(missing))
        self._why.show_whole(still if missing else "")
        self._save.setText(self.tr("Keep") if self._shift else self.tr("Start the shift"))
        self._end.setVisible(self._shift is not None)

    def _store(self) -> None:
        presets = self._presets()
        work = self._shifts.change if self._shift else self._shifts.start
        self._save.setEnabled(False)
        self._tasks.run("storage", lambda: work(presets), self, self._stored, self._fell)

    def _stored(self, shift: Shift) -> None:
        self._banner.hide()
        self._came(shift)
        self.shift_changed.emit(True)

    def _finish(self) -> None:
        self._tasks.run("storage", self._shifts.end, self, self._over, self._fell)

    def _over(self, _: None) -> None:
        for part in (self._direction, self._transport, self._spoken, self._departure):
            part.choose("")
        self._came(None)
        self.shift_changed.emit(False)

    def _fell(self, error: ManzilError) -> None:
        self._banner.say(error_text(error), tone="error")
        self._banner.show()
        self._look()


_CARDS = (
    ("direction", "entry"),
    ("departure", "flag"),
    ("transport", "transport"),
    ("language", "speech"),
)
