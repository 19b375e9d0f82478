"""Registering: one person, one entry, one number; a refusal leaves a count and nothing else."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from app.domain.dates import BirthDate
from app.domain.errors import UserCanFix
from app.domain.fast_lane import FastLaneDraft, Question
from app.domain.records import (
    Consent,
    FlowCount,
    IdentityDocument,
    Journey,
    Movement,
    Person,
)
from app.domain.registration_number import NumberSlot, registration_number
from app.domain.rules import Record
from app.journal.entry import Body, read_body
from app.services.reading import correct
from app.services.registrar import Registrar
from app.storage import drafts, people
from app.wire.records import record_of
from tests.services.counter import (
    ANALYST,
    KARIMOV,
    MORNING,
    REGISTRAR,
    Counter,
    document_of,
    open_counter,
    record_id,
)


def records(counter: Counter, person: UUID) -> Mapping[UUID, Record | None]:
    with counter.signed_in.store.read() as tx:
        return {key: held.record() for key, held in people.get_person(tx, person).items()}


def counted(counter: Counter) -> tuple[int, int]:
    with counter.signed_in.store.read() as tx:
        found = people.counts(tx, MORNING - timedelta(hours=1))
    return found.registered, found.refused


def body_of(counter: Counter, number: int) -> Body:
    (body,) = counter.entries()[number].bodies
    assert body is not None
    return body


def saved_drafts(counter: Counter) -> int:
    with counter.signed_in.store.read() as tx:
        return len(drafts.drafts_of(tx, REGISTRAR.id))


def test_a_registration_makes_the_records_of_the_product(counter: Counter) -> None:
    draft = counter.draft(earlier_visit="none")
    counter.clock.pass_time(seconds=30)
    done = counter.registrar.register(draft, counter.shift)
    text = counter.reference.consent_text("uzb")
    person, document, journey, movement, consent = (record_id(draft, n) for n in range(5))
    assert done.person_id == person
    assert done.registration_number == registration_number(
        "KG06", NumberSlot(7, bytes(range(32))), 0
    )
    assert (done.at, done.returning) == (MORNING + timedelta(seconds=30), False)
    assert records(counter, person) == {
        person: Person(
            id=person,
            registration_number=done.registration_number,
            sex="1",
            birth=BirthDate(date(1985, 6, 15), date(1985, 6, 15), "D", "G", "1985-06-15"),
            nationalities=("UZB",),
            languages=("uzb",),
            family_name="KARIMOV",
            given_name="FARKHOD",
        ),
        document: IdentityDocument(
            id=document,
            person_id=person,
            type="P",
            read_by="M",
            checks=(
                ("document_number", "OK"),
                ("birth_date", "OK"),
                ("expiry_date", "OK"),
                ("personal_number", "OK"),
                ("composite", "OK"),
            ),
            original_seen=True,
            issuing_state="UZB",
            number="FA9900001",
            expires_on=date(2031, 1, 1),
            mrz_lines=draft.document.mrz_lines if draft.document else (),
        ),
        journey: Journey(
            id=journey,
            person_id=person,
            departure_country="UZB",
            next_destination="RUS",
            final_destination="RUS",
            final_assumed=True,
            purpose="WRK",
            intended_stay="3",
            transport="B",
        ),
        movement: Movement(
            id=movement,
            person_id=person,
            post="KG06",
            direction="E",
            at=MORNING + timedelta(seconds=30),
            officer_id=REGISTRAR.id,
            lane="fast",
            evidence="document",
        ),
        consent: Consent(
            id=consent,
            person_id=person,
            purpose="REG",
            decision="Y",
            legal_basis="CO",
            mode="OR",
            text_id="manzil.consent",
            text_version=1,
            text_hash=text.sha256,
            language="uzb",
            read_aloud=True,
            given_at=MORNING + timedelta(seconds=30),
        ),
    }


def test_one_save_is_one_entry_of_the_officer_and_the_draft_goes_with_it(counter: Counter) -> None:
    draft = counter.draft()
    counter.drafts.save(draft)
    counter.registrar.register(draft, counter.shift)
    (head,) = counter.heads()
    assert head.id == draft.id
    assert head.author == REGISTRAR.id
    assert head.kinds == ("registered",)
    assert len(head.bodies) == 1
    assert saved_drafts(counter) == 0
    assert counted(counter) == (1, 0)


def test_numbers_follow_each_other_without_a_gap(counter: Counter) -> None:
    slot = NumberSlot(7, bytes(range(32)))
    made = []
    for n in range(3):
        draft = counter.draft(replace(KARIMOV, number=f"FA990000{n}"))
        with pytest.raises(UserCanFix):
            counter.registrar.register(draft.answer(Question.PURPOSE, "ZZZ"), counter.shift)
        made.append(counter.registrar.register(draft, counter.shift).registration_number)
    assert made == [registration_number("KG06", slot, n) for n in range(3)]


def test_saving_the_same_draft_again_changes_nothing(counter: Counter) -> None:
    draft = counter.draft()
    first = counter.registrar.register(draft, counter.shift)
    counter.clock.pass_time(minutes=5)
    again = counter.registrar.register(draft.answer(Question.PURPOSE, "TRD"), counter.shift)
    assert again == first
    assert len(counter.entries()) == 1
    assert counted(counter) == (1, 0)


def test_a_late_autosave_does_not_bring_a_draft_back(counter: Counter) -> None:
    saved, refused = counter.draft(), counter.draft(replace(KARIMOV, number="FA9900002"))
    counter.registrar.register(saved, counter.shift)
    counter.registrar.refuse(refused, counter.shift)
    counter.drafts.save(saved)
    counter.drafts.save(refused)
    assert saved_drafts(counter) == 0


def returning(counter: Counter, draft: FastLaneDraft, person: UUID) -> FastLaneDraft:
    return replace(draft.answer(Question.EARLIER_VISIT, "Y"), earlier_person=person)


def test_the_same_person_again_keeps_number_and_person_and_one_document(counter: Counter) -> None:
    first = counter.draft()
    before = counter.registrar.register(first, counter.shift)
    counter.clock.pass_time(days=12)
    second = returning(counter, counter.draft(purpose="RET", return_reason="SEA"), before.person_id)
    after = counter.registrar.register(second, counter.shift)
    assert (after.person_id, after.returning) == (before.person_id, True)
    assert after.registration_number == before.registration_number
    assert counter.heads()[1].kinds == ("visited",)
    now = records(counter, before.person_id)
    kinds = [type(record) for record in now.values()]
    assert {kind: kinds.count(kind) for kind in kinds} == {
        Person: 1,
        IdentityDocument: 1,
        Journey: 2,
        Movement: 2,
        Consent: 2,
    }
    again = counter.registrar.register(second, counter.shift)
    assert again == after


def test_a_second_reading_of_a_document_amends_it(counter: Counter) -> None:
    first = counter.draft()
    before = counter.registrar.register(first, counter.shift)
    second = counter.draft()
    assert second.document is not None
    second = replace(second, document=correct(second.document, "expires_on", "2031-02-02"))
    counter.registrar.register(returning(counter, second, before.person_id), counter.shift)
    document = records(counter, before.person_id)[record_id(first, 1)]
    assert isinstance(document, IdentityDocument)
    assert document.expires_on == date(2031, 2, 2)
    assert ("keyed_expires_on", "NRD") in document.checks
    person, changes = read_body(body_of(counter, 1))
    (amended,) = [change for change in changes if change.kind == "document"]
    assert person == before.person_id
    assert amended.parents == (first.id,)
    assert set(amended.set) == {"expires_on", "checks"}


def test_another_document_of_a_known_person_is_a_second_record(counter: Counter) -> None:
    before = counter.registrar.register(counter.draft(), counter.shift)
    second = counter.draft(replace(KARIMOV, number="FA9900002"))
    counter.registrar.register(returning(counter, second, before.person_id), counter.shift)
    held = records(counter, before.person_id).values()
    assert sorted(r.number or "" for r in held if isinstance(r, IdentityDocument)) == [
        "FA9900001",
        "FA9900002",
    ]


def test_an_earlier_person_who_is_not_here_is_told(counter: Counter) -> None:
    draft = returning(counter, counter.draft(), UUID(int=1))
    with pytest.raises(UserCanFix) as told:
        counter.registrar.register(draft, counter.shift)
    assert told.value.code == "earlier_person_gone"
    assert counter.entries() == []


def test_a_worry_is_said_by_the_entry_and_by_no_record(counter: Counter) -> None:
    counter.registrar.register(counter.draft(worried="Y"), counter.shift)
    (head,) = counter.heads()
    assert head.kinds == ("registered", "worried")


@pytest.mark.parametrize(
    ("given", "code", "field"),
    [
        ({"purpose": None}, "question_open", "purpose"),
        ({"purpose": "RET"}, "question_open", "return_reason"),
        ({"intended_stay": None}, "question_open", "intended_stay"),
        ({"worried": None}, "question_open", "worried"),
        ({"consent": "N"}, "consent_missing", "consent"),
        ({"purpose": "XYZ"}, "unknown_code", "purpose"),
        ({"intended_stay": "7"}, "unknown_code", "intended_stay"),
    ],
)
def test_what_is_missing_or_wrong_is_named_and_nothing_is_written(
    counter: Counter, given: dict[str, str | None], code: str, field: str
) -> None:
    with pytest.raises(UserCanFix) as told:
        counter.registrar.register(counter.draft(KARIMOV, **given), counter.shift)
    assert (told.value.code, told.value.field) == (code, field)
    assert counter.entries() == []


def test_nothing_is_saved_before_the_notice_and_the_scan(counter: Counter) -> None:
    with pytest.raises(UserCanFix) as told:
        counter.registrar.register(replace(counter.draft(), notice_said=False), counter.shift)
    assert told.value.code == "notice_not_said"
    with pytest.raises(UserCanFix) as told:
        counter.registrar.register(replace(counter.draft(), document=None), counter.shift)
    assert told.value.code == "not_scanned"


def test_a_document_without_any_name_needs_one(counter: Counter) -> None:
    draft = counter.draft()
    assert draft.document is not None
    nameless = replace(draft.document, family_name=None, given_name=None)
    with pytest.raises(UserCanFix) as told:
        counter.registrar.register(replace(draft, document=nameless), counter.shift)
    assert told.value.field == "family_name"


def test_an_expired_document_with_a_failed_check_is_saved(counter: Counter) -> None:
    draft = counter.draft(replace(KARIMOV, expiry=date(2020, 1, 1)))
    assert draft.document is not None
    odd = replace(draft.document, checks=(("composite", "FAI"),))
    assert "expired" in draft.document.problems
    counter.registrar.register(replace(draft, document=odd), counter.shift)
    assert counted(counter) == (1, 0)


def test_whose_role_does_not_allow_it_registers_and_refuses_nobody(counter: Counter) -> None:
    registrar = Registrar(counter.as_officer(ANALYST), counter.reference, counter.drafts)
    for use_case in (registrar.register, registrar.refuse):
        with pytest.raises(UserCanFix) as told:
            use_case(counter.draft(), counter.shift)
        assert told.value.code == "not_allowed"
    assert [head.kinds for head in counter.heads()] == [("refused_attempt",)] * 2


def test_a_draft_text_registers_nobody_outside_practice(tmp_path: Path) -> None:
    counter = open_counter(tmp_path, practice=False)
    try:
        with pytest.raises(UserCanFix) as told:
            counter.registrar.register(counter.draft(), counter.shift)
        assert told.value.code == "text_not_approved"
        assert counter.entries() == []
    finally:
        counter.signed_in.store.close()


def test_a_refusal_counts_post_hour_and_direction_and_nothing_else(counter: Counter) -> None:
    draft = counter.draft()
    counter.drafts.save(draft)
    counter.clock.pass_time(minutes=37)
    counter.registrar.refuse(draft, counter.shift)
    (head,) = counter.heads()
    assert head.kinds == ("refused",)
    assert head.id != draft.id
    person, (change,) = read_body(body_of(counter, 0))
    assert person is None
    assert record_of(change.kind, change.record, None, change.set) == FlowCount(
        id=change.record,
        post="KG06",
        hour=MORNING,
        direction="E",
        count=1,
        method="OBS",
        nationality=None,
    )
    assert counted(counter) == (0, 1)
    assert saved_drafts(counter) == 0


def test_a_refusal_twice_counts_once(counter: Counter) -> None:
    draft = counter.draft()
    counter.registrar.refuse(draft, counter.shift)
    counter.registrar.refuse(draft, counter.shift)
    assert counted(counter) == (0, 1)


def test_who_refused_may_come_again_and_be_registered(counter: Counter) -> None:
    counter.registrar.refuse(counter.draft(), counter.shift)
    counter.registrar.register(counter.draft(), counter.shift)
    assert counted(counter) == (1, 1)


def test_a_document_of_the_data_is_saved_as_read(counter: Counter) -> None:
    draft = replace(counter.draft(), document=document_of(replace(KARIMOV, given_name="")))
    done = counter.registrar.register(draft, counter.shift)
    person = records(counter, done.person_id)[done.person_id]
    assert isinstance(person, Person)
    assert (person.family_name, person.given_name) == ("KARIMOV", None)
