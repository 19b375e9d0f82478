"""The cards of open work: each line offers what may be done about it, and nothing else."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.pages.work.cards import AskedCard, DecideCard, DueCard, HandOverBox
from app.ui.pages.work.lists import open_work
from app.ui.widgets.button import Button
from app.ui.widgets.field import Combo
from tests.services.counter import SUPERVISOR
from tests.services.quiet_room import QuietRoom
from tests.ui.pages.quiet import laptop_of, plain, speaker_of
from tests.ui.seen import seen


def buttons(card: QWidget) -> list[Button]:
    QCoreApplication.processEvents()
    return [b for b in card.findChildren(Button) if b.isVisible()]


def press(card: QWidget, text: str) -> None:
    next(b for b in buttons(card) if b.text() == text).click()


def test_a_question_is_decided_or_its_file_opened(qtbot: QtBot, room: QuietRoom) -> None:
    laptop_of(room).corrections.ask(room.person, room.person, {"given_name": "O"}, "Misread page")
    card = DecideCard()
    qtbot.addWidget(card)
    card.retranslate()
    card.show()
    work = open_work(laptop_of(room, room.supervisor))
    card.show_work(work, speaker_of(room))
    with qtbot.waitSignal(card.decide_asked) as asked:
        press(card, "Decide")
    assert asked.args == [work.to_decide[0]]
    with qtbot.waitSignal(card.file_asked) as file:
        press(card, "Open the file")
    assert file.args == [room.person]
    card.show_work(open_work(laptop_of(room)), speaker_of(room))
    assert buttons(card) == []
    assert "Nothing waits for your decision." in seen(card)


def test_ones_own_question_can_be_left_to_headquarters(qtbot: QtBot, room: QuietRoom) -> None:
    laptop = laptop_of(room)
    laptop.corrections.ask(room.person, room.person, {"given_name": "O"}, "Misread page")
    card = AskedCard()
    qtbot.addWidget(card)
    card.retranslate()
    card.show()
    card.show_work(open_work(laptop), speaker_of(room))
    with qtbot.waitSignal(card.pass_on_asked) as asked:
        press(card, "Leave it to headquarters")
    laptop.approvals.pass_on(*(asked.args or []))
    card.show_work(open_work(laptop), speaker_of(room))
    assert buttons(card) == []
    assert "At headquarters" in seen(card)


def test_requests_are_answered_here_or_by_headquarters(qtbot: QtBot, room: QuietRoom) -> None:
    laptop = laptop_of(room)
    other = room.register(1)
    copy = laptop.rights.receive(room.person, "ACC")
    deletion = laptop.rights.receive(other, "DEL")
    card = DueCard()
    qtbot.addWidget(card)
    card.retranslate()
    card.show()
    card.show_work(open_work(laptop), speaker_of(room))
    assert [b.text() for b in buttons(card)] == ["Open the file", "Answer"], "one file is shut"
    words = plain("\n".join(seen(card)))
    assert words.index(copy.receipt) < words.index(deletion.receipt), "the first due first"
    assert "Until then the record is hidden." in words
    with qtbot.waitSignal(card.answer_asked) as asked:
        press(card, "Answer")
    assert [one.id for one in asked.args or []] == [copy.id]


def test_work_is_given_to_a_chosen_colleague(qtbot: QtBot, room: QuietRoom) -> None:
    laptop = laptop_of(room)
    laptop.rights.receive(room.person, "COR")
    box = HandOverBox()
    qtbot.addWidget(box)
    box.retranslate()
    box.show()
    box.show_work(open_work(laptop), speaker_of(room))
    press(box, "Hand over")
    assert "Choose a colleague." in seen(box)
    (to,) = box.findChildren(Combo)
    to.setCurrentIndex(to.findText(SUPERVISOR.name))
    with qtbot.waitSignal(box.give_asked) as asked:
        press(box, "Hand over")
    assert asked.args == [SUPERVISOR.id]
    given = laptop.hand_over.give(SUPERVISOR.id)
    box.show_work(open_work(laptop), speaker_of(room))
    with qtbot.waitSignal(box.back_asked) as back:
        press(box, "Take back")
    assert back.args == [given.id]
    box.show_work(open_work(laptop_of(room, room.supervisor)), speaker_of(room))
    with qtbot.waitSignal(box.take_asked) as taken:
        press(box, "Take over")
    assert taken.args == [given.id]
