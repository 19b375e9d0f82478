"""What is left of a wiped laptop: why it is empty, and what to do with it."""

from app.domain.errors import ManzilError
from app.ui.error_text import error_text
from app.ui.widgets.measure import row
from app.ui.widgets.panels import Card
from app.ui.widgets.text import Glyph, Text

WIPED = frozenset({"withdrawn", "erased_here"})
"""The codes that say that a laptop was wiped."""


class WithdrawnCard(Card):
    """Stands in the place of the sign-in."""

    def __init__(self) -> None:
        super().__init__(margins=2.0, gap=0.9)
        self._heading = Text("title", wrap=True)
        self._words = Text(wrap=True)
        self._code = Text("mono", "manzil enrol MZ1…")
        self._how = Text("muted", wrap=True)
        head = row(gap=0.7)
        head.addWidget(Glyph("leave", tone="muted", size=1.8))
        head.addWidget(self._heading, 1)
        self.add(head, self._words, self._how, self._code)

    def show_error(self, error: ManzilError) -> None:
        """`error` has one of the codes WIPED."""
        erased = error.code == "erased_here"
        self._heading.setText(
            self.tr("This laptop was erased") if erased else self.tr("This laptop was withdrawn")
        )
        self._words.setText(error_text(error))
        self._how.setText(
            self.tr("To enrol it anew close this window and type the code of headquarters:")
        )
        self.setAccessibleName(f"{self._heading.text()}. {self._words.text()}")
