"""The questions in their order: answered ones folded, one open, the others waiting."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.fast_lane import FastLaneDraft, Question, next_question, questions
from app.services.views import EarlierVisit
from app.ui.capture import question_words as words
from app.ui.capture.heights import widget_height
from app.ui.capture.lane import Standing
from app.ui.capture.lane_bodies import LaneBodies
from app.ui.capture.question_panel import QuestionPanel
from app.ui.capture.wording import Wording
from app.ui.figures import Figures, isolated
from app.ui.widgets.measure import column
from app.ui.widgets.text import ElidedText


class QuestionList(QWidget):
    """Shows where the person at the counter stands; folds more where there is less room."""

    reopened = Signal(Question)

    def __init__(self, bodies: LaneBodies) -> None:
        super().__init__()
        self._bodies = bodies
        self._panels = {
            question: QuestionPanel(body) for question, body in bodies.by_question().items()
        }
        self._before, self._then = ElidedText("muted"), ElidedText("muted")
        for line in (self._before, self._then):
            line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            line.hide()
        self._asked: tuple[Question, ...] = ()
        self._open: Question | None = None
        self._rows = column(self._before, *self._panels.values(), self._then, 1, gap=0.42)
        self.setLayout(self._rows)
        for question, panel in self._panels.items():
            panel.reopened.connect(lambda question=question: self.reopened.emit(question))

    def say(self) -> None:
        """Titles again, in the language of the window."""
        for question, title in words.titles().items():
            self._panels[question].say(title)

    def show_lane(
        self,
        standing: Standing,
        wording: Wording,
        figures: Figures,
        visits: Sequence[EarlierVisit],
        *,
        asking: bool,
    ) -> None:
        """Show the standing; `asking` is false while nothing can be answered yet."""
        present = next_question(standing.draft) if asking else None
        if present is not self._open:
            self._bodies.end_search()
            self._open = present
        if present is not None:
            self._bodies.fill(present, standing, wording, figures, visits)
        self._asked = questions(standing.draft)
        hints = words.hints(wording)
        for question, panel in self._panels.items():
            panel.setVisible(question in self._asked)
            if question is present:
                self._open_panel(question, figures, page=standing.page)
            elif question in self._asked:
                self._fold(question, standing.draft, wording, figures, hints.get(question, ""))

    def fit(self, height: int) -> None:
        """Fold rows into one line where `height` is short: the last to come, then the oldest."""
        place = self._asked.index(self._open) if self._open else 0
        done = self._asked[:place] if self._open else ()
        waiting = self._asked[place + 1 :] if self._open else self._asked
        for later in range(len(waiting), -1, -1):
            self._show_some(done, waiting[:later], waiting[later:])
            if self._needed_height() <= height:
                return
        for first in range(1, len(done) + 1):
            self._show_some(done[first:], (), waiting, folded_done=done[:first])
            if self._needed_height() <= height:
                return

    def _show_some(
        self,
        done: Sequence[Question],
        waiting: Sequence[Question],
        folded: Sequence[Question],
        folded_done: Sequence[Question] = (),
    ) -> None:
        seen = {*done, *waiting, *([self._open] if self._open else [])}
        for question in self._asked:
            self._panels[question].setVisible(question in seen)
        self._before.setVisible(bool(folded_done))
        self._before.show_whole(" · ".join(isolated(self._panels[q].answer()) for q in folded_done))
        self._then.setVisible(bool(folded))
        self._then.show_whole(words.then_words(folded))

    def _needed_height(self) -> int:
        """The height of all that is shown, at the present width."""
        shown = [self._before, *self._panels.values(), self._then]
        heights = [widget_height(widget, self.width()) for widget in shown if not widget.isHidden()]
        return sum(heights) + self._rows.spacing() * max(0, len(heights) - 1)

    def panel(self, question: Question) -> QuestionPanel:
        return self._panels[question]

    def open_panel(self) -> QuestionPanel | None:
        return self._panels[self._open] if self._open else None

    def _open_panel(self, question: Question, figures: Figures, *, page: int) -> None:
        place = self._asked.index(question) + 1
        where = self.tr("{place} of {all} · Backspace: back")
        if page:
            where = self.tr("More choices · Backspace: the first ones")
        where = where.format(place=figures.number(place), all=figures.number(len(self._asked)))
        below = "" if page else words.belows().get(question, "")
        self._panels[question].open(figures.number(place), where=where, below=below)

    def _fold(
        self,
        question: Question,
        draft: FastLaneDraft,
        wording: Wording,
        figures: Figures,
        hint: str,
    ) -> None:
        said = draft.given(question)
        self._panels[question].fold(
            figures.number(self._asked.index(question) + 1),
            words.answer_words(question, said, wording) if said else "",
            keys=words.keys_of(question, wording, figures),
            hint="" if said else hint,
        )
