"""What an entry says of the records of somebody who comes again."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from app.domain.fast_lane import FastLaneDraft
from app.domain.records import Registration
from app.services.assembling import assemble
from app.services.changes import changes_of
from app.storage import people
from app.storage.folded import CurrentRecord
from tests.services.counter import KARIMOV, REGISTRAR, Counter, document_of, record_id


def assembled(counter: Counter, draft: FastLaneDraft) -> Registration:
    text = counter.reference.consent_text("uzb")
    return assemble(
        draft,
        counter.shift,
        officer=REGISTRAR.id,
        number="KG06-000000-0",
        text=text,
        at=counter.clock(),
    )


def held(counter: Counter, person: UUID) -> Mapping[UUID, CurrentRecord]:
    with counter.signed_in.store.read() as tx:
        return people.get_person(tx, person)


def test_somebody_new_brings_all_five_records(counter: Counter) -> None:
    kinds = [change.kind for change in changes_of(assembled(counter, counter.draft()), {})]
    assert kinds == ["person", "document", "journey", "movement", "consent"]


def test_the_same_passport_unchanged_is_not_said_again(counter: Counter) -> None:
    first = counter.draft()
    person = counter.registrar.register(first, counter.shift).person_id
    again = replace(counter.draft(earlier_visit="Y"), earlier_person=person)
    changes = changes_of(assembled(counter, again), held(counter, person))
    assert [change.kind for change in changes] == ["journey", "movement", "consent"]
    assert all(change.parents == () for change in changes)


def test_a_renewed_reading_amends_what_is_new(counter: Counter) -> None:
    first = counter.draft()
    person = counter.registrar.register(first, counter.shift).person_id
    failed = replace(document_of(KARIMOV), checks=(("composite", "FAI"),))
    again = replace(counter.draft(earlier_visit="Y"), earlier_person=person, document=failed)
    amended, *others = changes_of(assembled(counter, again), held(counter, person))
    assert (amended.record, amended.kind) == (record_id(first, 1), "document")
    assert amended.parents == (first.id,)
    assert amended.set == {"checks": [["composite", "FAI"]]}
    assert [change.kind for change in others] == ["journey", "movement", "consent"]


def test_the_number_of_another_issuer_is_another_document(counter: Counter) -> None:
    person = counter.registrar.register(counter.draft(), counter.shift).person_id
    foreign = replace(document_of(KARIMOV), issuing_state="TJK")
    again = replace(counter.draft(earlier_visit="Y"), earlier_person=person, document=foreign)
    new, *_ = changes_of(assembled(counter, again), held(counter, person))
    assert (new.record, new.parents) == (record_id(again, 1), ())
