"""The text inside a sealed record: written by hand, read strictly."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import TrustBroken
from app.domain.protection import CaseNote, Screening, SealedContent, WithheldDocument
from app.wire.sealed_text import read_sealed_text, write_sealed_text

AUTHOR = UUID("01936000-0000-7000-8000-0000000000a1")
words = st.text(st.characters(codec="utf-8"), max_size=40)
screenings = st.builds(
    Screening,
    instrument=words,
    version=st.integers(0, 1_000_000),
    private_space_confirmed=st.booleans(),
    answers=st.dictionaries(words, words, max_size=10).map(lambda d: tuple(sorted(d.items()))),
    need_flags=st.lists(words, max_size=4).map(tuple),
    pending_review=st.booleans(),
    interrupted=st.booleans(),
)
notes = st.builds(
    CaseNote, text=words, author=st.uuids(), readers=st.lists(st.uuids(), max_size=3).map(tuple)
)
withheld = st.builds(WithheldDocument, type=words, held_by=words, words=st.none() | words)


@given(screenings | notes | withheld)
def test_what_was_written_is_read(content: SealedContent) -> None:
    assert read_sealed_text(write_sealed_text(content)) == content


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (
            Screening(
                instrument="manzil.border",
                version=1,
                private_space_confirmed=True,
                answers=(("debt", "Y"),),
                need_flags=("VT",),
            ),
            (
                '{"kind":"screening","set":{"answers":{"debt":"Y"},"instrument":"manzil.border",'
                '"interrupted":false,"need_flags":["VT"],"pending_review":false,'
                '"private_space_confirmed":true,"version":1}}'
            ),
        ),
        (
            CaseNote(text="called", author=AUTHOR),
            (
                '{"kind":"case_note","set":{"author":"01936000-0000-7000-8000-0000000000a1",'
                '"text":"called"}}'
            ),
        ),
        (
            WithheldDocument(type="P", held_by="employer"),
            '{"kind":"document_withheld","set":{"held_by":"employer","type":"P"}}',
        ),
    ],
)
def test_the_text_by_hand(content: SealedContent, text: str) -> None:
    assert write_sealed_text(content) == text
    assert read_sealed_text(text) == content


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        '{"kind":"screening"}',
        '{"kind":1,"set":{}}',
        '{"kind":"screening","set":[]}',
        '{"kind":"screening","set":{"instrument":"a","version":"1"}}',
        (
            '{"kind":"screening","set":{"answers":[],"instrument":"a","interrupted":false,'
            '"pending_review":false,"private_space_confirmed":true,"version":1}}'
        ),
        (
            '{"kind":"screening","set":{"instrument":"a","interrupted":0,'
            '"pending_review":false,"private_space_confirmed":true,"version":1}}'
        ),
        '{"kind":"case_note","set":{"author":"nobody","text":"a"}}',
        (
            '{"kind":"case_note","set":{"author":"01936000-0000-7000-8000-0000000000a1",'
            '"readers":"all","text":"a"}}'
        ),
        '{"kind":"document_withheld","set":{"type":"P"}}',
    ],
)
def test_damage_is_named(text: str) -> None:
    with pytest.raises(TrustBroken) as told:
        read_sealed_text(text)
    assert told.value.code == "sealed_record"


def test_a_later_kind_is_told_apart_from_damage() -> None:
    with pytest.raises(TrustBroken) as told:
        read_sealed_text('{"kind":"dream","set":{}}')
    assert told.value.code == "sealed_kind"


@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_any_other_text_is_refused_in_our_words(text: str) -> None:
    with pytest.raises(TrustBroken):
        read_sealed_text(text)
