"""The task before all questions: read the document, by reader or by typing its lines."""

from PySide6.QtCore import Signal

from app.ui.capture.edge_text import EdgeText
from app.ui.capture.mrz_box import MrzBox, is_complete, rows_needed, rows_of, width_of
from app.ui.figures import Figures
from app.ui.widgets.button import Button
from app.ui.widgets.field import Field
from app.ui.widgets.measure import row
from app.ui.widgets.panels import Card, CardHead
from app.ui.widgets.text import ElidedText


class ScanPanel(Card):
    """Tells to scan; `typed` brings lines that were typed, `left` gives up reading again."""

    typed = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__(tone="current", margins=1.0)
        self._figures = Figures("en")
        self._head = CardHead(icon="document", tone="accent")
        self._words = EdgeText("body", wrap=True)
        self._box = MrzBox()
        self._field = Field(self._box)
        self._hint = ElidedText("muted")
        self._field.head.addWidget(self._hint)
        self._progress = ElidedText("muted")
        self._read = Button(kind="plain")
        self.add(self._head, self._words, self._field, row(self._progress, 1, self._read))
        self._box.textChanged.connect(self._look)
        self._box.entered.connect(self.typed)
        self._box.left.connect(self.left)
        self._read.clicked.connect(lambda: self.typed.emit(self._box.toPlainText()))

    def say(self, figures: Figures, *, again: bool) -> None:
        """The words; `again` where the document of this person is read once more."""
        self._figures = figures
        self._head.heading.setText(
            self.tr("Read the document again") if again else self.tr("Scan the document")
        )
        self._head.note.show_whole(self.tr("Esc: leave it as it is") if again else "")
        self._words.setText(
            self.tr("Hold the lines at the foot of the page to the reader. No click is needed.")
        )
        self._field.set_words(self.tr("Or type the &lines  (F2)"))
        self._hint.show_whole(self.tr("Spaces and case do not matter"))
        self._read.setText(self.tr("Read them"))
        self._look()

    def start(self) -> None:
        self._box.setFocus()

    def clear(self) -> None:
        self._box.clear()
        self._field.show_error("")

    def has_text(self) -> bool:
        return bool(self._box.toPlainText().strip())

    def show_error(self, words: str) -> None:
        self._field.show_error(words)

    def box(self) -> MrzBox:
        return self._box

    def _look(self) -> None:
        """Say how far the line at the cursor is."""
        text = self._box.toPlainText()
        rows = rows_of(text)
        self._read.setVisible(bool(rows))
        self._progress.setVisible(bool(rows))
        self._box.show_rows(3 if len(rows) > 2 else 2)  # noqa: PLR2004 - an ID card has three
        self._field.show_error("")
        if rows:
            words = self.tr("Line {line} of {lines}: {count} of {width} characters")
            if is_complete(text):
                words = self.tr("All lines are there: Enter reads them.")
            self._progress.show_whole(
                words.format(
                    line=self._figures.number(len(rows)),
                    lines=self._figures.number(rows_needed(rows)),
                    count=self._figures.number(len(rows[-1])),
                    width=self._figures.number(width_of(rows[0])),
                )
            )
