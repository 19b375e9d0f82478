import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from app.domain.errors import UserCanFix
from app.domain.permissions import Action, Role
from app.hq import schema
from app.journal.entry import read_json
from tests.hq.asked import AskingLaptop, asking_laptop
from tests.hq.laptop import OFFICER
from tests.hq.office import OfficeHouse

WHY = "it stands in the passport"
AT = "2026-11-24T18:00:00.000000Z"


@pytest.fixture
def asking(house: OfficeHouse) -> AskingLaptop:
    return asking_laptop(house.headquarters)


def shown(house: OfficeHouse, record: UUID) -> dict[str, Any]:
    with house.headquarters.store.read() as tx:
        (row,) = tx.rows(select(schema.records).where(schema.records.c.record == record))
    return dict(read_json(row.shown))


def decide(house: OfficeHouse, role: Role, request: UUID, *, approve: bool) -> dict[str, Any]:
    return house.office.requests.decide(
        house.users[role], request, approve=approve, reason=f" {WHY}\n"
    )


def refused(house: OfficeHouse, role: Role, request: UUID, *, approve: bool = True) -> str:
    before = len(house.own())
    with pytest.raises(UserCanFix) as wrong:
        decide(house, role, request, approve=approve)
    assert len(house.own()) == before
    return wrong.value.code


@pytest.mark.parametrize("approve", [True, False])
def test_a_decided_approval_stands_here_and_is_told(
    house: OfficeHouse, asking: AskingLaptop, *, approve: bool
) -> None:
    asked, by = asking.approval(), house.users[Role.SUPERVISOR]
    word = "approved" if approve else "refused"
    assert decide(house, Role.SUPERVISOR, asked, approve=approve) == {
        "decided_at": AT,
        "decision": word,
        "id": str(asked),
    }
    said = shown(house, asked)
    assert (said["decision"], said["decided_by"], said["decided_at"], said["answer"]) == (
        word,
        str(by.id),
        AT,
        WHY,
    )
    assert house.own() == [
        (("hq_decided",), by.id, {"decision": word, "request": str(asked)}),
    ]
    (item,) = asking.told()
    assert (item.kind, item.said) == (
        "decision",
        {
            "approval": str(asked),
            "by": str(by.id),
            "decided_at": AT,
            "decision": word,
            "reason": WHY,
        },
    )
    assert refused(house, Role.SUPERVISOR, asked) == "request_decided"


def test_the_reason_stands_only_in_what_is_erased_with_the_person(
    house: OfficeHouse, asking: AskingLaptop
) -> None:
    decide(house, Role.SUPERVISOR, asking.approval(), approve=True)
    with house.headquarters.store.read() as tx:
        rows = tx.rows(select(schema.bodies.c.person, schema.bodies.c.text))
    assert [row.person for row in rows if WHY in row.text] == [asking.person]


def nothing_is_held_of(house: OfficeHouse, person: UUID) -> bool:
    tables = (schema.bodies, schema.changes, schema.records, schema.people)
    with house.headquarters.store.read() as tx:
        return not any(tx.rows(select(one).where(one.c.person == person)) for one in tables)


@pytest.mark.parametrize(
    ("kind", "approve", "outcome", "item"),
    [
        ("DEL", True, "DON", "erase"),
        ("DEL", False, "REF", "request_refused"),
        ("OBJ", True, "DON", "erase"),
        ("OBJ", False, "REF", "request_refused"),
        ("CMP", True, "DON", "request_answered"),
        ("CMP", False, "REF", "request_answered"),
    ],
)
def test_a_decided_request_is_answered_where_it_was_received(
    house: OfficeHouse, asking: AskingLaptop, kind: str, outcome: str, item: str, *, approve: bool
) -> None:
    asked = asking.request(kind)
    decide(house, Role.DATA_PROTECTION, asked, approve=approve)
    if item == "erase":
        assert nothing_is_held_of(house, asking.person)
    else:
        said = shown(house, asked)
        assert (said["outcome"], said["answer"]) == (outcome, WHY)
    (told,) = asking.told()
    words = "" if item == "erase" else WHY  # they may name who is gone
    assert (told.kind, told.said["request"], told.said["reason"]) == (item, str(asked), words)
    assert told.said["by"] == str(house.users[Role.DATA_PROTECTION].id)
    assert told.said["decided_at"] == AT
    if item == "erase":
        assert told.said["person"] == str(asking.person)
    if item == "request_answered":
        assert told.said["outcome"] == outcome


