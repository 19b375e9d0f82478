"""Who was here before, and how little is shown of it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.errors import UserCanFix
from app.services.duplicates import Duplicates
from app.services.views import EarlierVisit
from tests.services.counter import ANALYST, KARIMOV, MORNING, Counter, document_of

DOCUMENT = document_of(KARIMOV)


def test_a_document_never_seen_has_no_earlier_visit(counter: Counter) -> None:
    counter.registrar.register(counter.draft(replace(KARIMOV, number="FA9")), counter.shift)
    assert Duplicates(counter.signed_in).earlier_visits(DOCUMENT) == ()


def test_the_same_document_shows_the_visits_newest_first(counter: Counter) -> None:
    done = counter.registrar.register(counter.draft(), counter.shift)
    counter.clock.pass_time(days=3)
    again = replace(counter.draft(purpose="TRD", earlier_visit="Y"), earlier_person=done.person_id)
    leaving = replace(counter.shift, presets=replace(counter.shift.presets, direction="X"))
    counter.registrar.register(again, leaving)
    assert Duplicates(counter.signed_in).earlier_visits(DOCUMENT) == (
        EarlierVisit(done.person_id, MORNING + timedelta(days=3), "KG06", "X", True, "TRD"),
        EarlierVisit(done.person_id, MORNING, "KG06", "E", True, "WRK"),
    )


def test_letters_that_a_reader_confuses_do_not_hide_a_visit(counter: Counter) -> None:
    counter.registrar.register(counter.draft(), counter.shift)
    misread = replace(DOCUMENT, number="FA99OOOO1")
    assert len(Duplicates(counter.signed_in).earlier_visits(misread)) == 1


def test_the_number_of_another_state_is_another_document(counter: Counter) -> None:
    counter.registrar.register(counter.draft(), counter.shift)
    other = replace(DOCUMENT, issuing_state="KAZ")
    assert Duplicates(counter.signed_in).earlier_visits(other) == ()


def test_a_sensitive_purpose_is_not_shown_at_the_counter(counter: Counter) -> None:
    counter.registrar.register(counter.draft(purpose="MED"), counter.shift)
    (visit,) = Duplicates(counter.signed_in).earlier_visits(DOCUMENT)
    assert visit.purpose is None


def test_of_another_post_no_purpose_is_shown(counter: Counter) -> None:
    counter.registrar.register(counter.draft(), replace(counter.shift, post="KG07"))
    (visit,) = Duplicates(counter.signed_in).earlier_visits(DOCUMENT)
    assert (visit.post, visit.own_post, visit.purpose) == ("KG07", False, None)


def test_looking_leaves_no_trace(counter: Counter) -> None:
    counter.registrar.register(counter.draft(), counter.shift)
    before = counter.entries()
    Duplicates(counter.signed_in).earlier_visits(DOCUMENT)
    assert counter.entries() == before


def test_without_a_number_nothing_is_looked_up(counter: Counter) -> None:
    assert Duplicates(counter.signed_in).earlier_visits(replace(DOCUMENT, number=None)) == ()


def test_who_may_not_register_may_not_look(counter: Counter) -> None:
    with pytest.raises(UserCanFix) as told:
        Duplicates(counter.as_officer(ANALYST)).earlier_visits(DOCUMENT)
    assert told.value.code == "not_allowed"
