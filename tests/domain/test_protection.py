"""What may be sealed, and what must be put right before."""

from dataclasses import replace
from uuid import UUID

import pytest

from app.domain.codelists import load_code_lists
from app.domain.protection import (
    CaseNote,
    Instrument,
    Prompt,
    Screening,
    SealedContent,
    WithheldDocument,
    may_read,
    protection_problems,
)

ANNA, BORIS, VERA = UUID(int=1), UUID(int=2), UUID(int=3)
INSTRUMENT = Instrument(
    "border", 2, "DRA", (Prompt("debt", {"eng": "Do you owe?"}), Prompt("alone", {"eng": "Alone?"}))
)
WHOLE = Screening(
    instrument="border",
    version=2,
    private_space_confirmed=True,
    answers=(("debt", "Y"), ("alone", "D")),
    need_flags=("VT", "GB"),
)


def found(content: SealedContent) -> list[tuple[str, str]]:
    problems = protection_problems(content, INSTRUMENT, load_code_lists())
    return [(problem.field, problem.code) for problem in problems]


def test_a_whole_screening_has_no_problem() -> None:
    assert found(WHOLE) == []


@pytest.mark.parametrize(
    ("screening", "expected"),
    [
        (
            replace(WHOLE, private_space_confirmed=False),
            [("private_space_confirmed", "private_space")],
        ),
        (replace(WHOLE, instrument="other"), [("instrument", "unknown_code")]),
        (replace(WHOLE, version=1), [("instrument", "unknown_code")]),
        (replace(WHOLE, answers=(("debt", "Y"),)), [("answers", "prompt_open")]),
        (replace(WHOLE, answers=(("debt", "Y"),), interrupted=True), []),
        (
            replace(WHOLE, answers=(*WHOLE.answers, ("shoe", "Y"))),
            [("answers", "unknown_code")],
        ),
        (
            replace(WHOLE, answers=(("debt", "maybe"), ("alone", "N"))),
            [("answers", "unknown_code")],
        ),
        (replace(WHOLE, need_flags=("VT", "XX")), [("need_flags", "unknown_code")]),
        (replace(WHOLE, need_flags=("PL",)), [("need_flags", "need_not_sealed")]),
    ],
)
def test_each_rule_of_a_screening(screening: Screening, expected: list[tuple[str, str]]) -> None:
    assert found(screening) == expected


def test_a_note_needs_words_and_a_document_its_holder() -> None:
    assert found(CaseNote(text="called her", author=ANNA)) == []
    assert found(CaseNote(text=" \n", author=ANNA)) == [("text", "missing")]
    assert found(WithheldDocument(type="P", held_by="employer")) == []
    assert found(WithheldDocument(type="??", held_by=" ")) == [
        ("held_by", "missing"),
        ("type", "unknown_code"),
    ]


def test_who_may_read_a_note() -> None:
    for_all = CaseNote(text="a", author=ANNA)
    for_boris = replace(for_all, readers=(BORIS,))
    assert [may_read(for_all, who) for who in (ANNA, BORIS, VERA)] == [True, True, True]
    assert [may_read(for_boris, who) for who in (ANNA, BORIS, VERA)] == [True, True, False]
    assert may_read(WHOLE, VERA)


def test_what_was_said_is_in_no_repr() -> None:
    contents = (
        WHOLE,
        CaseNote(text="quiet words", author=ANNA),
        WithheldDocument(type="P", held_by="the agent", words="quiet words"),
    )
    shown = repr(contents)
    assert not any(said in shown for said in ("quiet", "agent", "VT", "debt"))
