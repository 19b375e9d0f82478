"""Stubs, marks, receipts, the list of erasures and the setting: written again byte for byte.

Marks and receipts are worked out a second time, straight from what docs/FORMATS.md, 22 says.
"""

import hashlib
import hmac
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from app.domain.registration_number import NumberSlot, registration_number
from app.domain.retention import Retention, read_retention, write_retention
from app.domain.rights import receipt_number
from app.hq.erasure_list import ErasureList, Order
from app.journal.erasure import erasure_change
from app.matching.document_mark import document_mark
from app.storage.erased import Crossings, Stub, write_stub

Golden = Callable[[str], bytes]
AT = datetime(2026, 11, 24, 10, 39, 59, 123456, tzinfo=UTC)
PERSON = UUID("01939f00-0000-7edf-a68e-3740edd6dd74")
OFFICER = UUID("01939f00-bbbb-7bbb-8bbb-0000000000c1")
REQUEST = UUID("01939f00-0000-7901-86de-c614a7660107")
FOLDED = {"FA9900001": "FA9900001", "fa 990-OOO1": "FA9900001", "АВ 12": "A812"}


@pytest.fixture
def said(golden: Golden) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(golden("what-stays.json"))
    return value


def test_a_stub_is_written_again(said: dict[str, Any]) -> None:
    hour = AT.replace(minute=0, second=0, microsecond=0)
    stub = write_stub(
        Stub(PERSON, AT, REQUEST, "R-KG06-7F4K2Q-5"), [Crossings(hour, "KG06", "E", 2)]
    )
    change = erasure_change(REQUEST, ["ab" * 32, "0c" * 32], stub)
    assert change.set == said["erasure"]


def test_marks_are_those_of_the_page(said: dict[str, Any]) -> None:
    key = bytes.fromhex(said["number_key"])
    own = hmac.new(key, b"manzil-lookup-1", hashlib.sha256).digest()
    for state, number, mark in said["marks"]:
        message = f"{state or ''}\0{FOLDED[number]}".encode()
        assert hmac.new(own, message, hashlib.sha256).hexdigest()[:32] == mark
        assert document_mark(key, state, number) == mark


def test_receipts_are_those_of_the_page(said: dict[str, Any]) -> None:
    key = bytes.fromhex(said["number_key"])
    own = hmac.new(key, b"manzil-receipt-1", hashlib.sha256).digest()
    for counter, receipt in zip((0, 1, 1_048_575), said["receipts"], strict=True):
        assert receipt_number("KG06", NumberSlot(7, key), counter) == receipt
        assert receipt == "R-" + registration_number("KG06", NumberSlot(7, own), counter)


def test_the_list_of_erasures_is_written_again(said: dict[str, Any], tmp_path: Path) -> None:
    beside = ErasureList(tmp_path / "erasures.jsonl")
    beside.add(Order(PERSON, None, AT, OFFICER))
    assert (tmp_path / "erasures.jsonl").read_text() == said["erasures_line"]


def test_the_setting_is_read_and_written_again(said: dict[str, Any]) -> None:
    assert read_retention(said["retention"]) == Retention()
    assert write_retention(Retention()) == said["retention"]
