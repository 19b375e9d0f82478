"""Withdrawing says what it will do, does it, and gives the receipt where there is one."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from app.services.rights import Rights
from app.ui.figures import Figures
from app.ui.pages.person.withdraw import WithdrawPanel
from app.ui.tasks import TaskRunner
from tests.services.quiet_room import QuietRoom
from tests.ui.pages.quiet import laptop_of, plain
from tests.ui.seen import seen

Rest = Callable[[TaskRunner], None]


def test_the_receipt_of_an_objection_is_said(
    qtbot: QtBot, tasks: TaskRunner, rest: Rest, room: QuietRoom
) -> None:
    panel = WithdrawPanel(laptop_of(room).consents, tasks)
    qtbot.addWidget(panel)
    panel.retranslate(Figures("en"))
    panel.unfold(room.person)
    panel.ask("REG", "Registration")
    assert "Withdraw: Registration" in seen(panel)
    assert any("hidden at once" in words for words in seen(panel))
    told: list[str] = []
    panel.done.connect(told.append)
    panel.start.click()
    rest(tasks)
    (card,) = Rights(room.supervisor).open()
    assert card.kind == "OBJ"
    (words,) = told
    assert card.receipt in plain(words)
    assert panel.isHidden()


def test_without_a_consent_nothing_happens_and_the_panel_says_so(
    qtbot: QtBot, tasks: TaskRunner, rest: Rest, room: QuietRoom
) -> None:
    panel = WithdrawPanel(laptop_of(room).consents, tasks)
    qtbot.addWidget(panel)
    panel.retranslate(Figures("en"))
    panel.unfold(room.person)
    panel.ask("PHO", "Photograph")
    assert not any("hidden at once" in words for words in seen(panel))
    panel.start.click()
    rest(tasks)
    assert not panel.trouble.isHidden()
    assert not panel.isHidden()
