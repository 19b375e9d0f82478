"""A counter at work for tests: the real page over the real services of an enrolled laptop."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.shift import Presets
from app.journal.entry import read_head
from app.services.open_laptop import OpenLaptop
from app.services.views import PersonRow
from app.storage import journal
from app.ui.capture.page import CapturePage
from app.ui.tasks import TaskRunner
from tests.ui.enrolled import REGISTRAR, Enrolled

PRESETS = Presets("E", "C", "tgk", "AFG")
CONTROL = Qt.KeyboardModifier.ControlModifier

# rows of data/mrz_documents.csv: D005, D008 (valid), D044 (expired 2020-01-01),
# D033 (composite digit wrong), D027 (ID card); all people are invented
TOKTOGULOV = (
    "P<KGZTOKTOGULOV<<KUBANYCHBEK<<<<<<<<<<<<<<<<\nPE99203796KGZ6003232M33060912230319609922002"
)
ASAN_KYZY = (
    "P<KGZASAN<KYZY<<JAZGUL<<<<<<<<<<<<<<<<<<<<<<\nPE99923490KGZ9505276F32100751270519959907138"
)
EXPIRED = (
    "P<KAZSADYKOV<<YERLAN<<<<<<<<<<<<<<<<<<<<<<<<\nN990000018KAZ1205064M2001012<<<<<<<<<<<<<<<6"
)
WRONG_DIGIT = (
    "P<UZBKARIMOV<<FARKHOD<<<<<<<<<<<<<<<<<<<<<<<\nFA99000018UZB8506151M31010123150685096956507"
)
ID_CARD = (
    "I<KAZ0599743645830508499694<<<\n8305088F3101089KAZ<<<<<<<<<<<3\nZHUMABAYEVA<<ZHANNA<<<<<<<<<<<"
)


@dataclass
class CounterDesk:
    """The page in a window of its own, and what a test does with it."""

    enrolled: Enrolled
    laptop: OpenLaptop
    page: CapturePage
    window: QWidget
    tasks: TaskRunner
    rest: Callable[[TaskRunner], None]
    pressed: int = field(default=0)

    def settle(self) -> None:
        """Wait until every answer came home."""
        self.rest(self.tasks)

    def scan(self, text: str) -> None:
        self.page.scan(text)
        self.settle()
        self.pressed = 0

    def press(self, *keys: str | Qt.Key, wait: bool = True) -> None:
        """Keys, one after another, to whatever has the focus on the page."""
        for key in keys:
            if isinstance(key, str):
                self.type(key)
            else:
                QTest.keyClick(self.focused(), key)
            self.pressed += 1
            if wait:
                self.settle()

    def type(self, text: str) -> None:
        """Text of any script, key by key (QTest knows only ASCII)."""
        for character in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = ord(character.upper()) if character.isascii() else 0
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, character)
                QApplication.sendEvent(self.focused(), event)

    def save(self) -> None:
        QTest.keyClick(self.focused(), Qt.Key.Key_Return, CONTROL)
        self.pressed += 1
        self.settle()

    def focused(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup
        if not self.window.isActiveWindow():
            # the offscreen platform leaves it so when a popup closes; no person's desktop does
            self.window.activateWindow()
            assert QTest.qWaitForWindowActive(self.window)
        widget = QApplication.focusWidget()
        return widget if widget is not None and self.page.isAncestorOf(widget) else self.page

    def people(self) -> tuple[PersonRow, ...]:
        return self.laptop.search.page(None, 100)

    def kinds(self) -> list[tuple[str, ...]]:
        """The kinds of every entry of the journal."""
        with self.laptop._signed_in.store.read() as tx:
            return [read_head(entry.head).kinds for _, entry in journal.all_entries(tx)]

    def drafts(self) -> int:
        return len(self.laptop.drafts.found())


def open_desk(
    enrolled: Enrolled, tasks: TaskRunner, rest: Callable[[TaskRunner], None], language: str = "en"
) -> CounterDesk:
    """Sign in, begin a shift, show the page."""
    laptop = enrolled.sign_in(REGISTRAR)
    laptop.shifts.start(PRESETS)
    return show_page(enrolled, laptop, tasks, rest, language)


def show_page(
    enrolled: Enrolled,
    laptop: OpenLaptop,
    tasks: TaskRunner,
    rest: Callable[[TaskRunner], None],
    language: str = "en",
) -> CounterDesk:
    window = QWidget()
    page = CapturePage(
        laptop=laptop, tasks=tasks, language=language, parent=window, clock=enrolled.clock
    )
    window.resize(1170, 650)
    page.resize(1170, 650)
    window.show()
    window.activateWindow()
    page.enter()
    desk = CounterDesk(enrolled, laptop, page, window, tasks, rest)
    desk.settle()
    return desk
