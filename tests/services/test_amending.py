"""From changed fields to what an entry says, and whether it still fits."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.codelists import load_code_lists
from app.domain.corrections import CORRECTABLE
from app.domain.dates import exact_birth
from app.domain.errors import UserCanFix
from app.domain.records import Person
from app.journal.entry import Json
from app.journal.fold import SeenChange, fold
from app.services.amending import amendment, change, change_of, correction, shown_fields
from app.storage.folded import CurrentRecord
from app.wire.records import record_change
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


texts = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=12)
codes = st.lists(st.sampled_from(["UZB", "KAZ", "TJK", "AFG"]), min_size=1, max_size=3, unique=True)
days = st.dates(date(1920, 1, 1), date(2026, 1, 1)).map(exact_birth)
people = st.fixed_dictionaries(
    {
        "family_name": texts,
        "given_name": st.none() | texts,
        "other_names": st.lists(texts, max_size=2).map(tuple),
        "birth": days,
        "nationalities": codes.map(sorted).map(tuple),
        "sex": st.sampled_from(["1", "2", "9"]),
        "occupation": st.none() | st.sampled_from(["5", "9"]),
        "phone": st.none() | texts,
        "interpreter_used": st.none() | st.booleans(),
    }
)


@given(before=people, after=people, asked=st.sets(st.sampled_from(sorted(CORRECTABLE["person"]))))
@settings(max_examples=60, deadline=None)
def test_what_is_corrected_reads_as_asked_and_nothing_else_changes(
    before: dict[str, Any], after: dict[str, Any], asked: set[str]
) -> None:
    """By the record's own equality: amended, written as a correction, read back and folded."""
    whole = Person(id=PERSON, registration_number="KG06-AM7AEK-V", languages=("uzb",), **before)
    first = SeenChange(FIRST, MORNING, DEVICE, (), record_change(whole).set)
    held = CurrentRecord(PERSON, PERSON, "person", FIRST, MORNING, fold([first]))
    changes = {name: value for name, value in after.items() if name in asked}
    expected = replace(whole, **changes)
    if expected == whole:
        with pytest.raises(UserCanFix, match="different from the record"):
            amendment(held, changes, LISTS)
        return
    said = amendment(held, changes, LISTS)
    made = change_of(correction(SECOND, held, said, ("Misheard.", "")), held)
    assert made is not None
    later = SeenChange(THIRD, MORNING + timedelta(1), DEVICE, made.parents, made.set)
    now = CurrentRecord(PERSON, PERSON, "person", FIRST, MORNING, fold([first, later]))
    assert now.record() == expected
    assert now.state.conflicts() == ()
