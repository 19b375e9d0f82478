"""What is written in the quiet room: a screening, a note, or a document that somebody keeps."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QGridLayout, QPlainTextEdit, QWidget

from app.domain.protection import (
    DECLINED,
    NO,
    NOT_KNOWN,
    YES,
    CaseNote,
    Screening,
    SealedContent,
    WithheldDocument,
)
from app.services.views import Choice
from app.ui.widgets.button import Button
from app.ui.widgets.field import Combo, Field, Line
from app.ui.widgets.measure import TARGET, column, em, row
from app.ui.widgets.text import Rule, Text

_ACROSS = 2


class Prompt(QWidget):
    """One prompt with its answers; none is chosen until somebody answers, and it may stay so."""

    changed = Signal()

    def __init__(self, id: str, words: str, answers: Sequence[Choice]) -> None:
        super().__init__()
        self.id = id
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._buttons = {choice.code: Button(choice.short, kind="chip") for choice in answers}
        said = Text(text=words, wrap=True)
        line = row(said, gap=0.4)
        line.setStretch(0, 1)
        for code, button in self._buttons.items():
            button.setMinimumHeight(em(TARGET))
            button.setAccessibleName(f"{button.text()}: {words}")
            button.clicked.connect(lambda _=False, chosen=code: self._take(chosen))
            line.addWidget(button)
        self.setLayout(line)

    def answer(self) -> str:
        return next((code for code, b in self._buttons.items() if b.isChecked()), "")

    def choose(self, answer: str) -> None:
        for code, button in self._buttons.items():
            button.setChecked(code == answer)

    def _take(self, code: str) -> None:
        """A second press takes the answer back: the prompt was not asked."""
        self.choose(code if self._buttons[code].isChecked() else "")
        self.changed.emit()


class ScreeningForm(QWidget):
    """At most ten prompts, the needs seen, and how it ended. No score is made of it."""

    changed = Signal()

    def __init__(self, prompts: Sequence[tuple[str, str]], needs: Sequence[Choice]) -> None:
        super().__init__()
        self._content = Screening(instrument="", version=0)
        answers = (
            Choice(YES, self.tr("Yes"), ""),
            Choice(NO, self.tr("No"), ""),
            Choice(DECLINED, self.tr("Declined"), ""),
            Choice(NOT_KNOWN, self.tr("Not known"), ""),
        )
        self._prompts = [Prompt(one, words, answers) for one, words in prompts]
        self._needs = {choice.code: QCheckBox(choice.long) for choice in needs}
        self.interrupted = QCheckBox(self.tr("It was interrupted; not all could be asked"))
        self.second_look = QCheckBox(self.tr("Somebody should look at this again"))
        self._build()

    def _build(self) -> None:
        parts = column(gap=0.4)
        for prompt in self._prompts:
            prompt.changed.connect(self.changed)
            parts.addWidget(prompt)
            parts.addWidget(Rule())
        parts.addWidget(Text("strong", self.tr("Needs you see")))
        grid = QGridLayout()
        for place, box in enumerate(self._needs.values()):
            grid.addWidget(box, place // _ACROSS, place % _ACROSS)
        parts.addLayout(grid)
        parts.addWidget(Rule())
        parts.addWidget(self.interrupted)
        parts.addWidget(self.second_look)
        for box in (*self._needs.values(), self.interrupted, self.second_look):
            box.setMinimumHeight(em(2))
            box.toggled.connect(lambda _: self.changed.emit())
        self.setLayout(parts)

    def show_content(self, content: SealedContent) -> None:
        if not isinstance(content, Screening):
            return
        self._content = content
        said = dict(content.answers)
        for prompt in self._prompts:
            prompt.choose(said.get(prompt.id, ""))
        for code, box in self._needs.items():
            box.setChecked(code in content.need_flags)
        self.interrupted.setChecked(content.interrupted)
        self.second_look.setChecked(content.pending_review)

    def content(self) -> SealedContent:
        said = ((prompt.id, prompt.answer()) for prompt in self._prompts)
        return replace(
            self._content,
            private_space_confirmed=True,
            answers=tuple(sorted(pair for pair in said if pair[1])),
            need_flags=tuple(code for code, box in self._needs.items() if box.isChecked()),
            pending_review=self.second_look.isChecked(),
            interrupted=self.interrupted.isChecked(),
        )


class NoteForm(QWidget):
    """Words about a case, for protection officers."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._content: SealedContent | None = None
        self._text = QPlainTextEdit()
        self._text.setTabChangesFocus(True)
        self._text.setMinimumHeight(em(9))
        field = Field(self._text)
        field.set_words(self.tr("Note for protection officers"))
        self.setLayout(column(field, gap=0))
        self.setFocusProxy(self._text)
        self._text.textChanged.connect(self.changed)

    def show_content(self, content: SealedContent) -> None:
        self._content = content
        if isinstance(content, CaseNote):
            self._text.setPlainText(content.text)

    def content(self) -> SealedContent:
        if not isinstance(self._content, CaseNote):
            raise TypeError(self._content)
        return replace(self._content, text=self._text.toPlainText())


class WithheldForm(QWidget):
    """A document that somebody else keeps: which, who, and what was said of it."""

    changed = Signal()

    def __init__(self, types: Sequence[Choice]) -> None:
        super().__init__()
        self._type, self._by, self._words = Combo(), Line(), Line()
        for choice in types:
            self._type.addItem(choice.long, choice.code)
        self._type.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._type.setCurrentIndex(-1)
        parts = column(gap=0.6)
        for editor, words in (
            (self._type, self.tr("Which document")),
            (self._by, self.tr("Who keeps it")),
            (self._words, self.tr("What was said of it")),
        ):
            field = Field(editor)
            field.set_words(words)
            parts.addWidget(field)
        self.setLayout(parts)
        self.setFocusProxy(self._type)
        self._type.activated.connect(lambda _: self.changed.emit())
        for line in (self._by, self._words):
            line.textEdited.connect(lambda _: self.changed.emit())

    def show_content(self, content: SealedContent) -> None:
        if isinstance(content, WithheldDocument):
            self._type.setCurrentIndex(self._type.findData(content.type))
            self._by.setText(content.held_by)
            self._words.setText(content.words or "")

    def content(self) -> SealedContent:
        return WithheldDocument(
            type=str(self._type.currentData() or ""),
            held_by=self._by.text(),
            words=self._words.text().strip() or None,
        )


QuietForm = ScreeningForm | NoteForm | WithheldForm
"""Each shows and gives back what is written, and tells of every change."""
