"""The request on its way: its short code for the telephone, a file, or codes to photograph."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.ui.figures import Figures
from app.ui.widgets.button import Button
from app.ui.widgets.file_field import FileField
from app.ui.widgets.measure import column, row
from app.ui.widgets.panels import Card, CardHead
from app.ui.widgets.qr_picture import QrPicture
from app.ui.widgets.text import Text


class RequestCard(Card):
    """`save_asked` brings the file to write; `codes_asked` wants the parts."""

    save_asked = Signal(object)
    codes_asked = Signal()

    def __init__(self) -> None:
        super().__init__(margins=1.6)
        self._figures = Figures("en")
        self._parts: tuple[str, ...] = ()
        self._place = 0
        self._head = CardHead(icon="speech", tone="accent")
        self._what, self.code = Text("muted", wrap=True), Text("title")
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.code.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.file = FileField("new")
        self.save, self.show_parts = Button(), Button()
        self.file.put_beside(self.save)
        self.picture, self._count = QrPicture(), Text("strong")
        self._count.set_centred(centred=True)
        self.before, self.next = Button(kind="quiet"), Button()
        self._codes = QWidget()
        turning = row(1, self.before, self._count, self.next, 1)
        self._codes.setLayout(column(self.picture, turning))
        self._codes.hide()
        self.add(self._head, self._what, self.code, self.file, row(self.show_parts, 1))
        self.add(self._codes)
        self.save.clicked.connect(self._save)
        self.show_parts.clicked.connect(self.codes_asked)
        self.before.clicked.connect(lambda: self._turn(-1))
        self.next.clicked.connect(lambda: self._turn(1))

    def retranslate(self, figures: Figures) -> None:
        self._figures = figures
        self._head.heading.setText(self.tr("Call headquarters"))
        self._what.setText(
            self.tr(
                "Bring or send the request to headquarters as a file or as codes, and read this"
                " code over the telephone. Two people there answer. You may close the program."
            )
        )
        self.file.set_words(self.tr("&File for the request"))
        self.file.set_choose(self.tr("&Choose …"))
        self.save.setText(self.tr("&Save"))
        self.show_parts.setText(self.tr("Show as co&des"))
        self.before.setText(self.tr("Befo&re"))
        self.next.setText(self.tr("Ne&xt"))
        self._show_part()

    def show_request(self, code: str) -> None:
        """A request under way with this spoken code."""
        self.code.setText(code)
        self._codes.hide()

    def show_codes(self, parts: Sequence[str]) -> None:
        self._parts, self._place = tuple(parts), 0
        self._codes.show()
        self._show_part()
        self.next.setFocus()

    def _turn(self, step: int) -> None:
        self._place = (self._place + step) % len(self._parts)
        self._show_part()

    def _show_part(self) -> None:
        if not self._parts:
            return
        number = self._figures.number
        words = self.tr("Code {number} of {count}").format(
            number=number(self._place + 1), count=number(len(self._parts))
        )
        self._count.setText(words)
        self.picture.setAccessibleName(words)
        self.picture.show_code(self._parts[self._place])
        for button in (self.before, self.next):
            button.setVisible(len(self._parts) > 1)

    def _save(self) -> None:
        path = self.file.path()
        if path is None:
            self.file.show_error(self.tr("Choose the file to write."))
            self.file.setFocus()
            return
        self.save_asked.emit(path)
