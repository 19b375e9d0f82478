"""The page of this laptop: sections by role, chosen by digits, arrows or mouse."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtWidgets import QWidget

from app.domain.ids import Clock
from app.domain.limits import Caution
from app.domain.officers import Action
from app.services.open_laptop import OpenLaptop
from app.services.views import Choice
from app.ui.figures import Figures, latin
from app.ui.pages.laptop.condition import ConditionSection
from app.ui.pages.laptop.copies import CopiesSection
from app.ui.pages.laptop.erasing import ErasingSection
from app.ui.pages.laptop.evidence import EvidenceSection
from app.ui.pages.laptop.headquarters import HeadquartersSection
from app.ui.pages.laptop.officers import OfficersSection
from app.ui.pages.laptop.own_words import OwnWordsSection
from app.ui.pages.laptop.section import Section
from app.ui.tasks import TaskRunner
from app.ui.widgets.choice_grid import CAPS, ChoiceGrid
from app.ui.widgets.measure import column, em, row
from app.ui.widgets.page import KeyHelp, Page
from app.ui.widgets.panels import ScrollColumn

OWN, CONDITION, COPIES, HEADQUARTERS = "own", "condition", "copies", "headquarters"
EVIDENCE, OFFICERS, ERASE = "evidence", "officers", "erase"


class LaptopPage(Page):
    """What a role may not do has no section here; services ask again."""

    def __init__(self, laptop: OpenLaptop, tasks: TaskRunner, clock: Clock, language: str) -> None:
        super().__init__()
        self._label = laptop.label
        self._figures = Figures(language)
        self.sections = _sections(laptop, tasks, clock)
        self._grid = ChoiceGrid(1)
        self._shown = OWN
        inside = QWidget()
        inside.setLayout(column(*self.sections.values(), 1, gap=0, margins=0.4))
        for name, section in self.sections.items():
            section.setVisible(name == OWN)
            section.closing.connect(self.closing)
            section.closed.connect(self.closed)
        grid = QWidget()
        grid.setLayout(column(self._grid, 1, gap=0))
        grid.setMinimumWidth(em(15))
        line = row(gap=1.0, margins=1.1)
        line.addWidget(ScrollColumn(grid), 1)
        line.addWidget(ScrollColumn(inside), 3)
        self.setLayout(line)
        self._grid.chosen.connect(self.show_section)
        self.retranslate(language)

    def title(self) -> str:
        return self.tr("This laptop")

    def subtitle(self) -> str:
        return latin(self._label)

    def keys(self) -> tuple[KeyHelp, ...]:
        return (KeyHelp("1–9", self.tr("Choose")), KeyHelp("Tab", self.tr("Next")))

    def section(self) -> Section:
        """The section that is seen."""
        return self.sections[self._shown]

    def show_section(self, name: str) -> None:
        self.section().leave()
        self.section().hide()
        self._shown = name
        self._grid.choose(name)
        self.section().show()
        self.section().enter()

    def show_cautions(self, cautions: Sequence[Caution]) -> None:
        condition = self.sections[CONDITION]
        if isinstance(condition, ConditionSection):
            condition.show_cautions(tuple(cautions))

    def enter(self) -> None:
        self._grid.first().setFocus()
        self.section().enter()

    def leave(self) -> None:
        for section in self.sections.values():
            section.leave()

    def retranslate(self, language: str) -> None:
        self._figures = Figures(language)
        for section in self.sections.values():
            section.retranslate(self._figures)
        choices = [
            Choice(name, section.title(), section.title())
            for name, section in self.sections.items()
        ]
        self._grid.offer(choices, self._figures.digits(CAPS))
        self._grid.choose(self._shown)
        self._grid.setAccessibleName(self.title())


def _sections(laptop: OpenLaptop, tasks: TaskRunner, clock: Clock) -> Mapping[str, Section]:
    """Those that this officer has something to do in."""
    may = laptop.officer.may
    sections: dict[str, Section] = {
        OWN: OwnWordsSection(laptop, tasks),
        CONDITION: ConditionSection(laptop, tasks),
    }
    if may(Action.SYNCHRONISE):
        sections[COPIES] = CopiesSection(laptop, tasks, clock)
        sections[HEADQUARTERS] = HeadquartersSection(laptop, tasks)
    if may(Action.EXPORT_LOG):
        sections[EVIDENCE] = EvidenceSection(laptop, tasks)
    if may(Action.ADMIT_OFFICER):
        sections[OFFICERS] = OfficersSection(laptop, tasks)
    if may(Action.ERASE_LAPTOP):
        sections[ERASE] = ErasingSection(laptop, tasks)
    return MappingProxyType(sections)
