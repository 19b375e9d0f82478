"""One question of the lane: a folded row, or open in the one accent frame."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from app.ui.capture.edge_text import EdgeText
from app.ui.capture.heights import arranged_once
from app.ui.capture.step_mark import StepMark
from app.ui.widgets.measure import em, row
from app.ui.widgets.panels import Card
from app.ui.widgets.text import ElidedText, Glyph, Text


class QuestionPanel(Card):
    """A numbered question with its body. Answered ones can be clicked to be asked again."""

    reopened = Signal()

    def __init__(self, body: QWidget) -> None:
        super().__init__(margins=0.85, gap=0.45)
        self._mark = StepMark()
        self._title = Text("body")
        self._hint = ElidedText("muted")
        self._check = Glyph("check", tone="ok", size=1.1)
        self._answer = ElidedText("strong")
        self._keys = ElidedText("muted")
        self._below = EdgeText("muted", wrap=True)
        self._inside = body
        self._done = False
        self._shown: tuple[str, ...] = ()
        line = row(self._mark, self._title, self._hint, 1, self._check, gap=0.6)
        line.addWidget(self._answer)
        line.addWidget(self._keys)
        self.add(line, self._below, body)
        self.fold("", "", keys="", hint="")

    def say(self, title: str) -> None:
        self._title.setText(title)
        self.setAccessibleName(title)

    def fold(self, number: str, answer: str, *, keys: str, hint: str) -> None:
        """One line: the `answer`, or which `keys` will give it."""
        if not self._is_new("fold", number, answer, keys, hint):
            return
        self._done = bool(answer)
        edge = em(0.3)
        with arranged_once(self.body):
            self._mark.show_step(number, current=False, done=self._done)
            self._show_line(answer=answer, keys="" if answer else keys, hint=hint)
            self._below.hide()
            self._inside.hide()
            self.set_tone("" if self._done else "quiet")
            self._set_role("body")
            self.body.setContentsMargins(em(0.85), edge, em(0.85), edge)
        pointing = Qt.CursorShape.PointingHandCursor if self._done else Qt.CursorShape.ArrowCursor
        self.setCursor(pointing)

    def open(self, number: str, *, where: str, below: str) -> None:
        """The question at hand: `where` it stands among all, and a word `below` its title."""
        if not self._is_new("open", number, where, below, ""):
            return
        self._done = False
        with arranged_once(self.body):
            self._mark.show_step(number, current=True, done=False)
            self._show_line(answer="", keys=where, hint="")
            self._below.setText(below)
            self._below.setVisible(bool(below))
            self._inside.show()
            self.set_tone("current")
            self._set_role("heading")
            self.body.setContentsMargins(em(0.85), em(0.6), em(0.85), em(0.8))
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def answer(self) -> str:
        return self._answer.whole()

    def is_open(self) -> bool:
        return not self._inside.isHidden()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        super().mouseReleaseEvent(event)
        if self._done and event.button() is Qt.MouseButton.LeftButton:
            self.reopened.emit()

    def _is_new(self, *shown: str) -> bool:
        """Whether this is not what is shown already: most rows stay as they are at a key."""
        before, self._shown = self._shown, shown
        return before != shown

    def _show_line(self, *, answer: str, keys: str, hint: str) -> None:
        self._hint.show_whole(hint)
        self._hint.setVisible(bool(hint))
        self._check.setVisible(bool(answer))
        self._answer.show_whole(answer)
        self._answer.setVisible(bool(answer))
        self._keys.show_whole(keys)
        self._keys.setVisible(bool(keys))
        self.setAccessibleDescription(answer or keys)

    def _set_role(self, role: str) -> None:
        if self._title.property("role") != role:
            self._title.setProperty("role", role)
            self._title.style().unpolish(self._title)
            self._title.style().polish(self._title)
