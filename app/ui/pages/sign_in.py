"""The locked screen: who is at work here, and what it shows without any key."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.domain.errors import ManzilError, UserCanFix
from app.domain.ids import Clock
from app.services.access import Access
from app.services.views import LaptopCard, OfficerCard
from app.settings.appearance import Appearance
from app.ui.error_text import error_text
from app.ui.exchange_words import StateWords
from app.ui.figures import Figures, latin
from app.ui.languages import Language
from app.ui.pages.sign_in_side import SignInSide, Whereabouts, whereabouts
from app.ui.pages.sign_in_view import ViewBar
from app.ui.pages.who import WhoCard
from app.ui.pages.withdrawn import WIPED, WithdrawnCard
from app.ui.tasks import TaskRunner
from app.ui.widgets.button import Button
from app.ui.widgets.measure import column, em, row
from app.ui.widgets.panels import Banner, ScrollColumn
from app.ui.widgets.text import ElidedText

if TYPE_CHECKING:
    from app.services.open_laptop import OpenLaptop
    from app.ui.pages.recovery.panel import RecoveryPanel


@dataclass(frozen=True, slots=True)
class _Found:
    """What can be known without a key."""

    card: LaptopCard
    officers: tuple[OfficerCard, ...]
    where: Whereabouts


class SignInPage(QWidget):
    """Choose an officer, give the passphrase. `opened` hands over the unlocked laptop."""

    opened = Signal(object)
    appearance_asked = Signal(object)

    def __init__(
        self, access: Access, tasks: TaskRunner, clock: Clock, appearance: Appearance
    ) -> None:
        super().__init__()
        self._access = access
        self._tasks = tasks
        self._clock = clock
        self._figures = Figures(appearance.language)
        self._card: LaptopCard | None = None
        self._side = SignInSide()
        self._bar = ViewBar(appearance)
        self._bar.chosen.connect(self.appearance_asked)
        self.who = WhoCard()
        self.who.asked.connect(self._sign_in)
        self._state = Banner()
        self._trouble = Banner(tone="error")
        self._foot = ElidedText("muted")
        self.lost = Button(kind="quiet", icon="key")
        self.lost.clicked.connect(self._open_recovery)
        self.recovery: RecoveryPanel | None = None
        self.withdrawn = WithdrawnCard()
        self.withdrawn.hide()
        self._officers: tuple[OfficerCard, ...] = ()
        self._build()
        self._side.fit(0)
        self._state.hide()
        self._trouble.hide()
        self.retranslate(appearance)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._side.fit(self.width())

    def _build(self) -> None:
        middle = QWidget()
        middle.setMaximumWidth(em(42))
        self._middle = column(self._trouble, self.who, self.withdrawn, self._state, gap=0.9)
        middle.setLayout(self._middle)
        inside = QWidget()
        centred = row(1, gap=0)
        centred.addWidget(middle, 8)
        centred.addStretch(1)
        inside.setLayout(column(1, centred, 1, gap=0))
        foot = row(self._foot, 1, self.lost)
        body = column(self._bar, ScrollColumn(inside), foot, gap=0.5)
        body.setContentsMargins(em(1.6), em(1.1), em(1.6), em(0.8))
        line = row(self._side, gap=0)
        line.addLayout(body, 1)
        self.setLayout(line)

    def retranslate(self, appearance: Appearance) -> None:
        self._figures = Figures(appearance.language)
        self._side.retranslate()
        self._bar.retranslate(appearance)
        self.who.retranslate()
        self.lost.setText(self.tr("&Lost your passphrase?"))
        if self.recovery is not None:
            self.recovery.retranslate(self._figures)
        self.look()

    def offer(self, languages: Sequence[Language]) -> None:
        """The languages that can be chosen."""
        self._bar.offer(languages)

    def take_focus(self) -> None:
        """The locked screen comes to be seen: the passphrase is asked for."""
        self._trouble.hide()
        self._end_recovery()
        self.who.take_focus()
        self.look()

    def show_exchange(self, words: StateWords | None) -> None:
        """How the exchange stood when the screen was locked; None when nobody signed in yet."""
        self._state.setVisible(words is not None)
        if words is not None:
            text = self.tr("This laptop: {state}").format(state=words.text)
            safe = self.tr("{contact}. Nothing is lost while offline.")
            contact = words.since if words.tone == "ok" else safe.format(contact=words.since)
            self._state.say(text, contact, tone=words.tone, icon=words.icon)

    def look(self) -> None:
        """Read anew who can sign in."""
        access, language = self._access, self._figures.code

        def work() -> _Found:
            card = access.laptop()
            return _Found(card, access.officers(), whereabouts(card.post, language))

        self._tasks.run("storage", work, self, self._looked, self.show_trouble)

    def _looked(self, found: _Found) -> None:
        self._card, self._officers = found.card, found.officers
        self.withdrawn.hide()
        self.lost.show()
        self.who.setVisible(self.recovery is None)
        self._side.show_post(found.where, practice=found.card.practice)
        self.who.show_officers(found.officers)
        self._show_foot()
        if self.recovery is None:
            self.who.take_focus()

    def show_trouble(self, error: ManzilError) -> None:
        """Something went wrong that is not about the passphrase."""
        if error.code in WIPED:
            self._show_withdrawn(error)
            return
        self._trouble.say(error_text(error, self._figures), tone="error")
        self._trouble.show()
        self.who.setVisible(self._card is not None and self.recovery is None)

    def _show_withdrawn(self, error: ManzilError) -> None:
        """A wiped laptop: nobody signs in here any more."""
        self._end_recovery()
        self._card = None
        for part in (self._trouble, self.who, self._state, self.lost):
            part.hide()
        self._foot.show_whole("")
        self.withdrawn.show_error(error)
        self.withdrawn.show()

    def _open_recovery(self) -> None:
        """In the place of the sign-in; loaded only for those who need it."""
        if self.recovery is not None:
            return
        from app.ui.pages.recovery.panel import RecoveryPanel  # noqa: PLC0415 - as said above

        self._trouble.hide()
        self.who.hide()
        self.who.forget()
        panel = self.recovery = RecoveryPanel(self._access, self._tasks)
        panel.left.connect(self.take_focus)
        panel.recovered.connect(self._recovered)
        self._middle.insertWidget(1, panel)
        panel.retranslate(self._figures)
        panel.begin(self._officers, self.who.chosen())

    def _recovered(self) -> None:
        self.take_focus()
        words = self.tr("You are let in again: sign in with the new passphrase.")
        self._trouble.say(words, tone="ok")
        self._trouble.show()

    def _end_recovery(self) -> None:
        panel, self.recovery = self.recovery, None
        if panel is None:
            return
        panel.leave()
        panel.hide()
        self._middle.removeWidget(panel)
        panel.deleteLater()
        self.who.setVisible(self._card is not None)

    def _sign_in(self, officer: OfficerCard, passphrase: str) -> None:
        """In the storage lane: it comes after the closing of whoever was here before."""
        self._trouble.hide()
        self.who.set_busy(busy=True)
        self._tasks.run(
            "storage",
            lambda: self._access.sign_in(officer.id, passphrase),
            self,
            self._opened,
            self._refused,
        )

    def _opened(self, laptop: "OpenLaptop") -> None:
        self.who.set_busy(busy=False)
        self.who.forget()
        self.opened.emit(laptop)

    def _refused(self, error: ManzilError) -> None:
        self.who.set_busy(busy=False)
        if isinstance(error, UserCanFix) and error.field == "passphrase":
            self.who.show_error(error_text(error, self._figures))
            return
        self.show_trouble(error)

    def _show_foot(self) -> None:
        if self._card is None:
            return
        now = self._clock()
        words = self.tr("{laptop} · version {version} · {now}")
        moment = f"{self._figures.day(now.astimezone().date())} {self._figures.time(now)}"
        self._foot.show_whole(
            words.format(
                laptop=latin(self._card.label), version=latin(self._card.version), now=moment
            )
        )
