"""Correcting: identity waits for a second person, the rest happens at once, nothing is lost."""

import json
from collections.abc import Mapping
from datetime import date
from uuid import UUID

import pytest

from app.domain.dates import exact_birth
from app.domain.errors import UserCanFix
from app.domain.officers import Officer
from app.domain.records import Person
from app.journal.entry import read_head
from app.services.approval_views import AskedField, CorrectionAsked
from app.services.approvals import Approvals
from app.services.corrections import Corrections
from app.services.person_file import PersonFile
from app.storage import journal
from app.storage.people import get_person
from tests.services.counter import ANALYST, MORNING, REGISTRAR, SUPERVISOR, Counter
from tests.services.staff import SECOND, begin_shift, last_entry, registered, staff, usual_staff

WHY = "The clerk misread it."


def ask(
    counter: Counter,
    person: UUID,
    changes: Mapping[str, object],
    *,
    record: UUID | None = None,
    officer: Officer = REGISTRAR,
    reason: str = WHY,
) -> CorrectionAsked:
    corrections = Corrections(counter.as_officer(officer))
    return corrections.ask(person, record or person, changes, reason, "Birth certificate")


def now(counter: Counter, person: UUID) -> Person:
    with counter.signed_in.store.read() as tx:
        record = get_person(tx, person)[person].record()
    assert isinstance(record, Person)
    return record


@pytest.fixture
def person(counter: Counter) -> UUID:
    usual_staff(counter)
    begin_shift(counter)
    return registered(counter)


def test_a_name_does_not_change_before_a_supervisor_agrees(counter: Counter, person: UUID) -> None:
    asked = ask(counter, person, {"family_name": "KERIMOV"})
    assert asked.corrected == ()
    assert asked.approval is not None
    assert not asked.approval.of_headquarters
    assert asked.approval.corrections == (AskedField("family_name", "KARIMOV", "KERIMOV"),)
    assert now(counter, person).family_name == "KARIMOV"
    assert last_entry(counter, "approval_asked").bodies
    done = Approvals(counter.as_officer(SUPERVISOR)).decide(
        asked.approval.id, approve=True, reason="Seen the certificate."
    )
    assert (done.decision, done.decided_by_name) == ("approved", "R. Nazarov")
    assert now(counter, person).family_name == "KERIMOV"
    entry = read_head(last_entry(counter, "corrected").head)
    assert (entry.author, entry.kinds) == (SUPERVISOR.id, ("approval_decided", "corrected"))


def test_the_old_value_and_the_reason_stay_in_the_history(counter: Counter, person: UUID) -> None:
    asked = ask(counter, person, {"family_name": "KERIMOV"})
    assert asked.approval is not None
    Approvals(counter.as_officer(SUPERVISOR)).decide(
        asked.approval.id, approve=True, reason="Seen the certificate."
    )
    history = PersonFile(counter.as_officer(SUPERVISOR)).open(person).history
    assert history is not None
    names = [
        (c.value, line.by_name, line.reason)
        for line in history
        for c in line.changes
        if (c.kind, c.field) == ("person", "family_name")
    ]
    assert names == [
        ("KERIMOV", "R. Nazarov", "Seen the certificate."),
        ("KARIMOV", "M. Karimova", ""),
    ]
    asking = history[1]
    assert (asking.by_name, asking.reason) == ("M. Karimova", WHY)


def test_a_refused_correction_changes_nothing(counter: Counter, person: UUID) -> None:
    asked = ask(counter, person, {"birth": exact_birth(date(1986, 6, 15))})
    assert asked.approval is not None
    Approvals(counter.as_officer(SUPERVISOR)).decide(
        asked.approval.id, approve=False, reason="The passport says otherwise."
    )
    assert now(counter, person).birth == exact_birth(date(1985, 6, 15))
    (card,) = Approvals(counter.signed_in).asked()
    assert (card.decision, card.answer) == ("refused", "The passport says otherwise.")


