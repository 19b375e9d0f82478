"""The search page: everyone registered at this post, found as one types."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.domain.errors import ManzilError
from app.domain.ids import Clock
from app.services.exporter import Exporter
from app.services.look_ups import LookUps
from app.services.reference import Reference
from app.services.search import PAGE, Search
from app.services.views import PersonRow
from app.ui.error_text import error_text
from app.ui.figures import Figures
from app.ui.pages.export_panel import ExportPanel
from app.ui.pages.person_cells import look_up_cells, person_cells
from app.ui.tasks import TaskRunner
from app.ui.widgets.button import Button
from app.ui.widgets.field import Line
from app.ui.widgets.measure import column, row
from app.ui.widgets.page import KeyHelp, Page
from app.ui.widgets.panels import Banner, Card, ScrollColumn
from app.ui.widgets.text import ElidedText, Text
from app.ui.widgets.two_line_table import Cell, TwoLineModel, TwoLineTable

_TYPING_PAUSE_MS = 120

_Found = tuple[tuple[PersonRow, ...], tuple[tuple[Cell, ...], ...]]


class SearchPage(Page):
    """A list of pages by keyset; what is typed replaces it by what was found."""

    def __init__(
        self,
        *,
        search: Search,
        look_ups: LookUps,
        exporter: Exporter | None,
        reference: Reference,
        tasks: TaskRunner,
        clock: Clock,
        language: str,
    ) -> None:
        super().__init__()
        self._search = search
        self._look_ups = look_ups
        self._reference = reference
        self._tasks = tasks
        self._clock = clock
        self._figures = Figures(language)
        self._asked = 0
        self._people: list[PersonRow] = []
        self._line = Line()
        self._label = Text("strong")
        self._label.setBuddy(self._line)
        self._count = ElidedText("muted")
        self._banner = Banner(tone="error")
        self._empty = Text("muted", wrap=True)
        self._model = TwoLineModel(4)
        self._table = TwoLineTable(self._model)
        self._export = Button(icon="save_file", key="Ctrl+E")
        self._panel = ExportPanel(exporter, tasks) if exporter is not None else None
        self._pause = QTimer(self)
        self._build()
        self.retranslate(language)

    def _build(self) -> None:
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._line.textChanged.connect(lambda _: self._pause.start())
        self._line.setClearButtonEnabled(True)
        self._line.installEventFilter(self)
        self._line.returnPressed.connect(self._open_only)
        self._table.activated.connect(lambda index: self._open(index.row()))
        self._model.more_asked.connect(self._ask_more)
        card = Card(margins=0.9)
        card.add(row(self._label, self._line, self._export, gap=0.8), self._count)
        card.body.addWidget(self._table, 1)
        card.add(self._empty)
        self._empty.set_centred(centred=True)
        parts = column(self._banner, gap=0.9, margins=1.1)
        if self._panel is not None:
            self._panel.closed.connect(self._line.setFocus)
            self._export.clicked.connect(self.open_export)
            QShortcut(QKeySequence("Ctrl+E"), self).activated.connect(self.open_export)
            parts.addWidget(self._panel)
        parts.addWidget(card, 1)
        self._export.setVisible(self._panel is not None)
        self._banner.hide()
        self._empty.hide()
        body = QWidget()
        body.setLayout(parts)
        self.setLayout(column(ScrollColumn(body), gap=0))
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self._line.setFocus)

    def title(self) -> str:
        return self.tr("Search")

    def subtitle(self) -> str:
        return self.tr("Everyone registered at this post")

    def keys(self) -> tuple[KeyHelp, ...]:
        own = (
            KeyHelp("Ctrl+F", self.tr("Search")),
            KeyHelp("↓", self.tr("To the list")),
            KeyHelp("Enter", self.tr("Open")),
        )
        if self._panel is None:
            return own
        return (*own, KeyHelp("Ctrl+E", self.tr("Export")))

    def retranslate(self, language: str) -> None:
        self._figures = Figures(language)
        self._label.setText(self.tr("&Find"))
        self._line.setAccessibleName(self.tr("Find a person"))
        self._line.setPlaceholderText(self.tr("Name, document number or registration number"))
        self._export.setText(self.tr("E&xport …"))
        self._table.setAccessibleName(self.tr("People registered here"))
        self._model.head(
            (
                self.tr("Person"),
                self.tr("Number and document"),
                self.tr("Last seen"),
                self.tr("Headquarters"),
            )
        )
        if self._panel is not None:
            self._panel.retranslate(self._figures)
        self._ask()

    def enter(self) -> None:
        self._line.setFocus()
        self._line.selectAll()
        self._ask()

    def leave(self) -> None:
        if self._panel is not None:
            self._panel.stop()

    def open_export(self) -> None:
        """Unfold the export of what is searched now; supervisors only."""
        if self._panel is not None:
            self._panel.open(self.text())

    def close_export(self) -> None:
        if self._panel is not None:
            self._panel.put_away()

    def text(self) -> str:
        """What is searched for."""
        return self._line.text().strip()

    def _ask(self) -> None:
        """The newest question wins: answers to older ones are dropped."""
        self._asked += 1
        text = self.text()
        if text:
            self._fetch(partial(self._search.find, text), self._found, text)
        else:
            self._fetch(partial(self._search.page, None, PAGE), self._first_page)

    def _ask_more(self) -> None:
        if self._people and not self.text():
            before = (self._people[-1].last_at, self._people[-1].person_id)
            self._fetch(partial(self._search.page, before, PAGE), self._next_page)

    def _fetch(
        self,
        ask: Callable[[], tuple[PersonRow, ...]],
        done: Callable[[_Found], None],
        text: str = "",
    ) -> None:
        """Look-up rows, of whom no file is left, come after the people."""
        asked, figures, now = self._asked, self._figures, self._clock()
        reference, look_ups = self._reference, self._look_ups

        def work() -> _Found:
            people = ask()
            left = look_up_cells(look_ups.find(text), reference, figures) if text else ()
            return people, (*person_cells(people, reference, figures, now), *left)

        def came(found: _Found) -> None:
            if asked == self._asked:
                self._banner.hide()
                done(found)

        self._tasks.run("storage", work, self, came, self._fell)

    def _first_page(self, found: _Found) -> None:
        people, cells = found
        self._model.show_rows(cells, more=len(people) == PAGE)
        self._people = list(people)
        self._say_count(self.tr("Newest first. Shown: {count}"))

    def _next_page(self, found: _Found) -> None:
        people, cells = found
        self._model.add_rows(cells, more=len(people) == PAGE)
        self._people.extend(people)
        self._say_count(self.tr("Newest first. Shown: {count}"))

    def _found(self, found: _Found) -> None:
        people, cells = found
        self._model.show_rows(cells, more=False)
        self._people = list(people)
        self._say_count(self.tr("Found: {count}"))

    def _open(self, row: int) -> None:
        """Ask for the file of whoever stands in this row."""
        if row < len(self._people):
            self.person_asked.emit(self._people[row].person_id)

    def _open_only(self) -> None:
        """Enter in the line opens who alone was found; else it leads into the list."""
        if self.text() and self._model.rowCount() == 1 and not self._pause.isActive():
            self._open(0)
        elif self._model.rowCount():
            self._table.setFocus()
            self._table.selectRow(0)

    def _say_count(self, words: str) -> None:
        self._count.show_whole(words.format(count=self._figures.number(self._model.rowCount())))
        self._empty.setVisible(not self._model.rowCount())
        self._empty.setText(
            self.tr("Nobody found. Try fewer letters, or the number of the document.")
            if self.text()
            else self.tr("Nobody is registered on this laptop yet.")
        )

    def _fell(self, error: ManzilError) -> None:
        self._banner.say(error_text(error, self._figures), tone="error")
        self._banner.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        down = (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Down
        )
        if down and self._model.rowCount():
            self._table.setFocus()
            self._table.selectRow(0)
            return True
        return super().eventFilter(watched, event)
