"""Asking headquarters to open what is sealed: why, as it will stand in the journal."""

from uuid import UUID

from app.services.break_glass import BreakGlass
from app.ui.figures import Figures
from app.ui.pages.person.panel import Panel
from app.ui.tasks import TaskRunner
from app.ui.widgets.field import Field, Line


class AskToReadPanel(Panel):
    """For a supervisor; headquarters answers with two people, for a limited time."""

    def __init__(self, break_glass: BreakGlass, tasks: TaskRunner) -> None:
        super().__init__(tasks, icon="speech")
        self._break_glass = break_glass
        self._line = Line()
        self._reason = Field(self._line)
        self.add(self.head, self.what, self._reason, self.trouble, self.foot)
        self._line.returnPressed.connect(self.begin)

    def fields(self) -> dict[str, Field]:
        return {"reason": self._reason}

    def retranslate(self, figures: Figures) -> None:
        super().retranslate(figures)
        self.head.heading.setText(self.tr("Ask headquarters to open what is sealed"))
        self.what.setText(
            self.tr(
                "Only where somebody is in danger and no protection officer can be reached. Two"
                " people at headquarters decide; what they open can be read here for a limited"
                " time, and every look is in the journal. The question goes with the next exchange."
            )
        )
        self._reason.set_words(self.tr("Reason, as it will stand in the journal"))
        self.start.setText(self.tr("Ask headquarters"))

    def begin(self) -> None:
        person, reason, ask = self.about, self._line.text(), self._break_glass.ask
        if person is not None and self.start.isEnabled():
            self._reason.show_error("")
            self.run(lambda: ask(person, reason), self._asked)

    def _asked(self, _approval: UUID) -> None:
        self.put_away()
        self.done.emit(self.tr("Headquarters is asked with the next exchange."))
