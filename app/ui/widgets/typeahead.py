"""A line that finds a choice by its code or any part of its name."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter

from app.services.views import Choice
from app.ui.widgets.field import Line

_MOST_SHOWN = 8


class TypeAhead(Line):
    """Type part of a name or a code, choose from what matches. Nothing is chosen for anyone.

    `chosen` tells the code, "" when the words in the line no longer name a choice.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._codes: dict[str, str] = {}
        self._code = ""
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(_MOST_SHOWN)
        completer.activated.connect(self._picked)
        self.setCompleter(completer)
        self.textEdited.connect(self._typed)
        self.editingFinished.connect(self._settle)

    def offer(self, choices: Iterable[Choice]) -> None:
        """The choices to find; what was chosen stays chosen, in the new words."""
        self._codes = {f"{choice.long} ({choice.code})": choice.code for choice in choices}
        self._model.setStringList(list(self._codes))
        self.choose(self._code)

    def choose(self, code: str) -> None:
        """Show the choice with `code`; "" empties the line."""
        self._code = code
        words = next((text for text, known in self._codes.items() if known == code), "")
        self.setText(words)
        self.setCursorPosition(0)

    def code(self) -> str:
        """The code of the choice in the line, "" if it names none."""
        return self._code

    def offered(self) -> Sequence[str]:
        return list(self._codes)

    def _typed(self, text: str) -> None:
        self._set_code(self._codes.get(text, ""))

    def _picked(self, text: str) -> None:
        self._set_code(self._codes.get(text, ""))

    def _settle(self) -> None:
        """Enter, or leaving the line: what fits one choice only is that choice."""
        if self._code:
            return
        typed = self.text().strip().casefold()
        found = [
            text
            for text, code in self._codes.items()
            if typed and (typed in text.casefold() or typed == code.casefold())
        ]
        exact = [text for text in found if self._codes[text].casefold() == typed]
        for matches in (exact, found):
            if len(matches) == 1:
                self.setText(matches[0])
                self._set_code(self._codes[matches[0]])
                return

    def _set_code(self, code: str) -> None:
        if code != self._code:
            self._code = code
            self.chosen.emit(code)