def test_break_glass_is_refused_here_but_opened_only_with_the_offline_key(
    house: OfficeHouse, asking: AskingLaptop
) -> None:
    asked = asking.approval(Action.ANSWER_BREAK_GLASS)
    assert refused(house, Role.PROTECTION, asked) == "needs_country_key"
    decide(house, Role.PROTECTION, asked, approve=False)
    told = {item.kind: dict(item.said) for item in asking.told()}
    assert set(told) == {"break_glass_answer", "decision"}
    answer = told["break_glass_answer"]
    assert (answer["approval"], answer["officer"], answer["reason"]) == (
        str(asked),
        str(OFFICER),
        WHY,
    )


def test_who_may_not_decide_changes_nothing(house: OfficeHouse, asking: AskingLaptop) -> None:
    deletion, correction = asking.request(), asking.approval()
    for role in Role:
        if role is not Role.DATA_PROTECTION:
            assert refused(house, role, deletion) == "not_allowed"
        if role not in {Role.SUPERVISOR, Role.DATA_PROTECTION}:
            assert refused(house, role, correction) == "not_allowed"
    assert asking.told() == []
    assert "decision" not in shown(house, correction)


def test_a_reason_must_be_given_and_the_request_be_there(
    house: OfficeHouse, asking: AskingLaptop
) -> None:
    asked = asking.request()
    with pytest.raises(UserCanFix) as wrong:
        house.office.requests.decide(
            house.users[Role.DATA_PROTECTION], asked, approve=True, reason=" no "
        )
    assert wrong.value.code == "reason_missing"
    assert refused(house, Role.DATA_PROTECTION, UUID(int=5)) == "request_gone"


def test_who_asked_does_not_decide(
    house: OfficeHouse, asking: AskingLaptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.hq.asked.OFFICER", house.users[Role.SUPERVISOR].id)
    assert refused(house, Role.SUPERVISOR, asking.approval()) == "second_person"


def test_each_sees_what_they_may_decide(house: OfficeHouse, asking: AskingLaptop) -> None:
    asking.request()
    asking.approval()
    asking.approval(Action.ANSWER_BREAK_GLASS)
    asking.approval(Action.APPROVE_PERSON_EXPORT)
    seen: dict[str, list[object]] = {}
    for role, user in house.users.items():
        try:
            listed = house.office.requests.open(user)
        except UserCanFix as wrong:
            seen[role.value] = [wrong.code]
        else:
            seen[role.value] = [one["decided_by_action"] for one in listed]  # type: ignore[index, call-overload] # JSON objects
    assert seen == {
        "registrar": ["not_allowed"],
        "protection": ["answer_break_glass"],
        "supervisor": ["decide_correction"],
        "analyst": ["not_allowed"],
        "data_protection": [
            "decide_erasure",
            "decide_correction",
            "answer_break_glass",
            "approve_person_export",
        ],
        "administrator": ["not_allowed"],
    }


def test_of_two_who_decide_at_once_only_the_first_does(
    house: OfficeHouse, asking: AskingLaptop
) -> None:
    asked, together = asking.request("CMP"), threading.Barrier(2)

    def answer(approve: bool) -> str:  # noqa: FBT001 - mapped
        together.wait(timeout=20)
        try:
            decide(house, Role.DATA_PROTECTION, asked, approve=approve)
        except UserCanFix as wrong:
            return wrong.code
        return "decided"

    with ThreadPoolExecutor(2) as both:
        found = list(both.map(answer, (True, False), timeout=60))
    assert sorted(found) == ["decided", "request_decided"]
    assert house.kinds() == ["hq_decided"]
    assert [item.kind for item in asking.told()] == ["request_answered"]
