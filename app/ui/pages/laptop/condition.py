"""How the laptop stands: every warning there is, the loudest first."""

from app.domain.limits import Caution
from app.services.open_laptop import OpenLaptop
from app.ui.figures import Figures
from app.ui.pages.laptop.caution_words import ICONS, TONES, caution_words
from app.ui.pages.laptop.section import Section
from app.ui.tasks import TaskRunner
from app.ui.widgets.button import Button
from app.ui.widgets.lines import Lines, Said, Shown
from app.ui.widgets.measure import row
from app.ui.widgets.panels import Card, CardHead
from app.ui.widgets.text import Text


class ConditionSection(Section):
    """Nothing here keeps anybody from registering."""

    def __init__(self, laptop: OpenLaptop, tasks: TaskRunner) -> None:
        super().__init__(tasks)
        self._limits = laptop.limits
        self._cautions: tuple[Caution, ...] | None = None
        self._head = CardHead(icon="warning", tone="accent")
        self._what = Text("muted", wrap=True)
        self._lines = Lines(0)
        self.again = Button(icon="sync")
        card = Card()
        card.add(self._head, self._what, self._lines, row(1, self.again))
        self.put(card)
        self.again.clicked.connect(self._measure)

    def title(self) -> str:
        return self.tr("Warnings")

    def retranslate(self, figures: Figures) -> None:
        super().retranslate(figures)
        self._head.heading.setText(self.tr("What this laptop warns of"))
        self._what.setText(self.tr("A warning keeps nobody from registering."))
        self.again.setText(self.tr("&Look again"))
        self._show()

    def enter(self) -> None:
        self.look("compute", self._limits.now, self.show_cautions)

    def show_cautions(self, cautions: tuple[Caution, ...]) -> None:
        self._cautions = cautions
        self._show()

    def _measure(self) -> None:
        self.ask("compute", self._limits.now, self.show_cautions)

    def _show(self) -> None:
        if self._cautions is None:
            self._lines.show_lines([])
            return
        shown = [self._line(caution) for caution in self._cautions]
        nothing = Shown("check_circle", (Said(self.tr("Nothing. All is well."), "strong"),), "ok")
        self._lines.show_lines(shown or [nothing])

    def _line(self, caution: Caution) -> Shown:
        words = caution_words(caution, self.figures)
        text = f"{words.what}\n{words.do}"
        return Shown(ICONS[caution.level], (Said(text),), tone=TONES[caution.level])
