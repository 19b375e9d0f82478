"""Language, theme and letters on the locked screen."""

from PySide6.QtWidgets import QAbstractButton, QComboBox
from pytestqt.qtbot import QtBot

from app.settings.appearance import Appearance
from app.ui.languages import language
from app.ui.pages.sign_in_view import ViewBar

NOW = Appearance("ru", "light", 11)


def bar_of(qtbot: QtBot) -> ViewBar:
    bar = ViewBar(NOW)
    qtbot.addWidget(bar)
    bar.offer([language("en"), language("ru"), language("prs")])
    bar.retranslate(NOW)
    return bar


def test_what_stands_is_marked(qtbot: QtBot) -> None:
    bar = bar_of(qtbot)
    (combo,) = bar.findChildren(QComboBox)
    assert combo.currentText() == "Русский"
    assert [b.text() for b in bar.findChildren(QAbstractButton) if b.isChecked()] == ["A", "Light"]


def test_every_way_of_asking(qtbot: QtBot) -> None:
    bar = bar_of(qtbot)
    (combo,) = bar.findChildren(QComboBox)
    buttons = {b.text(): b for b in bar.findChildren(QAbstractButton)}
    with qtbot.waitSignal(bar.chosen) as told:
        combo.setCurrentIndex(2)
        combo.activated.emit(2)
    assert told.args == [Appearance("prs", "light", 11)]
    with qtbot.waitSignal(bar.chosen) as told:
        buttons["Sunlight"].click()
    assert told.args == [Appearance("ru", "glare", 11)]
    with qtbot.waitSignal(bar.chosen) as told:
        buttons["A+"].click()
    assert told.args == [Appearance("ru", "light", 13)]
    assert buttons["A+"].accessibleName() == "Large letters"


def test_asking_for_what_stands_asks_nothing(qtbot: QtBot) -> None:
    bar = bar_of(qtbot)
    with qtbot.assertNotEmitted(bar.chosen):
        next(b for b in bar.findChildren(QAbstractButton) if b.text() == "Light").click()