def test_what_is_no_identity_changes_at_once_with_its_reason(
    counter: Counter, person: UUID
) -> None:
    asked = ask(counter, person, {"occupation": "5", "phone": "+996 555 010203"})
    assert (set(asked.corrected), asked.approval) == ({"occupation", "phone"}, None)
    assert (now(counter, person).occupation, now(counter, person).phone) == (
        "5",
        "+996 555 010203",
    )
    (line, _) = PersonFile(counter.signed_in).open(person).history or ()
    assert (line.kinds, line.reason) == (("corrected",), WHY)


def test_both_kinds_at_once_are_one_entry(counter: Counter, person: UUID) -> None:
    before = len(counter.entries())
    asked = ask(counter, person, {"occupation": "5", "sex": "2"})
    assert asked.corrected == ("occupation",)
    assert asked.approval is not None
    assert asked.approval.corrections == (AskedField("sex", "1", "2"),)
    assert len(counter.entries()) == before + 1
    assert (now(counter, person).occupation, now(counter, person).sex) == ("5", "1")


def test_nationalities_are_corrected_one_by_one(counter: Counter, person: UUID) -> None:
    asked = ask(counter, person, {"nationalities": ("KAZ", "TJK")})
    assert asked.approval is not None
    assert asked.approval.corrections == (
        AskedField("nationalities/KAZ", None, True),
        AskedField("nationalities/TJK", None, True),
        AskedField("nationalities/UZB", True, None),
    )
    Approvals(counter.as_officer(SUPERVISOR)).decide(
        asked.approval.id, approve=True, reason="Both documents seen."
    )
    assert now(counter, person).nationalities == ("KAZ", "TJK")


def test_a_field_is_taken_away(counter: Counter, person: UUID) -> None:
    ask(counter, person, {"occupation": "5"})
    counter.clock.pass_time(minutes=1)
    ask(counter, person, {"occupation": None})
    assert now(counter, person).occupation is None


def test_a_document_is_corrected_at_once_and_found_by_its_new_number(
    counter: Counter, person: UUID
) -> None:
    with counter.signed_in.store.read() as tx:
        (document,) = (o.id for o in get_person(tx, person).values() if o.kind == "document")
    ask(counter, person, {"number": "FA9900777"}, record=document)
    view = PersonFile(counter.signed_in).open(person)
    assert view.documents is not None
    assert view.documents[0].fields["number"] == "FA9900777"


def test_without_another_who_decides_it_goes_to_headquarters(
    counter: Counter, person: UUID
) -> None:
    staff(counter, REGISTRAR, SECOND)
    asked = ask(counter, person, {"family_name": "KERIMOV"})
    assert asked.approval is not None
    assert asked.approval.of_headquarters


def test_a_supervisor_does_not_approve_what_they_asked_for(counter: Counter, person: UUID) -> None:
    asked = ask(counter, person, {"family_name": "KERIMOV"}, officer=SUPERVISOR)
    assert asked.approval is not None
    assert asked.approval.of_headquarters, "there is no second supervisor here"


