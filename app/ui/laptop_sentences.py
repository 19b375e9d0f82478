"""Sentences for what goes wrong while signing in, registering, listing, or on the laptop itself."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication


def laptop_sentences() -> Mapping[str, str]:
    """Every sentence of these by its code, in the language spoken now."""
    return {
        **_signing_in(),
        **_enrolling(),
        **_registering(),
        **_saving(),
        **_listing(),
        **_laptop(),
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
    }


def _enrolling() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
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
        "file_exists": translate(
            "Errors", "There is a file of that name already. Choose another name."
        ),
        "slip_gone": translate("Errors", "This registration is not on this laptop."),
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
