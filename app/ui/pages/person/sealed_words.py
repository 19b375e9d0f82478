"""What was sealed, in words: shown to who may read it, and kept nowhere."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QCoreApplication

from app.domain.protection import (
    DECLINED,
    NO,
    NOT_KNOWN,
    YES,
    CaseNote,
    Screening,
    SealedContent,
    WithheldDocument,
)
from app.ui.figures import isolated
from app.ui.pages.person.speaker import Speaker


def asked_in(code: str) -> str:
    """The language (ISO 639-3) of the prompts for a language of the window."""
    return {"en": "eng", "ru": "rus"}.get(code, code)


def content_kind(content: SealedContent) -> str:
    translate = QCoreApplication.translate
    match content:
        case Screening():
            return translate("Sealed", "Screening")
        case CaseNote():
            return translate("Sealed", "Note")
        case WithheldDocument():
            return translate("Sealed", "Document kept by somebody")


def content_lines(
    content: SealedContent, prompts: Mapping[str, str], speaker: Speaker
) -> tuple[tuple[str, str], ...]:
    """Label and value of each line; `prompts`: the words of each prompt."""
    translate = QCoreApplication.translate
    match content:
        case Screening():
            return tuple(_screening(content, prompts, speaker))
        case CaseNote():
            return ((translate("Sealed", "Note"), isolated(content.text)),)
        case WithheldDocument():
            return (
                (translate("Sealed", "Document"), speaker.code("doc_type", content.type)),
                (translate("Sealed", "Kept by"), isolated(content.held_by)),
                *(
                    ((translate("Sealed", "What was said"), isolated(content.words)),)
                    if content.words
                    else ()
                ),
            )


def why_not(why: str) -> str:
    """Why a version cannot be shown, by the code of the service."""
    translate = QCoreApplication.translate
    known = {
        "other_key": translate(
            "Sealed", "It was sealed to a key that you do not have. Ask headquarters."
        ),
        "not_for_you": translate("Sealed", "This note is for other protection officers."),
    }
    return known.get(why, translate("Sealed", "It is damaged and does not open."))


def _screening(
    content: Screening, prompts: Mapping[str, str], speaker: Speaker
) -> Iterator[tuple[str, str]]:
    translate = QCoreApplication.translate
    answers = {
        YES: translate("Sealed", "Yes"),
        NO: translate("Sealed", "No"),
        DECLINED: translate("Sealed", "Declined"),
        NOT_KNOWN: translate("Sealed", "Not known"),
    }
    if content.need_flags:
        needs = ", ".join(speaker.code("need_flag", flag) for flag in content.need_flags)
        yield translate("Sealed", "Needs"), needs
    if content.pending_review:
        yield translate("Sealed", "Review"), translate("Sealed", "A second look is asked for.")
    if content.interrupted:
        yield translate("Sealed", "End"), translate("Sealed", "It was interrupted.")
    for prompt, answer in content.answers:
        yield prompts.get(prompt, prompt), answers.get(answer, answer)