def test_a_record_that_changed_meanwhile_is_not_written_over(
    counter: Counter, person: UUID
) -> None:
    asked = ask(counter, person, {"family_name": "KERIMOV"})
    assert asked.approval is not None
    counter.clock.pass_time(minutes=1)
    at = counter.signed_in
    with at.store.write() as tx:
        current = get_person(tx, person)[person]
        from app.journal.entry import new_body
        from app.services.amending import change

        body = new_body(person, [change(current, {"family_name": "QARIMOV"})])
        journal.append(tx, at.entry("corrected", id=UUID(int=77), at=at.clock(), bodies=[body]))
    with pytest.raises(UserCanFix) as told:
        Approvals(counter.as_officer(SUPERVISOR)).decide(
            asked.approval.id, approve=True, reason="Seen the certificate."
        )
    assert told.value.code == "correction_outdated"
    assert now(counter, person).family_name == "QARIMOV"
    Approvals(counter.as_officer(SUPERVISOR)).decide(
        asked.approval.id, approve=False, reason="It has changed since."
    )


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({}, "nothing_to_correct", ""),
        ({"family_name": "KARIMOV"}, "nothing_to_correct", ""),
        ({"registration_number": "KG06-000000-0"}, "correction_field", "registration_number"),
        ({"nickname": "X"}, "correction_field", "nickname"),
        ({"sex": "7"}, "unknown_code", "sex"),
        ({"family_name": None, "given_name": None}, "name_missing", "family_name"),
        ({"family_name": 5}, "correction_value", "family_name"),
        ({"birth": "1985"}, "correction_value", "birth"),
        ({"languages": ()}, "missing", "languages"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_written(
    counter: Counter, person: UUID, changes: dict[str, object], code: str, field: str
) -> None:
    before = counter.entries()
    with pytest.raises(UserCanFix) as told:
        ask(counter, person, changes)
    assert (told.value.code, told.value.field) == (code, field)
    assert counter.entries() == before


def test_purposes_of_the_quiet_room_cannot_be_set_here(counter: Counter, person: UUID) -> None:
    with counter.signed_in.store.read() as tx:
        (journey,) = (o.id for o in get_person(tx, person).values() if o.kind == "journey")
    with pytest.raises(UserCanFix) as told:
        ask(counter, person, {"purpose": "PRO"}, record=journey)
    assert told.value.code == "correction_field"


def test_who_may_not_see_a_field_does_not_correct_it(counter: Counter, person: UUID) -> None:
    with pytest.raises(UserCanFix) as told:
        ask(counter, person, {"phone": "+1"}, officer=SECOND)
    assert told.value.code == "not_allowed"
    assert ask(counter, person, {"occupation": "5"}, officer=SECOND).corrected == ("occupation",)


def test_one_question_at_a_time(counter: Counter, person: UUID) -> None:
    ask(counter, person, {"family_name": "KERIMOV"})
    counter.clock.pass_time(minutes=1)
    with pytest.raises(UserCanFix) as told:
        ask(counter, person, {"given_name": "FARHOD"})
    assert told.value.code == "already_asked"


def test_a_reason_is_asked_for(counter: Counter, person: UUID) -> None:
    with pytest.raises(UserCanFix) as told:
        ask(counter, person, {"occupation": "5"}, reason=" so ")
    assert (told.value.code, told.value.field) == ("reason_missing", "reason")


def test_neither_analysts_nor_other_posts_correct(counter: Counter, person: UUID) -> None:
    elsewhere = registered(counter, post="KG07", number="FA9900002")
    for officer, whom in ((ANALYST, person), (REGISTRAR, elsewhere), (SUPERVISOR, elsewhere)):
        with pytest.raises(UserCanFix) as told:
            ask(counter, whom, {"occupation": "5"}, officer=officer)
        assert told.value.code == "not_allowed"


def test_a_record_that_is_not_theirs_is_gone(counter: Counter, person: UUID) -> None:
    with pytest.raises(UserCanFix) as told:
        ask(counter, person, {"occupation": "5"}, record=UUID(int=9))
    assert told.value.code == "record_gone"


def test_the_journal_says_old_and_new_as_json(counter: Counter, person: UUID) -> None:
    ask(counter, person, {"family_name": "KERIMOV"})
    (body,) = last_entry(counter, "approval_asked").bodies
    assert body is not None
    records = json.loads(body.text)["records"].values()
    (said,) = (record["set"] for record in records if record["kind"] == "correction")
    assert said == {
        "evidence": "Birth certificate",
        "new": {"family_name": '"KERIMOV"'},
        "old": {"family_name": '"KARIMOV"'},
        "reason": WHY,
        "record": str(person),
    }
    (asked,) = (record["set"] for record in records if record["kind"] == "approval")
    assert (asked["action"], asked["asked_at"]) == (
        "decide_correction",
        f"{MORNING:%Y-%m-%dT%H:%M:%S.%fZ}",
    )
