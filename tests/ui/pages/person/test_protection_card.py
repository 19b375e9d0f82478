"""The protection card tells each role what it may know, and offers what it may do."""

from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.services.break_glass import AskedBreakGlass
from app.services.signed_in import SignedIn
from app.ui.pages.person.opened import OpenedFile, open_file
from app.ui.pages.person.protection_card import ProtectionCard
from tests.services.quiet_room import QuietRoom
from tests.ui.pages.quiet import laptop_of, plain, speaker_of
from tests.ui.seen import seen

NOW = datetime(2026, 11, 24, 3, 1, tzinfo=UTC)


def shown(qtbot: QtBot, room: QuietRoom, at: SignedIn) -> tuple[ProtectionCard, OpenedFile]:
    card = ProtectionCard(at.officer)
    qtbot.addWidget(card)
    card.retranslate()
    opened = open_file(laptop_of(room, at), room.person, speaker_of(room))
    card.show_file(opened, speaker_of(room))
    card.show()
    return card, opened


def offered(card: ProtectionCard) -> set[str]:
    names = {"note": card.note, "read": card.read, "ask": card.ask, "answer": card.answer}
    return {name for name, button in names.items() if button.isVisible()}


def test_a_registrar_may_note_and_later_learns_only_that_it_was_answered(
    qtbot: QtBot, room: QuietRoom
) -> None:
    card, _ = shown(qtbot, room, room.registrar)
    assert "Nothing is noted." in seen(card)
    assert offered(card) == {"note"}
    room.note("She is afraid.")
    card, _ = shown(qtbot, room, room.registrar)
    assert "A protection need exists · Soon" in seen(card)
    assert "Answered. Readable by protection officers." in seen(card)
    laptop_of(room).shifts.end()
    card, _ = shown(qtbot, room, room.registrar)
    assert "You noted something here." in seen(card)
    assert not any("Soon" in words for words in seen(card)), "how urgent is sensitive"


def test_who_does_not_see_it_is_not_told_whether_there_is_something(
    qtbot: QtBot, room: QuietRoom
) -> None:
    laptop_of(room).shifts.end()
    before, _ = shown(qtbot, room, room.registrar)
    room.note("By a protection officer.", room.protector)
    after, _ = shown(qtbot, room, room.registrar)
    assert seen(before) == seen(after)
    assert offered(before) == offered(after)


def test_a_protection_officer_reads_and_a_supervisor_asks(qtbot: QtBot, room: QuietRoom) -> None:
    room.note("She is afraid.")
    card, _ = shown(qtbot, room, room.protector)
    assert offered(card) == {"note", "read"}
    card, _ = shown(qtbot, room, room.supervisor)
    assert offered(card) == {"note", "ask"}
    laptop_of(room, room.supervisor).break_glass.ask(room.person, "A child is in danger")
    card, _ = shown(qtbot, room, room.supervisor)
    assert offered(card) == {"note"}, "not twice while it waits"
    assert any("has not answered yet" in words for words in seen(card))


@pytest.mark.parametrize(
    ("answer", "words", "also"),
    [
        ((NOW + timedelta(hours=1), None), "Readable until", "answer"),
        ((NOW - timedelta(minutes=1), None), "is over", "ask"),
        ((None, "Not enough reason"), "Not enough reason", "ask"),
    ],
)
def test_how_a_question_stands(
    qtbot: QtBot,
    room: QuietRoom,
    answer: tuple[datetime | None, str | None],
    words: str,
    also: str,
) -> None:
    room.note("She is afraid.")
    card, opened = shown(qtbot, room, room.supervisor)
    asked = AskedBreakGlass(room.person, room.person, NOW, NOW, *answer)
    fields = ("view", "sheet", "answered", "drafts", "journaled")
    held = {name: getattr(opened, name) for name in fields}
    card.show_file(OpenedFile(**held, asked=(asked,)), speaker_of(room))
    assert any(words in plain(text) for text in seen(card))
    assert offered(card) == {"note", also}
    if also == "answer":
        with qtbot.waitSignal(card.answer_asked) as sent:
            card.answer.click()
        assert sent.args == [room.person]
