"""What holds for the whole shift, shown all the time, and how many were registered."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.shift import Shift
from app.services.reference import Reference
from app.services.views import DayCount
from app.ui.figures import Figures
from app.ui.widgets.button import Button
from app.ui.widgets.measure import column, row
from app.ui.widgets.text import ElidedText, Glyph, Rule, Text

_FACTS = (
    ("officer", "person"),
    ("post", "place"),
    ("direction", "entry"),
    ("transport", "transport"),
    ("language", "speech"),
    ("departure", "flag"),
)
_EXIT = "X"


@dataclass(frozen=True, slots=True)
class StripWords:
    """The values of the strip, in the order of its facts; `leaving` turns the arrow round."""

    values: tuple[str, ...]
    leaving: bool


def strip_words(officer: str, shift: Shift, reference: Reference, language: str) -> StripWords:
    """The presets in words. Asks only for reference data, away from the window."""
    presets = shift.presets
    values = (
        officer,
        reference.post(shift.post, language),
        reference.label("movement", presets.direction, language),
        reference.label("transport", presets.transport, language),
        reference.label("language", presets.language, language),
        reference.country(presets.departure_country, language),
    )
    return StripWords(values, presets.direction == _EXIT)


class _Fact(QWidget):
    def __init__(self, icon: str) -> None:
        super().__init__()
        self.glyph = Glyph(icon, tone="muted", size=1.2)
        self.label = Text("small")
        self.value = ElidedText("small_strong")
        self.setLayout(row(self.glyph, column(self.label, self.value, gap=0), gap=0.5))


class ShiftStrip(QWidget):
    """Officer, post and presets in a row; `Change` leads to the shift page."""

    change_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._facts = {name: _Fact(icon) for name, icon in _FACTS}
        self._change = Button(kind="quiet", key="F7")
        self._change.clicked.connect(self.change_asked)
        self._hour, self._today = Text("figure", tone="accent"), Text("figure", tone="accent")
        self._hour_words, self._today_words = Text("muted"), Text("muted")
        line = row(gap=0.8)
        for place, fact in enumerate(self._facts.values()):
            if place:
                line.addWidget(Rule(upright=True))
            line.addWidget(fact)
        line.addWidget(self._change)
        line.addStretch(1)
        line.addLayout(row(self._hour, self._hour_words, gap=0.4))
        line.addLayout(row(self._today, self._today_words, gap=0.4))
        self.setLayout(line)

    def retranslate(self) -> None:
        words = {
            "officer": self.tr("Officer"),
            "post": self.tr("Post"),
            "direction": self.tr("Direction"),
            "transport": self.tr("Transport"),
            "language": self.tr("Language"),
            "departure": self.tr("Departure"),
        }
        for name, fact in self._facts.items():
            fact.label.setText(words[name])
        self._change.setText(self.tr("Change"))
        self._hour_words.setText(self.tr("this hour"))
        self._today_words.setText(self.tr("today"))

    def show_shift(self, words: StripWords) -> None:
        for fact, value in zip(self._facts.values(), words.values, strict=True):
            fact.value.show_whole(value)
        self._facts["direction"].glyph.show_icon("exit" if words.leaving else "entry", "muted")

    def show_count(self, count: DayCount, figures: Figures) -> None:
        self._hour.setText(figures.number(count.this_hour))
        self._today.setText(figures.number(count.today))

    def set_compact(self, *, compact: bool) -> None:
        """Where the window is narrow the officer stands in the navigation's tool tip only."""
        self._facts["officer"].setVisible(not compact)
