"""Deciding and answering: with a reason, and what came of it is said."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from app.ui.figures import Figures
from app.ui.pages.work.lists import open_work
from app.ui.pages.work.panels import AnswerPanel, DecidePanel
from app.ui.tasks import TaskRunner
from app.ui.widgets.field import Line
from tests.services.quiet_room import QuietRoom
from tests.ui.pages.quiet import laptop_of, plain, speaker_of
from tests.ui.seen import seen

Rest = Callable[[TaskRunner], None]


def test_a_correction_is_approved_with_a_reason(
    qtbot: QtBot, tasks: TaskRunner, rest: Rest, room: QuietRoom
) -> None:
    laptop_of(room).corrections.ask(room.person, room.person, {"given_name": "O"}, "Misread page")
    laptop = laptop_of(room, room.supervisor)
    (card,) = open_work(laptop).to_decide
    panel = DecidePanel(laptop.approvals, tasks)
    qtbot.addWidget(panel)
    panel.retranslate(Figures("en"))
    panel.unfold(card.id)
    panel.ask(card, speaker_of(room))
    assert any("shall be O" in plain(words) for words in seen(panel))
    panel.approve.click()
    rest(tasks)
    assert panel.fields()["reason"].error() == "Say why, in a few words."
    panel.findChildren(Line)[0].setText("Seen too")
    with qtbot.waitSignal(panel.done) as told:
        panel.approve.click()
    assert told.args == ["Approved."]
    identity = laptop.person_file.open(room.person).identity
    assert identity is not None
    assert identity.fields["given_name"] == "O"


def test_refusing_leaves_the_record_as_it_is(
    qtbot: QtBot, tasks: TaskRunner, rest: Rest, room: QuietRoom
) -> None:
    laptop_of(room).corrections.ask(room.person, room.person, {"given_name": "O"}, "Misread page")
    laptop = laptop_of(room, room.supervisor)
    (card,) = open_work(laptop).to_decide
    panel = DecidePanel(laptop.approvals, tasks)
    qtbot.addWidget(panel)
    panel.retranslate(Figures("en"))
    panel.unfold(card.id)
    panel.findChildren(Line)[0].setText("The page is clear")
    with qtbot.waitSignal(panel.done) as told:
        panel.refuse.click()
    rest(tasks)
    assert told.args == ["Refused."]
    assert open_work(laptop_of(room)).asked[0].answer == "The page is clear"


def test_a_request_is_answered_and_a_refusal_needs_words(
    qtbot: QtBot, tasks: TaskRunner, rest: Rest, room: QuietRoom
) -> None:
    laptop = laptop_of(room, room.supervisor)
    card = laptop.rights.receive(room.person, "COR")
    panel = AnswerPanel(laptop.rights, laptop.reference, tasks)
    qtbot.addWidget(panel)
    panel.retranslate(Figures("en"))
    panel.unfold(card.id)
    panel.ask(card, speaker_of(room))
    assert any(card.receipt in plain(words) for words in seen(panel))
    panel.start.click()
    assert panel.fields()["outcome"].error() == "Choose what came of it."
    panel._outcomes._take("REF")
    panel.start.click()
    rest(tasks)
    assert panel.fields()["answer"].error()
    panel.findChildren(Line)[0].setText("It is right as it stands")
    with qtbot.waitSignal(panel.done):
        panel.start.click()
    rest(tasks)
    assert laptop.rights.open() == ()
