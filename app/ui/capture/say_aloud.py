"""Words to say to the traveller in the language of the shift, before the question."""

from app.ui.capture.edge_text import EdgeText
from app.ui.figures import isolated
from app.ui.widgets.panels import Card, CardHead


class SayAloud(Card):
    """The text that a consent rests on, as it is to be said."""

    def __init__(self) -> None:
        super().__init__(tone="accent", margins=0.8, gap=0.35)
        self._head = CardHead(icon="speech", tone="accent")
        self._words = EdgeText("large", wrap=True)
        self.add(self._head, self._words)

    def say(self, heading: str, words: str) -> None:
        self._head.heading.setText(heading)
        self._words.setText(isolated(f"“{words}”"))
        self.setAccessibleName(f"{heading}: {words}")
