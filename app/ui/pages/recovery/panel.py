"""The way back in, beside the sign-in: ask, carry the request, take the answer."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal

from app.domain.errors import UserCanFix
from app.services.access import Access
from app.services.recovery import AskedRecovery
from app.services.views import OfficerCard
from app.settings.files import text_given
from app.settings.whole_file import whole_or_not
from app.ui.figures import Figures
from app.ui.pages.laptop.section import Section
from app.ui.pages.recovery.answer_card import Answer, AnswerCard
from app.ui.pages.recovery.ask_form import AskForm
from app.ui.pages.recovery.request_card import RequestCard
from app.ui.tasks import TaskRunner

_MOST_ANSWER_BYTES = 1 << 20


class RecoveryPanel(Section):
    """`left` goes back to signing in; `recovered` does so after the answer was taken."""

    left = Signal()
    recovered = Signal()

    def __init__(self, access: Access, tasks: TaskRunner) -> None:
        super().__init__(tasks)
        self._access = access
        self.form, self.request, self.answer = AskForm(), RequestCard(), AnswerCard()
        self.put(self.form, self.request, self.answer)
        self._show_step(None)
        self.form.back.connect(self.left)
        self.form.asked.connect(self._ask)
        self.request.save_asked.connect(self._save)
        self.request.codes_asked.connect(self._show_codes)
        self.answer.taken.connect(self._take)
        self.answer.given_up.connect(self._give_up)

    def title(self) -> str:
        return self.tr("Lost your passphrase?")

    def retranslate(self, figures: Figures) -> None:
        super().retranslate(figures)
        self.form.retranslate()
        self.request.retranslate(figures)
        self.answer.retranslate()

    def begin(self, officers: Sequence[OfficerCard], chosen: OfficerCard | None) -> None:
        """Show the request under way, or ask who wants one."""
        self.form.show_officers(officers, chosen)
        access = self._access
        self.look("storage", lambda: access.recovery().asked(), self._show_step)

    def _show_step(self, asked: AskedRecovery | None) -> None:
        self.form.setVisible(asked is None)
        self.request.setVisible(asked is not None)
        self.answer.setVisible(asked is not None)
        if asked is not None:
            self.request.show_request(asked.code)
            self.request.save.setFocus()
        else:
            self.form.new.setFocus()

    def _ask(self, officer: OfficerCard, passphrase: str) -> None:
        access = self._access
        self.ask(
            "storage",
            lambda: access.recovery().ask(officer.id, passphrase),
            self._asked,
            self.form.places(),
        )

    def _asked(self, asked: AskedRecovery) -> None:
        self.leave()
        self._show_step(asked)

    def _save(self, target: Path) -> None:
        access = self._access

        def work() -> None:
            if target.exists() or target.is_symlink():
                raise UserCanFix("file_exists", "There is a file of that name already.")
            request = access.recovery().request_file().encode()
            with whole_or_not(target) as file:
                file.write(request)

        self.ask("storage", work, self._saved, {"file_exists": self.request.file})

    def _saved(self, _: None) -> None:
        self.tell(self.tr("The request is written."), self.tr("It opens nothing by itself."))

    def _show_codes(self) -> None:
        access = self._access
        self.ask("storage", lambda: access.recovery().request_qr(), self.request.show_codes)

    def _take(self, answer: Answer) -> None:
        access = self._access

        def work() -> None:
            text = (
                answer.codes if answer.file is None else text_given(answer.file, _MOST_ANSWER_BYTES)
            )
            access.recovery().take(text, answer.passphrase)

        self.ask("storage", work, self._taken, self.answer.places())

    def _taken(self, _: None) -> None:
        self.leave()
        self.recovered.emit()

    def _give_up(self) -> None:
        access = self._access
        self.ask("storage", lambda: access.recovery().give_up(), lambda _: self._show_step(None))
