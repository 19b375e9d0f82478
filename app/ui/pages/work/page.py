"""The page of open work: what waits for this officer, and what this officer waits for."""

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.domain.errors import ManzilError
from app.domain.ids import Clock
from app.services.approval_views import ApprovalCard
from app.services.hand_over import HandOverCard
from app.services.open_laptop import OpenLaptop
from app.services.rights_views import RequestCard
from app.ui.error_text import error_text
from app.ui.figures import Figures
from app.ui.pages.person.speaker import Speaker
from app.ui.pages.work.cards import AskedCard, DecideCard, DueCard, HandOverBox
from app.ui.pages.work.lists import OpenWork, open_work
from app.ui.pages.work.panels import AnswerPanel, DecidePanel
from app.ui.tasks import TaskRunner
from app.ui.widgets.measure import column, row
from app.ui.widgets.page import KeyHelp, Page
from app.ui.widgets.panels import Banner, ScrollColumn

T = TypeVar("T")


class WorkPage(Page):
    """Read anew whenever it is seen, and after each thing done on it."""

    def __init__(
        self, *, laptop: OpenLaptop, tasks: TaskRunner, clock: Clock, language: str
    ) -> None:
        super().__init__()
        self._laptop = laptop
        self._tasks = tasks
        self._clock = clock
        self._figures = Figures(language)
        self._work: OpenWork | None = None
        self._banner = Banner()
        self.decide = DecidePanel(laptop.approvals, tasks)
        self.answer = AnswerPanel(laptop.rights, laptop.reference, tasks)
        self.to_decide, self.asked = DecideCard(), AskedCard()
        self.due, self.hand_over = DueCard(), HandOverBox()
        self._cards = (self.to_decide, self.asked, self.due, self.hand_over)
        self._build()
        self._connect()
        self.retranslate(language)

    def _build(self) -> None:
        near, far = QWidget(), QWidget()
        near.setLayout(column(self.to_decide, self.asked, 1, gap=0.9))
        far.setLayout(column(self.due, self.hand_over, 1, gap=0.9))
        both = row(gap=1.1)
        both.addWidget(near, 1)
        both.addWidget(far, 1)
        body = QWidget()
        body.setLayout(
            column(self._banner, self.decide, self.answer, both, 1, gap=0.9, margins=1.1)
        )
        self._banner.hide()
        self._scroll = ScrollColumn(body)
        self.setLayout(column(self._scroll, gap=0))
        shortcut = QShortcut(QKeySequence("Esc"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._fold)

    def _connect(self) -> None:
        for panel in (self.decide, self.answer):
            panel.done.connect(self._did)
        for card in (self.to_decide, self.asked, self.due):
            card.file_asked.connect(self.person_asked)
        self.to_decide.decide_asked.connect(self._decide)
        self.due.answer_asked.connect(self._answer)
        self.asked.pass_on_asked.connect(self._pass_on)
        self.hand_over.give_asked.connect(self._give)
        self.hand_over.take_asked.connect(self._take)
        self.hand_over.back_asked.connect(self._take_back)

    def title(self) -> str:
        return self.tr("Open work")

    def subtitle(self) -> str:
        return self.tr("What waits for you, and what you wait for")

    def keys(self) -> tuple[KeyHelp, ...]:
        return (KeyHelp("Tab", self.tr("Next")), KeyHelp("Esc", self.tr("Close")))

    def enter(self) -> None:
        self._banner.hide()
        self.read()

    def leave(self) -> None:
        self._fold()

    def read(self) -> None:
        """Ask what is open now."""
        laptop = self._laptop
        self._tasks.run("storage", lambda: open_work(laptop), self, self._came, self._fell)

    def retranslate(self, language: str) -> None:
        self._figures = Figures(language)
        for panel in (self.decide, self.answer):
            panel.retranslate(self._figures)
        for card in self._cards:
            card.retranslate()
        if self._work is not None:
            self._came(self._work)

    def _speaker(self) -> Speaker:
        return Speaker(self._laptop.reference, self._figures, self._clock())

    def _came(self, work: OpenWork) -> None:
        self._work = work
        speaker = self._speaker()
        for card in self._cards:
            card.show_work(work, speaker)
        self.waiting_changed.emit(work.waiting())

    def _fold(self) -> None:
        for panel in (self.decide, self.answer):
            if not panel.isHidden():
                panel.put_away()

    def _decide(self, card: ApprovalCard) -> None:
        self._fold()
        self.decide.unfold(card.id)
        self.decide.ask(card, self._speaker())
        self.decide.first().setFocus()

    def _answer(self, card: RequestCard) -> None:
        self._fold()
        self.answer.unfold(card.id)
        self.answer.ask(card, self._speaker())
        self.answer.first().setFocus()

    def _pass_on(self, question: UUID) -> None:
        approvals = self._laptop.approvals
        words = self.tr("Headquarters is asked with the next exchange.")
        self._do(lambda: approvals.pass_on(question), lambda _: self._did(words))

    def _give(self, receiver: UUID) -> None:
        hand_over = self._laptop.hand_over
        words = self.tr("Handed over. Until it is taken, nobody works on it.")
        self._do(lambda: hand_over.give(receiver), lambda _: self._did(words))

    def _take(self, id: UUID) -> None:
        hand_over = self._laptop.hand_over
        self._do(lambda: hand_over.take(id), self._took)

    def _take_back(self, id: UUID) -> None:
        hand_over = self._laptop.hand_over
        self._do(lambda: hand_over.take_back(id), self._took)

    def _took(self, card: HandOverCard) -> None:
        words = self.tr("It is yours. Drafts: {drafts}, open: {open}.")
        drafts, work = (self._figures.number(n) for n in (card.drafts, len(card.work)))
        self._did(words.format(drafts=drafts, open=work))

    def _do(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._tasks.run("storage", work, self, done, self._fell)

    def _did(self, words: str) -> None:
        self._banner.say(words, tone="ok")
        self._banner.show()
        self.count_changed.emit()
        self.read()

    def _fell(self, error: ManzilError) -> None:
        self._banner.say(error_text(error, self._figures), tone="warn")
        self._banner.show()
