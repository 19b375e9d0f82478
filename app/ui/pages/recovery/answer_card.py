"""Headquarters' answer: a file, or codes read by a 2D reader, and the new passphrase again."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit

from app.ui.pages.laptop.section import passphrase_places, secret_field
from app.ui.widgets.button import Button
from app.ui.widgets.field import Field
from app.ui.widgets.file_field import FileField
from app.ui.widgets.measure import em, row
from app.ui.widgets.panels import Card, CardHead
from app.ui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class Answer:
    """A file, or the codes that were read, and the new passphrase."""

    file: Path | None
    codes: tuple[str, ...]
    passphrase: str = field(repr=False)


class AnswerCard(Card):
    """`taken` brings an Answer; `given_up` forgets the request."""

    taken = Signal(object)
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__(margins=1.6)
        self._head = CardHead(icon="arrow_down", tone="accent")
        self.file = FileField("there")
        self.codes = QPlainTextEdit()
        self.codes.setTabChangesFocus(True)
        self.codes.setFixedHeight(em(5))
        self._codes = Field(self.codes)
        self.words, self._words = secret_field()
        self.take, self.give_up = Button(kind="main"), Button(kind="quiet")
        self._sure = Text("muted", wrap=True)
        self._words.put_beside(self.take)
        self.add(self._head, self.file, self._codes, self._words, row(self.give_up, 1))
        self.take.clicked.connect(self._take)
        self.words.returnPressed.connect(self._take)
        self.give_up.clicked.connect(self.given_up)
        self.codes.textChanged.connect(lambda: self._codes.show_error(""))

    def retranslate(self) -> None:
        self._head.heading.setText(self.tr("The answer of headquarters"))
        self.file.set_words(self.tr("File of the a&nswer"))
        self.file.set_choose(self.tr("C&hoose …"))
        self._codes.set_words(
            self.tr("&Or its codes, read by the reader one after another"),
            self.tr("In any order; each stands on a line of its own."),
        )
        self._words.set_words(self.tr("The &passphrase you chose when you asked"))
        self.take.setText(self.tr("&Take the answer"))
        self.give_up.setText(self.tr("&Give up this request"))

    def places(self) -> dict[str, Field]:
        """The field for each error that taking may raise."""
        at_codes = ("qr_part_damaged", "qr_part_foreign", "qr_parts_missing", "qr_parts")
        return {
            **passphrase_places(self._words),
            **dict.fromkeys(at_codes, self._codes),
            "no_file": self.file,
        }

    def _take(self) -> None:
        read = tuple(one for one in self.codes.toPlainText().splitlines() if one.strip())
        file = self.file.path()
        if file is None and not read:
            self.file.show_error(self.tr("Choose the file first, or scan the codes."))
            self.file.setFocus()
            return
        if not self.words.text():
            self._words.show_error(self.tr("Type the passphrase first."))
            self.words.setFocus()
            return
        self.taken.emit(Answer(None if read else file, read, self.words.text()))
