"""The questions in their order: answered ones folded, one open, the others waiting."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.fast_lane import FastLaneDraft, Question, next_question, questions
from app.services.views import EarlierVisit
from app.ui.capture import question_words as words
from app.ui.capture.heights import settle, widget_height
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
        # its height follows the open question: rows that stay where they are need no painting
        self.setAttribute(Qt.WidgetAttribute.WA_StaticContents)
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
            if question not in self._asked:
                panel.hide()
            elif question is present:
                self._open_panel(question, figures, page=standing.page)
            else:
                self._fold(question, standing.draft, wording, figures, hints.get(question, ""))

    def fit(self, height: int) -> None:
        """Fold rows into one line where `height` is short: the last to come, then the oldest.

        Where even the lines are too much, the open question stands alone.
        """
        place = self._asked.index(self._open) if self._open else 0
        done = self._asked[:place] if self._open else ()
        waiting = self._asked[place + 1 :] if self._open else self._asked
        present = (self._open,) if self._open else ()
        if self._open is not None:
            settle(self._panels[self._open].body)
        tall = {q: widget_height(self._panels[q], self.width()) for q in self._asked}
        line = self._then.sizeHint().height()
        before, after, lines = len(done), 0, False
        for folded, kept in _foldings(len(done), len(waiting)):
            rows = [tall[q] for q in (*done[folded:], *present, *waiting[:kept])]
            rows += [line] * (bool(folded) + (kept < len(waiting)))
            if sum(rows) + self._rows.spacing() * (len(rows) - 1) <= height:
                before, after, lines = folded, kept, True
                break
        seen = (*done[before:], *present, *waiting[:after])
        self._show_only(seen, done[:before] if lines else (), waiting[after:] if lines else ())

    def _show_only(
        self, seen: Sequence[Question], before: Sequence[Question], after: Sequence[Question]
    ) -> None:
        for question, panel in self._panels.items():
            panel.setVisible(question in seen)
        self._before.setVisible(bool(before))
        self._before.show_whole(
            " · ".join(isolated(self._panels[question].answer()) for question in before)
        )
        self._then.setVisible(bool(after))
        self._then.show_whole(words.then_words(after) if after else "")

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


def _foldings(done: int, waiting: int) -> Iterator[tuple[int, int]]:
    """How many answered rows to fold and how many waiting ones to keep, the mildest first."""
    for kept in range(waiting, -1, -1):
        yield 0, kept
    for folded in range(1, done + 1):
        yield folded, 0
