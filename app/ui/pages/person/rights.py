"""What somebody asked about their own record, and taking such a request down."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.services.person_views import ShownRecord
from app.services.reference import Reference
from app.services.rights import Rights
from app.services.rights_views import RequestCard
from app.services.views import Choice
from app.ui.code_words import in_language
from app.ui.figures import Figures, latin
from app.ui.pages.person.cards import FileCard
from app.ui.pages.person.panel import Panel
from app.ui.pages.person.speaker import Speaker
from app.ui.tasks import TaskRunner
from app.ui.widgets.button import Button
from app.ui.widgets.choice_grid import CAPS, ChoiceGrid
from app.ui.widgets.field import Field, Line
from app.ui.widgets.measure import column, row
from app.ui.widgets.panels import Pill
from app.ui.widgets.text import Text


class RequestsCard(FileCard):
    """Requests of one person, the newest first, each with its receipt and its day."""

    receive_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.receive = Button(icon="plus")
        self.receive.clicked.connect(self.receive_asked)
        self.head.add(self.receive)

    def retranslate(self) -> None:
        self.say(self.tr("Requests of the person"), self.tr("Nothing was asked yet."))
        self.receive.setText(self.tr("Receive a request"))

    def show_requests(self, records: Sequence[ShownRecord], speaker: Speaker) -> None:
        self.refill([self._request(one, speaker) for one in records])

    def _request(self, record: ShownRecord, speaker: Speaker) -> QWidget:
        held = record.fields

        def say(field: str) -> str:
            return speaker.value("rights_request", field, held.get(field))

        due = held.get("due_on")
        outcome = held.get("outcome")
        today = speaker.now.astimezone().date()
        if outcome:
            pill = Pill(say("outcome"), icon="check_circle", tone="ok")
        elif isinstance(due, date) and due < today:
            words = self.tr("Overdue since {day}").format(day=say("due_on"))
            pill = Pill(words, icon="warning", tone="warn")
        else:
            pill = Pill(self.tr("Due {day}").format(day=say("due_on")), icon="clock")
        receipt = self.tr("Receipt {receipt}").format(receipt=say("receipt"))
        texts = column(Text("strong", say("kind"), wrap=True), gap=0.1)
        texts.addWidget(Text("muted", f"{receipt} · {say('received_at')}", wrap=True))
        for field in ("words", "answer"):
            if held.get(field):
                texts.addWidget(Text(text=say(field), wrap=True))
        line = row(gap=0.8)
        line.addLayout(texts, 1)
        line.addWidget(pill)
        holder = QWidget()
        holder.setLayout(line)
        return holder


class ReceivePanel(Panel):
    """Choose what is asked, write down the words, hand over the receipt."""

    def __init__(self, rights: Rights, reference: Reference, tasks: TaskRunner) -> None:
        super().__init__(tasks, icon="register")
        self._rights = rights
        self._reference = reference
        self._kinds = ChoiceGrid(3)
        self._words = Field(Line())
        self._kind = Field(self._kinds)
        self.add(self.head, self.what, self._kind, self._words, self.trouble, self.foot)

    def fields(self) -> dict[str, Field]:
        return {"kind": self._kind, "words": self._words}

    def retranslate(self, figures: Figures) -> None:
        super().retranslate(figures)
        self.head.heading.setText(self.tr("Receive a request"))
        self.what.setText(
            self.tr(
                "Everybody may ask about their own record. A request to be deleted, and an"
                " objection, hide the record at once until headquarters has decided."
            )
        )
        self._kind.set_words(self.tr("What is asked"))
        self._words.set_words(self.tr("In the person’s words"), self.tr("May be left empty."))
        self.start.setText(self.tr("Receive and give the receipt"))
        self._kinds.offer(self._choices(figures.code), figures.digits(CAPS))

    def clear(self) -> None:
        super().clear()
        self._kinds.choose("")

    def begin(self) -> None:
        person, kind, rights = self.about, self._kinds.code(), self._rights
        words = self._words.editor.text() if isinstance(self._words.editor, Line) else ""
        if not kind:
            self._kind.show_error(self.tr("Choose what is asked."))
            self._kinds.first().setFocus()
        elif person is not None:
            self.run(lambda: rights.receive(person, kind, words), self._received)

    def first(self) -> QWidget:
        return self._kinds.first()

    def _choices(self, language: str) -> tuple[Choice, ...]:
        found = self._reference.choices("rights_request", language)
        return tuple(in_language(choice, language) for choice in found)

    def _received(self, card: RequestCard) -> None:
        words = self.tr("Received. Receipt {receipt}: answer due {day}.")
        self.put_away()
        receipt, day = latin(card.receipt), self.figures.day(card.due_on)
        self.done.emit(words.format(receipt=receipt, day=day))
