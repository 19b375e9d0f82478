"""What stands inside a sealed record, as text (docs/FORMATS.md, 18).

`{"kind": text, "set": {field: value}}`; a field of a domain class is one of the same name, and
what holds nothing is left out. Answers are a map from prompt to answer.
"""

from collections.abc import Mapping
from uuid import UUID

from app.domain.errors import TrustBroken
from app.domain.protection import CaseNote, Screening, SealedContent, WithheldDocument
from app.journal.entry import Json, dump_json, read_json
from app.wire import values

SCREENING = "screening"
CASE_NOTE = "case_note"
DOCUMENT_WITHHELD = "document_withheld"
_MOST_VERSION = 1_000_000
Said = Mapping[str, object]


def write_sealed_text(content: SealedContent) -> str:
    """The text to be sealed."""
    match content:
        case Screening():
            return _text(SCREENING, _screening(content))
        case CaseNote():
            return _text(CASE_NOTE, _case_note(content))
        case WithheldDocument():
            return _text(DOCUMENT_WITHHELD, _withheld(content))


def read_sealed_text(text: str) -> SealedContent:
    """The inverse of `write_sealed_text`; fields of later versions are passed over.

    Raises TrustBroken `sealed_kind` for a kind not known here, `sealed_record` for damage.
    """
    try:
        value = read_json(text)
        kind, said = values.text(value["kind"]), value["set"]
        match kind:
            case "screening":
                return _read_screening(said)
            case "case_note":
                return _read_case_note(said)
            case "document_withheld":
                return _read_withheld(said)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as wrong:
        raise TrustBroken("sealed_record", "A protected record is damaged.") from wrong
    raise TrustBroken(
        "sealed_kind", "A newer version of Manzil wrote this protected record. Update this one."
    )


def _text(kind: str, said: Mapping[str, Json]) -> str:
    shown = {name: value for name, value in said.items() if value not in (None, [], {})}
    return dump_json({"kind": kind, "set": shown})


def _screening(screening: Screening) -> dict[str, Json]:
    return {
        "answers": dict(screening.answers),
        "instrument": screening.instrument,
        "interrupted": screening.interrupted,
        "need_flags": list(screening.need_flags),
        "pending_review": screening.pending_review,
        "private_space_confirmed": screening.private_space_confirmed,
        "version": screening.version,
    }


def _case_note(note: CaseNote) -> dict[str, Json]:
    return {
        "author": str(note.author),
        "readers": [str(reader) for reader in note.readers],
        "text": note.text,
    }


def _withheld(document: WithheldDocument) -> dict[str, Json]:
    return {"held_by": document.held_by, "type": document.type, "words": document.words}


def _read_screening(said: Said) -> Screening:
    answers = said.get("answers", {})
    if not isinstance(answers, dict):
        raise TypeError(answers)
    return Screening(
        instrument=values.text(said["instrument"]),
        version=values.whole(said["version"], most=_MOST_VERSION),
        private_space_confirmed=_truth(said["private_space_confirmed"]),
        answers=tuple((values.text(p), values.text(a)) for p, a in answers.items()),
        need_flags=_texts(said.get("need_flags", [])),
        pending_review=_truth(said["pending_review"]),
        interrupted=_truth(said["interrupted"]),
    )


def _read_case_note(said: Said) -> CaseNote:
    return CaseNote(
        text=values.text(said.get("text", "")),
        author=values.identifier(said["author"]),
        readers=tuple(UUID(reader) for reader in _texts(said.get("readers", []))),
    )


def _read_withheld(said: Said) -> WithheldDocument:
    words = said.get("words")
    return WithheldDocument(
        type=values.text(said["type"]),
        held_by=values.text(said["held_by"]),
        words=None if words is None else values.text(words),
    )


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError(value)
    return tuple(values.text(item) for item in value)


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError(value)
    return value
