"""Beside the questions: earlier visits, the number given last, the state of the exchange."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.services.views import EarlierVisit, ExchangeState, Registered
from app.ui.capture.edge_text import EdgeText
from app.ui.capture.lane import NO, YES
from app.ui.capture.question_words import visit_words
from app.ui.capture.wording import Wording
from app.ui.figures import Figures, latin
from app.ui.widgets.button import Button
from app.ui.widgets.measure import column, em, row
from app.ui.widgets.panels import Card, CardHead
from app.ui.widgets.text import Glyph

_MOST_VISITS = 3


class SideColumn(QWidget):
    """Quiet cards; `sync_asked` leads to the page of the exchange."""

    sync_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._visit_head = CardHead(icon="clock", tone="accent")
        self._visits = EdgeText("strong", wrap=True)
        self._purpose = EdgeText("muted", wrap=True)
        self._mark, self._decided = Glyph("check_circle", tone="ok"), EdgeText("strong", wrap=True)
        self._visit = Card(gap=0.4)
        decided = row(gap=0.4)
        decided.addWidget(self._mark)
        decided.addWidget(self._decided, 1)
        self._visit.add(self._visit_head, self._visits, self._purpose, decided)
        self._last_head = CardHead(icon="check_circle", tone="ok")
        self._number = EdgeText("strong")
        self._last = Card(gap=0.4)
        self._last.add(self._last_head, self._number)
        self._sync_head = CardHead(icon="sync", tone="accent")
        self._more = Button(kind="quiet")
        self._more.clicked.connect(self.sync_asked)
        self._sync_head.add(self._more)
        self._waiting = EdgeText("strong", wrap=True)
        self._contact = EdgeText("muted", wrap=True)
        self._sync = Card(gap=0.2)
        edge = self._sync.body.contentsMargins()
        edge.setTop(em(0.3))  # the button is taller than the heading beside it
        self._sync.body.setContentsMargins(edge)
        self._sync.add(self._sync_head, self._waiting, self._contact)
        for head in (self._visit_head, self._last_head, self._sync_head):
            head.heading.setWordWrap(True)
        self.setLayout(column(self._visit, self._last, self._sync, 1, gap=0.75))
        self._last.hide()
        self._visit.hide()

    def say(self) -> None:
        self._visit_head.heading.setText(self.tr("Earlier visit"))
        self._last_head.heading.setText(self.tr("Saved last"))
        self._sync_head.heading.setText(self.tr("Sync"))
        self._more.setText(self.tr("Details"))

    def show_visits(
        self, visits: Sequence[EarlierVisit], said: str | None, wording: Wording, figures: Figures
    ) -> None:
        """What the look-up found, and what was answered."""
        self._visit.setVisible(bool(visits))
        if not visits:
            self._visits.setText("")
            self._purpose.setText("")
            return
        same = self.tr("Same document: {visit}")
        lines = [visit_words(v, wording, figures) for v in visits[:_MOST_VISITS]]
        self._visits.setText("\n".join([same.format(visit=lines[0]), *lines[1:]]))
        purpose = visits[0].purpose
        self._purpose.setVisible(purpose is not None)
        if purpose is not None:
            then = self.tr("Purpose then: {purpose}")
            self._purpose.setText(then.format(purpose=wording.label("purpose", purpose)))
        same_one = said == YES
        for part in (self._mark, self._decided):
            part.setVisible(said in {YES, NO})
        self._mark.show_icon(
            "check_circle" if same_one else "cross_circle", "ok" if same_one else ""
        )
        self._decided.setText(
            self.tr("You confirmed: same person") if same_one else self.tr("Somebody else")
        )
        self._decided.set_tone("ok" if same_one else "")

    def show_last(self, registered: Registered | None) -> None:
        """The number given last, once the next person's document is read."""
        self._last.setVisible(registered is not None)
        if registered is not None:
            self._number.setText(latin(registered.registration_number))

    def show_exchange(self, state: ExchangeState, figures: Figures, now: datetime) -> None:
        waiting = self.tr("Waiting to be sent: {count}").format(count=figures.number(state.waiting))
        self._waiting.setText(waiting if state.waiting else self.tr("Nothing waits to be sent"))
        parts = [self._contact_words(state, figures, now)]
        if state.next_try is not None and state.next_try > now:
            again = self.tr("Next try {when}").format(when=figures.moment(state.next_try, now))
            parts.append(again)
        if state.trouble:
            parts.append(self.tr("Nothing is lost offline"))
        self._contact.setText(". ".join(parts) + ".")

    def _contact_words(self, state: ExchangeState, figures: Figures, now: datetime) -> str:
        if state.last_contact is None:
            return QCoreApplication.translate("Exchange", "No contact with headquarters yet")
        when = figures.moment(state.last_contact, now)
        return QCoreApplication.translate("Exchange", "Last contact {when}").format(when=when)
