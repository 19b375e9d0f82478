"""What only protection officers read (sensitivity H), and which of it is acceptable.

A screening asks at most ten prompts and gives no score: a person decides, and refers
(product.md, The record). Need flags of the sensitivity H live in here; others stand outside.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from app.domain.codelists import CodeLists
from app.domain.rules import Problem

MOST_PROMPTS = 10
HIGHLY_SENSITIVE = "H"
YES, NO, DECLINED, NOT_KNOWN = "Y", "N", "D", "U"
ANSWERS = frozenset({YES, NO, DECLINED, NOT_KNOWN})


@dataclass(frozen=True, slots=True)
class Prompt:
    """One thing to ask: its id within the instrument, its words by language (ISO 639-3)."""

    id: str
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Instrument:
    """A version of a way to screen; `status` is a code of the list text_status."""

    id: str
    version: int
    status: str
    prompts: tuple[Prompt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Screening:
    """What somebody answered in private: pairs of prompt id and one of ANSWERS, by prompt id.

    `pending_review`: a second look is asked for. `interrupted`: not all could be asked.
    """

    instrument: str
    version: int
    private_space_confirmed: bool = False
    answers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    need_flags: tuple[str, ...] = field(default=(), repr=False)
    pending_review: bool = False
    interrupted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseNote:
    """Words about a case. `readers`: the officers who may read it; none named: all of the post's.

    To whom it is shown among those who hold the key, the program decides, not cryptography.
    """

    text: str = field(repr=False)
    author: UUID
    readers: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WithheldDocument:
    """A document that somebody else keeps, an employer say: a sign of trafficking."""

    type: str
    held_by: str = field(repr=False)
    words: str | None = field(default=None, repr=False)


SealedContent = Screening | CaseNote | WithheldDocument


def protection_problems(
    content: SealedContent, instrument: Instrument, lists: CodeLists
) -> tuple[Problem, ...]:
    """What must be put right before this can be sealed; `instrument` is the one in use."""
    match content:
        case Screening():
            return tuple(_screening(content, instrument, lists))
        case CaseNote():
            return () if content.text.strip() else (_missing("case_note", "text"),)
        case WithheldDocument():
            return tuple(_withheld(content, lists))


def may_read(content: SealedContent, officer: UUID) -> bool:
    """Whether this protection officer is among those whom the content is for."""
    if not isinstance(content, CaseNote) or not content.readers:
        return True
    return officer in {content.author, *content.readers}


def _screening(screening: Screening, instrument: Instrument, lists: CodeLists) -> Iterator[Problem]:
    if not screening.private_space_confirmed:
        yield Problem(
            "screening",
            "private_space_confirmed",
            "private_space",
            "Make sure first that nobody else can hear, and say so.",
        )
    if (screening.instrument, screening.version) != (instrument.id, instrument.version):
        yield _unknown("screening", "instrument", screening.instrument)
        return
    asked = {prompt.id for prompt in instrument.prompts}
    answered = {prompt for prompt, _ in screening.answers}
    for prompt, answer in screening.answers:
        if prompt not in asked or answer not in ANSWERS:
            yield _unknown("screening", "answers", prompt)
    if asked - answered and not screening.interrupted:
        yield Problem(
            "screening",
            "answers",
            "prompt_open",
            "Ask all prompts, or say that the screening was interrupted.",
        )
    yield from _needs(screening, lists)


def _needs(screening: Screening, lists: CodeLists) -> Iterator[Problem]:
    for flag in screening.need_flags:
        code = lists.find("need_flag", flag)
        if code is None:
            yield _unknown("screening", "need_flags", flag)
        elif code.sensitivity != HIGHLY_SENSITIVE:
            yield Problem(
                "screening",
                "need_flags",
                "need_not_sealed",
                "This need is not noted here but among the ordinary needs.",
            )


def _withheld(document: WithheldDocument, lists: CodeLists) -> Iterator[Problem]:
    if not document.held_by.strip():
        yield _missing("document_withheld", "held_by")
    if lists.find("doc_type", document.type) is None:
        yield _unknown("document_withheld", "type", document.type)


def _missing(record: str, field: str) -> Problem:
    return Problem(record, field, "missing", "Fill in this field.")


def _unknown(record: str, field: str, code: str) -> Problem:
    return Problem(record, field, "unknown_code", f"'{code}' is not in the list for this field.")
