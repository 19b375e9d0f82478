"""A read document in words: what it says, what its check digits say, what deserves a look."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.documents.mrz import read_mrz
from app.domain.dates import age_on
from app.domain.fast_lane import ReadDocument
from app.ui.capture.problem_words import problem_words
from app.ui.capture.wording import Wording
from app.ui.figures import Figures, latin

_KEYED: Final = "K"
_FAILED: Final = "FAI"
_EXPIRED: Final = "expired"
_CARD: Final = "I"
_SETTLED_BY: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "check_document_number": frozenset({"number"}),
        "check_birth_date": frozenset({"birth"}),
        "birth_date_impossible": frozenset({"birth"}),
        "check_expiry_date": frozenset({"expires_on"}),
        "expiry_date_impossible": frozenset({"expires_on"}),
        "check_composite": frozenset({"number", "birth", "expires_on"}),
        "name_missing": frozenset({"family_name", "given_name"}),
        "name_parts": frozenset({"family_name", "given_name"}),
        "name_truncated": frozenset({"family_name", "given_name"}),
        "nationality_code_old": frozenset({"nationality"}),
        "nationality_code_missing": frozenset({"nationality"}),
        "nationality_code_unknown": frozenset({"nationality"}),
        "nationality_unknown": frozenset({"nationality"}),
        "issuing_code_old": frozenset({"issuing_state"}),
        "issuing_code_missing": frozenset({"issuing_state"}),
        "issuing_code_unknown": frozenset({"issuing_state"}),
    }
)
"""Problems that are put right when one of these fields was corrected by hand."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of what the document says; `tone` warn deserves a look."""

    label: str
    value: str
    tone: str = ""
    corrected: bool = False


@dataclass(frozen=True, slots=True)
class DocumentWords:
    """The document for the eye. `looks` are sentences in amber: saving stays allowed."""

    heading: str
    family: str
    given: str
    facts: tuple[Fact, ...]
    agreed: str
    expired: str
    looks: tuple[str, ...]


def document_words(
    document: ReadDocument, wording: Wording, figures: Figures, today: date
) -> DocumentWords:
    """All that is shown of `document` on the day `today`."""
    late = bool(document.expires_on) and str(document.expires_on) < today.isoformat()
    expired = QCoreApplication.translate("Document", "Expired on {day}: saving allowed")
    return DocumentWords(
        heading=_heading(document),
        family=latin(document.family_name) if document.family_name else "",
        given=latin(document.given_name) if document.given_name else "",
        facts=tuple(_facts(document, wording, figures, today, late=late)),
        agreed=_agreed(document, figures),
        expired=expired.format(day=_day(document.expires_on, figures)) if late else "",
        looks=tuple(_looks(document, figures, today)),
    )


def _heading(document: ReadDocument) -> str:
    if document.read_by == _KEYED and not document.mrz_lines:
        return QCoreApplication.translate("Document", "Keyed by hand")
    if document.type == _CARD:
        return QCoreApplication.translate("Document", "From the ID card")
    return QCoreApplication.translate("Document", "From the passport")


def _facts(
    document: ReadDocument, wording: Wording, figures: Figures, today: date, *, late: bool
) -> Iterator[Fact]:
    translate = QCoreApplication.translate
    marked = document.corrected
    yield Fact(
        translate("Document", "Sex"),
        wording.label("sex", document.sex),
        corrected="sex" in marked,
    )
    yield Fact(
        translate("Document", "Born"),
        _born(document, figures, today),
        corrected="birth" in marked,
    )
    number = latin(document.number) if document.number else translate("Document", "no number")
    yield Fact(
        translate("Document", "Document"),
        f"{wording.label('doc_type', document.type)} {number}",
        corrected="number" in marked,
    )
    yield Fact(translate("Document", "Issued by"), _country(document.issuing_state, wording))
    if document.nationality != document.issuing_state or "nationality" in marked:
        yield Fact(
            translate("Document", "Nationality"),
            _country(document.nationality, wording),
            corrected="nationality" in marked,
        )
    yield Fact(
        translate("Document", "Expiry"),
        _day(document.expires_on, figures),
        tone="warn" if late else "",
        corrected="expires_on" in marked,
    )


def _born(document: ReadDocument, figures: Figures, today: date) -> str:
    ages = age_on(document.birth, today)
    if ages is None:
        return figures.birth(document.birth)
    low, high = (figures.number(age) for age in ages)
    age = low if low == high else f"{low}–{high}"
    words = QCoreApplication.translate("Document", "{birth} · age {age}")
    return words.format(birth=figures.birth(document.birth), age=latin(age))


def _country(code: str | None, wording: Wording) -> str:
    if not code:
        return QCoreApplication.translate("Document", "not stated")
    name = wording.country(code)
    return latin(code) if name == code else f"{name} {latin(f'({code})')}"


def _day(iso: str | None, figures: Figures) -> str:
    """An expiry as 31.12.2031; parts that the document leaves open stay open."""
    if not iso:
        return QCoreApplication.translate("Document", "not stated")
    try:
        return figures.day(date.fromisoformat(iso))
    except ValueError:
        return latin(".".join(reversed(iso.split("-"))))


def _agreed(document: ReadDocument, figures: Figures) -> str:
    """How many check digits agree, when all do."""
    failed = [name for name, said in document.checks if said == _FAILED]
    if failed or not document.checks:
        return ""
    words = QCoreApplication.translate("Document", "{count} of {count} check digits agree")
    return words.format(count=figures.number(len(document.checks)))


def _looks(document: ReadDocument, figures: Figures, today: date) -> Iterator[str]:
    """One sentence for each problem that no correction by hand has settled."""
    reread = read_mrz("\n".join(document.mrz_lines), today).problems if document.mrz_lines else ()
    told = {problem.code for problem in reread}
    for problem in reread:
        if problem.code != _EXPIRED and not _settled(problem.code, document):
            yield problem_words(problem.code, figures, problem)
    for code in document.problems:
        if code not in told and code != _EXPIRED and not _settled(code, document):
            yield problem_words(code, figures)


def _settled(code: str, document: ReadDocument) -> bool:
    return bool(_SETTLED_BY.get(code, frozenset()) & set(document.corrected))
