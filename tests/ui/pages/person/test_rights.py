"""Requests with their receipts and days; taking one down."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.services.rights import Rights
from app.ui.figures import Figures
from app.ui.pages.person.rights import ReceivePanel, RequestsCard
from app.ui.pages.person.speaker import Speaker
from app.ui.tasks import TaskRunner
from tests.services.quiet_room import QuietRoom
from tests.ui.pages.quiet import laptop_of, plain, speaker_of
from tests.ui.seen import seen

Rest = Callable[[TaskRunner], None]


def test_a_request_is_received_and_its_receipt_said(
    qtbot: QtBot, tasks: TaskRunner, rest: Rest, room: QuietRoom
) -> None:
    laptop = laptop_of(room)
    panel = ReceivePanel(laptop.rights, laptop.reference, tasks)
    qtbot.addWidget(panel)
    panel.retranslate(Figures("en"))
    panel.unfold(room.person)
    told: list[str] = []
    panel.done.connect(told.append)
    panel.start.click()
    assert panel.fields()["kind"].error() == "Choose what is asked."
    panel._kinds._take("ACC")
    panel.findChildren(QLineEdit)[0].setText("I want a copy")
    panel.start.click()
    rest(tasks)
    (card,) = Rights(room.registrar).open()
    (words,) = told
    assert card.receipt in plain(words)
    assert card.due_on.strftime("%d.%m.%Y") in plain(words)
    assert panel._kinds.code() == "", "the next request is chosen anew"
    view = laptop.person_file.open(room.person)
    assert view.rights_requests is not None
    assert [one.fields["words"] for one in view.rights_requests] == ["I want a copy"]


def test_the_same_request_is_not_received_twice(
    qtbot: QtBot, tasks: TaskRunner, rest: Rest, room: QuietRoom
) -> None:
    laptop = laptop_of(room)
    laptop.rights.receive(room.person, "COR")
    panel = ReceivePanel(laptop.rights, laptop.reference, tasks)
    qtbot.addWidget(panel)
    panel.retranslate(Figures("en"))
    panel.unfold(room.person)
    panel._kinds._take("COR")
    panel.start.click()
    rest(tasks)
    assert not panel.trouble.isHidden()
    assert len(laptop.rights.open()) == 1


def in_sight(card: RequestsCard) -> list[str]:
    """What was put in is shown, and what was taken out is gone, by the next round of events."""
    QCoreApplication.processEvents()
    return seen(card)


def test_what_is_due_overdue_and_answered(qtbot: QtBot, room: QuietRoom) -> None:
    laptop = laptop_of(room)
    card = RequestsCard()
    qtbot.addWidget(card)
    card.retranslate()
    card.show()
    card.show_requests((), speaker_of(room))
    assert "Nothing was asked yet." in in_sight(card)
    asked = laptop.rights.receive(room.person, "COR")
    view = laptop.person_file.open(room.person)
    card.show_requests(view.rights_requests or (), speaker_of(room))
    day = asked.due_on.strftime("%d.%m.%Y")
    assert f"Due {day}" in [plain(words) for words in in_sight(card)]
    now = speaker_of(room)
    late = Speaker(now.reference, now.figures, now.now + timedelta(days=60))
    card.show_requests(view.rights_requests or (), late)
    assert f"Overdue since {day}" in [plain(words) for words in in_sight(card)]
    Rights(room.supervisor).answer(asked.id, "DON", "It is corrected")
    view = laptop.person_file.open(room.person)
    card.show_requests(view.rights_requests or (), late)
    words = [plain(text) for text in in_sight(card)]
    assert {"Done", "It is corrected"} <= set(words)
    assert not any(text.startswith("Overdue") for text in words)
