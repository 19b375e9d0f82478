"""What holds for the whole shift, shown all the time, and how many were registered."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.domain.shift import Shift
from app.services.reference import Reference
from app.services.views import DayCount
from app.ui.code_label import code_label
from app.ui.figures import Figures
from app.ui.widgets.button import Button
from app.ui.widgets.measure import column, em, row
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
_MOST_HIDDEN = 2
_GAP = 0.8


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
        code_label(reference, "movement", presets.direction, language),
        code_label(reference, "transport", presets.transport, language),
        code_label(reference, "language", presets.language, language),
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

    def needed(self) -> int:
        """Its width with nothing shortened, in pixels, also while it is hidden."""
        for text in (self.label, self.value):
            text.ensurePolished()
        words = max(self.label.sizeHint().width(), self.value.sizeHint().width())
        return self.glyph.width() + em(0.5) + words


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
        self._always = (
            self._change,
            self._hour,
            self._hour_words,
            self._today,
            self._today_words,
        )
        line = row(gap=_GAP)
        self._rules: list[Rule] = []
        for place, fact in enumerate(self._facts.values()):
            if place:
                self._rules.append(Rule(upright=True))
                line.addWidget(self._rules[-1])
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

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The strip never makes the window wider: values are shortened instead."""
        return QSize(em(34), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """A value that became longer or shorter may need, or give back, the room of a fact."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        """Where room is short, first the officer, then the post go: both stand beside it."""
        facts = list(self._facts.values())
        widths = [fact.needed() + 2 * em(_GAP) for fact in facts]
        rest = sum(part.sizeHint().width() + em(_GAP) for part in self._always)
        hidden = 0
        while hidden < _MOST_HIDDEN and sum(widths[hidden:]) + rest > self.width():
            hidden += 1
        for place, fact in enumerate(facts):
            fact.setVisible(place >= hidden)
        for place, rule in enumerate(self._rules):
            rule.setVisible(place >= hidden)
