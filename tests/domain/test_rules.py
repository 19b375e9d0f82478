from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest

from app.domain.codelists import load_code_lists
from app.domain.dates import BirthDate, exact_birth, unknown_birth
from app.domain.records import (
    Approval,
    Consent,
    Correction,
    FlowCount,
    IdentityDocument,
    Journey,
    Movement,
    Person,
    Registration,
    Transfer,
)
from app.domain.rules import Problem, Record, record_problems, registration_problems

LISTS = load_code_lists()
NOW = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
PERSON = Person(
    id=UUID(int=1),
    registration_number="KG06-AM7AEK-V",
    family_name="KARIMOV",
    given_name="FARKHOD",
    sex="1",
    birth=exact_birth(date(1985, 6, 15)),
    nationalities=("UZB",),
    languages=("uzb",),
)
DOCUMENT = IdentityDocument(
    id=UUID(int=2),
    person_id=PERSON.id,
    type="P",
    read_by="M",
    checks=(("composite", "FAI"),),
    original_seen=True,
    expires_on=date(2001, 1, 1),
)
JOURNEY = Journey(
    id=UUID(int=3),
    person_id=PERSON.id,
    departure_country="UZB",
    next_destination="KAZ",
    final_destination="KAZ",
    final_assumed=True,
    purpose="WRK",
    intended_stay="3",
    transport="B",
)
MOVEMENT = Movement(
    id=UUID(int=4),
    person_id=PERSON.id,
    post="KG06",
    direction="E",
    at=NOW,
    officer_id=UUID(int=9),
    lane="fast",
    evidence="document",
)
CONSENT = Consent(
    id=UUID(int=5),
    person_id=PERSON.id,
    purpose="REG",
    decision="Y",
    legal_basis="CO",
    mode="OR",
    text_id="registration",
    text_version=1,
    text_hash="00",
    language="uzb",
    read_aloud=True,
    given_at=NOW,
)
COUNT = FlowCount(id=UUID(int=6), post="KG06", hour=NOW, direction="E", count=1, method="OBS")


def codes_of(list_: str) -> list[str]:
    return [code.code for code in LISTS.choices(list_)]


def found(record: Record) -> list[tuple[str, str, str]]:
    return [(p.record, p.field, p.code) for p in record_problems(record, LISTS)]


def test_the_samples_use_codes_of_the_lists() -> None:
    assert "CO" in codes_of("legal_basis")
    assert "OR" in codes_of("consent_mode")
    assert "uzb" in codes_of("language")


@pytest.mark.parametrize("record", [PERSON, DOCUMENT, JOURNEY, MOVEMENT, CONSENT, COUNT])
def test_good_records_have_no_problem(record: Record) -> None:
    assert found(record) == []


def test_an_expired_document_and_a_failed_check_turn_nobody_away() -> None:
    assert DOCUMENT.expires_on is not None
    assert DOCUMENT.expires_on < NOW.date()
    assert found(DOCUMENT) == []


PERSON_CASES: list[tuple[dict[str, Any], list[tuple[str, str]]]] = [
    ({"family_name": None}, []),
    ({"given_name": None}, []),
    ({"family_name": None, "given_name": None}, [("family_name", "name_missing")]),
    ({"family_name": "", "given_name": ""}, [("family_name", "name_missing")]),
    ({"sex": ""}, [("sex", "missing")]),
    ({"sex": "M"}, [("sex", "unknown_code")]),
    ({"languages": ()}, [("languages", "missing")]),
    ({"languages": ("uzb", "klingon")}, [("languages", "unknown_code")]),
    ({"nationalities": ()}, [("nationalities", "missing")]),
    ({"nationalities": ("XXA",)}, []),
    ({"nationalities": ("UZB", "RUS")}, []),
    ({"nationalities": ("UZ",)}, [("nationalities", "unknown_code")]),
    ({"nationalities": ("uzb",)}, [("nationalities", "unknown_code")]),
    ({"nationalities": ("ЖЖЖ",)}, [("nationalities", "unknown_code")]),
    ({"nationalities": ("U1B", "")}, [("nationalities", "unknown_code")] * 2),
    ({"birth": unknown_birth()}, []),
    ({"birth": BirthDate(date(1985, 1, 1), date(1985, 12, 31), "Q")}, [("birth", "unknown_code")]),
]


@pytest.mark.parametrize(("changes", "problems"), PERSON_CASES)
def test_persons(changes: dict[str, Any], problems: list[tuple[str, str]]) -> None:
    assert found(replace(PERSON, **changes)) == [("person", *p) for p in problems]


JOURNEY_CASES: list[tuple[dict[str, Any], list[tuple[str, str]]]] = [
    ({"departure_country": ""}, [("departure_country", "unknown_code")]),
    ({"next_destination": ""}, [("next_destination", "missing")]),
    ({"final_destination": ""}, [("final_destination", "missing")]),
    ({"purpose": ""}, [("purpose", "missing")]),
    ({"purpose": "FUN"}, [("purpose", "unknown_code")]),
    ({"intended_stay": "7"}, [("intended_stay", "unknown_code")]),
    ({"transport": "?"}, [("transport", "unknown_code")]),
    ({"purpose": "RET"}, [("return_reason", "missing")]),
    ({"purpose": "RET", "return_reason": "BAN"}, []),
    ({"purpose": "RET", "return_reason": "???"}, [("return_reason", "unknown_code")]),
    ({"purpose": "RET", "return_reason": ""}, [("return_reason", "missing")]),
]


