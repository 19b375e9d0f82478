"""Who is at work: chosen by arrows or mouse, let in by passphrase and Enter."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.officers import Role
from app.services.views import OfficerCard
from app.ui.pages.who import WhoCard, role_names
from app.ui.widgets.officer_row import OfficerRow
from tests.ui.seen import said

OFFICERS = [
    OfficerCard(UUID(int=1), "M. Karimova", (Role.REGISTRAR,)),
    OfficerCard(UUID(int=2), "R. Nazarov", (Role.SUPERVISOR, Role.REGISTRAR)),
    OfficerCard(UUID(int=3), "Z. Davlatova", (Role.PROTECTION,)),
]


def card_of(qtbot: QtBot) -> tuple[WhoCard, QLineEdit]:
    card = WhoCard()
    qtbot.addWidget(card)
    card.retranslate()
    card.show_officers(OFFICERS)
    card.show()
    (line,) = card.findChildren(QLineEdit)
    return card, line


def test_the_first_is_marked_and_the_line_asks_by_name(qtbot: QtBot) -> None:
    card, line = card_of(qtbot)
    assert card.chosen() == OFFICERS[0]
    assert line.accessibleName() == "Passphrase of M. Karimova"
    assert line.echoMode() is QLineEdit.EchoMode.Password
    rows = card.findChildren(OfficerRow)
    assert rows[1].accessibleName() == "R. Nazarov, Supervisor, Registrar"


def test_arrows_walk_round(qtbot: QtBot) -> None:
    card, line = card_of(qtbot)
    QTest.keyClick(line, Qt.Key.Key_Down)
    assert card.chosen() == OFFICERS[1]
    QTest.keyClick(line, Qt.Key.Key_Up)
    QTest.keyClick(line, Qt.Key.Key_Up)
    assert card.chosen() == OFFICERS[2]
    assert line.accessibleName() == "Passphrase of Z. Davlatova"


def test_enter_asks_with_who_and_what(qtbot: QtBot) -> None:
    card, line = card_of(qtbot)
    QTest.keyClick(line, Qt.Key.Key_Down)
    QTest.keyClicks(line, "four words for tests")
    with qtbot.waitSignal(card.asked) as told:
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert told.args == [OFFICERS[1], "four words for tests"]


def test_an_empty_passphrase_is_not_tried(qtbot: QtBot) -> None:
    card, line = card_of(qtbot)
    with qtbot.assertNotEmitted(card.asked):
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert "Type the passphrase first." in said(card)
    QTest.keyClicks(line, "x")
    assert "Type the passphrase first." not in said(card)


def test_while_it_is_tried_nothing_else_is(qtbot: QtBot) -> None:
    card, line = card_of(qtbot)
    QTest.keyClicks(line, "four words")
    card.set_busy(busy=True)
    assert line.isReadOnly()
    with qtbot.assertNotEmitted(card.asked):
        QTest.keyClick(line, Qt.Key.Key_Return)
        QTest.keyClick(line, Qt.Key.Key_Down)
    assert card.chosen() == OFFICERS[0]
    card.set_busy(busy=False)
    card.forget()
    assert line.text() == ""


def test_whoever_was_marked_stays_marked(qtbot: QtBot) -> None:
    card, line = card_of(qtbot)
    QTest.keyClick(line, Qt.Key.Key_Down)
    card.show_officers([OFFICERS[2], OFFICERS[1]])
    assert card.chosen() == OFFICERS[1]
    card.show_officers([OFFICERS[2]])
    assert card.chosen() == OFFICERS[2]


def test_every_role_has_a_name() -> None:
    assert set(role_names()) == set(Role)
