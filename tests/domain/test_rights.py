"""Receipts, and which requests stop the use of a record at once."""

from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from app.domain.errors import UserCanFix
from app.domain.records import RightsRequest
from app.domain.registration_number import NumberSlot, registration_number
from app.domain.rights import parse_receipt_number, receipt_number, stops_use

SLOT = NumberSlot(7, bytes(range(32)))


def request(kind: str, outcome: str | None = None) -> RightsRequest:
    return RightsRequest(
        id=UUID(int=1),
        person_id=UUID(int=2),
        kind=kind,
        receipt="R-KG06-000000-0",
        received_at=datetime(2026, 11, 24, 9, 0, tzinfo=UTC),
        received_by=UUID(int=3),
        due_on=date(2026, 12, 24),
        outcome=outcome,
    )


@pytest.mark.parametrize(
    ("kind", "stops"),
    [("ACC", False), ("COR", False), ("DEL", True), ("OBJ", True), ("CMP", False)],
)
def test_deletion_and_objection_stop_the_use_until_decided(kind: str, *, stops: bool) -> None:
    assert stops_use(request(kind)) is stops
    assert not stops_use(request(kind, "REF"))


def test_receipts_differ_from_each_other_and_from_registration_numbers() -> None:
    receipts = [receipt_number("KG06", SLOT, n) for n in range(300)]
    other_laptop = [receipt_number("KG06", NumberSlot(8, SLOT.key), n) for n in range(300)]
    numbers = [registration_number("KG06", SLOT, n) for n in range(300)]
    assert len({*receipts, *other_laptop}) == 600
    assert not {one.removeprefix("R-") for one in receipts} & set(numbers)
    assert all(one.startswith("R-KG06-") for one in receipts)


def test_what_is_said_is_read_and_a_slip_of_the_tongue_is_noticed() -> None:
    receipt = receipt_number("KG06", SLOT, 5)
    assert parse_receipt_number(receipt.lower().replace("-", " ")) == receipt
    assert parse_receipt_number(receipt.removeprefix("R-")) == receipt
    last = "2" if receipt[-1] != "2" else "3"
    for wrong in (receipt[:-1] + last, "R-KG06", ""):
        with pytest.raises(UserCanFix) as refused:
            parse_receipt_number(wrong)
        assert refused.value.code == "receipt"