@pytest.mark.parametrize(("changes", "problems"), JOURNEY_CASES)
def test_journeys(changes: dict[str, Any], problems: list[tuple[str, str]]) -> None:
    assert found(replace(JOURNEY, **changes)) == [("journey", *p) for p in problems]


@pytest.mark.parametrize(
    ("record", "problem"),
    [
        (replace(DOCUMENT, type=""), ("document", "type", "missing")),
        (replace(DOCUMENT, type="ZZ"), ("document", "type", "unknown_code")),
        (replace(DOCUMENT, read_by="?"), ("document", "read_by", "unknown_code")),
        (replace(MOVEMENT, direction=""), ("movement", "direction", "missing")),
        (replace(CONSENT, purpose="ALL"), ("consent", "purpose", "unknown_code")),
        (replace(CONSENT, decision=""), ("consent", "decision", "missing")),
        (replace(CONSENT, mode="?"), ("consent", "mode", "unknown_code")),
        (replace(CONSENT, legal_basis=""), ("consent", "legal_basis", "missing")),
        (replace(CONSENT, language="?"), ("consent", "language", "unknown_code")),
        (replace(COUNT, direction="?"), ("flow_count", "direction", "unknown_code")),
    ],
)
def test_other_records(record: Record, problem: tuple[str, str, str]) -> None:
    assert found(record) == [problem]


def registration(**changes: Any) -> Registration:
    whole = Registration(
        person=PERSON,
        document=DOCUMENT,
        journey=JOURNEY,
        movement=MOVEMENT,
        consents=(CONSENT,),
        lane="fast",
    )
    return replace(whole, **changes)


def fields_of(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    return [(problem.record, problem.field) for problem in problems]


def test_a_whole_registration() -> None:
    assert registration_problems(registration(), LISTS) == ()
    assert registration_problems(registration(document=None), LISTS) == ()


def test_problems_come_in_the_order_of_the_form() -> None:
    broken = registration(
        person=replace(PERSON, sex=""),
        document=replace(DOCUMENT, type=""),
        journey=replace(JOURNEY, purpose=""),
        movement=replace(MOVEMENT, direction=""),
        consents=(replace(CONSENT, mode=""),),
    )
    assert fields_of(registration_problems(broken, LISTS)) == [
        ("person", "sex"),
        ("document", "type"),
        ("journey", "purpose"),
        ("movement", "direction"),
        ("consent", "mode"),
    ]


@pytest.mark.parametrize(
    ("purpose", "decision", "enough"),
    [
        ("REG", "Y", True),
        ("REG", "L", True),
        ("REG", "N", False),
        ("REG", "W", False),
        ("REG", "", False),
        ("REG", "YL", False),
        ("AST", "Y", False),
    ],
)
def test_nobody_is_registered_without_consent(purpose: str, decision: str, *, enough: bool) -> None:
    consent = replace(CONSENT, purpose=purpose, decision=decision)
    problems = registration_problems(registration(consents=(consent,)), LISTS)
    missing = [p for p in problems if p.code == "consent_missing"]
    assert bool(missing) is not enough


def test_no_consent_at_all() -> None:
    problems = registration_problems(registration(consents=()), LISTS)
    assert [p.code for p in problems] == ["consent_missing"]
    assert problems[0].message == "Ask for consent to register."


ASKED = Approval(
    id=UUID(int=1),
    action="ask_break_glass",
    asked_by=UUID(int=2),
    asked_at=datetime(2026, 11, 24, tzinfo=UTC),
    reason="The child is alone.",
    of_headquarters=True,
)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"action": "fly"}, ["unknown_code"]),
        ({"reason": " "}, ["missing"]),
        ({"decision": "approved", "decided_by": UUID(int=3)}, []),
        ({"decision": "approved", "decided_by": UUID(int=2)}, ["second_person"]),
        ({"decision": "approved"}, ["second_person"]),
        ({"decision": "perhaps", "decided_by": UUID(int=3)}, ["unknown_code"]),
    ],
)
def test_nobody_approves_what_they_asked_for(changes: dict[str, Any], expected: list[str]) -> None:
    found = record_problems(replace(ASKED, **changes), LISTS)
    assert [problem.code for problem in found] == expected


@pytest.mark.parametrize(("status", "good"), [("queued", True), ("stopped", True), ("lost", False)])
def test_a_transfer_is_queued_sent_or_stopped(status: str, *, good: bool) -> None:
    transfer = Transfer(
        id=UUID(int=1),
        person_id=UUID(int=2),
        partner="P1",
        purpose="REF",
        status=status,
        queued_at=datetime(2026, 11, 24, tzinfo=UTC),
    )
    assert (record_problems(transfer, LISTS) == ()) is good


@pytest.mark.parametrize(("reason", "good"), [("Misread.", True), ("  ", False)])
def test_a_correction_says_why(reason: str, *, good: bool) -> None:
    correction = Correction(
        id=UUID(int=1),
        person_id=UUID(int=2),
        record=UUID(int=2),
        old={"family_name": '"KARIMOV"'},
        new={"family_name": '"KERIMOV"'},
        reason=reason,
    )
    assert (record_problems(correction, LISTS) == ()) is good
