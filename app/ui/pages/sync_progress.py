"""How far a send is: counts, an estimate, and a way to stop it."""

from PySide6.QtWidgets import QProgressBar

from app.services.views import ExchangeState, SendProgress
from app.ui.figures import Figures
from app.ui.widgets.button import Button
from app.ui.widgets.measure import row
from app.ui.widgets.panels import Card
from app.ui.widgets.text import ElidedText, Glyph, Text

_ENOUGH_SECONDS = 2.0
_PARTS = 1000


class ProgressCard(Card):
    """While sending: what was acknowledged of what is to be sent. Otherwise: how things stand."""

    def __init__(self) -> None:
        super().__init__(tone="current")
        self._figures = Figures("en")
        self._glyph = Glyph("sync", tone="accent")
        self._strong, self._left = Text("heading"), ElidedText("muted")
        self.stop = Button(key="Esc")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, _PARTS)
        self._words = Text("muted", wrap=True)
        self._sending = False
        self.add(
            row(self._glyph, self._strong, 1, self._left, self.stop, gap=0.7),
            self._bar,
            self._words,
        )

    def retranslate(self, figures: Figures) -> None:
        self._figures = figures
        self.stop.setText(self.tr("Sto&p"))
        self._bar.setAccessibleName(self.tr("Progress of sending"))
        if self._sending:
            self._strong.setText(self.tr("Sending begins …"))

    def show_sending(self, *, sending: bool) -> None:
        """Begin or end showing a send."""
        if sending and not self._sending:
            self._strong.setText(self.tr("Sending begins …"))
            self._left.show_whole("")
            self._bar.setValue(0)
            self._words.setText(self.tr("A break in the link costs nothing: it goes on from here."))
            self._glyph.show_icon("sync", "accent")
        self._sending = sending
        self._bar.setVisible(sending)
        self.stop.setVisible(sending)
        if not sending:
            self._left.show_whole("")
        self.set_tone("current" if sending else "")

    def show_progress(self, progress: SendProgress, seconds: float) -> None:
        """What is done after `seconds` of sending; bytes tell better than entries."""
        if not self._sending:
            return
        write = self._figures
        words = self.tr("{done} of {total} entries confirmed")
        self._strong.setText(
            words.format(
                done=write.number(progress.entries_done),
                total=write.number(progress.entries_total),
            )
        )
        part = progress.bytes_done / progress.bytes_total if progress.bytes_total else 0.0
        self._bar.setValue(round(part * _PARTS))
        if part > 0 and seconds >= _ENOUGH_SECONDS:
            left = write.span(seconds / part * (1 - part))
            self._left.show_whole(self.tr("about {time} left").format(time=left))
        words = self.tr(
            "{done} of {total} confirmed by headquarters. A break in the link costs nothing: it"
            " goes on from here."
        )
        self._words.setText(
            words.format(
                done=write.size(progress.bytes_done), total=write.size(progress.bytes_total)
            )
        )

    def show_state(self, state: ExchangeState) -> None:
        """How things stand when nothing is being sent."""
        if self._sending:
            return
        if state.waiting:
            self._glyph.show_icon("clock", "accent")
            words = self.tr("Waiting to be sent: {count}")
            self._strong.setText(words.format(count=self._figures.number(state.waiting)))
            self._words.setText(
                self.tr("Everything is safe on this laptop. Sending starts by itself.")
            )
            return
        self._glyph.show_icon("check_circle", "ok")
        self._strong.setText(self.tr("Headquarters has confirmed everything"))
        self._words.setText(self.tr("Nothing waits on this laptop."))
