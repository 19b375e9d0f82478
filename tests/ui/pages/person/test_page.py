"""The page of a person's file: read once, journaled, shut when its use is stopped, forgotten."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.journal.entry import read_head
from app.services.signed_in import SignedIn
from app.ui.pages.person.page import PersonPage
from app.ui.tasks import TaskRunner
from app.ui.widgets.button import Button
from tests.services.quiet_room import QuietRoom
from tests.ui.pages.quiet import laptop_of, plain
from tests.ui.seen import seen

Rest = Callable[[TaskRunner], None]


def page_of(
    qtbot: QtBot, tasks: TaskRunner, rest: Rest, room: QuietRoom, at: SignedIn | None = None
) -> PersonPage:
    page = PersonPage(
        laptop=laptop_of(room, at), tasks=tasks, clock=room.counter.clock, language="en"
    )
    qtbot.addWidget(page)
    page.resize(1170, 650)
    page.show()
    page.show_person(room.person)
    page.enter()
    rest(tasks)
    return page


def in_sight(page: PersonPage) -> str:
    for _ in range(3):
        QCoreApplication.processEvents()
    return plain("\n".join(seen(page)))


def looks(room: QuietRoom) -> int:
    return sum("viewed" in read_head(entry.head).kinds for entry in room.counter.entries())


def press(page: PersonPage, text: str) -> None:
    next(b for b in page.findChildren(Button) if b.text() == text and b.isVisible()).click()


def test_opening_it_is_a_look_that_the_heading_tells_of(
    qtbot: QtBot, tasks: TaskRunner, rest: Rest, room: QuietRoom
) -> None:
    page = page_of(qtbot, tasks, rest, room)
    assert "KARIMOV FARKHOD" in in_sight(page)
    assert page.subtitle().endswith("this reading is in the journal")
    assert looks(room) == 1
    page.retranslate("en")
    rest(tasks)
    assert looks(room) == 1, "another language is no other look"


def test_leaving_it_takes_everything_out_of_the_window(
    qtbot: QtBot, tasks: TaskRunner, rest: Rest, room: QuietRoom
) -> None:
    page = page_of(qtbot, tasks, rest, room)
    page.leave()
    left = in_sight(page)
    assert "KARIMOV" not in left
    assert "FA9900007" not in left
    assert page.subtitle() == ""


def test_a_request_to_be_deleted_shuts_the_file_and_its_receipt_stays_said(
    qtbot: QtBot, tasks: TaskRunner, rest: Rest, room: QuietRoom
) -> None:
    page = page_of(qtbot, tasks, rest, room)
    page.receive()
    page.panels.receive._kinds._take("DEL")
    page.panels.receive.start.click()
    rest(tasks)
    (request,) = laptop_of(room).rights.open()
    words = in_sight(page)
    assert request.receipt in words
    assert "KARIMOV" not in words
    assert not page.sections.isVisible()


def test_esc_folds_what_is_open_first_and_then_leads_back(
    qtbot: QtBot, tasks: TaskRunner, rest: Rest, room: QuietRoom
) -> None:
    page = page_of(qtbot, tasks, rest, room)
    page.correct()
    assert page.panels.correct.isVisible()
    backs: list[None] = []
    page.back_asked.connect(lambda: backs.append(None))
    page.escape()
    assert page.panels.correct.isHidden()
    assert backs == []
    page.escape()
    assert backs == [None]


def test_nobody_to_show_leads_back(qtbot: QtBot, tasks: TaskRunner, room: QuietRoom) -> None:
    page = PersonPage(laptop=laptop_of(room), tasks=tasks, clock=room.counter.clock, language="en")
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.back_asked):
        page.enter()


def test_the_quiet_room_stands_alone_and_locking_keeps_what_was_written(
    qtbot: QtBot, tasks: TaskRunner, rest: Rest, room: QuietRoom
) -> None:
    page = page_of(qtbot, tasks, rest, room)
    press(page, "Note a need")
    assert "KARIMOV" not in in_sight(page), "nothing of the file stands beside it"
    page.room.door.alone.setChecked(True)
    press(page, "Write a note")
    rest(tasks)
    page.room.findChildren(QPlainTextEdit)[0].setPlainText("She is afraid.")
    page.leave()
    rest(tasks)
    assert len(laptop_of(room).protection.found()) == 1
    assert "She is afraid." not in in_sight(page)


def test_a_protection_officer_reads_from_the_file(
    qtbot: QtBot, tasks: TaskRunner, rest: Rest, room: QuietRoom
) -> None:
    room.deliver_key(room.protector)
    room.note("She is afraid.")
    page = page_of(qtbot, tasks, rest, room, room.protector)
    press(page, "Read what is sealed")
    rest(tasks)
    assert "She is afraid." in in_sight(page)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert "She is afraid." not in in_sight(page)


def test_a_consent_is_withdrawn_from_its_line(
    qtbot: QtBot, tasks: TaskRunner, rest: Rest, room: QuietRoom
) -> None:
    page = page_of(qtbot, tasks, rest, room)
    page.choose("consents")
    QCoreApplication.processEvents()
    press(page, "Withdraw")
    assert page.panels.withdraw.isVisible()
    press(page, "Withdraw it")
    rest(tasks)
    assert "Withdrawn." in in_sight(page)


def test_only_what_the_role_allows_is_offered(
    qtbot: QtBot, tasks: TaskRunner, rest: Rest, room: QuietRoom
) -> None:
    laptop_of(room).shifts.end()
    page = page_of(qtbot, tasks, rest, room)
    texts = {b.text() for b in page.findChildren(Button) if b.isVisible()}
    assert "Print" not in texts, "a registrar prints in the own shift only"
    assert "Correct" in texts
    assert page.subtitle().startswith("Opened")
    assert "journal" not in page.subtitle()
    page.print()
    assert page.panels.print.isHidden()
