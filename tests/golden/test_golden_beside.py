"""Records that no registration makes: read and written again as they were written first."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from app.domain.codelists import load_code_lists
from app.domain.records import (
    Approval,
    Correction,
    LookUp,
    ProtectionNeed,
    RightsRequest,
    Sealed,
    Transfer,
)
from app.domain.rules import Record, record_problems
from app.wire.records import CLASSES, record_change, record_of
from tests.golden.test_golden_journal import RECORDS as OF_REGISTRATIONS

Golden = Callable[[str], bytes]
PERSON = UUID("01939f00-0000-7edf-a68e-3740edd6dd74")
OFFICER = UUID("01939f00-bbbb-7bbb-8bbb-0000000000c1")
OTHER = UUID("01939f00-bbbb-7bbb-8bbb-0000000000c2")
NOW = datetime(2026, 11, 24, 10, 39, 59, 123456, tzinfo=UTC)
LATER = datetime(2026, 11, 25, 8, 0, 0, 0, tzinfo=UTC)


def made(number: int) -> UUID:
    return UUID(f"01939f00-cccc-7ccc-8ccc-{number:012d}")


# every field of every record holds something, so that a change of any is seen
BESIDE: Mapping[str, Record] = {
    "protection_need": ProtectionNeed(
        id=made(1),
        person_id=PERSON,
        urgency="IMM",
        sealed_record=made(2),
        noted_at=NOW,
        noted_by=OFFICER,
    ),
    "sealed": Sealed(
        id=made(2),
        person_id=PERSON,
        sealed={"receiver": "c328b967cc8d3dfe", "sealed": "AAAA", "suite": "S"},
    ),
    "rights_request": RightsRequest(
        id=made(3),
        person_id=PERSON,
        kind="DEL",
        receipt="KG06-0007-5",
        received_at=NOW,
        received_by=OFFICER,
        due_on=date(2026, 12, 24),
        words="Забудьте меня",
        outcome="DON",
        answer="Сделано",
        decided_at=LATER,
        decided_by=OTHER,
    ),
    "approval": Approval(
        id=made(4),
        action="decide_correction",
        asked_by=OFFICER,
        asked_at=NOW,
        reason="Опечатка",
        of_headquarters=True,
        person_id=PERSON,
        record=made(5),
        decision="approved",
        decided_by=OTHER,
        decided_at=LATER,
        answer="Паспорт виден",
    ),
    "correction": Correction(
        id=made(5),
        person_id=PERSON,
        record=PERSON,
        old={"family_name": '"САИДОВА"', "nationalities/AFG": "true"},
        new={"family_name": '"САЙДОВА"'},
        reason="Опечатка",
        evidence="Паспорт",
    ),
    "transfer": Transfer(
        id=made(6),
        person_id=PERSON,
        partner="P1",
        purpose="REF",
        status="stopped",
        queued_at=NOW,
        ended_at=LATER,
    ),
    "lookup": LookUp(
        id=made(7),
        person_id=PERSON,
        registration_number="KG06-KZTCQH-1",
        sex="2",
        names=("saidova", "gulnora"),
        sounds=("stf", "klnr"),
        nationalities=("AFG", "TJK"),
        document_marks=("ab12",),
        birth_earliest=date(1985, 6, 1),
        birth_latest=date(1985, 6, 30),
        post="KG06",
        day=date(2026, 11, 24),
        direction="E",
    ),
}


def test_every_kind_of_record_has_a_golden_one() -> None:
    assert {*BESIDE, *OF_REGISTRATIONS} == set(CLASSES)


@pytest.mark.parametrize("kind", BESIDE)
def test_every_record_is_read_and_written(golden: Golden, kind: str) -> None:
    kept = json.loads(golden("records-beside.json"))
    (said,) = (each for each in kept if each["kind"] == kind)
    record = record_of(kind, UUID(said["id"]), UUID(said["person"]), said["set"])
    expected = BESIDE[kind]
    assert record == expected
    assert all(getattr(record, field.name) for field in fields(record)), "nothing is left out"
    assert record_change(record).set == said["set"]
    assert record_problems(record, load_code_lists()) == (), "today's rules take yesterday's record"
