"""The questions in their order: answered ones folded, one open, the others waiting."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.fast_lane import FastLaneDraft, Question, next_question, questions
from app.services.views import EarlierVisit
from app.ui.capture import question_words as words
from app.ui.capture.lane import Standing
from app.ui.capture.lane_bodies import LaneBodies
from app.ui.capture.question_panel import QuestionPanel
from app.ui.capture.wording import Wording
from app.ui.figures import Figures
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
                self._open_panel(question, figures)
            elif question in self._asked:
                self._fold(question, standing.draft, wording, figures, hints.get(question, ""))
        self._write_lines(standing.draft, wording)

    def fit(self, height: int) -> None:
        """Fold what waits, then what is answered, into one line each where `height` is short."""
        if self._open is None:
            return
        place = self._asked.index(self._open)
        done, waiting = self._asked[:place], self._asked[place + 1 :]
        for fewer_waiting, fewer_done in ((False, False), (True, False), (True, True)):
            for line, rows, fold in (
                (self._then, waiting, fewer_waiting),
                (self._before, done, fewer_done),
            ):
                line.setVisible(fold and bool(rows))
                for question in rows:
                    self._panels[question].setVisible(not fold)
            if self.needed_height() <= height:
                return

    def needed_height(self) -> int:
        """The height of all rows that are shown, at the present width."""
        self._rows.invalidate()
        if self._rows.hasHeightForWidth():
            return self._rows.totalHeightForWidth(self.width())
        return self._rows.totalSizeHint().height()

    def panel(self, question: Question) -> QuestionPanel:
        return self._panels[question]

    def open_panel(self) -> QuestionPanel | None:
        return self._panels[self._open] if self._open else None

    def _open_panel(self, question: Question, figures: Figures) -> None:
        place = self._asked.index(question) + 1
        where = self.tr("{place} of {all} · Backspace: back").format(
            place=figures.number(place), all=figures.number(len(self._asked))
        )
        below = words.belows().get(question, "")
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

    def _write_lines(self, draft: FastLaneDraft, wording: Wording) -> None:
        self._before.hide()
        self._then.hide()
        if self._open is None:
            return
        place = self._asked.index(self._open)
        answers = [
            words.answer_words(question, said, wording)
            for question in self._asked[:place]
            if (said := draft.given(question))
        ]
        self._before.show_whole("✓ " + " · ".join(answers))
        self._then.show_whole(words.then_words(self._asked[place + 1 :]))
