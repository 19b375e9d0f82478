"""The navigation: the pages, who is signed in, and the language."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QVBoxLayout, QWidget

from app.ui.widgets.button import Button
from app.ui.widgets.keycap import Badge
from app.ui.widgets.measure import em, row
from app.ui.widgets.text import ElidedText, Glyph, Text


@dataclass(frozen=True, slots=True)
class Place:
    """Where the navigation leads: a page's name inside the program, its picture, its key."""

    name: str
    icon: str
    key: str


class NavItem(Button):
    """One place, with a count beside it where something waits."""

    def __init__(self, place: Place) -> None:
        super().__init__(kind="nav", icon=place.icon)
        self.place = place
        self.words = ""
        self._badge = Badge()
        self._badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._badge.hide()
        self._line = row(1, self._badge)
        self._line.setContentsMargins(em(0.3), em(0.1), em(0.7), em(0.1))
        self.setLayout(self._line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._compact = False

    def say(self, words: str) -> None:
        self.words = words
        self._show()

    def count(self, count: str) -> None:
        """Show how many wait, "" for none."""
        self._badge.show_text(count)
        self._badge.setVisible(bool(count))
        self.setAccessibleDescription(count)

    def set_compact(self, *, compact: bool) -> None:
        self._compact = compact
        end = Qt.AlignmentFlag.AlignTop if compact else Qt.AlignmentFlag.AlignVCenter
        self._line.setAlignment(self._badge, end)
        edge = 0 if compact else em(0.7)
        self._line.setContentsMargins(edge, em(0.1), edge, em(0.1))
        self._badge.set_small(small=compact)
        self._show()

    def _show(self) -> None:
        self.setText("" if self._compact else self.words)
        self.setAccessibleName(self.words)
        self.setToolTip(f"{self.words}  {self.place.key}")


class Nav(QFrame):
    """The column of places; icons only where the window is narrow."""

    chosen = Signal(str)
    view_asked = Signal()
    lock_asked = Signal()

    def __init__(self, places: Sequence[Place], officer: str) -> None:
        super().__init__()
        self.setObjectName("nav")
        self._brand = Text("heading", tone="nav_strong")
        self._post = ElidedText("muted", tone="nav")
        self._items = [NavItem(place) for place in places]
        self._officer = ElidedText("body", officer, tone="nav")
        self._who = QWidget()
        self._lead = QWidget()
        person = Glyph("person", tone="nav")
        self._who.setLayout(row(self._lead, person, self._officer, 1, gap=0.62))
        self._view = Button(kind="nav", icon="globe")
        self._lock = Button(kind="nav", icon="hide", key="F12")
        self._brand_words = self._language = self._lock_words = ""
        self._group = QButtonGroup(self)
        self._build()
        self.set_compact(compact=False)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(em(0.8), em(1.1), em(0.8), em(0.8))
        column.setSpacing(em(0.3))
        column.addWidget(self._brand)
        column.addWidget(self._post)
        column.addSpacing(em(0.8))
        for item in self._items:
            column.addWidget(item)
            self._group.addButton(item)
            item.clicked.connect(lambda _=False, i=item: self.chosen.emit(i.place.name))
        column.addStretch(1)
        column.addWidget(self._who)
        for button in (self._view, self._lock):
            button.setCheckable(False)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            column.addWidget(button)
        self._view.clicked.connect(self.view_asked)
        self._lock.clicked.connect(self.lock_asked)

    def view_button(self) -> Button:
        return self._view

    def say_post(self, post: str) -> None:
        self._post.show_whole(post)

    def say(self, *, words: dict[str, str], language: str) -> None:
        """Names of the places by their name inside the program, and the language."""
        self._brand_words = self.tr("Manzil")
        self._language = language
        self._lock_words = self.tr("Hide and lock")
        for item in self._items:
            item.say(words[item.place.name])
        self.set_compact(compact=self._compact)

    def show_place(self, name: str) -> None:
        for item in self._items:
            if item.place.name == name:
                item.setChecked(True)

    def count(self, name: str, count: str) -> None:
        for item in self._items:
            if item.place.name == name:
                item.count(count)

    def set_compact(self, *, compact: bool) -> None:
        """Icons only, each with its words as tool tip and accessible name."""
        self._compact = compact
        self._brand.setText(self._brand_words[:1] if compact else self._brand_words)
        self._brand.set_centred(centred=compact)
        self._post.setVisible(not compact)
        self._officer.setVisible(not compact)
        self._lead.setFixedWidth(em(0.15) if compact else em(0.33))
        self._who.setContentsMargins(0, em(0.6), 0, em(0.6))
        self._who.setToolTip(self._officer.whole())
        for item in self._items:
            item.set_compact(compact=compact)
        self._view.setText("" if compact else self._language)
        self._lock.setText("" if compact else self.tr("Hide"))
        for button, words in ((self._view, self._language), (self._lock, self._lock_words)):
            button.setAccessibleName(words)
            button.setToolTip(words)
        self._lock.show_key("" if compact else "F12")
        self.setFixedWidth(self.narrow_width() if compact else self.wide_width())

    def narrow_width(self) -> int:
        """Its width in pixels with icons only."""
        return em(4.3)

    def wide_width(self) -> int:
        """Its width in pixels with all its words."""
        return max(em(13.4), self._needed())

    def _needed(self) -> int:
        words = [*(item.words for item in self._items), self._language, f"{self.tr('Hide')}  F12"]
        metrics = QFontMetrics(self.font())
        return max(map(metrics.horizontalAdvance, words)) + em(1.25 + 0.62 + 2 * 0.95 + 1.6)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self._group.buttons():
            self.set_compact(compact=self._compact)
