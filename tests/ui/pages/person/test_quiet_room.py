"""The quiet room: saved for its author alone, sealed at the end, and nothing stays in it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.services.signed_in import SignedIn
from app.ui.figures import Figures
from app.ui.pages.person.opened import open_file
from app.ui.pages.person.quiet_room import PAUSE_MS, QuietRoom
from app.ui.tasks import TaskRunner
from app.ui.widgets.button import Button
from tests.services.quiet_room import QuietRoom as Post
from tests.ui.pages.quiet import laptop_of, speaker_of

Rest = Callable[[TaskRunner], None]


def entered(qtbot: QtBot, tasks: TaskRunner, rest: Rest, post: Post, way: str) -> QuietRoom:
    laptop = laptop_of(post)
    room = QuietRoom(laptop, tasks)
    qtbot.addWidget(room)
    room.retranslate(Figures("en"))
    room.open(open_file(laptop, post.person, speaker_of(post)))
    room.resize(1000, 650)
    room.door.alone.setChecked(True)
    next(b for b in room.findChildren(Button) if b.text() == way).click()
    rest(tasks)
    return room


def write(room: QuietRoom, words: str) -> None:
    room.findChildren(QPlainTextEdit)[0].setPlainText(words)


def drafts(post: Post, at: SignedIn | None = None) -> int:
    return len(laptop_of(post, at).protection.found())


def test_what_is_written_is_saved_after_a_pause_and_found_again_by_its_author_alone(
    qtbot: QtBot, tasks: TaskRunner, rest: Rest, room: Post
) -> None:
    quiet = entered(qtbot, tasks, rest, room, "Write a note")
    write(quiet, "She is afraid.")
    assert PAUSE_MS < 2000
    qtbot.waitUntil(lambda: drafts(room) == 1, timeout=10_000)
    assert drafts(room, room.protector) == 0
    QTest.keyClick(quiet, Qt.Key.Key_Escape)
    assert not quiet.isVisible()
    again = entered(qtbot, tasks, rest, room, "Go on with what you began")
    assert again.findChildren(QPlainTextEdit)[0].toPlainText() == "She is afraid."


def test_closing_asks_how_urgent_then_seals(
    qtbot: QtBot, tasks: TaskRunner, rest: Rest, room: Post
) -> None:
    room.deliver_key(room.protector)
    quiet = entered(qtbot, tasks, rest, room, "Write a note")
    write(quiet, "She is afraid.")
    quiet.close_button.click()
    rest(tasks)
    assert room.texts() == []
    quiet.urgency._take("SON")
    with qtbot.waitSignal(quiet.sealed):
        quiet.close_button.click()
    rest(tasks)
    assert room.texts() == [["She is afraid."]]
    assert drafts(room) == 0
    assert quiet.isHidden()
    assert not any(e.toPlainText() for e in quiet.findChildren(QPlainTextEdit) if e.isVisible())


def test_a_screening_that_is_not_whole_is_not_sealed_unless_it_says_so(
    qtbot: QtBot, tasks: TaskRunner, rest: Rest, room: Post
) -> None:
    quiet = entered(qtbot, tasks, rest, room, "Ask the questions")
    quiet.urgency._take("UNK")
    quiet.close_button.click()
    rest(tasks)
    assert not quiet.isHidden()
    assert not quiet._trouble.isHidden()
    assert quiet.close_button.isEnabled()


def test_leaving_at_once_keeps_what_was_just_written(
    qtbot: QtBot, tasks: TaskRunner, rest: Rest, room: Post
) -> None:
    quiet = entered(qtbot, tasks, rest, room, "Write a note")
    write(quiet, "Just now")
    quiet.leave()
    rest(tasks)
    assert drafts(room) == 1


def test_what_is_thrown_away_is_gone_and_an_empty_writing_leaves_nothing(
    qtbot: QtBot, tasks: TaskRunner, rest: Rest, room: Post
) -> None:
    entered(qtbot, tasks, rest, room, "Write a note").leave()
    rest(tasks)
    assert drafts(room) == 0
    quiet = entered(qtbot, tasks, rest, room, "Write a note")
    write(quiet, "No.")
    quiet.keep()
    rest(tasks)
    assert drafts(room) == 1
    next(b for b in quiet.findChildren(Button) if b.text() == "Throw away").click()
    rest(tasks)
    assert drafts(room) == 0
