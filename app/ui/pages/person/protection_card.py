"""The protection card: that something is noted, and who may do what about it."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal

from app.domain.officers import Action, Officer
from app.services.break_glass import AskedBreakGlass
from app.ui.figures import isolated
from app.ui.pages.person.opened import OpenedFile
from app.ui.pages.person.speaker import Speaker
from app.ui.widgets.button import Button
from app.ui.widgets.measure import column, row
from app.ui.widgets.panels import Card, CardHead
from app.ui.widgets.text import Text


class ProtectionCard(Card):
    """Never what was said: only that there is something, and the way to it."""

    note_asked = Signal()
    read_asked = Signal()
    question_asked = Signal()
    answer_asked = Signal(object)

    def __init__(self, officer: Officer) -> None:
        super().__init__(tone="dashed")
        self._officer = officer
        self._head = CardHead(icon="lock")
        self._state, self._sealed = Text("strong", wrap=True), Text("muted", wrap=True)
        self._question = Text("muted", wrap=True)
        self.note, self.read = Button(icon="pencil"), Button(icon="key")
        self.ask, self.answer = Button(icon="speech"), Button(icon="key")
        self._approval: object = None
        self.add(self._head, self._state, self._sealed, self._question)
        self.add(column(row(self.note, self.read, 1), row(self.ask, self.answer, 1), gap=0.4))
        self.note.clicked.connect(self.note_asked)
        self.read.clicked.connect(self.read_asked)
        self.ask.clicked.connect(self.question_asked)
        self.answer.clicked.connect(lambda: self.answer_asked.emit(self._approval))

    def retranslate(self) -> None:
        self._head.heading.setText(self.tr("Protection"))
        self.note.setText(self.tr("Note a need"))
        self.read.setText(self.tr("Read what is sealed"))
        self.ask.setText(self.tr("Ask to read"))
        self.answer.setText(self.tr("Read the answer"))

    def show_file(self, opened: OpenedFile, speaker: Speaker) -> None:
        may, reach = self._officer.may, opened.view.reach
        reads = may(Action.READ_PROTECTION, reach)
        urgencies = opened.sheet.urgencies
        self._state.setText(self._exists(urgencies, answered=bool(opened.answered)))
        self._sealed.setText(self._who_reads(opened, reads=reads))
        self._sealed.setVisible(bool(self._sealed.text()))
        asked = opened.asked[0] if opened.asked else None
        words, is_open = self._asked(asked, speaker)
        self._approval = asked.approval if asked else None
        self._question.setText(words)
        self._question.setVisible(bool(words))
        self.note.setVisible(may(Action.WRITE_PROTECTION, reach))
        self.note.setText(
            self.tr("Go on with what you began") if opened.drafts else self.tr("Note a need")
        )
        self.read.setVisible(reads and urgencies != ())
        waits = asked is not None and asked.answered_at is None
        may_ask = may(Action.ASK_BREAK_GLASS, reach) and urgencies != () and not reads
        self.ask.setVisible(may_ask and not waits and not is_open)
        self.answer.setVisible(is_open)

    def _exists(self, urgencies: Sequence[str] | None, *, answered: bool) -> str:
        if urgencies is None:
            if answered:
                return self.tr("You noted something here.")
            return self.tr("Your role does not see whether something is noted.")
        if not urgencies:
            return self.tr("Nothing is noted.")
        words = self.tr("A protection need exists · {urgency}")
        return words.format(urgency=", ".join(dict.fromkeys(urgencies)))

    def _who_reads(self, opened: OpenedFile, *, reads: bool) -> str:
        if reads:
            return (
                self.tr("Each look is an entry in the journal.") if opened.sheet.urgencies else ""
            )
        if opened.answered or opened.sheet.urgencies:
            return self.tr("Answered. Readable by protection officers.")
        return ""

    def _asked(self, asked: AskedBreakGlass | None, speaker: Speaker) -> tuple[str, bool]:
        """What became of the last question, and whether its answer can be read now."""
        if asked is None:
            return "", False
        if asked.answered_at is None:
            words = self.tr("Headquarters was asked on {when} and has not answered yet.")
            return words.format(when=speaker.moment(asked.asked_at)), False
        if asked.until is None:
            words = self.tr("Headquarters refused: {reason}")
            return words.format(reason=isolated(asked.reason or "")), False
        if _is_over(asked.until, speaker.now):
            return self.tr("The time to read headquarters’ answer is over."), False
        words = self.tr("Headquarters answered. Readable until {when}.")
        return words.format(when=speaker.moment(asked.until)), True


def _is_over(until: datetime, now: datetime) -> bool:
    return until <= now
