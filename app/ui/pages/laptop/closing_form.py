"""Something after which the laptop is closed: explained, and confirmed by one's passphrase."""

from PySide6.QtCore import Signal

from app.ui.pages.laptop.section import passphrase_places, secret_field
from app.ui.widgets.button import Button
from app.ui.widgets.field import Field
from app.ui.widgets.panels import Card, CardHead
from app.ui.widgets.text import Text


class ClosingForm(Card):
    """`asked` brings the passphrase."""

    asked = Signal(str)

    def __init__(self, *, icon: str) -> None:
        super().__init__()
        self._head = CardHead(icon=icon, tone="warn")
        self._what = Text(wrap=True)
        self.line, self._field = secret_field()
        self.press = Button()
        self._field.put_beside(self.press)
        self.add(self._head, self._what, self._field)
        self.press.clicked.connect(self._ask)
        self.line.returnPressed.connect(self._ask)

    def say(self, *, heading: str, what: str, label: str, press: str) -> None:
        self._head.heading.setText(heading)
        self._what.setText(what)
        self._field.set_words(label)
        self.press.setText(press)

    def take_focus(self) -> None:
        self.line.setFocus()

    def places(self) -> dict[str, Field]:
        """The field for errors about the passphrase."""
        return passphrase_places(self._field)

    def _ask(self) -> None:
        passphrase = self.line.text()
        if not passphrase:
            self._field.show_error(self.tr("Type the passphrase first."))
            self.line.setFocus()
            return
        self.line.clear()
        self.asked.emit(passphrase)
