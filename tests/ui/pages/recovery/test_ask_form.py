"""Who asks, and the new passphrase typed twice."""

from uuid import UUID

from pytestqt.qtbot import QtBot

from app.domain.officers import Role
from app.services.views import OfficerCard
from app.ui.pages.recovery.ask_form import AskForm
from tests.ui.pages.laptop.showing import typed
from tests.ui.seen import seen

OFFICERS = (
    OfficerCard(UUID(int=1), "M. Karimova", (Role.REGISTRAR,)),
    OfficerCard(UUID(int=2), "R. Nazarov", (Role.SUPERVISOR,)),
)


def test_two_that_agree_are_asked_with(qtbot: QtBot) -> None:
    form = AskForm()
    qtbot.addWidget(form)
    form.show_officers(OFFICERS, OFFICERS[1])
    form.show()
    assert form.chosen() == OFFICERS[1]
    typed(form.new, "four other words here")
    typed(form.again, "four other words")
    with qtbot.assertNotEmitted(form.asked):
        form.ask.click()
    assert "The two passphrases differ. Type them again." in seen(form)
    typed(form.again, "four other words here")
    with qtbot.waitSignal(form.asked) as told:
        form.ask.click()
    assert told.args == [OFFICERS[1], "four other words here"]
    with qtbot.waitSignal(form.back):
        form.leave.click()
