"""The sections of a person's file, of which one is seen at a time."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.officers import Officer
from app.ui.figures import Figures
from app.ui.pages.person.cards import Blocks, ConsentsCard, HistoryCard, Timeline
from app.ui.pages.person.opened import OpenedFile
from app.ui.pages.person.protection_card import ProtectionCard
from app.ui.pages.person.rights import RequestsCard
from app.ui.pages.person.speaker import Speaker
from app.ui.widgets.measure import column, row

OVERVIEW: Final = "overview"
DOCUMENTS: Final = "documents"
CONSENTS: Final = "consents"
RIGHTS: Final = "rights"
HISTORY: Final = "history"
SECTIONS: Final = (OVERVIEW, DOCUMENTS, CONSENTS, RIGHTS, HISTORY)
_FEW, _MANY = 2, 200


class Sections(QWidget):
    """Shows what was read; offers what may be done and leaves the doing to the page."""

    def __init__(self, officer: Officer) -> None:
        super().__init__()
        self.timeline, self.latest = Timeline(), HistoryCard(_FEW)
        self.short, self.protection = ConsentsCard(), ProtectionCard(officer)
        self.identity, self.documents = Blocks(), Blocks()
        self.consents, self.transfers = ConsentsCard(), Blocks()
        self.requests, self.history = RequestsCard(), HistoryCard(_MANY)
        near = QWidget()
        near.setLayout(column(self.timeline, self.latest, 1, gap=0.9))
        far = QWidget()
        far.setLayout(column(self.short, self.protection, 1, gap=0.9))
        both = row(gap=1.1)
        both.addWidget(near, 13)
        both.addWidget(far, 10)
        overview = QWidget()
        overview.setLayout(both)
        self._bodies = {
            OVERVIEW: overview,
            DOCUMENTS: _side_by_side(self.identity, self.documents),
            CONSENTS: _side_by_side(self.consents, self.transfers),
            RIGHTS: self.requests,
            HISTORY: self.history,
        }
        whole = column(*self._bodies.values(), gap=0)
        self.setLayout(whole)
        self.choose(OVERVIEW)

    def choose(self, name: str) -> None:
        for section, body in self._bodies.items():
            body.setVisible(section == name)

    def retranslate(self) -> None:
        hidden = self.tr("Your role does not see this.")
        self.timeline.say(self.tr("Journeys and crossings"), hidden)
        self.latest.say(self.tr("History"), hidden)
        self.history.say(self.tr("History"), hidden)
        self.identity.say(self.tr("Who it is"), self.tr("Nothing is recorded."))
        self.documents.say(self.tr("Documents"), self.tr("No document is recorded."))
        self.transfers.say(self.tr("Passed on to others"), hidden)
        for card in (self.short, self.consents):
            card.say(self.tr("Consents"), self.tr("No consent is recorded."))
        self.requests.retranslate()
        self.protection.retranslate()

    def show_file(self, opened: OpenedFile, speaker: Speaker, *, withdraws: bool) -> None:
        """`withdraws`: whether taking a consent back is offered."""
        sheet, figures = opened.sheet, speaker.figures
        self.timeline.show_passages(sheet.passages or (), figures)
        self.latest.show_history(sheet.history or (), figures)
        self.history.show_history(sheet.history or (), figures)
        self.identity.show_blocks([sheet.identity] if sheet.identity else [])
        self.documents.show_blocks(sheet.documents or ())
        self.short.show_consents(sheet.consents or (), offers=False)
        self.consents.show_consents(sheet.consents or (), offers=withdraws)
        if sheet.transfers is not None:
            self.transfers.say(self.tr("Passed on to others"), self.tr("Nothing was passed on."))
        self.transfers.show_blocks(sheet.transfers or ())
        self.requests.show_requests(opened.view.rights_requests or (), speaker)
        self.protection.show_file(opened, speaker)

    def clear(self) -> None:
        """Nothing of the last person stays in the window."""
        for card in (self.timeline, self.latest, self.history, self.identity, self.documents):
            card.refill(())
        for other in (self.short, self.consents, self.transfers, self.requests):
            other.refill(())


def tab_words(opened: OpenedFile | None, figures: Figures) -> Mapping[str, str]:
    """What each section is called, with how much is in it once the file was read."""
    translate = QCoreApplication.translate
    sheet = opened.sheet if opened else None
    words: dict[str, tuple[str, Sequence[object] | None]] = {
        OVERVIEW: (translate("Sections", "Overview"), None),
        DOCUMENTS: (translate("Sections", "Documents"), sheet.documents if sheet else None),
        CONSENTS: (translate("Sections", "Consents"), sheet.consents if sheet else None),
        RIGHTS: (
            translate("Sections", "Rights"),
            opened.view.rights_requests if opened else None,
        ),
        HISTORY: (translate("Sections", "History"), sheet.history if sheet else None),
    }
    return {
        name: said if held is None else f"{said}  {figures.number(len(held))}"
        for name, (said, held) in words.items()
    }


def _side_by_side(near: QWidget, far: QWidget) -> QWidget:
    holder = QWidget()
    left, right = QWidget(), QWidget()
    left.setLayout(column(near, 1, gap=0))
    right.setLayout(column(far, 1, gap=0))
    both = row(gap=1.1)
    both.addWidget(left, 1)
    both.addWidget(right, 1)
    holder.setLayout(both)
    return holder
