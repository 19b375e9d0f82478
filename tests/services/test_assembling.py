"""From answers to records: what depends on the answers and on the document."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from app.domain.errors import UserCanFix
from app.domain.fast_lane import FastLaneDraft
from app.domain.records import Registration
from app.services.assembling import assemble
from app.services.reading import correct
from tests.services.counter import KARIMOV, MORNING, REGISTRAR, Counter, document_of


def assembled(counter: Counter, draft: FastLaneDraft) -> Registration:
    return assemble(
        draft,
        counter.shift,
        officer=REGISTRAR.id,
        number="KG06-000000-0",
        text=counter.reference.consent_text("kaa"),
        at=MORNING + timedelta(minutes=2),
    )


def test_the_same_draft_makes_the_same_ids(counter: Counter) -> None:
    draft = counter.draft()
    first, second = assembled(counter, draft), assembled(counter, draft)
    assert first == second
    ids = [first.person.id, first.journey.id, first.movement.id, first.consents[0].id]
    assert len(set(ids)) == 4
    assert all(one.version == 7 and one.int >> 80 == draft.id.int >> 80 for one in ids)


def test_a_return_has_its_reason_and_others_have_none(counter: Counter) -> None:
    home = assembled(counter, counter.draft(purpose="RET", return_reason="BAN"))
    assert (home.journey.purpose, home.journey.return_reason) == ("RET", "BAN")
    assert assembled(counter, counter.draft()).journey.return_reason is None


def test_the_final_destination_is_assumed_to_be_the_next(counter: Counter) -> None:
    journey = assembled(counter, counter.draft(next_destination="KG-GB")).journey
    assert journey.next_destination == journey.final_destination == "KG-GB"
    assert journey.final_assumed


def test_a_known_person_keeps_the_id(counter: Counter) -> None:
    known = UUID(int=77)
    draft = replace(counter.draft(earlier_visit="Y"), earlier_person=known)
    made = assembled(counter, draft)
    assert made.same_person_as == made.person.id == made.movement.person_id == known


def test_an_earlier_person_whom_the_officer_denied_is_not_the_same(counter: Counter) -> None:
    draft = replace(counter.draft(earlier_visit="N"), earlier_person=UUID(int=77))
    assert assembled(counter, draft).same_person_as is None


@pytest.mark.parametrize(
    ("issuer", "number", "scheme"),
    [
        ("KAZ", "830508499694", "IIN"),
        ("KGZ", "2", "PIN"),
        ("UZB", "3", "PINFL"),
        ("AFG", "9", None),
    ],
)
def test_a_personal_number_has_its_states_scheme(
    counter: Counter, issuer: str, number: str, scheme: str | None
) -> None:
    document = replace(document_of(KARIMOV), issuing_state=issuer, personal_number=number)
    made = assembled(counter, replace(counter.draft(), document=document)).document
    assert made is not None
    assert (made.personal_number, made.personal_number_scheme) == (number, scheme)


def test_what_was_corrected_by_hand_is_among_the_checks(counter: Counter) -> None:
    document = correct(correct(document_of(KARIMOV), "number", "FA1"), "family_name", "KARIM")
    made = assembled(counter, replace(counter.draft(), document=document))
    assert made.document is not None
    assert made.document.checks[-2:] == (("keyed_number", "NRD"), ("keyed_family_name", "NRD"))
    assert (made.document.number, made.person.family_name) == ("FA1", "KARIM")


@pytest.mark.parametrize("expiry", [None, "2031-XX-XX", ""])
def test_an_expiry_that_is_no_day_is_left_out(counter: Counter, expiry: str | None) -> None:
    document = replace(document_of(KARIMOV), expires_on=expiry)
    made = assembled(counter, replace(counter.draft(), document=document)).document
    assert made is not None
    assert made.expires_on is None


def test_the_consent_rests_on_the_text_in_the_language_that_was_spoken(counter: Counter) -> None:
    (consent,) = assembled(counter, counter.draft()).consents
    spoken = counter.reference.consent_text("uzb")
    assert (consent.language, consent.text_hash) == ("uzb", spoken.sha256)
    assert consent.given_at == MORNING + timedelta(minutes=2)


def test_without_a_document_there_is_nothing_to_assemble(counter: Counter) -> None:
    with pytest.raises(UserCanFix) as told:
        assembled(counter, replace(counter.draft(), document=None))
    assert told.value.code == "not_scanned"
