"""A folded state survives being written down."""

import json
from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given, settings

from app.domain.errors import TrustBroken
from app.journal.fold import FieldValue, RecordState, SeenChange, fold
from app.journal.state_text import read_state, write_state
from tests.journal.test_fold import histories

ONE, TWO = UUID(int=1), UUID(int=2)
AT = datetime(2026, 11, 24, 10, 39, 59, 123456, tzinfo=UTC)


@given(histories())
@settings(max_examples=100, deadline=None)
def test_reading_gives_back_what_was_written(history: list[SeenChange]) -> None:
    state = fold(history)
    assert read_state(write_state(state)) == state


def test_the_text_names_each_entry_once() -> None:
    state = RecordState(
        {
            "name": (FieldValue("Ж", TWO, AT, ONE), FieldValue(None, ONE, AT, ONE)),
            "sex": (FieldValue("1", ONE, AT, ONE),),
        },
        (TWO,),
    )
    assert json.loads(write_state(state)) == {
        "entries": [
            [str(ONE), "2026-11-24T10:39:59.123456Z", str(ONE)],
            [str(TWO), "2026-11-24T10:39:59.123456Z", str(ONE)],
        ],
        "fields": {"name": [["Ж", 1], [None, 0]], "sex": [["1", 0]]},
        "heads": [str(TWO)],
    }


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", "null", '{"entries":[],"fields":{"a":[["x",0]]},"heads":[]}', "[" * 2000],
)
def test_what_is_no_state_is_refused(text: str) -> None:
    with pytest.raises(TrustBroken):
        read_state(text)
