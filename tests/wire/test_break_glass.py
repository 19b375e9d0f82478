"""The text of an answer to break-glass."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import TrustBroken
from app.wire.break_glass import OpenedRecords, read_opened, write_opened

PERSON, RECORD = UUID(int=1), UUID(int=2)
texts = st.lists(st.text(st.characters(codec="utf-8"), max_size=20), max_size=3).map(tuple)


def test_the_text_by_hand() -> None:
    opened = OpenedRecords(PERSON, {RECORD: ("a", "b")})
    assert write_opened(opened) == (
        '{"format":"manzil-break-glass/1","person":"00000000-0000-0000-0000-000000000001",'
        '"records":[{"record":"00000000-0000-0000-0000-000000000002","texts":["a","b"]}]}'
    )
    assert "a" not in repr(opened.records) or "records=" not in repr(opened)


@given(st.uuids(), st.dictionaries(st.uuids(), texts, max_size=3))
def test_what_was_written_is_read(person: UUID, records: dict[UUID, tuple[str, ...]]) -> None:
    opened = OpenedRecords(person, records)
    assert read_opened(write_opened(opened)) == opened


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"format":"manzil-break-glass/2","person":"","records":[]}',
        '{"format":"manzil-break-glass/1","person":"x","records":[]}',
        '{"format":"manzil-break-glass/1","person":"00000000-0000-0000-0000-000000000001"}',
        (
            '{"format":"manzil-break-glass/1","person":"00000000-0000-0000-0000-000000000001",'
            '"records":[{"record":"00000000-0000-0000-0000-000000000002","texts":[1]}]}'
        ),
    ],
)
def test_damage_is_named(text: str) -> None:
    with pytest.raises(TrustBroken) as told:
        read_opened(text)
    assert told.value.code == "break_glass"
