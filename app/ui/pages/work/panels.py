"""Deciding what somebody else asked, and answering a person's request."""

from PySide6.QtWidgets import QWidget

from app.services.approval_views import ApprovalCard
from app.services.approvals import Approvals
from app.services.reference import Reference
from app.services.rights import Rights
from app.services.rights_views import RequestCard
from app.services.views import Choice
from app.ui.code_words import in_language
from app.ui.figures import Figures, latin
from app.ui.pages.person.panel import Panel
from app.ui.pages.person.speaker import Speaker
from app.ui.pages.work.lists import action_word, asked_words, correction_words
from app.ui.tasks import TaskRunner
from app.ui.widgets.button import Button
from app.ui.widgets.choice_grid import CAPS, ChoiceGrid
from app.ui.widgets.field import Field, Line


class DecidePanel(Panel):
    """Approve and refuse stand side by side with the same weight; a reason goes with either."""

    def __init__(self, approvals: Approvals, tasks: TaskRunner) -> None:
        super().__init__(tasks, icon="people")
        self._approvals = approvals
        self._line = Line()
        self._reason = Field(self._line)
        self.approve, self.refuse = Button(icon="check"), Button(icon="cross")
        self.start.hide()
        self.foot.addWidget(self.approve)
        self.foot.addWidget(self.refuse)
        self.add(self.head, self.what, self._reason, self.trouble, self.foot)
        self.approve.clicked.connect(lambda: self._decide(approve=True))
        self.refuse.clicked.connect(lambda: self._decide(approve=False))

    def fields(self) -> dict[str, Field]:
        return {"reason": self._reason}

    def retranslate(self, figures: Figures) -> None:
        super().retranslate(figures)
        self._reason.set_words(self.tr("Why you decide so, as it will stand in the journal"))
        self.approve.setText(self.tr("Approve"))
        self.refuse.setText(self.tr("Refuse"))

    def ask(self, card: ApprovalCard, speaker: Speaker) -> None:
        """Show this question; call `unfold` with its id before."""
        self.head.heading.setText(action_word(card.action))
        changes = [correction_words(one, speaker) for one in card.corrections]
        self.what.setText("\n".join([*changes, asked_words(card, speaker)]))

    def _decide(self, *, approve: bool) -> None:
        question, reason, decide = self.about, self._line.text(), self._approvals.decide
        if question is not None and self.start.isEnabled():
            self._reason.show_error("")
            self.run(lambda: decide(question, approve=approve, reason=reason), self._decided)

    def _decided(self, card: ApprovalCard) -> None:
        words = self.tr("Approved.") if card.decision == "approved" else self.tr("Refused.")
        self.put_away()
        self.done.emit(words)


class AnswerPanel(Panel):
    """What came of a request that the post answers itself."""

    def __init__(self, rights: Rights, reference: Reference, tasks: TaskRunner) -> None:
        super().__init__(tasks, icon="register")
        self._rights = rights
        self._reference = reference
        self._outcomes = ChoiceGrid(4)
        self._outcome = Field(self._outcomes)
        self._line = Line()
        self._answer = Field(self._line)
        self.add(self.head, self.what, self._outcome, self._answer, self.trouble, self.foot)

    def fields(self) -> dict[str, Field]:
        return {"outcome": self._outcome, "answer": self._answer}

    def first(self) -> QWidget:
        return self._outcomes.first()

    def retranslate(self, figures: Figures) -> None:
        super().retranslate(figures)
        self.head.heading.setText(self.tr("Answer a request"))
        self._outcome.set_words(self.tr("What came of it"))
        self._answer.set_words(
            self.tr("Answer to the person"), self.tr("A refusal needs its reason.")
        )
        self.start.setText(self.tr("Answer"))
        self._outcomes.offer(self._choices(figures.code), figures.digits(CAPS))

    def clear(self) -> None:
        super().clear()
        self._outcomes.choose("")

    def ask(self, card: RequestCard, speaker: Speaker) -> None:
        """Show this request; call `unfold` with its id before."""
        kind = speaker.code("rights_request", card.kind)
        number = latin(card.registration_number or "—")
        self.what.setText(f"{kind} · {latin(card.receipt)} · {number}")

    def begin(self) -> None:
        request, outcome, words = self.about, self._outcomes.code(), self._line.text()
        answer = self._rights.answer
        if not outcome:
            self._outcome.show_error(self.tr("Choose what came of it."))
            self.first().setFocus()
        elif request is not None:
            self._outcome.show_error("")
            self.run(lambda: answer(request, outcome, words), self._answered)

    def _choices(self, language: str) -> tuple[Choice, ...]:
        found = self._reference.choices("request_outcome", language)
        return tuple(in_language(choice, language) for choice in found)

    def _answered(self, _card: RequestCard) -> None:
        self.put_away()
        self.done.emit(self.tr("Answered. Tell the person."))
