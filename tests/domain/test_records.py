import dataclasses

import pytest

from app.domain import records
from app.domain.records import (
    Consent,
    FlowCount,
    IdentityDocument,
    Journey,
    Movement,
    Person,
    Registration,
)

# product.md, The record: what is required and therefore has no default
REQUIRED: dict[type, set[str]] = {
    Person: {"id", "registration_number", "sex", "birth", "nationalities", "languages"},
    IdentityDocument: {"id", "person_id", "type", "read_by", "checks", "original_seen"},
    Journey: {
        "id", "person_id", "departure_country", "next_destination", "final_destination",
        "final_assumed", "purpose", "intended_stay", "transport",
    },
    Movement: {"id", "person_id", "post", "direction", "at", "officer_id", "lane", "evidence"},
    Consent: {
        "id", "person_id", "purpose", "decision", "legal_basis", "mode", "text_id",
        "text_version", "text_hash", "language", "read_aloud", "given_at",
    },
    FlowCount: {"id", "post", "hour", "direction", "count", "method"},
    Registration: {"person", "document", "journey", "movement", "consents", "lane"},
}  # fmt: skip
NOT_COLLECTED = {"ethnicity", "religion", "tribe", "clan"}


@pytest.mark.parametrize("kind", REQUIRED, ids=lambda kind: kind.__name__)
def test_what_is_required_has_no_default(kind: type) -> None:
    fields = dataclasses.fields(kind)
    without = {
        field.name
        for field in fields
        if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
    }
    assert without == REQUIRED[kind]


@pytest.mark.parametrize("kind", REQUIRED, ids=lambda kind: kind.__name__)
def test_what_is_optional_is_empty_until_somebody_says_it(kind: type) -> None:
    optional = [f for f in dataclasses.fields(kind) if f.name not in REQUIRED[kind]]
    assert all(field.default in (None, ()) for field in optional)


@pytest.mark.parametrize("kind", REQUIRED, ids=lambda kind: kind.__name__)
def test_records_are_values(kind: type) -> None:
    assert kind.__dataclass_params__.frozen  # type: ignore[attr-defined] # set by dataclass
    assert all(field.kw_only for field in dataclasses.fields(kind))
    assert "__slots__" in vars(kind)


def test_ethnicity_and_religion_are_not_collected() -> None:
    names = {
        field.name
        for kind in vars(records).values()
        if dataclasses.is_dataclass(kind)
        for field in dataclasses.fields(kind)
    }
    assert names & NOT_COLLECTED == set()
    assert {"family_name", "purpose", "count"} <= names
