"""The paused screen: six digits go on where the work stopped; nothing of the work is seen."""

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.domain.errors import ManzilError, UserCanFix
from app.domain.officers import Officer
from app.ui.error_text import error_text
from app.ui.figures import Figures
from app.ui.pages.sign_in_side import SignInSide, Whereabouts, whereabouts
from app.ui.pages.who import role_names
from app.ui.tasks import TaskRunner
from app.ui.widgets.button import Button
from app.ui.widgets.field import Field
from app.ui.widgets.measure import column, em, row
from app.ui.widgets.officer_row import OfficerRow
from app.ui.widgets.panels import Card, CardHead, ScrollColumn
from app.ui.widgets.pin_line import PinLine
from app.ui.widgets.text import Glyph, Text

if TYPE_CHECKING:
    from app.services.open_laptop import OpenLaptop
    from app.services.pause import Paused

_LOOK_MS = 5_000


class PausePage(QWidget):
    """Made when the pause begins, deleted when it ends.

    `resumed` hands over the laptop that is open again; `over` tells that only the passphrase
    helps now, with the error that says why, or None.
    """

    resumed = Signal(object)
    over = Signal(object)

    def __init__(self, officer: Officer, post: str, tasks: TaskRunner, language: str) -> None:
        super().__init__()
        self._officer = officer
        self._post = post
        self._tasks = tasks
        self._figures = Figures(language)
        self._paused: Paused[OpenLaptop] | None = None
        self._gone = threading.Event()
        self._side = SignInSide()
        self._head = CardHead(icon="lock", tone="accent")
        self._who = OfficerRow(officer.name)
        self.line = PinLine()
        self.line.setProperty("large", True)
        self._field = Field(self.line)
        self._go_on = Button(kind="main", key="Enter")
        self._tries = Text("muted", wrap=True)
        self._lock = Button(kind="plain", icon="lock")
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._build()
        self.retranslate(language)

    def _build(self) -> None:
        card = Card(margins=2.0, gap=0.7)
        self._who.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._who.setChecked(True)
        self._field.put_beside(self._go_on)
        hint = row(gap=0.6)
        hint.addWidget(Glyph("clock", tone="muted", size=1.1), 0, Qt.AlignmentFlag.AlignTop)
        hint.addWidget(self._tries, 1)
        card.add(self._head, self._who, self._field, hint, row(1, self._lock))
        card.setMaximumWidth(em(42))
        inside = QWidget()
        centred = row(1, gap=0)
        centred.addWidget(card, 8)
        centred.addStretch(1)
        inside.setLayout(column(1, centred, 1, gap=0))
        line = row(self._side, gap=0)
        line.addWidget(ScrollColumn(inside), 1)
        self.setLayout(line)
        self._go_on.setEnabled(False)
        self._side.fit(0)
        self.line.returnPressed.connect(self._ask)
        self.line.textEdited.connect(lambda _: self._field.show_error(""))
        self._go_on.clicked.connect(self._ask)
        self._lock.clicked.connect(lambda: self.over.emit(None))
        self._timer.timeout.connect(self.look)

    def retranslate(self, language: str) -> None:
        self._figures = Figures(language)
        self._side.retranslate()
        self._head.heading.setText(self.tr("Paused"))
        roles = role_names()
        self._who.say(", ".join(roles[role] for role in self._officer.roles), self.tr("PIN"))
        words = self.tr("&PIN of {officer}")
        self._field.set_words(words.format(officer=self._officer.name))
        self._lock.setText(self.tr("&Lock instead"))
        self._lock.setToolTip(self.tr("Whoever comes next signs in with a passphrase."))
        self._show_state()
        self._tasks.run(
            "compute",
            lambda: whereabouts(self._post, language),
            self,
            self._placed,
            lambda _: None,
        )

    def hold(self, paused: "Paused[OpenLaptop]") -> None:
        """The laptop has been closed behind the page: from now on the PIN goes on."""
        self._paused = paused
        self._timer.start()
        self._show_state()

    def take_focus(self) -> None:
        self.line.setFocus()

    def let_go(self) -> None:
        """The pause is over: the wrapped keys are let go of, and nothing typed stays.

        A laptop that is just being opened again is closed as soon as it is open.
        """
        self._gone.set()
        self._timer.stop()
        self.line.clear()
        if self._paused is not None:
            self._paused.lock()

    def look(self) -> None:
        """Whether the pause has become too long, or the machine has slept."""
        if self._paused is not None and self._paused.locked:
            self.over.emit(_over())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._side.fit(self.width())

    def _placed(self, where: Whereabouts) -> None:
        self._side.show_post(where, practice=False)

    def _show_state(self) -> None:
        self._go_on.setEnabled(self._paused is not None)
        self._go_on.setText(self.tr("Go on") if self._paused else self.tr("Closing …"))
        words = self.tr("After an hour, after sleep or five wrong tries only the passphrase helps.")
        tries = self._paused.tries_left if self._paused is not None else 0
        left = self.tr("Tries left: {count}.").format(count=self._figures.number(tries))
        self._tries.setText(f"{left} {words}" if tries else words)

    def _ask(self) -> None:
        paused = self._paused
        if paused is None or not self._go_on.isEnabled():
            return
        if not self.line.is_whole():
            self._field.show_error(self.tr("Type all six digits."))
            return
        pin = self.line.pin()
        self.line.clear()
        self._set_busy(busy=True)
        gone = self._gone

        def resume() -> "OpenLaptop":
            laptop = paused.resume(pin)
            if gone.is_set():
                laptop.close()
                raise _over()
            return laptop

        # not the page, which may be deleted before the laptop comes, owns the answer
        self._tasks.run("storage", resume, self._tasks, self._opened, self._fell)

    def _opened(self, laptop: "OpenLaptop") -> None:
        if self._gone.is_set():
            self._tasks.run("storage", laptop.close, self._tasks, lambda _: None, lambda _: None)
            return
        self.resumed.emit(laptop)

    def _fell(self, error: ManzilError) -> None:
        if self._gone.is_set():
            return
        self._set_busy(busy=False)
        if isinstance(error, UserCanFix) and error.code == "wrong_pin":
            self._field.show_error(error_text(error, self._figures))
            self._show_state()
            self.take_focus()
            return
        self.over.emit(error)

    def _set_busy(self, *, busy: bool) -> None:
        self._timer.stop() if busy else self._timer.start()
        self.line.setReadOnly(busy)
        self._lock.setEnabled(not busy)
        self._go_on.setEnabled(not busy)
        self._go_on.setText(self.tr("Opening …") if busy else self.tr("Go on"))


def _over() -> UserCanFix:
    return UserCanFix("pause_over", "The pause is over. Sign in with your passphrase.")
