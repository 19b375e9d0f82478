"""Every field that can be shown or corrected, every kind and every event about people has words."""

from dataclasses import fields

import pytest

from app.domain.audit import AUDITED, COUNTER_WORK
from app.domain.corrections import CORRECTABLE
from app.ui.pages.person.field_words import event_word, field_word, kind_word
from app.wire.records import CLASSES

TECHNICAL = {"id", "person_id", "text_id", "text_hash", "text_version", "legal_basis", "checks"}
SHOWN = ("person", "document", "journey", "movement", "rights_request", "transfer")
ABOUT_PEOPLE = {"record_printed", "corrected", "rights_request_received", "consent_withdrawn"}


@pytest.mark.parametrize("kind", SHOWN)
def test_every_field_has_a_label_of_its_own(kind: str) -> None:
    names = {field.name for field in fields(CLASSES[kind])} - TECHNICAL
    people = {"officer_id", "received_by", "decided_by"}
    unlabelled = {name for name in names - people if field_word(kind, name) == name}
    assert unlabelled == set()


def test_what_can_be_corrected_has_a_label_and_no_two_fields_of_a_kind_share_one() -> None:
    for kind, names in CORRECTABLE.items():
        labels = [field_word(kind, name) for name in names]
        assert len(set(labels)) == len(labels)
        assert not set(labels) & names


def test_a_kind_calls_a_field_otherwise_where_it_means_something_else() -> None:
    assert field_word("rights_request", "kind") == "What is asked"
    assert field_word("person", "languages/tgk") == "Languages"
    assert field_word("person", "of_a_later_version") == "of_a_later_version"


def test_kinds_and_events_of_a_later_version_are_others() -> None:
    assert kind_word("person") == "Who it is"
    assert kind_word("later") == "Other record"
    assert event_word("registered") == "Registered"
    assert event_word("later") == "Other entry"
    known = AUDITED.keys() | COUNTER_WORK
    assert {kind for kind in ABOUT_PEOPLE & known if event_word(kind) == "Other entry"} == set()
