"""Entries: verbatim heads, salted bodies, and refusal of whatever is damaged."""

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import TrustBroken
from app.journal.entry import (
    Body,
    Entry,
    Json,
    RecordChange,
    dump_json,
    join_head,
    new_body,
    new_entry,
    read_body,
    read_head,
    read_time,
    split_head,
    write_time,
)

AT = datetime(2026, 11, 24, 10, 39, 59, 123456, tzinfo=UTC)
ENTRY = UUID("0199f6a0-1111-7000-8000-000000000001")
DEVICE = UUID("0199f6a0-0000-7000-8000-0000000000d1")
OFFICER = UUID("0199f6a0-0000-7000-8000-00000000000a")
PERSON = UUID("0199f6a0-1111-7000-8000-000000000002")
CHANGE = RecordChange(PERSON, "person", (ENTRY,), {"family_name": "ДАВЛАТОВ", "sex": "1"})


def entry_with(*bodies: Body) -> Entry:
    return new_entry(
        id=ENTRY, at=AT, device=DEVICE, author=OFFICER, kinds=("registered",), bodies=bodies
    )


def test_the_head_is_exactly_this_text() -> None:
    body = Body(bytes(16), "{}")
    digest = hashlib.sha256(bytes(16) + b"{}").hexdigest()
    assert entry_with(body).head == (
        '{"at":"2026-11-24T10:39:59.123456Z",'
        '"author":"0199f6a0-0000-7000-8000-00000000000a",'
        '"device":"0199f6a0-0000-7000-8000-0000000000d1",'
        '"id":"0199f6a0-1111-7000-8000-000000000001",'
        '"kinds":["registered"],"schema":1,"bodies":["' + digest + '"]}'
    )


def test_a_head_is_read_back() -> None:
    head = read_head(entry_with(Body(bytes(16), "{}"), Body(bytes(16), "[]")).head)
    assert (head.id, head.at, head.device, head.author) == (ENTRY, AT, DEVICE, OFFICER)
    assert (head.kinds, head.schema, len(head.bodies)) == (("registered",), 1, 2)


def test_a_body_is_exactly_this_text_and_is_read_back() -> None:
    body = new_body(PERSON, [CHANGE])
    assert body.text == (
        '{"person":"0199f6a0-1111-7000-8000-000000000002",'
        '"records":{"0199f6a0-1111-7000-8000-000000000002":{"kind":"person",'
        '"parents":["0199f6a0-1111-7000-8000-000000000001"],'
        '"set":{"family_name":"ДАВЛАТОВ","sex":"1"}}}}'
    )
    assert read_body(body) == (PERSON, (CHANGE,))
    assert read_body(new_body(None, [])) == (None, ())


def test_two_bodies_that_say_the_same_have_different_hashes() -> None:
    assert new_body(PERSON, [CHANGE]).sha256 != new_body(PERSON, [CHANGE]).sha256


def test_a_moment_is_written_in_utc_with_six_decimals() -> None:
    almaty = timezone(timedelta(hours=5))
    assert write_time(datetime(2026, 1, 2, 3, 4, 5, tzinfo=almaty)) == "2026-01-01T22:04:05.000000Z"


@given(st.datetimes(timezones=st.just(UTC), min_value=datetime(1000, 1, 1)))  # noqa: DTZ001 - hypothesis wants it so
def test_every_moment_is_read_back(at: datetime) -> None:
    assert read_time(write_time(at)) == at


JSON: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(codec="utf-8")),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(JSON)
def test_json_has_one_form(value: Json) -> None:
    text = dump_json(value)
    assert json.loads(text) == value
    assert dump_json(json.loads(text)) == text


@given(st.lists(st.sampled_from(["aa" * 32, "0f" * 32]), max_size=3))
def test_splitting_undoes_joining(hashes: list[str]) -> None:
    front = entry_with().head.partition('"bodies":[')[0]
    assert split_head(join_head(front, hashes)) == (front, tuple(hashes))


@pytest.mark.parametrize(
    "damage",
    [
        {"at": "2026-11-24"},
        {"id": "x"},
        {"device": 7},
        {"kinds": None},
        {"schema": "one"},
        {"bodies": None},
    ],
)
def test_a_damaged_head_is_refused(damage: Mapping[str, Json]) -> None:
    whole = json.loads(entry_with().head)
    with pytest.raises(TrustBroken):
        read_head(dump_json({**whole, **damage}))


@pytest.mark.parametrize("text", ["", "[]", "null", "{}", "[" * 3000, '{"id":'])
def test_what_is_no_head_is_refused(text: str) -> None:
    with pytest.raises(TrustBroken):
        read_head(text)


def test_a_head_in_another_shape_is_not_split() -> None:
    reordered = dump_json(json.loads(entry_with().head))  # bodies no longer last
    assert read_head(reordered).id == ENTRY
    with pytest.raises(TrustBroken):
        split_head(reordered)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        '{"person":"nobody","records":{}}',
        '{"person":null,"records":[]}',
        '{"person":null,"records":{"x":{}}}',
        '{"person":null,"records":{"0199f6a0-1111-7000-8000-000000000002":{"kind":"person"}}}',
        "[" * 3000,
    ],
)
def test_a_damaged_body_is_refused(text: str) -> None:
    with pytest.raises(TrustBroken):
        read_body(Body(bytes(16), text))
