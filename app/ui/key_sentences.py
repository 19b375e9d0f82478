"""Sentences of PIN, keystore, officers, recovery, and of what keeps or takes a laptop's keys."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication


def key_sentences() -> Mapping[str, str]:
    """Every sentence of these by its code, in the language spoken now."""
    return {**_pin(), **_keystore(), **_officers(), **_recovery(), **_codes(), **_withdrawal()}


def _pin() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "weak_pin": translate(
            "Errors",
            "Choose six other digits: no run such as 123456, nothing repeated, not this year.",
        ),
        "wrong_pin": translate("Errors", "This is not the PIN. Tries left: {tries}."),
        "no_pin": translate("Errors", "Choose a PIN first, or lock."),
        "pause_over": translate("Errors", "The pause is over. Sign in with your passphrase."),
    }


def _keystore() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "no_keystore": translate(
            "Errors",
            "This machine offers no keystore. Turn on the one of its system, or go on with the"
            " passphrase alone.",
        ),
        "keystore_locked": translate(
            "Errors",
            "This machine's keystore did not open. Unlock it (its password is often that of the"
            " system's user), then try again.",
        ),
        "keystore_secret_gone": translate(
            "Errors",
            "The secret that belongs to your passphrase is not in this machine's keystore. Choose"
            " “Lost your passphrase?” and ask headquarters.",
        ),
    }


def _officers() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "officer_removed": translate(
            "Errors", "You cannot sign in on this laptop any more. Ask the supervisor."
        ),
        "last_supervisor": translate(
            "Errors", "This is the last supervisor. Admit another one first."
        ),
        "remove_oneself": translate(
            "Errors", "You cannot remove yourself. Another supervisor does that."
        ),
        "own_roles": translate("Errors", "Another supervisor changes your roles."),
        "account_other": translate(
            "Errors",
            "The key file names another account of an officer than the database does: somebody"
            " changed it. Call headquarters. The master key was not changed.",
        ),
        "officer_without_account": translate(
            "Errors",
            "Everybody who signs in here must have done so once with this version first. Remove"
            " who does not come any more.",
        ),
    }


def _recovery() -> dict[str, str]:
    translate = QCoreApplication.translate
    other = translate(
        "Errors",
        "This answer belongs to another request or laptop. Ask headquarters for the one with the"
        " code shown here.",
    )
    damaged = translate(
        "Errors", "The answer of headquarters is damaged. Nothing was changed. Ask for it anew."
    )
    return {
        "no_escrow": translate(
            "Errors",
            "Headquarters cannot open this laptop yet. Another officer of this laptop has to sign"
            " in.",
        ),
        "no_recovery": translate(
            "Errors", "No recovery is under way here. Ask headquarters first."
        ),
        "recovery_file": translate(
            "Errors", "The file of this recovery is damaged. Ask headquarters anew."
        ),
        "recovery_other": other,
        "recovery": damaged,
        "escrow": translate(
            "Errors",
            "What headquarters would open this laptop with is damaged. Another officer of this"
            " laptop has to sign in.",
        ),
        "escrow_other_key": translate(
            "Errors",
            "Headquarters used another recovery key than this laptop's. Call headquarters.",
        ),
    }


def _codes() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "qr_part_damaged": translate("Errors", "Code {number} was read wrongly. Scan it again."),
        "qr_part_foreign": translate(
            "Errors", "Code {number} belongs to another text than the first. Scan one set only."
        ),
        "qr_parts_missing": translate("Errors", "Codes still missing: {missing}. Scan them."),
        "qr_parts": translate("Errors", "The codes do not belong together. Scan them again."),
    }


def _withdrawal() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "withdrawn": translate(
            "Errors",
            "Headquarters has withdrawn this laptop. It holds no registrations any more. Give it"
            " back, or ask headquarters for a code to enrol it anew.",
        ),
        "erased_here": translate(
            "Errors",
            "A supervisor has erased this laptop. To use it again ask headquarters for a code.",
        ),
        "unsent": translate(
            "Errors",
            "Entries that headquarters does not have and that would be lost: {count}. Send them"
            " first, or give up just that many.",
        ),
        "wipe_unfinished": translate(
            "Errors",
            "Sealed registrations of the laptop that this was have not been delivered yet. Connect"
            " it to the network first.",
        ),
    }
