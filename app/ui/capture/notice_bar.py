"""The key message, said before the scan; F5 marks it as said."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from app.ui.capture.edge_text import EdgeText
from app.ui.capture.wording import Wording
from app.ui.figures import isolated
from app.ui.widgets.button import Button
from app.ui.widgets.measure import em, row
from app.ui.widgets.panels import Card, Pill
from app.ui.widgets.text import ElidedText, Glyph, Text


class NoticeBar(Card):
    """The words to say, in the traveller's language. Once said it folds into one line."""

    said = Signal()

    def __init__(self) -> None:
        super().__init__(tone="accent", margins=0.9)
        self._shown: tuple[Wording | None, bool] | None = None
        self._lead = Text("strong", tone="accent")
        self._words = EdgeText("large", wrap=True)
        self._short = ElidedText("body")
        self._short.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._pill = Pill(icon="check_circle", tone="ok")
        self._button = Button(kind="plain", key="F5")
        self._button.clicked.connect(self.said)
        line = row(Glyph("speech", tone="accent"), self._lead, gap=0.7)
        line.addWidget(self._words, 1)
        line.addWidget(self._short, 1)
        line.addWidget(self._pill)
        line.addWidget(self._button)
        self.body.addLayout(line)
        self.show_notice(None, said=False)

    def show_notice(self, wording: Wording | None, *, said: bool) -> None:
        """Show the message of `wording`, folded when it was `said` to this person."""
        if self._shown == (wording, said):
            return
        self._shown = (wording, said)
        words = isolated(f"“{wording.notice.words}”") if wording else ""
        self._lead.setText(self.tr("Say first:"))
        self._words.setText(words)
        self._short.show_whole(words)
        self._words.setVisible(not said)
        self._short.setVisible(said)
        self._pill.setVisible(said)
        self._button.setVisible(not said)
        spoken = wording.spoken if wording else ""
        self._pill.show_state(
            self.tr("Said in {language}").format(language=spoken), "check_circle", "ok"
        )
        self._button.setText(self.tr("It is said"))
        edge = em(0.25) if said else em(0.55)
        self.body.setContentsMargins(em(0.9), edge, em(0.9), edge)
        self.setAccessibleName(f"{self._lead.text()} {words}")
