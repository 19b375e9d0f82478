"""A question answered by two keys: both buttons of equal weight, neither chosen beforehand."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.ui.widgets.choice import ChoiceButton
from app.ui.widgets.measure import column, row


class YesNoBody(QWidget):
    """Yes and no, perhaps under something to read first; `chosen` tells the key."""

    chosen = Signal(str)

    def __init__(self, yes_key: str, no_key: str, lead: QWidget | None = None) -> None:
        super().__init__()
        self._yes, self._no = ChoiceButton(), ChoiceButton()
        for button, key in ((self._yes, yes_key), (self._no, no_key)):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
        parts = ([lead] if lead else []) + [row(self._yes, self._no, gap=0.6)]
        self.setLayout(column(*parts, gap=0.6))

    def say_yes(self, cap: str, text: str, below: str) -> None:
        self._yes.show_choice(cap, text, below)

    def say_no(self, cap: str, text: str, below: str) -> None:
        self._no.show_choice(cap, text, below)
