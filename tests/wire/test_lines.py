import base64
import hashlib
import json
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import TrustBroken
from app.journal.entry import Body, Entry, RecordChange, new_body, new_entry, read_head
from app.wire.lines import read_line, write_line

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**12), 10**12) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
changes = st.builds(
    RecordChange,
    st.uuids(),
    st.text(max_size=10),
    st.lists(st.uuids(), max_size=2).map(tuple),
    st.dictionaries(st.text(max_size=10), values, max_size=4),
)
bodies = st.lists(
    st.builds(new_body, st.none() | st.uuids(), st.lists(changes, max_size=3)), max_size=3
)
entries = st.builds(
    new_entry,
    id=st.uuids(),
    at=st.datetimes(timezones=st.just(UTC)).filter(lambda at: at.year >= 1000),
    device=st.uuids(),
    author=st.uuids(),
    kinds=st.lists(st.text(max_size=12), max_size=3),
    bodies=bodies,
)


def entry_of(*bodies: Body) -> Entry:
    return new_entry(
        id=UUID(int=1),
        at=NOW,
        device=UUID(int=2),
        author=UUID(int=3),
        kinds=("registered",),
        bodies=bodies,
    )


@given(entries, st.data())
def test_an_entry_comes_back_verbatim_even_when_bodies_are_gone(
    entry: Entry, data: st.DataObject
) -> None:
    kept = tuple(None if data.draw(st.booleans(), label="gone") else body for body in entry.bodies)
    line = write_line(Entry(entry.head, kept))
    assert "\n" not in line
    assert read_line(line) == Entry(entry.head, kept)


def test_the_layout_is_the_formats() -> None:
    """A line put together by hand, without the program's own writer."""
    front = (
        '{"at":"2026-11-24T10:00:00.000000Z","author":"00000000-0000-0000-0000-000000000003",'
        '"device":"00000000-0000-0000-0000-000000000002",'
        '"id":"00000000-0000-0000-0000-000000000001","kinds":["registered"],"schema":1,'
    )
    salt, said = bytes(range(16)), '{"person":null,"records":{}}'
    gone = "ab" * 32
    line = json.dumps(
        {"bodies": [[base64.b64encode(salt).decode(), said], gone], "front": front},
        separators=(",", ":"),
    )
    digest = hashlib.sha256(salt + said.encode()).hexdigest()
    entry = Entry(front + f'"bodies":["{digest}","{gone}"]}}', (Body(salt, said), None))
    assert read_line(line) == entry
    assert write_line(entry) == line


def test_a_changed_body_changes_the_head_and_so_the_chain() -> None:
    entry = entry_of(Body(bytes(16), '{"person":null,"records":{}}'))
    forged = read_line(write_line(entry).replace("null", "\\u006eull"))
    assert forged.head == entry.head, "JSON's own escapes carry nothing"
    other = read_line(write_line(entry).replace("records", "recordz"))
    assert other.head != entry.head
    assert read_head(other.head).id == read_head(entry.head).id


def line_with(**members: Any) -> str:
    value = json.loads(write_line(entry_of(Body(bytes(16), "{}"))))
    return json.dumps(value | members)


SALT = base64.b64encode(bytes(16)).decode()


@pytest.mark.parametrize(
    "line",
    [
        "",
        "7",
        "[]",
        "{}",
        "[" * 100_000,
        line_with(front=7),
        line_with(front="{"),
        line_with(front='{"a":1,'),
        line_with(bodies=None),
        line_with(bodies=[None]),
        line_with(bodies=[["AAAA", "x"]]),
        line_with(bodies=[[SALT, 7]]),
        line_with(bodies=[[SALT]]),
        line_with(bodies=[[SALT, "x", "y"]]),
        line_with(bodies=["x"]),
        line_with(bodies=["AB" * 32]),
        line_with(bodies=['x","y']),
        line_with(bodies=[[SALT, "\ud800"]]),
        line_with(front=json.loads(line_with())["front"].replace('"kinds":', '"kinds":NaN,"k":')),
        line_with(front=json.loads(line_with())["front"].replace('"schema":1', '"schema":1e999')),
        line_with(front=json.loads(line_with())["front"].replace("registered", "\\ud800")),
    ],
)
def test_a_damaged_line_breaks_trust(line: str) -> None:
    with pytest.raises(TrustBroken):
        read_line(line)


@given(st.text())
def test_junk_breaks_trust(line: str) -> None:
    with pytest.raises(TrustBroken):
        read_line(line)


@given(st.recursive(st.none() | st.text() | st.integers(), st.lists, max_leaves=4))
def test_junk_bodies_break_trust_or_come_back(body: object) -> None:
    line = line_with(bodies=[body])
    try:
        entry = read_line(line)
    except TrustBroken:
        return
    assert len(entry.bodies) == len(read_head(entry.head).bodies) == 1
    assert read_line(write_line(entry)) == entry
