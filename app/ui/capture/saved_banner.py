"""What became of the person before: the number, large, while the next one begins."""

from app.ui.capture.edge_text import EdgeText
from app.ui.widgets.measure import column, row
from app.ui.widgets.panels import Card
from app.ui.widgets.text import Glyph


class SavedBanner(Card):
    """The registration number to read out, and what was saved under it."""

    def __init__(self) -> None:
        super().__init__(tone="ok", margins=0.9)
        self._strong = EdgeText("strong", tone="ok")
        self._number = EdgeText("title")
        self._words = EdgeText("muted", wrap=True)
        texts = column(row(self._strong, 1), self._number, self._words, gap=0.1)
        line = row(Glyph("check_circle", tone="ok", size=1.8), gap=0.9)
        line.addLayout(texts, 1)
        self.body.addLayout(line)

    def say(self, strong: str, number: str, words: str) -> None:
        self._strong.setText(strong)
        self._number.setText(number)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self.setAccessibleName(f"{strong} {number} {words}".strip())

    def number(self) -> str:
        return self._number.said()
