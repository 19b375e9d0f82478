"""What the window says for an error: its code in the language of the window.

A code without words here shows the error's own English message: better than nothing, and the
test that compares this list with the code of the program finds it.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from app.domain.errors import ManzilError
from app.ui.figures import Figures


def error_text(error: ManzilError, figures: Figures | None = None) -> str:
    """The sentence for `error`, with its numbers written as `figures` does."""
    words = sentences().get(error.code, error.message)
    try:
        return words.format_map(_details(error, figures))
    except (KeyError, ValueError, IndexError):
        return error.message


def trouble_text(code: str) -> str:
    """What went wrong in the last exchange, by its code; "" when nothing did."""
    return sentences().get(code, code)


def sentences() -> Mapping[str, str]:
    """Every sentence by its code, in the language spoken now."""
    parts: tuple[Callable[[], dict[str, str]], ...] = (
        _signing_in,
        _registering,
        _saving,
        _listing,
        _laptop,
        _exchange,
        _exchange_stopped,
        _trust,
    )
    return {code: words for part in parts for code, words in part().items()}


def _details(error: ManzilError, figures: Figures | None) -> dict[str, str]:
    write = figures or Figures("en")
    return {
        name: write.number(value) if isinstance(value, int) else value
        for name, value in error.details.items()
    }


def _signing_in() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "wrong_passphrase": translate("Errors", "This is not the passphrase. Try again."),
        "wait": translate("Errors", "Too many wrong passphrases. Try again in {seconds} seconds."),
        "unknown_officer": translate("Errors", "This officer cannot sign in on this laptop."),
        "weak_passphrase": translate(
            "Errors", "Use at least 12 characters, or four words that do not belong together."
        ),
        "passphrase_differs": translate("Errors", "The two passphrases differ. Start again."),
        "officer_exists": translate("Errors", "This officer can already sign in on this laptop."),
        "officer_name": translate("Errors", "Give the officer's name."),
        "officer_roles": translate("Errors", "Give the officer at least one role."),
        "last_officer": translate(
            "Errors", "Admit another officer first: this is the last who can sign in."
        ),
        "not_allowed": translate("Errors", "Your role does not allow this. Ask the supervisor."),
        "not_enrolled": translate(
            "Errors", "This laptop is not enrolled yet. Ask headquarters for an enrolment code."
        ),
        "already_enrolled": translate("Errors", "This laptop is enrolled already."),
        "enrolment_expired": translate(
            "Errors",
            "This enrolment code has been used or is too old. Ask headquarters for a new one.",
        ),
        "enrolment_refused": translate(
            "Errors",
            "Headquarters does not know this enrolment code. Copy all of it, or ask for a new one.",
        ),
        "enrolment_code": translate("Errors", "An enrolment code begins with MZ1. Copy all of it."),
    }


def _registering() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "no_mrz": translate(
            "Errors",
            "This is not a machine-readable zone. Scan again, or type its two or three lines.",
        ),
        "birth_date": translate("Errors", "This date does not exist. Check day, month and year."),
        "expiry_date": translate("Errors", "This date does not exist. Check day, month and year."),
        "birth_half": translate("Errors", "Give both ends of the birth date, or none."),
        "birth_order": translate("Errors", "The earliest birth date lies after the latest."),
        "unknown_field": translate("Errors", "This field cannot be corrected here."),
        "unknown_code": translate("Errors", "This choice is not in the list. Choose again."),
        "unknown_country": translate("Errors", "This is no country. Choose one from the list."),
    }


def _saving() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "no_shift": translate("Errors", "Start the shift first."),
        "not_scanned": translate("Errors", "Scan the document first."),
        "notice_not_said": translate("Errors", "Say the notice first."),
        "question_open": translate("Errors", "Answer all questions first."),
        "consent_missing": translate("Errors", "Without consent the person is only counted."),
        "text_not_approved": translate(
            "Errors",
            "The consent text is a draft: it may be used for practice only. Ask headquarters for"
            " the approved text.",
        ),
        "earlier_person_gone": translate(
            "Errors", "The earlier visit is not on this laptop. Answer the first question with no."
        ),
        "missing": translate("Errors", "Fill in this field."),
        "name_missing": translate("Errors", "Give at least one name."),
        "draft": translate("Errors", "A draft is damaged. Start this person anew."),
        "draft_gone": translate("Errors", "This draft is no longer there. Scan the document anew."),
        "number_shape": translate("Errors", "A registration number looks like KG03-7F4K2Q-5."),
        "number_check": translate(
            "Errors",
            "This number has a typing error: its last character does not fit. Read it again.",
        ),
        "numbers_used_up": translate(
            "Errors",
            "This laptop has used all its registration numbers. Connect to headquarters.",
        ),
    }


def _listing() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "reason_missing": translate("Errors", "Say why these records go out."),
        "export_cancelled": translate("Errors", "The export was stopped. No file was written."),
        "export_part": translate(
            "Errors", "A part of the export could not be removed. Delete it by hand."
        ),
        "file_missing": translate("Errors", "Choose the file to write."),
        "day": translate("Errors", "Write the day as 24.11.2026, or leave it empty."),
    }


def _laptop() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "unexpected": translate(
            "Errors",
            "Something unexpected happened. Tell the supervisor this number: {reference}.",
        ),
        "already_open": translate(
            "Errors", "Manzil is already open on this laptop. Use its window."
        ),
        "disk_full": translate("Errors", "The disk is full. Make room, then try again."),
        "disk": translate("Errors", "The disk does not take or give the file. Check it."),
        "store_busy": translate("Errors", "The database is busy. Try again in a moment."),
        "store_closed": translate("Errors", "The laptop is locked. Sign in again."),
        "store_missing": translate(
            "Errors",
            "The database of this laptop is gone from its folder. Put it back, or call"
            " headquarters. No new one was made.",
        ),
        "store_newer": translate(
            "Errors",
            "The database was written by a newer version of this program. Install that version.",
        ),
        "key_file_missing": translate(
            "Errors",
            "The key file keys.json is gone from the data folder. Put it back from a copy, or ask"
            " headquarters. No new one was made.",
        ),
        "laptop_file": translate(
            "Errors",
            "The file laptop.json in the data folder is damaged. Put it back from a copy, or ask"
            " headquarters; the registrations are not touched.",
        ),
        "half_a_laptop": translate(
            "Errors",
            "Parts of this laptop's data are missing. Put them back from a copy, or call"
            " headquarters. Nothing was changed.",
        ),
        "translations": translate(
            "Errors", "The translations could not be compiled. Run the set-up again."
        ),
    }


def _exchange() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "offline": translate(
            "Errors", "Headquarters cannot be reached. Nothing is lost; it is tried again."
        ),
        "portal": translate(
            "Errors",
            "The network wants a sign-in page first. Open the browser, sign in to the network,"
            " then send again.",
        ),
        "busy": translate("Errors", "Headquarters is busy. It is tried again later."),
    }


def _exchange_stopped() -> dict[str, str]:
    translate = QCoreApplication.translate
    history = translate(
        "Errors",
        "Headquarters knows another history of this laptop, as after an old copy was put back."
        " Sending has stopped; call headquarters.",
    )
    return {
        "refused": translate(
            "Errors",
            "Headquarters does not accept this laptop any more. Ask the supervisor; the records"
            " are safe here.",
        ),
        "fork": history,
        "rollback": history,
        "acknowledgement_chain": history,
        "incarnation": history,
        "old_program": translate(
            "Errors", "Headquarters no longer speaks with this version. Update the program."
        ),
        "exchange_running": translate(
            "Errors", "Another exchange with headquarters is running. Wait for its end."
        ),
        "behind": translate(
            "Errors", "Headquarters lacks what it once confirmed; it is sent again by itself."
        ),
        "damaged": translate(
            "Errors", "A sealed batch was damaged; what it held is sent again by itself."
        ),
        "address": translate(
            "Errors",
            "The address of headquarters, or of the proxy on the way to it, cannot be used. Call"
            " headquarters.",
        ),
        "carrier_file": translate(
            "Errors",
            "The file carrier.json in the data folder is damaged, so nothing can be sent. Put it"
            " back from a copy, or ask headquarters; the registrations are not touched.",
        ),
        "too_large": translate(
            "Errors", "Headquarters found a batch too large; it is sent in parts."
        ),
        "clock": translate(
            "Errors", "The clock of this laptop is wrong. Put it right, then send again."
        ),
        "stopped": translate("Errors", "Sending was stopped. It goes on from here next time."),
    }


def _trust() -> dict[str, str]:
    translate = QCoreApplication.translate
    store = translate(
        "Errors",
        "The database of this laptop is damaged. Do not delete it: call headquarters, who can save"
        " what is in it.",
    )
    foreign = translate(
        "Errors",
        "The database file does not belong to these keys. Put the right file back, or call"
        " headquarters. Nothing was changed.",
    )
    journal = translate(
        "Errors",
        "The journal of this laptop is damaged or was changed. Stop here and call headquarters.",
    )
    keys = translate(
        "Errors", "The key file is damaged. Put it back from a copy, or ask headquarters."
    )
    message = translate(
        "Errors", "A message or file of the exchange is damaged or not genuine. It is not used."
    )
    server = translate(
        "Errors",
        "The server that answered is not headquarters, or its answer is not signed by it. Nothing"
        " was sent.",
    )
    scanned = translate("Errors", "This code is damaged or not one of ours. Scan it again.")
    by_sentence = {
        store: ("store_damaged", "store_exists", "migration", "state", "record"),
        foreign: ("wrong_key_or_foreign",),
        journal: (
            "journal_chain",
            "body",
            "body_hash",
            "body_missing",
            "head",
            "erasure",
            "anchor",
        ),
        keys: ("key_file", "master_key", "sealing_key", "pending_keys"),
        message: _MESSAGES,
        server: ("certificate", "key_list", "key_list_old", "key_list_root", "pin"),
        scanned: ("base45", "slip", "qr_too_long"),
    }
    return {code: words for words, codes in by_sentence.items() for code in codes}


_MESSAGES = (
    "answer",
    "batch",
    "batch_version",
    "enrolled_other",
    "export_line",
    "line",
    "message",
    "message_version",
    "other_device",
    "padding",
    "request",
    "sealed",
    "sealed_record",
    "signature",
    "signed_text",
)
