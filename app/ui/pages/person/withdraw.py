"""Taking a consent back: what it will do is said first, then it is done at once."""

from app.domain.retention import REGISTRATION
from app.services.consents import Consents
from app.services.rights_views import WithdrawnConsent
from app.ui.figures import Figures, latin
from app.ui.pages.person.panel import Panel
from app.ui.tasks import TaskRunner


class WithdrawPanel(Panel):
    """One purpose. For registration itself the person is hidden until headquarters decides."""

    def __init__(self, consents: Consents, tasks: TaskRunner) -> None:
        super().__init__(tasks, icon="undo")
        self._consents = consents
        self._purpose = self._words = ""
        self.add(self.head, self.what, self.trouble, self.foot)

    def retranslate(self, figures: Figures) -> None:
        super().retranslate(figures)
        self.start.setText(self.tr("Withdraw it"))
        self._say()

    def ask(self, purpose: str, words: str) -> None:
        """Show what withdrawing this purpose (code and words) will do; call `unfold` before."""
        self._purpose, self._words = purpose, words
        self._say()
        self.start.setFocus()

    def begin(self) -> None:
        person, purpose, consents = self.about, self._purpose, self._consents
        if person is not None:
            self.run(lambda: consents.withdraw(person, purpose), self._withdrew)

    def _say(self) -> None:
        heading = self.tr("Withdraw: {purpose}").format(purpose=self._words)
        self.head.heading.setText(heading)
        self.what.setText(
            self.tr(
                "Nothing more may be done for this purpose. The record is hidden at once, nothing"
                " of it is passed on, and headquarters decides whether it is erased. Give the"
                " person the receipt."
            )
            if self._purpose == REGISTRATION
            else self.tr("Nothing more may be done for this purpose; what waits to go is stopped.")
        )

    def _withdrew(self, withdrawn: WithdrawnConsent) -> None:
        words = self.tr("Withdrawn. Stopped on their way: {count}.").format(
            count=self.figures.number(withdrawn.transfers_stopped)
        )
        if withdrawn.request is not None:
            receipt = self.tr("Receipt {receipt}, answer due {day}.").format(
                receipt=latin(withdrawn.request.receipt),
                day=self.figures.day(withdrawn.request.due_on),
            )
            words = f"{words} {receipt}"
        self.put_away()
        self.done.emit(words)
