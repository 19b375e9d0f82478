"""From changed fields to what an entry says, and whether it still fits."""

from collections.abc import Mapping
from datetime import timedelta
from uuid import UUID

import pytest

from app.domain.codelists import load_code_lists
from app.domain.errors import UserCanFix
from app.journal.entry import Json
from app.journal.fold import SeenChange, fold
from app.services.amending import amendment, change, change_of, correction, shown_fields
from app.storage.folded import CurrentRecord
from tests.services.counter import DEVICE, MORNING

LISTS = load_code_lists()
RECORD, PERSON, FIRST, SECOND, THIRD = (UUID(int=n) for n in range(1, 6))
FIELDS: Mapping[str, Json] = {
    "departure_country": "UZB",
    "final_assumed": True,
    "final_destination": "RUS",
    "intended_stay": "3",
    "next_destination": "RUS",
    "purpose": "WRK",
    "transport": "B",
    "of_a_later_version": [1, 2],
}


def journey(*later: SeenChange) -> CurrentRecord:
    first = SeenChange(FIRST, MORNING, DEVICE, (), FIELDS)
    return CurrentRecord(RECORD, PERSON, "journey", FIRST, MORNING, fold([first, *later]))


def later(entry: UUID, purpose: str) -> SeenChange:
    return SeenChange(entry, MORNING + timedelta(1), DEVICE, (FIRST,), {"purpose": purpose})


def test_only_what_differs_is_said() -> None:
    said = amendment(journey(), {"purpose": "TRD", "transport": "B"}, LISTS)
    assert said == {"purpose": "TRD"}


def test_a_list_is_one_value_and_an_empty_one_is_taken_away() -> None:
    said = amendment(journey(), {"transit_countries": ("KAZ", "KGZ")}, LISTS)
    assert said == {"transit_countries": ["KAZ", "KGZ"]}
    held = journey(SeenChange(SECOND, MORNING, DEVICE, (FIRST,), said))
    assert amendment(held, {"transit_countries": ()}, LISTS) == {"transit_countries": None}


def test_a_disputed_field_is_settled_even_by_the_value_shown() -> None:
    disputed = journey(later(SECOND, "TRD"), later(THIRD, "STU"))
    assert disputed.state.shown()["purpose"] == "STU"
    said = amendment(disputed, {"purpose": "STU"}, LISTS)
    assert said == {"purpose": "STU"}
    made = change(disputed, said)
    assert set(made.parents) == {SECOND, THIRD}
    settled = SeenChange(UUID(int=9), MORNING + timedelta(2), DEVICE, made.parents, made.set)
    assert journey(later(SECOND, "TRD"), later(THIRD, "STU"), settled).state.conflicts() == ()


def test_a_correction_comes_back_as_the_change_it_asked_for() -> None:
    said = amendment(journey(), {"purpose": "RET", "return_reason": "WAG"}, LISTS)
    asked = correction(UUID(int=8), journey(), said, ("Misheard.", ""))
    assert (asked.record, asked.person_id, asked.evidence) == (RECORD, PERSON, None)
    assert (asked.old, asked.new) == (
        {"purpose": '"WRK"'},
        {"purpose": '"RET"', "return_reason": '"WAG"'},
    )
    assert tuple(shown_fields(asked)) == (("purpose", "WRK", "RET"), ("return_reason", None, "WAG"))
    made = change_of(asked, journey())
    assert made is not None
    assert (made.record, made.kind, made.parents) == (RECORD, "journey", (FIRST,))
    assert made.set == {"purpose": "RET", "return_reason": "WAG"}


def test_a_record_that_says_something_else_by_now_gives_no_change() -> None:
    said = amendment(journey(), {"purpose": "TRD"}, LISTS)
    asked = correction(UUID(int=8), journey(), said, ("Misheard.", ""))
    assert change_of(asked, journey(later(SECOND, "STU"))) is None


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"purpose": "RET"}, "missing"),  # its reason, which the rule asks for
        ({"purpose": "???"}, "unknown_code"),
        ({"departure_country": "Uzbekistan"}, "unknown_code"),
        ({"months_abroad": "many"}, "correction_value"),
        ({"months_abroad": object()}, "correction_value"),
        ({"of_a_later_version": [1]}, "correction_field"),
    ],
)
def test_rules_hold_for_the_record_as_it_would_be(changes: dict[str, object], code: str) -> None:
    with pytest.raises(UserCanFix) as told:
        amendment(journey(), changes, LISTS)
    assert told.value.code == code


def test_what_was_wrong_before_does_not_keep_another_field_from_being_put_right() -> None:
    wrong = journey(SeenChange(SECOND, MORNING, DEVICE, (FIRST,), {"transport": "???"}))
    assert amendment(wrong, {"purpose": "TRD"}, LISTS) == {"purpose": "TRD"}


def test_a_record_that_cannot_be_read_is_not_corrected() -> None:
    broken = CurrentRecord(RECORD, PERSON, "journey", FIRST, MORNING, fold([later(FIRST, "TRD")]))
    with pytest.raises(UserCanFix) as told:
        amendment(broken, {"purpose": "STU"}, LISTS)
    assert told.value.code == "correction_field"
