"""What is open, for whom; how each stands in words."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.officers import Action
from app.services.break_glass import AskedBreakGlass
from app.services.second_person import MAY_BE_ASKED
from app.ui.pages.work.lists import (
    action_word,
    asked_words,
    break_glass_state,
    correction_words,
    hand_over_words,
    open_work,
    state_of,
)
from tests.services.counter import REGISTRAR, SUPERVISOR
from tests.services.quiet_room import QuietRoom
from tests.ui.pages.quiet import laptop_of, plain, speaker_of


def test_a_question_waits_for_one_and_is_asked_by_the_other(room: QuietRoom) -> None:
    laptop = laptop_of(room)
    laptop.corrections.ask(room.person, room.person, {"given_name": "OLIM"}, "Misread page")
    mine = open_work(laptop)
    theirs = open_work(laptop_of(room, room.supervisor))
    assert (len(mine.to_decide), len(mine.asked)) == (0, 1)
    assert (len(theirs.to_decide), len(theirs.asked)) == (1, 0)
    assert (mine.waiting(), theirs.waiting()) == (0, 1)
    (card,) = theirs.to_decide
    speaker = speaker_of(room)
    assert plain(correction_words(card.corrections[0], speaker)) == (
        "Given names: was FARKHOD, shall be OLIM"
    )
    assert plain(asked_words(card, speaker)).startswith(f"{REGISTRAR.name}, ")
    assert plain(asked_words(card, speaker)).endswith(": Misread page")


def test_how_a_question_stands(room: QuietRoom) -> None:
    laptop = laptop_of(room)
    laptop.corrections.ask(room.person, room.person, {"given_name": "OLIM"}, "Misread page")
    (card,) = open_work(laptop).asked
    assert state_of(card)[0] == "Waits for a colleague"
    assert state_of(replace(card, of_headquarters=True))[0] == "At headquarters"
    assert state_of(replace(card, decision="approved"))[0] == "Approved"
    assert state_of(replace(card, decision="refused"))[0] == "Refused"


def test_how_a_question_to_headquarters_stands(room: QuietRoom) -> None:
    speaker = speaker_of(room)
    now = speaker.now
    asked = AskedBreakGlass(room.person, room.person, now)
    assert break_glass_state(asked, speaker)[0] == "At headquarters"
    refused = replace(asked, answered_at=now, reason="No")
    assert break_glass_state(refused, speaker)[0] == "Refused"
    over = replace(asked, answered_at=now, until=now - timedelta(seconds=1))
    assert break_glass_state(over, speaker)[0] == "Its time is over"
    open_ = replace(asked, answered_at=now, until=now + timedelta(hours=1))
    assert break_glass_state(open_, speaker)[0].startswith("Readable until")


def test_work_on_its_way_is_counted_without_a_name(room: QuietRoom) -> None:
    laptop = laptop_of(room)
    laptop.rights.receive(room.person, "COR")
    laptop.hand_over.give(SUPERVISOR.id)
    (card,) = open_work(laptop_of(room, room.supervisor)).offered
    words = plain(hand_over_words(card, card.giver_name, speaker_of(room)))
    assert words.startswith(f"{REGISTRAR.name}, ")
    assert words.endswith("drafts: 0, open: 1")
    assert [one.id for one in open_work(laptop).given] == [card.id]


@pytest.mark.parametrize("action", sorted(MAY_BE_ASKED))
def test_every_question_has_words(action: Action) -> None:
    assert action_word(action) != action_word(Action.REGISTER)
