"""What the kinds of entries are called, and why headquarters sets an entry aside."""

from PySide6.QtCore import QCoreApplication


def kind_words(kind: str) -> tuple[str, str]:
    """Icon and words for a kind of entry; unknown kinds are other changes."""
    translate = QCoreApplication.translate
    known = {
        "registration": ("register", translate("Sync", "Registrations")),
        "refusal": ("hide", translate("Sync", "Refusals, counted without a name")),
        "correction": ("pencil", translate("Sync", "Corrections")),
        "shift": ("clock", translate("Sync", "Shifts")),
        "access": ("key", translate("Sync", "Sign-ins")),
        "export": ("save_file", translate("Sync", "Exports")),
    }
    return known.get(kind, ("document", translate("Sync", "Other entries")))


def refusal_words(code: str) -> str:
    """Why headquarters set an entry aside."""
    translate = QCoreApplication.translate
    known = {
        "unknown_kind": translate("Sync", "Headquarters does not know this kind of entry yet."),
    }
    other = translate("Sync", "Headquarters could not take it over ({code}).")
    return known.get(code, other.format(code=code))
