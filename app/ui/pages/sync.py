"""The sync page: what waits, what headquarters confirmed, and sending now."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from app.domain.errors import ManzilError
from app.domain.ids import Clock
from app.domain.limits import Caution, Level
from app.services.views import ExchangeState, SendProgress
from app.ui.error_text import error_text
from app.ui.exchange_watch import ExchangeWatch
from app.ui.figures import Figures, latin
from app.ui.pages.laptop.caution_words import caution_words
from app.ui.pages.sync_cards import AcknowledgedCard, AsideCard, ScheduleCard, WaitingCard
from app.ui.pages.sync_progress import ProgressCard
from app.ui.widgets.button import Button
from app.ui.widgets.measure import column, em, row
from app.ui.widgets.page import KeyHelp, Page
from app.ui.widgets.panels import Banner, ScrollColumn
from app.ui.widgets.text import ElidedText


class SyncPage(Page):
    """Shows the exchange's own counts; nothing on it is guessed."""

    def __init__(self, watch: ExchangeWatch, clock: Clock, label: str, language: str) -> None:
        super().__init__()
        self.watch = watch
        self._clock = clock
        self._label = label
        self._figures = Figures(language)
        self._progress = ProgressCard()
        self._trouble = Banner()
        self._warning = Banner(tone="error")
        self._cautions: tuple[Caution, ...] = ()
        self._waiting, self._acknowledged = WaitingCard(), AcknowledgedCard()
        self._aside, self._schedule = AsideCard(), ScheduleCard()
        self._agreed, self._why = ElidedText("muted"), ElidedText("muted")
        self._send = Button(kind="main", key="F9")
        self._build()
        self.retranslate(language)

    def _build(self) -> None:
        near = QWidget()
        near.setLayout(column(self._waiting, self._acknowledged, 1, gap=0.9))
        far = QWidget()
        far.setLayout(column(self._warning, self._trouble, self._aside, self._schedule, 1, gap=0.9))
        both = row(gap=1.2)
        both.addWidget(near, 13)
        both.addWidget(far, 12)
        body = QWidget()
        body.setLayout(column(self._progress, both, 1, gap=0.9, margins=1.1))
        bar = QFrame()
        bar.setObjectName("bar")
        line = row(self._agreed, 1, self._why, self._send, gap=1.0)
        line.setContentsMargins(em(1.6), em(0.65), em(1.6), em(0.65))
        bar.setLayout(line)
        self.setLayout(column(ScrollColumn(body), bar, gap=0))
        self._trouble.hide()
        self._warning.hide()
        self._progress.stop.clicked.connect(self.watch.stop_sending)
        self._send.clicked.connect(self.watch.send)
        self.watch.changed.connect(lambda _: self._show())
        self.watch.progress.connect(self._told)
        self.watch.failed.connect(self._fell)
        for key, target in (("F9", self._send), ("Esc", self._progress.stop)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(target.click)

    def title(self) -> str:
        return self.tr("Sync")

    def subtitle(self) -> str:
        return self.tr("This laptop: {label}").format(label=latin(self._label))

    def keys(self) -> tuple[KeyHelp, ...]:
        return (
            KeyHelp("F9", self.tr("Send now")),
            KeyHelp("Esc", self.tr("Stop sending")),
        )

    def enter(self) -> None:
        self._send.setFocus()
        self.watch.refresh()

    def retranslate(self, language: str) -> None:
        self._figures = Figures(language)
        self._progress.retranslate(self._figures)
        for card in (self._waiting, self._acknowledged, self._aside, self._schedule):
            card.retranslate(self._figures)
        self._send.setText(self.tr("&Send now"))
        self.show_cautions(self._cautions)
        self._show()

    def show_cautions(self, cautions: Sequence[Caution]) -> None:
        """The strong warnings, in whole sentences."""
        self._cautions = tuple(one for one in cautions if one.level is Level.STRONG)
        self._warning.setVisible(bool(self._cautions))
        said = [caution_words(one, self._figures) for one in self._cautions]
        if said:
            more = "\n".join(f"{one.what}. {one.do}" for one in said[1:])
            words = "\n".join(part for part in (said[0].do, more) if part)
            self._warning.say(said[0].what, words, tone="error")

    def _show(self) -> None:
        sending, state = self.watch.sending_since is not None, self.watch.state
        self._send.setEnabled(not sending)
        self._why.show_whole(self.tr("Already sending") if sending else "")
        self._progress.show_sending(sending=sending)
        if state is None:
            return
        now = self._clock()
        self._waiting.show_state(state, now)
        self._acknowledged.show_state(state, now)
        self._aside.show_state(state, now)
        self._schedule.show_state(state, now)
        self._progress.show_state(state)
        self._show_trouble(state)
        self._agreed.show_whole(self._agreement(state))

    def _agreement(self, state: ExchangeState) -> str:
        if state.last_contact is None:
            return self.tr("Headquarters has not been reached yet")
        when = self._figures.moment(state.last_contact, self._clock())
        return self.tr("Last contact with headquarters: {when}").format(when=when)

    def _show_trouble(self, state: ExchangeState) -> None:
        self._trouble.setVisible(bool(state.trouble))
        if state.trouble:
            shown = self._schedule.trouble(state.trouble)
            self._trouble.say(shown.strong, shown.words, tone=shown.tone, icon=shown.icon)

    def _told(self, progress: SendProgress) -> None:
        since = self.watch.sending_since
        seconds = (self._clock() - since).total_seconds() if since else 0.0
        self._progress.show_progress(progress, seconds)

    def _fell(self, error: ManzilError) -> None:
        self._trouble.say(error_text(error, self._figures), tone="warn")
        self._trouble.show()
