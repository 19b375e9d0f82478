"""The whole way back in: asked, carried by file or codes, answered by a real headquarters."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.demo.headquarters import DemoHeadquarters
from app.documents.qr_parts import join, split
from app.ui.pages.recovery.panel import RecoveryPanel
from app.ui.tasks import TaskRunner
from tests.services.answering import answered
from tests.services.enrolled import EnrolledLaptop
from tests.ui.pages.laptop.showing import shown, soon, typed
from tests.ui.seen import seen

Rest = Callable[[TaskRunner], None]
NEW = "four other words here"


@pytest.fixture
def panel(qtbot: QtBot, locked_out: EnrolledLaptop, tasks: TaskRunner, rest: Rest) -> RecoveryPanel:
    made = shown(qtbot, RecoveryPanel(locked_out.access(), tasks))
    officers = locked_out.access().officers()
    made.begin(officers, officers[0])
    rest(tasks)
    return made


def ask(panel: RecoveryPanel, words: str) -> None:
    typed(panel.form.new, words)
    typed(panel.form.again, words)
    panel.form.ask.click()


def test_by_file_the_officer_is_in_again(
    panel: RecoveryPanel,
    locked_out: EnrolledLaptop,
    headquarters: DemoHeadquarters,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    ask(panel, NEW)
    qtbot.waitUntil(panel.request.isVisible, timeout=20_000)
    assert panel.request.code.text() == _asked(locked_out)
    assert panel.form.new.text() == "", "the new passphrase does not stay"
    typed(panel.request.file.line, str(tmp_path / "request.txt"))
    panel.request.save.click()
    soon(qtbot, panel, "The request is written.")
    answer = answered(headquarters, (tmp_path / "request.txt").read_text())
    (tmp_path / "answer.txt").write_text(answer)
    typed(panel.answer.file.line, str(tmp_path / "answer.txt"))
    typed(panel.answer.words, "other words than those")
    panel.answer.take.click()
    soon(qtbot, panel, "This is not the passphrase. Try again.")
    typed(panel.answer.words, NEW)
    with qtbot.waitSignal(panel.recovered, timeout=20_000):
        panel.answer.take.click()
    locked_out.access().sign_in(locked_out.officer(), NEW).close()


def test_by_codes_in_any_order(
    panel: RecoveryPanel, headquarters: DemoHeadquarters, locked_out: EnrolledLaptop, qtbot: QtBot
) -> None:
    ask(panel, NEW)
    qtbot.waitUntil(panel.request.isVisible, timeout=20_000)
    panel.request.show_parts.click()
    soon(qtbot, panel, "Code 1 of ")
    request = join(locked_out.access().recovery().request_qr())
    parts = split(answered(headquarters, request))
    panel.answer.codes.setPlainText("\n".join(parts[1:]))
    typed(panel.answer.words, NEW)
    panel.answer.take.click()
    soon(qtbot, panel, "Codes still missing: 1. Scan them.")
    panel.answer.codes.setPlainText("\n".join((*parts[1:], parts[0])))
    with qtbot.waitSignal(panel.recovered, timeout=20_000):
        panel.answer.take.click()
    locked_out.access().sign_in(locked_out.officer(), NEW).close()


def test_a_request_under_way_is_shown_again_and_can_be_given_up(
    panel: RecoveryPanel,
    locked_out: EnrolledLaptop,
    tasks: TaskRunner,
    rest: Rest,
    qtbot: QtBot,
) -> None:
    ask(panel, "short")
    rest(tasks)
    assert any("at least 12 characters" in words for words in seen(panel))
    ask(panel, NEW)
    rest(tasks)
    again = shown(qtbot, RecoveryPanel(locked_out.access(), tasks))
    again.begin(locked_out.access().officers(), None)
    rest(tasks)
    assert again.request.isVisible()
    assert not again.form.isVisible()
    again.answer.give_up.click()
    rest(tasks)
    assert again.form.isVisible()
    assert locked_out.access().recovery().asked() is None


def _asked(laptop: EnrolledLaptop) -> str:
    asked = laptop.access().recovery().asked()
    assert asked is not None
    return asked.code
