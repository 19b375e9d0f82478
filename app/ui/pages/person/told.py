"""The history of a file in words: what happened, who, why, and what an entry changed."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.services.person_views import HistoryLine, ShownChange
from app.ui.figures import isolated
from app.ui.pages.person.field_words import event_word, field_word, kind_word
from app.ui.pages.person.speaker import Speaker

_NOT_TOLD: Final = frozenset(
    {"text_id", "text_hash", "text_version", "officer_id", "noted_by", "received_by"}
    | {
        "asked_by",
        "asked_at",
        "noted_at",
        "decided_by",
        "sealed_record",
        "record",
        "old",
        "new",
        "action",
        "checks",
    }
    | {"of_headquarters", "legal_basis", "reason", "evidence", "read_aloud"}
)
"""Fields that say nothing to who reads a history: keys, and what stands in it otherwise."""

_TOLD_BESIDE: Final = frozenset({("approval", "answer"), ("approval", "decided_at")})
_MOST_CHANGES: Final = 8
"""An entry that says more than this, a registration say, is told by its records alone."""


@dataclass(frozen=True, slots=True)
class Told:
    """An entry of the history: what happened, who and why, and each change in words."""

    strong: str
    when: str
    by: str
    reason: str
    changes: tuple[str, ...]


def told(line: HistoryLine, speaker: Speaker) -> Told:
    """One entry in words."""
    events = list(dict.fromkeys(event_word(kind) for kind in line.kinds))
    changes = [change for change in line.changes if _is_told(change)]
    many = len(changes) > _MOST_CHANGES
    return Told(
        strong=" · ".join(events),
        when=speaker.moment(line.at),
        by=isolated(line.by_name)
        if line.by_name
        else QCoreApplication.translate("Record", "an officer of another laptop"),
        reason=isolated(line.reason) if line.reason else "",
        changes=tuple(dict.fromkeys(kind_word(change.kind) for change in line.changes))
        if many
        else tuple(_change(change, speaker) for change in changes),
    )


def _is_told(change: ShownChange) -> bool:
    """Why, who and when stand beside the changes already."""
    name = change.field.partition("/")[0]
    return name not in _NOT_TOLD and (change.kind, name) not in _TOLD_BESIDE


def _change(change: ShownChange, speaker: Speaker) -> str:
    label = field_word(change.kind, change.field)
    value = (
        QCoreApplication.translate("Record", "not shown to your role")
        if change.withheld
        else speaker.value(change.kind, change.field, change.value)
    )
    return QCoreApplication.translate("Record", "{label}: {value}").format(
        label=label, value=isolated(value)
    )
