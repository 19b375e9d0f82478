"""What the kinds of entries are called, and why headquarters sets an entry aside."""

from PySide6.QtCore import QCoreApplication


def kind_words(kind: str) -> tuple[str, str]:
    """Icon and words for a kind of entry; unknown kinds are other entries."""
    translate = QCoreApplication.translate
    shift = ("clock", translate("Sync", "Shifts"))
    access = ("key", translate("Sync", "Sign-ins"))
    officers = ("people", translate("Sync", "Officers and passphrases"))
    known = {
        "registered": ("register", translate("Sync", "Registrations")),
        "visited": ("person", translate("Sync", "Registrations of known people")),
        "refused": ("hide", translate("Sync", "Refusals, counted without a name")),
        "amended": ("pencil", translate("Sync", "Corrections")),
        "shift_started": shift,
        "shift_changed": shift,
        "shift_ended": shift,
        "signed_in": access,
        "sign_in_failed": access,
        "device_enrolled": access,
        "officer_admitted": officers,
        "passphrase_changed": officers,
        "exported": ("save_file", translate("Sync", "Exports")),
        "journal_copied": ("save_file", translate("Sync", "Exports")),
    }
    return known.get(kind, ("document", translate("Sync", "Other entries")))


def refusal_words(code: str) -> str:
    """Why headquarters set an entry aside."""
    translate = QCoreApplication.translate
    newer = translate("Sync", "Headquarters does not know this kind of entry yet.")
    damaged = translate("Sync", "What arrived is damaged or incomplete.")
    unfit = translate("Sync", "What it says does not fit the rules. Headquarters looks into it.")
    known = {
        "kind_unknown": newer,
        "schema_unknown": newer,
        "body": damaged,
        "body_missing": damaged,
        "record": damaged,
        "value": unfit,
        "record_twice": unfit,
        "person_other": unfit,
        "parent_of_other_record": unfit,
        "other_device": unfit,
        "parent_missing": translate("Sync", "It waits for an earlier entry of another laptop."),
        "device_stolen": translate("Sync", "This laptop was reported stolen."),
    }
    other = translate("Sync", "Headquarters could not take it over ({code}).")
    return known.get(code, other.format(code=code))
