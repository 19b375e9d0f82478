"""What the officer is told above the questions; none of it stops the work."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.services.views import Registered
from app.ui.capture.saved_banner import SavedBanner
from app.ui.figures import Figures, latin
from app.ui.widgets.button import Button
from app.ui.widgets.measure import column
from app.ui.widgets.panels import Banner


class Messages(QWidget):
    """Banners, each shown while it holds: how the last person ended, trouble, what waits."""

    resumed = Signal()
    forgotten = Signal()
    restored = Signal()
    taken = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._saved = SavedBanner()
        self._ended = Banner(tone="accent", icon="info")
        self._trouble = Banner(tone="error", icon="alert")
        self._found = Banner(tone="accent", icon="clock")
        self._waiting = Banner(tone="warn", icon="document")
        self._worried = Banner(tone="warn", icon="heart")
        self._resume, self._forget = Button(kind="plain"), Button(kind="quiet")
        self._restore, self._take = Button(kind="plain", key="Ctrl+Z"), Button(kind="plain")
        self._found.add_action(self._resume)
        self._found.add_action(self._forget)
        self._ended.add_action(self._restore)
        self._waiting.add_action(self._take)
        for button, told in (
            (self._resume, self.resumed),
            (self._forget, self.forgotten),
            (self._restore, self.restored),
            (self._take, self.taken),
        ):
            button.clicked.connect(told)
        self._banners = (
            self._trouble,
            self._found,
            self._saved,
            self._ended,
            self._waiting,
            self._worried,
        )
        self.setLayout(column(*self._banners, gap=0.5))
        self.clear()

    def clear(self) -> None:
        for banner in self._banners:
            banner.hide()
        self.hide()

    def say(self) -> None:
        """Words of the buttons again, in the language of the window."""
        self._resume.setText(self.tr("&Continue it"))
        self._forget.setText(self.tr("Th&row it away"))
        self._restore.setText(self.tr("Take it back"))
        self._take.setText(self.tr("It is t&his person's"))
        self._worried.say(
            self.tr("Worried: finish here, then go along"),
            self.tr(
                "Save, and take the person to the protection officer in the private room."
                " Nothing of it is written down here."
            ),
            icon="heart",
        )

    def show_saved(self, registered: Registered, words: str) -> None:
        """The number, large, and what was saved under it."""
        strong = self.tr("Saved again: known person") if registered.returning else self.tr("Saved")
        self._saved.say(strong, latin(registered.registration_number), words)
        self._only(self._saved)

    def show_refused(self) -> None:
        self._ended.say(
            self.tr("Counted without a name"),
            self.tr("What was read is destroyed. Help goes on without a registration."),
            tone="accent",
        )
        self._restore.hide()
        self._only(self._ended)

    def show_discarded(self) -> None:
        self._ended.say(self.tr("Thrown away: nobody was registered"), tone="accent")
        self._restore.show()
        self._only(self._ended)

    def hide_ended(self) -> None:
        """The next person is here."""
        self._saved.say("", "", "")
        self._saved.hide()
        self._ended.hide()
        self._settle()

    def show_trouble(self, words: str, *, fixable: bool) -> None:
        """What went wrong; `fixable` by the officer is amber, anything else red. "" for nothing."""
        self._show(self._trouble, shown=bool(words))
        if words:
            self._trouble.say(words, tone="warn" if fixable else "error")

    def show_found(self, when: str, more: int, figures: Figures) -> None:
        """A draft last saved at `when`, and how many more there are; "" for none."""
        self._show(self._found, shown=bool(when))
        words = self.tr("Last saved {when}. Nothing of it is lost.").format(when=when)
        if more:
            others = self.tr("More drafts after it: {count}.").format(count=figures.number(more))
            words = f"{words} {others}"
        self._found.say(self.tr("An unfinished registration was found"), words, tone="accent")

    def show_waiting(self, name: str) -> None:
        """Whose document waits for the next person; "" for nobody's."""
        self._show(self._waiting, shown=bool(name))
        words = self.tr("{name} begins the next person after this one is saved.")
        self._waiting.say(
            self.tr("Another document was read"), words.format(name=latin(name)), icon="document"
        )

    def show_worried(self, *, worried: bool) -> None:
        self._show(self._worried, shown=worried)

    def saved_number(self) -> str:
        return self._saved.number() if not self._saved.isHidden() else ""

    def _only(self, banner: QWidget) -> None:
        if banner is not self._saved:
            self._saved.say("", "", "")
        for other in (self._saved, self._ended):
            other.setVisible(other is banner)
        self._settle()

    def _show(self, banner: QWidget, *, shown: bool) -> None:
        banner.setVisible(shown)
        self._settle()

    def _settle(self) -> None:
        self.setVisible(any(not banner.isHidden() for banner in self._banners))
