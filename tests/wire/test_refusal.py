import json
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import TrustBroken
from app.journal.chain import Position
from app.wire.refusal import Reason, Refusal, read_refusal, write_refusal

DEVICE = UUID(int=1)
HELD = Position("00112233445566ff", 20, b"\xab" * 32)


@pytest.mark.parametrize("reason", Reason)
@pytest.mark.parametrize("held", [None, HELD])
def test_a_refusal_comes_back(reason: Reason, held: Position | None) -> None:
    refusal = Refusal(DEVICE, "00112233445566ff", reason, held)
    assert read_refusal(write_refusal(refusal)) == refusal


def test_a_refusal_by_hand() -> None:
    assert write_refusal(Refusal(DEVICE, "00112233445566ff", Reason.GAP, HELD)) == (
        '{"device":"00000000-0000-0000-0000-000000000001","format":"manzil-refusal/1",'
        '"held":{"chain":"' + "ab" * 32 + '","incarnation":"00112233445566ff","number":20},'
        '"incarnation":"00112233445566ff","reason":"gap"}'
    )  # fmt: skip


@pytest.mark.parametrize(
    "change",
    [
        {"format": "manzil-ack/1"},
        {"reason": "mood"},
        {"held": 7},
        {"held": {"chain": "ab" * 32, "incarnation": "00112233445566ff", "number": "20"}},
        {"incarnation": ""},
        {"device": None},
    ],
)
def test_a_refusal_of_another_shape_breaks_trust(change: dict[str, Any]) -> None:
    written = write_refusal(Refusal(DEVICE, "00112233445566ff", Reason.FORK, None))
    with pytest.raises(TrustBroken):
        read_refusal(json.dumps(json.loads(written) | change))


@given(st.text())
def test_junk_breaks_trust(text: str) -> None:
    with pytest.raises(TrustBroken):
        read_refusal(text)
