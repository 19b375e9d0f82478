"""Languages by their own names, three themes, what stands marked."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.settings.appearance import Appearance
from app.ui.frame.view_menu import ViewMenu
from app.ui.languages import language


def test_a_choice_is_a_new_appearance(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    now = Appearance("en", "light", 13)
    menu = ViewMenu(parent, [language("en"), language("ru"), language("prs")], now)
    actions = {action.text(): action for action in menu.actions() if action.text()}
    assert list(actions) == ["English", "Русский", "دری", "Light", "Dark", "Sunlight"]
    assert [name for name, action in actions.items() if action.isChecked()] == ["English", "Light"]
    with qtbot.waitSignal(menu.chosen) as told:
        actions["دری"].trigger()
    assert told.args == [Appearance("prs", "light", 13)]
    with qtbot.waitSignal(menu.chosen) as told:
        actions["Sunlight"].trigger()
    assert told.args == [Appearance("en", "glare", 13)]
