"""Drafts as text: nothing is lost, nothing damaged is believed."""

from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates import BirthDate
from app.domain.errors import TrustBroken
from app.domain.fast_lane import FastLaneDraft, Question, ReadDocument
from app.services.draft_text import read_draft, write_draft

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
optional = st.none() | texts
births = st.dates(date(1900, 1, 1), date(2030, 1, 1)).map(
    lambda day: BirthDate(day, day, "D", stated=day.isoformat())
) | st.just(BirthDate(None, None, "U", "SH", "unknown"))
documents = st.builds(
    ReadDocument,
    type=texts,
    read_by=texts,
    mrz_lines=st.lists(texts, max_size=3).map(tuple),
    issuing_state=optional,
    number=optional,
    family_name=optional,
    given_name=optional,
    sex=texts,
    birth=births,
    nationality=optional,
    expires_on=optional,
    personal_number=optional,
    checks=st.lists(st.tuples(texts, texts), max_size=5).map(tuple),
    problems=st.lists(texts, max_size=3).map(tuple),
    corrected=st.lists(texts, max_size=3).map(tuple),
)
drafts = st.builds(
    FastLaneDraft,
    id=st.uuids(),
    started_at=st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - hypothesis wants naive bounds
    notice_said=st.booleans(),
    document=st.none() | documents,
    earlier_person=st.none() | st.uuids(),
    answers=st.dictionaries(st.sampled_from(list(Question)), texts),
)


@given(drafts)
def test_a_draft_comes_back_as_it_was(draft: FastLaneDraft) -> None:
    assert read_draft(write_draft(draft)) == draft


def test_the_text_is_stable() -> None:
    draft = FastLaneDraft(
        id=UUID("01900000-0000-7000-8000-000000000001"),
        started_at=datetime(2026, 11, 24, 8, 0, tzinfo=UTC),
        answers={Question.PURPOSE: "WRK"},
    )
    assert write_draft(draft) == (
        '{"answers":{"purpose":"WRK"},"document":null,"earlier_person":null,"format":1,'
        '"id":"01900000-0000-7000-8000-000000000001","notice_said":false,'
        '"started_at":"2026-11-24T08:00:00.000000Z"}'
    )


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "null", '{"answers":{},"document":{},"id":"x"}', "{" * 100_000]
)
def test_a_damaged_draft_is_told_and_not_half_read(text: str) -> None:
    with pytest.raises(TrustBroken) as told:
        read_draft(text)
    assert told.value.code == "draft"


@given(drafts, st.data())
def test_a_cut_text_is_never_taken(draft: FastLaneDraft, data: st.DataObject) -> None:
    text = write_draft(draft)
    with pytest.raises(TrustBroken):
        read_draft(text[: data.draw(st.integers(0, len(text) - 1))])
