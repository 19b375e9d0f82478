"""Cards that show: each part once, empty ones say so, withdrawing only where it is offered."""

from uuid import UUID

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.ui.figures import Figures
from app.ui.pages.person.cards import Blocks, ConsentsCard, HistoryCard, Timeline
from app.ui.pages.person.sheet import Block, ConsentLine, Passage
from app.ui.pages.person.told import Told
from tests.ui.seen import said, seen

EN = Figures("en")


def test_crossings_stand_in_their_order_with_their_count(qtbot: QtBot) -> None:
    card = Timeline()
    qtbot.addWidget(card)
    card.say("Crossings", "Nothing")
    card.show_passages(
        [
            Passage("exit", "Exit · Korday", "12.09.2026 08:50", "To Bishkek.", "Fast lane"),
            Passage("cross", "Refused entry · Dostuk", "19.08.2026 11:32", "", ""),
        ],
        EN,
    )
    card.show()
    words = seen(card)
    assert words.index("Exit · Korday") < words.index("Refused entry · Dostuk")
    assert "Nothing" not in words
    assert "2" in words
    card.show_passages([], EN)
    assert "Nothing" in seen(card)
    assert "Exit · Korday" not in seen(card), "nothing of before stays"


def test_a_record_names_what_is_hidden_and_what_is_torn(qtbot: QtBot) -> None:
    card = Blocks()
    qtbot.addWidget(card)
    card.show_blocks(
        [Block(UUID(int=1), "document", "24.11.2026", (("Type", "Passport"),), "Number", ("Torn",))]
    )
    assert {"Type", "Passport", "Torn", "Your role does not see: Number"} <= set(said(card))


def test_only_what_was_given_can_be_withdrawn(qtbot: QtBot) -> None:
    card = ConsentsCard()
    qtbot.addWidget(card)
    lines = [
        ConsentLine("REG", "Registration", "given", "Given", "24.11.2026", "Oral"),
        ConsentLine("PHO", "Photograph", "refused", "Refused", "24.11.2026", "Oral"),
        ConsentLine("AST", "Assistance", "withdrawn", "Withdrawn", "24.11.2026", "Oral"),
    ]
    card.show_consents(lines, offers=False)
    assert card.findChildren(QPushButton) == []
    card.show_consents(lines, offers=True)
    (button,) = [b for b in card.findChildren(QPushButton) if b.text()]
    assert button.accessibleName() == "Withdraw: Registration"
    with qtbot.waitSignal(card.withdraw_asked) as asked:
        button.click()
    assert asked.args == ["REG"]


def test_a_short_history_says_how_long_it_is(qtbot: QtBot) -> None:
    card = HistoryCard(1)
    qtbot.addWidget(card)
    card.show_history(
        [
            Told("Corrected", "24.11.2026", "M. Karimova", "Misread", ("Sex: Female",)),
            Told("Registered", "23.11.2026", "M. Karimova", "", ()),
        ],
        EN,
    )
    words = said(card)
    assert {"Corrected", "Sex: Female", "M. Karimova · Misread", "Entries: 2"} <= set(words)
    assert "Registered" not in words
