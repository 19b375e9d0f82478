"""Sentences for what goes wrong in the exchange, and for what is not genuine or damaged."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication


def exchange_sentences() -> Mapping[str, str]:
    """Every sentence of these by its code, in the language spoken now."""
    return {**_exchange(), **_exchange_stopped(), **_exchange_files(), **_trust()}


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
    }


def _exchange_files() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
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
        store: _STORE,
        foreign: ("wrong_key_or_foreign",),
        journal: _JOURNAL,
        keys: ("key_file", "master_key", "sealing_key", "pending_keys"),
        message: _MESSAGES,
        server: ("certificate", "key_list", "key_list_old", "key_list_root", "pin"),
        scanned: ("base45", "slip", "qr_too_long"),
    }
    return {code: words for words, codes in by_sentence.items() for code in codes}


_STORE = ("store_damaged", "store_exists", "migration", "state", "record")
_JOURNAL = ("journal_chain", "body", "body_hash", "body_missing", "head", "erasure", "anchor")
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
