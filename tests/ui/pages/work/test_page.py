"""The page of open work, from a question to its answer and from hand to hand."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from app.services.signed_in import SignedIn
from app.ui.pages.work.page import WorkPage
from app.ui.tasks import TaskRunner
from app.ui.widgets.button import Button
from app.ui.widgets.field import Line
from tests.services.counter import SUPERVISOR
from tests.services.quiet_room import QuietRoom
from tests.ui.pages.quiet import laptop_of, plain
from tests.ui.seen import seen

Rest = Callable[[TaskRunner], None]


def page_of(
    qtbot: QtBot, tasks: TaskRunner, rest: Rest, room: QuietRoom, at: SignedIn | None = None
) -> WorkPage:
    page = WorkPage(
        laptop=laptop_of(room, at), tasks=tasks, clock=room.counter.clock, language="en"
    )
    qtbot.addWidget(page)
    page.resize(1170, 650)
    page.show()
    page.enter()
    rest(tasks)
    return page


def press(page: WorkPage, text: str) -> None:
    QCoreApplication.processEvents()
    next(b for b in page.findChildren(Button) if b.text() == text and b.isVisible()).click()


def in_sight(page: WorkPage) -> str:
    for _ in range(3):
        QCoreApplication.processEvents()
    return plain("\n".join(seen(page)))


def test_a_question_is_decided_and_the_count_follows(
    qtbot: QtBot, tasks: TaskRunner, rest: Rest, room: QuietRoom
) -> None:
    laptop_of(room).corrections.ask(room.person, room.person, {"given_name": "O"}, "Misread page")
    page = page_of(qtbot, tasks, rest, room, room.supervisor)
    counts: list[int] = []
    page.waiting_changed.connect(counts.append)
    press(page, "Decide")
    page.decide.findChildren(Line)[0].setText("Seen too")
    press(page, "Approve")
    rest(tasks)
    assert counts[-1] == 0
    assert "Approved." in in_sight(page)
    assert "Nothing waits for your decision." in in_sight(page)


def test_work_goes_from_hand_to_hand(
    qtbot: QtBot, tasks: TaskRunner, rest: Rest, room: QuietRoom
) -> None:
    laptop_of(room).rights.receive(room.person, "COR")
    mine = page_of(qtbot, tasks, rest, room)
    mine._give(SUPERVISOR.id)
    rest(tasks)
    assert "Handed over, not taken yet" in in_sight(mine)
    theirs = page_of(qtbot, tasks, rest, room, room.supervisor)
    press(theirs, "Take over")
    rest(tasks)
    assert "It is yours. Drafts: 0, open: 1." in in_sight(theirs)
    mine.read()
    rest(tasks)
    assert "Nothing is on its way." in in_sight(mine)


def test_with_nothing_to_give_it_says_so(
    qtbot: QtBot, tasks: TaskRunner, rest: Rest, room: QuietRoom
) -> None:
    page = page_of(qtbot, tasks, rest, room)
    page._give(SUPERVISOR.id)
    rest(tasks)
    assert not page._banner.isHidden()


def test_a_question_left_to_headquarters_and_a_file_asked_for(
    qtbot: QtBot, tasks: TaskRunner, rest: Rest, room: QuietRoom
) -> None:
    laptop = laptop_of(room)
    laptop.corrections.ask(room.person, room.person, {"given_name": "O"}, "Misread page")
    laptop.rights.receive(room.person, "COR")
    page = page_of(qtbot, tasks, rest, room)
    press(page, "Leave it to headquarters")
    rest(tasks)
    assert "At headquarters" in in_sight(page)
    with qtbot.waitSignal(page.person_asked) as asked:
        press(page, "Open the file")
    assert asked.args == [room.person]
    page.leave()
    assert page.decide.isHidden()
    assert page.answer.isHidden()
