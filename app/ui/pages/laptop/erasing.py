"""Erasing this laptop by a supervisor's own word; there is no way back."""

from app.domain.errors import ManzilError, UserCanFix
from app.services.open_laptop import OpenLaptop
from app.ui.figures import Figures
from app.ui.keys import western_digits
from app.ui.pages.laptop.closing_form import ClosingForm
from app.ui.pages.laptop.section import Places, Section
from app.ui.tasks import TaskRunner
from app.ui.widgets.field import Field, Line
from app.ui.widgets.panels import Banner


class ErasingSection(Section):
    """While something is unsent the number that would be lost has to be typed as well."""

    def __init__(self, laptop: OpenLaptop, tasks: TaskRunner) -> None:
        super().__init__(tasks)
        self._withdrawal = laptop.withdrawal
        self.form = ClosingForm(icon="bin")
        self.warning = Banner(tone="error")
        self.losing = Line()
        self._losing = Field(self.losing)
        self.form.body.insertWidget(2, self._losing)
        self.put(self.warning, self.form)
        self.warning.hide()
        self._losing.hide()
        self.form.asked.connect(self._erase)
        self.losing.textEdited.connect(lambda _: self._losing.show_error(""))

    def title(self) -> str:
        return self.tr("Erase")

    def retranslate(self, figures: Figures) -> None:
        super().retranslate(figures)
        self.form.say(
            heading=self.tr("Erase this laptop"),
            what=self.tr(
                "Keys, database, copies waiting to be sent and logs are destroyed. Headquarters"
                " keeps what it has confirmed; everything else is lost for good. To be used again"
                " the laptop has to be enrolled anew."
            ),
            label=self.tr("Your own passphrase, to &confirm"),
            press=self.tr("&Erase for good"),
        )
        self._losing.set_words(
            self.tr("How many entries are &given up"),
            self.tr("Type the number from above, to show that it was read."),
        )

    def leave(self) -> None:
        super().leave()
        self.losing.clear()
        self.warning.hide()
        self._losing.hide()

    def _erase(self, passphrase: str) -> None:
        typed = western_digits(self.losing.text().strip())
        losing = int(typed) if typed.isascii() and typed.isdigit() else 0
        words = self.tr("The laptop is being erased …")
        self.close_by(
            lambda: self._withdrawal.erase_here(passphrase, losing=losing),
            self.form.places(),
            words,
        )

    def fell(self, error: ManzilError, places: Places) -> None:
        if not (isinstance(error, UserCanFix) and error.code == "unsent"):
            super().fell(error, places)
            return
        count = error.details.get("count", 0)
        shown = self.figures.number(count) if isinstance(count, int) else str(count)
        strong = self.tr("Entries that headquarters does not have: {count}").format(count=shown)
        self.warning.say(
            strong, self.tr("Erased now, they are lost for good. Send them first."), tone="error"
        )
        self.warning.show()
        self._losing.show()
        self.losing.setFocus()
