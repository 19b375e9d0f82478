"""What a view leaves out: needs and sealed records in history, and both sides of a conflict."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from app.domain.codelists import load_code_lists
from app.domain.officers import Reach
from app.journal.entry import Head, Json, RecordChange
from app.journal.fold import SeenChange, fold
from app.services.person_showing import Showing
from app.storage.folded import CurrentRecord
from app.storage.person_history import Said
from app.wire.records import record_change
from tests.golden.test_golden_journal import PERSON as GOLDEN
from tests.golden.test_golden_journal import RECORDS
from tests.services.counter import DEVICE, MORNING, REGISTRAR

PERSON, NEED, SEALED = UUID(int=1), UUID(int=2), UUID(int=3)
FIRST, SECOND, THIRD = UUID(int=11), UUID(int=12), UUID(int=13)
FIELDS: Mapping[str, Json] = {
    "registration_number": "KG06-AM7AEK-V",
    "sex": "1",
    "birth": {
        "calendar": "G",
        "earliest": "1985-06-15",
        "latest": "1985-06-15",
        "precision": "D",
        "stated": "1985-06-15",
    },
    "nationalities/UZB": True,
    "languages/uzb": True,
    "given_name": "FARKHOD",
}


def seen(entry: UUID, minutes: int, parents: tuple[UUID, ...], **said: str) -> SeenChange:
    at = MORNING + timedelta(minutes=minutes)
    return SeenChange(entry, at, DEVICE, parents, said)


def person(*later: SeenChange) -> CurrentRecord:
    first = SeenChange(FIRST, MORNING, DEVICE, (), FIELDS)
    return CurrentRecord(PERSON, PERSON, "person", FIRST, MORNING, fold([first, *later]))


def showing(*, sensitive: bool) -> Showing:
    return Showing(load_code_lists(), sensitive, {REGISTRAR.id: REGISTRAR.name})


def head(kinds: tuple[str, ...], id: UUID = FIRST) -> Head:
    return Head(id, MORNING, DEVICE, REGISTRAR.id, kinds, 1, ())


def test_both_values_of_a_conflict_are_shown() -> None:
    said = person(
        seen(SECOND, 1, (FIRST,), given_name="FARHOD"),
        seen(THIRD, 2, (FIRST,), given_name="FARXOD", phone="1"),
    )
    view = showing(sensitive=False).view(PERSON, Reach.OWN_POST, [said], [])
    assert view.identity is not None
    (conflict,) = view.identity.conflicts
    assert conflict.field == "given_name"
    assert [one.value for one in conflict.values] == ["FARXOD", "FARHOD"]
    assert [one.at for one in conflict.values] == [
        MORNING + timedelta(minutes=2),
        MORNING + timedelta(minutes=1),
    ]


def test_a_conflict_about_something_sensitive_is_for_those_who_may_see_it() -> None:
    said = person(seen(SECOND, 1, (FIRST,), phone="1"), seen(THIRD, 2, (FIRST,), phone="2"))
    for sensitive, fields in ((False, []), (True, ["phone"])):
        view = showing(sensitive=sensitive).view(PERSON, Reach.OWN_POST, [said], [])
        assert view.identity is not None
        assert [conflict.field for conflict in view.identity.conflicts] == fields


def need_noted() -> Said:
    changes = (
        RecordChange(NEED, "protection_need", (), {"urgency": "24H"}),
        RecordChange(SEALED, "sealed", (), {"sealed": {"sealed": "c2VjcmV0"}}),
    )
    return Said(head(("protection_noted",)), changes)


def test_that_a_need_was_noted_is_sensitive_and_its_content_is_shown_to_nobody() -> None:
    closed = showing(sensitive=False).view(PERSON, Reach.OWN_POST, [person()], [need_noted()])
    assert (closed.history, closed.needs) == ((), None)
    view = showing(sensitive=True).view(PERSON, Reach.OWN_POST, [person()], [need_noted()])
    assert view.history is not None
    (line,) = view.history
    assert [(change.kind, change.value) for change in line.changes] == [("protection_need", "24H")]
    assert "c2VjcmV0" not in repr(view)


def test_an_entry_of_somebody_who_left_is_told_without_a_name() -> None:
    line = Said(head(("registered",)), ())
    gone = Showing(load_code_lists(), sensitive=True, names={})
    view = gone.view(PERSON, Reach.OWN_POST, [person()], [line])
    assert view.history is not None
    assert (view.history[0].by, view.history[0].by_name) == (REGISTRAR.id, "")


def test_a_person_whose_own_record_has_not_come_is_shown_without_identity() -> None:
    view = showing(sensitive=True).view(PERSON, Reach.OWN_POST, [], [])
    assert (view.identity, view.registration_number, view.documents) == (None, "", ())
    assert "identity" not in view.sections


# what must not be seen without leave for S, and never at all, by hand from product.md
SENSITIVE_WORDS: Mapping[str, Mapping[str, Any]] = {
    "person": {"phone": "+992-MARK-1"},
    "document": {"personal_number": "MARK-2", "mrz_lines": ("MARK-3<<", "MARK-4<<")},
    "journey": {"permit_status": "MARK-5", "ban_until": date(2027, 3, 1)},
}
NEVER_WORDS: Mapping[str, Mapping[str, Any]] = {"document": {"lost_or_withheld": "MARK-6"}}


def marked() -> list[CurrentRecord]:
    """Records in which every field holds something, with marks in the sensitive ones."""
    made = []
    for kind in ("person", "document", "journey", "movement", "consent"):
        words = {**SENSITIVE_WORDS.get(kind, {}), **NEVER_WORDS.get(kind, {})}
        whole = replace(RECORDS[kind], **words)
        first = SeenChange(FIRST, MORNING, DEVICE, (), record_change(whole).set)
        made.append(CurrentRecord(whole.id, GOLDEN, kind, FIRST, MORNING, fold([first])))
    return made


def shown_of(*, sensitive: bool) -> str:
    current = marked()
    said = [
        RecordChange(one.id, one.kind, (), {n: v[0].value for n, v in one.state.fields.items()})
        for one in current
    ]
    history = [Said(head(("registered",)), tuple(said))]
    view = showing(sensitive=sensitive).view(GOLDEN, Reach.OWN_POST, current, history)
    assert view.sections[:5] == ("identity", "documents", "journeys", "movements", "consents")
    return repr(view)


def test_no_sensitive_word_is_anywhere_in_what_is_shown() -> None:
    text = shown_of(sensitive=False)
    marks = ["MARK-", "2027-03-01", "datetime.date(2027, 3, 1)"]
    assert [mark for mark in marks if mark in text] == []
    assert "САИДОВА" in text, "the records were really shown"


def test_who_may_see_s_sees_all_of_it_and_nothing_that_is_h() -> None:
    """The same look finds the marks where they may be: it would find them above."""
    text = shown_of(sensitive=True)
    assert all(f"MARK-{n}" in text for n in range(1, 6))
    assert "2027-03-01" in text
    assert "MARK-6" not in text
