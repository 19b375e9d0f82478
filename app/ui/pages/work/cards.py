"""The cards of open work: each line says what it is, how it stands, and what may be done."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.rights import ACCESS, STOPS_USE
from app.services.approval_views import ApprovalCard
from app.services.hand_over import HandOverCard
from app.services.rights_views import RequestCard
from app.ui.figures import isolated, latin
from app.ui.pages.person.cards import FileCard
from app.ui.pages.person.speaker import Speaker
from app.ui.pages.work.lists import (
    OpenWork,
    action_word,
    asked_words,
    break_glass_state,
    correction_words,
    hand_over_words,
    state_of,
)
from app.ui.widgets.button import Button
from app.ui.widgets.field import Combo, Field
from app.ui.widgets.measure import column, row
from app.ui.widgets.panels import Pill
from app.ui.widgets.text import Text


class DecideCard(FileCard):
    """Questions of others that wait for this officer."""

    decide_asked = Signal(object)
    file_asked = Signal(object)

    def retranslate(self) -> None:
        self.say(self.tr("For you to decide"), self.tr("Nothing waits for your decision."))

    def show_work(self, work: OpenWork, speaker: Speaker) -> None:
        self.refill([self._line(one, speaker) for one in work.to_decide])

    def _line(self, card: ApprovalCard, speaker: Speaker) -> QWidget:
        changes = [correction_words(one, speaker) for one in card.corrections]
        decide = Button(self.tr("Decide"))
        decide.clicked.connect(lambda: self.decide_asked.emit(card))
        buttons: list[QWidget] = [decide]
        if card.person is not None:
            file = Button(self.tr("Open the file"), kind="quiet")
            file.clicked.connect(lambda: self.file_asked.emit(card.person))
            buttons.insert(0, file)
        return _line(action_word(card.action), [*changes, asked_words(card, speaker)], buttons)


class AskedCard(FileCard):
    """What this officer asked others, and what came of it."""

    pass_on_asked = Signal(object)
    file_asked = Signal(object)

    def retranslate(self) -> None:
        self.say(self.tr("What you asked"), self.tr("You asked nothing."))

    def show_work(self, work: OpenWork, speaker: Speaker) -> None:
        lines = [self._asked(one, speaker) for one in reversed(work.asked)]
        for question in work.break_glass:
            file = Button(self.tr("Open the file"), kind="quiet")
            file.clicked.connect(lambda _=False, q=question: self.file_asked.emit(q.person_id))
            pill = _pill(break_glass_state(question, speaker))
            words = [speaker.moment(question.asked_at)]
            if question.reason:
                words.append(isolated(question.reason))
            lines.append(_line(self.tr("Open what is sealed"), words, [file, pill]))
        self.refill(lines)

    def _asked(self, card: ApprovalCard, speaker: Speaker) -> QWidget:
        words = [correction_words(one, speaker) for one in card.corrections]
        words.append(asked_words(card, speaker))
        if card.answer:
            said = self.tr("{who}: {answer}")
            who = isolated(card.decided_by_name or self.tr("Headquarters"))
            words.append(said.format(who=who, answer=isolated(card.answer)))
        parts: list[QWidget] = [_pill(state_of(card))]
        if card.decision is None and not card.of_headquarters:
            leave = Button(self.tr("Leave it to headquarters"), kind="quiet")
            leave.clicked.connect(lambda: self.pass_on_asked.emit(card.id))
            parts.insert(0, leave)
        return _line(action_word(card.action), words, parts)


class DueCard(FileCard):
    """What people asked about their own record, the first due first."""

    answer_asked = Signal(object)
    file_asked = Signal(object)

    def retranslate(self) -> None:
        self.say(self.tr("Requests of people"), self.tr("No request is open."))

    def show_work(self, work: OpenWork, speaker: Speaker) -> None:
        self.refill([self._line(one, speaker) for one in work.requests])

    def _line(self, card: RequestCard, speaker: Speaker) -> QWidget:
        due = speaker.figures.day(card.due_on)
        tone = "warn" if card.overdue else ""
        words = self.tr("Overdue since {day}") if card.overdue else self.tr("Due {day}")
        number = latin(card.registration_number or "—")
        quiet = [f"{latin(card.receipt)} · {number}"]
        parts: list[QWidget] = []
        if card.registration_number and card.kind not in STOPS_USE:
            file = Button(self.tr("Open the file"), kind="quiet")
            file.clicked.connect(lambda: self.file_asked.emit(card.person_id))
            parts.append(file)
        if card.of_headquarters:
            hidden = self.tr("Headquarters decides. Until then the record is hidden.")
            quiet.append(hidden if card.kind in STOPS_USE else self.tr("Headquarters decides."))
        else:
            answer = Button(self.tr("Answer"), kind="quiet")
            answer.clicked.connect(lambda: self.answer_asked.emit(card))
            parts.append(answer)
            if card.kind == ACCESS:
                quiet.append(self.tr("Printing the record for the person answers it."))
        icon = "warning" if card.overdue else "clock"
        parts.append(_pill((words.format(day=due), icon, tone)))
        return _line(speaker.code("rights_request", card.kind), quiet, parts)


class HandOverBox(FileCard):
    """Work offered by others, and one's own on its way; giving it to a colleague."""

    give_asked = Signal(object)
    take_asked = Signal(object)
    back_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._to = Combo()
        self._field = Field(self._to)
        self._give = Button(icon="forward")
        self._field.put_beside(self._give)
        self._to.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._to.setMinimumContentsLength(10)
        self._receivers: list[object] = []
        self.add(self._field)
        self._give.clicked.connect(self._ask)

    def retranslate(self) -> None:
        self.say(self.tr("Hand over"), self.tr("Nothing is on its way."))
        self._field.set_words(
            self.tr("Give your drafts and open work to"),
            self.tr("What you wrote in private and did not seal stays with you."),
        )
        self._give.setText(self.tr("Hand over"))

    def show_work(self, work: OpenWork, speaker: Speaker) -> None:
        lines = [
            self._line(self.tr("Offered to you"), one, one.giver_name, speaker)
            for one in work.offered
        ]
        lines += [
            self._line(self.tr("Handed over, not taken yet"), one, one.receiver_name, speaker)
            for one in work.given
        ]
        self.refill(lines)
        receivers: list[object] = [officer.id for officer in work.receivers]
        if receivers != self._receivers:
            self._receivers = receivers
            self._to.clear()
            for officer in work.receivers:
                self._to.addItem(officer.name, officer.id)
            self._to.setCurrentIndex(-1)
        self._field.setVisible(bool(work.receivers))

    def show_error(self, words: str) -> None:
        self._field.show_error(words)

    def _ask(self) -> None:
        chosen = self._to.currentData()
        self._field.show_error("" if chosen else self.tr("Choose a colleague."))
        if chosen:
            self.give_asked.emit(chosen)

    def _line(self, strong: str, card: HandOverCard, who: str, speaker: Speaker) -> QWidget:
        is_mine = strong != self.tr("Offered to you")
        button = Button(self.tr("Take back") if is_mine else self.tr("Take over"))
        asked = self.back_asked if is_mine else self.take_asked
        button.clicked.connect(lambda: asked.emit(card.id))
        return _line(strong, [hand_over_words(card, who, speaker)], [button])


def _pill(state: tuple[str, str, str]) -> Pill:
    words, icon, tone = state
    return Pill(words, icon=icon, tone=tone)


def _line(strong: str, quiet: Sequence[str], far: Sequence[QWidget]) -> QWidget:
    """What it is over what is known of it; what may be done at the far end below."""
    texts = column(Text("strong", strong, wrap=True), gap=0.1)
    for words in quiet:
        texts.addWidget(Text("muted", words, wrap=True))
    texts.addLayout(row(1, *far, gap=0.5))
    holder = QWidget()
    holder.setLayout(texts)
    return holder
