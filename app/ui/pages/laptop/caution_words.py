"""Warnings about the laptop in words: what is so, and what to do about it."""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.domain.limits import Caution, Concern, Level, Limit
from app.ui.figures import Figures

TONES: Final = MappingProxyType(
    {Level.NOTE: "accent", Level.WARNING: "warn", Level.STRONG: "error"}
)
ICONS: Final = MappingProxyType(
    {Level.NOTE: "info", Level.WARNING: "warning", Level.STRONG: "alert"}
)


@dataclass(frozen=True, slots=True)
class CautionWords:
    """What is so, and what to do."""

    what: str
    do: str


def caution_words(caution: Caution, figures: Figures) -> CautionWords:
    """The two sentences of a warning."""
    said = (_limits() if isinstance(caution.about, Limit) else _concerns())[caution.about]
    number = figures.number(caution.value) if caution.value is not None else ""
    return CautionWords(said.what.format(number=number), said.do)


def _limits() -> dict[Limit | Concern, CautionWords]:
    translate = QCoreApplication.translate
    return {
        Limit.CONTACT_DAYS: CautionWords(
            translate("Cautions", "Days without contact with headquarters: {number}"),
            translate("Cautions", "Find a network, or send the sealed work on a stick."),
        ),
        Limit.UNSENT: CautionWords(
            translate("Cautions", "Entries that headquarters does not have: {number}"),
            translate("Cautions", "Send them as soon as there is a network."),
        ),
        Limit.DISK_FREE_MB: CautionWords(
            translate("Cautions", "Megabytes free on the disk: {number}"),
            translate("Cautions", "Remove other files from this laptop."),
        ),
        Limit.KEY_LIST_DAYS: CautionWords(
            translate("Cautions", "Days since headquarters signed its key list: {number}"),
            translate("Cautions", "Ask headquarters for a new one; it also comes as a file."),
        ),
        Limit.BACKUP_DAYS: CautionWords(
            translate("Cautions", "Days since unsent work was copied: {number}"),
            translate("Cautions", "Connect the second medium."),
        ),
    }


def _concerns() -> dict[Limit | Concern, CautionWords]:
    translate = QCoreApplication.translate
    return {
        Concern.WITHDRAWN: CautionWords(
            translate("Cautions", "Headquarters has ordered this laptop back"),
            translate("Cautions", "Send what waits. Afterwards the laptop erases itself."),
        ),
        Concern.NO_BACKUP: CautionWords(
            translate("Cautions", "Unsent work is on this laptop alone"),
            translate("Cautions", "Let the supervisor choose a second medium."),
        ),
        Concern.BACKUP_HERE: CautionWords(
            translate("Cautions", "The copies of unsent work lie on the laptop's own disk"),
            translate("Cautions", "Choose a folder on a stick instead."),
        ),
        Concern.DISK_NOT_ENCRYPTED: CautionWords(
            translate("Cautions", "This laptop's disk is not encrypted"),
            translate("Cautions", "Ask headquarters to set the laptop up with an encrypted disk."),
        ),
        Concern.DISK_ENCRYPTION_UNKNOWN: CautionWords(
            translate("Cautions", "Whether this laptop's disk is encrypted cannot be seen"),
            translate("Cautions", "Ask whoever set the laptop up."),
        ),
        Concern.HIBERNATION: CautionWords(
            translate("Cautions", "Hibernation can write keys from memory to the disk"),
            translate("Cautions", "Ask whoever set the laptop up to turn it off."),
        ),
    }
