"""A transfer leaves only on a consent that stands that day and covers the partner."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from app.domain.records import Consent, Transfer
from app.domain.transfers import may_go, stands

AT = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 24)
PERSON = UUID(int=1)
YES = Consent(
    id=UUID(int=2),
    person_id=PERSON,
    purpose="REF",
    decision="Y",
    legal_basis="CO",
    mode="OR",
    text_id="referral",
    text_version=1,
    text_hash="0" * 64,
    language="tgk",
    read_aloud=True,
    given_at=AT,
)
QUEUED = Transfer(
    id=UUID(int=3),
    person_id=PERSON,
    partner="shelter",
    purpose="REF",
    status="queued",
    queued_at=AT,
)


@pytest.mark.parametrize(
    ("different", "goes"),
    [
        ({}, True),
        ({"decision": "L"}, True),
        ({"decision": "N"}, False),
        ({"purpose": "REG"}, False),
        ({"withdrawn_at": AT}, False),
        ({"valid_until": TODAY}, True),
        ({"valid_until": date(2026, 11, 23)}, False),
        ({"partners": ("shelter", "clinic")}, True),
        ({"partners": ("clinic",)}, False),
    ],
)
def test_the_consent_decides(different: dict[str, object], *, goes: bool) -> None:
    consent = replace(YES, **different)  # type: ignore[arg-type] # fields by name
    assert may_go(QUEUED, [consent], TODAY) is goes


def test_of_several_the_newest_decides() -> None:
    later = replace(YES, id=UUID(int=9), given_at=AT.replace(hour=10), decision="N")
    assert not may_go(QUEUED, [YES, later], TODAY)
    assert not may_go(QUEUED, [later, YES], TODAY)
    assert may_go(QUEUED, [replace(later, purpose="FUP"), YES], TODAY)


@pytest.mark.parametrize("status", ["sent", "stopped"])
def test_what_is_not_queued_does_not_go(status: str) -> None:
    assert not may_go(replace(QUEUED, status=status), [YES], TODAY)


def test_without_any_consent_nothing_goes() -> None:
    assert not may_go(QUEUED, [], TODAY)
    assert stands(YES, TODAY)
