"""Sentences of a person's file: corrections, questions, rights, consent and protection."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication


def person_sentences() -> Mapping[str, str]:
    """Every sentence of these by its code, in the language spoken now."""
    return {**_file(), **_corrections(), **_questions(), **_rights(), **_protection(), **_glass()}


def _file() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "person_gone": translate("Errors", "This person is not on this laptop. Search again."),
        "record_gone": translate("Errors", "This record is no longer on this laptop."),
        "use_stopped": translate(
            "Errors",
            "This person asked that the record not be used. Headquarters decides about it.",
        ),
        "identity_not_checked": translate("Errors", "Check first that it is this very person."),
        "not_private": translate(
            "Errors", "What is sealed is printed in a private place only. Go there first."
        ),
        "no_consent": translate(
            "Errors", "There is no consent for this purpose that could be withdrawn."
        ),
    }


def _corrections() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "correction_value": translate(
            "Errors", "This value does not fit its field. Write it in another way."
        ),
        "correction_field": translate("Errors", "This cannot be corrected here."),
        "nothing_to_correct": translate(
            "Errors", "Nothing in this is different from the record. Change something first."
        ),
        "correction_outdated": translate(
            "Errors", "The record has changed since. Refuse this, and have it asked anew."
        ),
    }


def _questions() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "cannot_be_asked": translate("Errors", "Nobody can be asked for this."),
        "already_asked": translate(
            "Errors", "This has been asked already and is not decided yet. Wait for the answer."
        ),
        "waits_for_headquarters": translate("Errors", "Headquarters decides this."),
        "approval_gone": translate("Errors", "This question is no longer on this laptop."),
        "approval_decided": translate("Errors", "This question has been decided already."),
        "second_person": translate("Errors", "Somebody else than who asked must decide."),
        "cannot_take_over": translate("Errors", "Choose somebody else who works at this laptop."),
        "nothing_to_hand_over": translate("Errors", "There is nothing to hand over."),
        "hand_over_gone": translate(
            "Errors", "This has been taken already, or was handed to somebody else."
        ),
    }


def _rights() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "receipt": translate(
            "Errors", "A receipt number looks like R-KG03-7F4K2Q-5. Read it again."
        ),
        "request_gone": translate(
            "Errors", "This request is not on this laptop. Look at the list again."
        ),
        "answer_missing": translate("Errors", "Say why it is refused."),
        "request_of_hq": translate(
            "Errors", "Headquarters answers this request. It is on its way there."
        ),
        "request_answered": translate("Errors", "This request has its answer already."),
    }


def _protection() -> dict[str, str]:
    translate = QCoreApplication.translate
    key = translate(
        "Errors",
        "A protection key is damaged or not vouched for by the country's. It is not used. Call"
        " headquarters.",
    )
    return {
        "protection_key": key,
        "no_protection_key": translate(
            "Errors",
            "There is no key yet to seal this with. Exchange with headquarters and close it then:"
            " it stays as a draft until.",
        ),
        "sealed_gone": translate("Errors", "This record is not on this laptop any more."),
        "sealed_kind": translate(
            "Errors", "A newer version of the program wrote this protected record. Update this one."
        ),
        "instrument_not_approved": translate(
            "Errors",
            "The screening questions are a draft: they may be used for practice only. Ask"
            " headquarters for the approved ones.",
        ),
        "protection_conflict": translate(
            "Errors",
            "Two versions of this are held. A protection officer must decide first; write it as a"
            " new one.",
        ),
    }


def _glass() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "break_glass_over": translate("Errors", "The time to read this is over. Ask again."),
        "break_glass_waits": translate("Errors", "Headquarters has not answered yet."),
        "break_glass_refused": translate(
            "Errors", "Headquarters refused. Its reason stands beside it."
        ),
        "break_glass": translate(
            "Errors", "The answer of headquarters is damaged or about somebody else. Ask again."
        ),
    }
