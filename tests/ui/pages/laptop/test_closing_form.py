"""What closes the laptop is confirmed by one's passphrase, which does not stay."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.pages.laptop.closing_form import ClosingForm
from tests.ui.seen import seen


def test_it_asks_with_the_passphrase_and_forgets_it(qtbot: QtBot) -> None:
    form = ClosingForm(icon="key")
    qtbot.addWidget(form)
    form.say(heading="Heading", what="What it does.", label="&Passphrase", press="&Do it")
    form.show()
    assert {"Heading", "What it does."} <= set(seen(form))
    with qtbot.assertNotEmitted(form.asked):
        form.press.click()
    assert "Type the passphrase first." in seen(form)
    QTest.keyClicks(form.line, "four words for tests")
    with qtbot.waitSignal(form.asked) as told:
        QTest.keyClick(form.line, Qt.Key.Key_Return)
    assert told.args == ["four words for tests"]
    assert form.line.text() == ""
    assert set(form.places()) == {"wrong_passphrase", "wait"}
