"""What opens the laptop for whoever is signed in: passphrase, second factor, PIN."""

from PySide6.QtWidgets import QLineEdit

from app.services.open_laptop import OpenLaptop
from app.ui.figures import Figures
from app.ui.pages.laptop.section import Section, passphrase_places, secret_field
from app.ui.pages.pin_card import PinCard
from app.ui.tasks import TaskRunner
from app.ui.widgets.button import Button
from app.ui.widgets.measure import row
from app.ui.widgets.panels import Card, CardHead, Pill
from app.ui.widgets.text import Text


class OwnWordsSection(Section):
    """Everybody's own; nobody changes them for another."""

    def __init__(self, laptop: OpenLaptop, tasks: TaskRunner) -> None:
        super().__init__(tasks)
        self._officers = laptop.officers
        self._head, self._factor_head = CardHead(icon="key", tone="accent"), CardHead(icon="lock")
        self._what, self._factor_what = Text("muted", wrap=True), Text("muted", wrap=True)
        self.old, self._old = secret_field()
        self.new, self._new = secret_field()
        self.again, self._again = secret_field()
        self.change = Button(kind="main")
        self.proof, self._proof = secret_field()
        self.switch = Button()
        self._state = Pill()
        self._in_keystore = False
        self.pin = PinCard(laptop.pin, tasks)
        self.put(self._passphrase_card(), self._factor_card(), self.pin)
        self._connect()

    def _passphrase_card(self) -> Card:
        card = Card()
        both = row(gap=0.8)
        both.addWidget(self._new, 1)
        both.addWidget(self._again, 1)
        card.add(self._head, self._what, self._old, both, row(1, self.change))
        return card

    def _factor_card(self) -> Card:
        card = Card()
        self._factor_head.add(self._state)
        self._proof.put_beside(self.switch)
        card.add(self._factor_head, self._factor_what, self._proof)
        return card

    def _connect(self) -> None:
        self.change.clicked.connect(self._change)
        self.switch.clicked.connect(self._switch)
        self.old.returnPressed.connect(self.new.setFocus)
        self.new.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self._change)
        self.proof.returnPressed.connect(self._switch)

    def title(self) -> str:
        return self.tr("My passphrase")

    def retranslate(self, figures: Figures) -> None:
        super().retranslate(figures)
        self._head.heading.setText(self.tr("Passphrase"))
        self._what.setText(
            self.tr("At least 12 characters, or four words that do not belong together.")
        )
        self._old.set_words(self.tr("Passphrase &now"))
        self._new.set_words(self.tr("N&ew passphrase"))
        self._again.set_words(self.tr("The ne&w one again"))
        self.change.setText(self.tr("C&hange the passphrase"))
        self._factor_head.heading.setText(self.tr("Second factor"))
        self._factor_what.setText(
            self.tr(
                "A secret in this machine's keystore, needed beside the passphrase: whoever copies"
                " the disk and knows the passphrase still cannot open it elsewhere. If the keystore"
                " is lost, headquarters recovers your access."
            )
        )
        self._proof.set_words(self.tr("Your pass&phrase, to confirm"))
        self.pin.retranslate()
        self._show_factor()

    def enter(self) -> None:
        self.pin.look()
        self.look("storage", self._officers.uses_keystore, self._knows_factor)

    def _change(self) -> None:
        if not self.old.text():
            self._old.show_error(self.tr("Type the passphrase first."))
            self.old.setFocus()
            return
        if self.new.text() != self.again.text():
            self._again.show_error(self.tr("The two passphrases differ. Type them again."))
            self.again.setFocus()
            return
        old, new = self.old.text(), self.new.text()
        self.ask(
            "storage",
            lambda: self._officers.change_passphrase(old, new),
            self._changed,
            passphrase_places(self._old, self._new),
        )

    def _changed(self, _: None) -> None:
        _clear(self.old, self.new, self.again)
        self.tell(self.tr("The passphrase is changed."), self.tr("The old one opens nothing more."))

    def _switch(self) -> None:
        if not self.proof.text():
            self._proof.show_error(self.tr("Type the passphrase first."))
            self.proof.setFocus()
            return
        words = self.proof.text()
        work = self._officers.leave_keystore if self._in_keystore else self._officers.use_keystore
        self.ask("storage", lambda: work(words), self._switched, passphrase_places(self._proof))

    def _switched(self, _: None) -> None:
        _clear(self.proof)
        self._knows_factor(not self._in_keystore)

    def _knows_factor(self, in_keystore: bool) -> None:  # noqa: FBT001 - what a service tells
        self._in_keystore = in_keystore
        self._show_factor()

    def _show_factor(self) -> None:
        if self._in_keystore:
            self._state.show_state(self.tr("In use"), "check_circle", "ok")
            self.switch.setText(self.tr("Passphrase &alone again"))
        else:
            self._state.show_state(self.tr("Not in use"), "info", "accent")
            self.switch.setText(self.tr("Use the &keystore"))


def _clear(*lines: QLineEdit) -> None:
    for line in lines:
        line.clear()
