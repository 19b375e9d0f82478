"""Sentences of copies, pages from headquarters, orders, settings and the check of the journal."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication


def upkeep_sentences() -> Mapping[str, str]:
    """Every sentence of these by its code, in the language spoken now."""
    return {**_copies(), **_salvage(), **_pages(), **_orders()}


def _copies() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "backup_folder": translate(
            "Errors",
            "Choose a folder of a second medium, such as a stick, that is connected now.",
        ),
        "backup_damaged": translate(
            "Errors", "The second medium gives back other data than it was given. Replace it."
        ),
        "backup_empty": translate(
            "Errors", "There are no sealed batches in this folder. Choose another one."
        ),
        "no_medium": translate(
            "Errors", "No second medium is connected. Connect it, or choose another one."
        ),
        "no_file": translate("Errors", "There is no such file. Check its name."),
        "check_cancelled": translate("Errors", "The check was stopped. Begin it again."),
    }


def _salvage() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "nothing_to_salvage": translate(
            "Errors",
            "Nothing of the journal can be read in this file. Keep it and call headquarters.",
        ),
        "salvage_file": translate(
            "Errors",
            "This file was not saved from this laptop's database. Choose the one that was written"
            " when it was saved.",
        ),
        "salvage_keys": translate(
            "Errors",
            "The laptop's own keys could not be saved. Keep both files and call headquarters: the"
            " laptop has to be enrolled anew.",
        ),
    }


def _pages() -> dict[str, str]:
    translate = QCoreApplication.translate
    not_one = translate(
        "Errors", "This file is damaged or is not a page from headquarters. It is not used."
    )
    another = translate(
        "Errors", "What headquarters sent is not what was asked for. It is tried again."
    )
    return {
        "page": not_one,
        "page_version": translate(
            "Errors", "This page needs a newer version of the program. Update the program."
        ),
        "page_other": another,
        "page_old": translate("Errors", "This page is from before headquarters began anew."),
        "page_gap": translate(
            "Errors", "Something that came before this page is missing. Take that first."
        ),
        "page_receiver": translate(
            "Errors",
            "This page is sealed to a key that this laptop no longer has. Ask headquarters for a"
            " new one.",
        ),
        "holdings_line": translate("Errors", "A line of these holdings is damaged."),
    }


def _orders() -> dict[str, str]:
    translate = QCoreApplication.translate
    not_read = translate(
        "Errors", "Headquarters said something that this version cannot read. Update the program."
    )
    return {
        "letter": not_read,
        "item": not_read,
        "limits": translate(
            "Errors", "A limit is two whole numbers, the second at least as far as the first."
        ),
        "retention": translate("Errors", "Give the time of keeping in whole days, at most 36525."),
        "signing_key": translate(
            "Errors", "A signing key has the wrong length. Call headquarters."
        ),
    }
