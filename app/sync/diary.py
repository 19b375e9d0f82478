"""What the carrier remembers from one run to the next (exchange.json): how it went, how fast.

Written only by whoever holds the lease; read by `seal` (how large a batch may be) and by
`settle` (what to show). It holds nothing personal, and a damaged one is begun anew.
"""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.settings.place import Place, disk_trouble, write_private

FIRST_ENTRIES = 50
MOST_ENTRIES = 500
_MOST_TOO_BIG = 1000


@dataclass(frozen=True, slots=True)
class Diary:
    """The last exchange.

    `trouble` is the code of what went wrong last ("" when nothing did), `failures` how often in
    a row. `skew_seconds` is this laptop's clock minus headquarters'. `batch_entries` is how many
    entries the next batch may hold, `is_shrunk` whether one was lost and none of that size came
    through since. `too_big` names entries (incarnation, number) that
    headquarters refused as too large even alone.
    """

    batch_entries: int = FIRST_ENTRIES
    is_shrunk: bool = False
    failures: int = 0
    trouble: str = ""
    next_try: datetime | None = None
    last_contact: datetime | None = None
    skew_seconds: float | None = None
    too_big: tuple[tuple[str, int], ...] = ()

    def is_due(self, now: datetime) -> bool:
        """Whether the scheduler may try; a person who presses "Send now" need not ask."""
        return self.next_try is None or now >= self.next_try


def faster(entries: int) -> int:
    return min(entries * 2, MOST_ENTRIES)


def slower(entries: int) -> int:
    return max(entries // 2, 1)


def read_diary(place: Place) -> Diary:
    """The diary; a new one when there is none or it is damaged. Raises EnvironmentFailed."""
    try:
        return _parse(json.loads(_diary_file(place).read_bytes()))
    except (FileNotFoundError, ValueError, KeyError, TypeError, RecursionError):
        return Diary()
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong


def write_diary(place: Place, diary: Diary) -> None:
    value = {
        "batch_entries": diary.batch_entries,
        "failures": diary.failures,
        "is_shrunk": diary.is_shrunk,
        "last_contact": _time_text(diary.last_contact),
        "next_try": _time_text(diary.next_try),
        "skew_seconds": diary.skew_seconds,
        "too_big": [list(named) for named in diary.too_big[-_MOST_TOO_BIG:]],
        "trouble": diary.trouble,
    }
    write_private(_diary_file(place), json.dumps(value, sort_keys=True).encode() + b"\n")


def _parse(value: dict[str, object]) -> Diary:
    entries, failures, skew = value["batch_entries"], value["failures"], value["skew_seconds"]
    named, trouble = value["too_big"], value["trouble"]
    if not (type(entries) is int and type(failures) is int and isinstance(named, list)):
        raise TypeError(value)
    if not (isinstance(trouble, str) and (skew is None or isinstance(skew, int | float))):
        raise TypeError(value)
    return Diary(
        batch_entries=min(max(entries, 1), MOST_ENTRIES),
        is_shrunk=value.get("is_shrunk") is True,
        failures=max(failures, 0),
        trouble=trouble,
        next_try=_time(value["next_try"]),
        last_contact=_time(value["last_contact"]),
        skew_seconds=skew,
        too_big=tuple((str(incarnation), int(number)) for incarnation, number in named),
    )


def _time_text(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _time(text: object) -> datetime | None:
    if text is None:
        return None
    moment = datetime.fromisoformat(str(text))
    if moment.utcoffset() is None:
        raise ValueError(text)
    return moment


def _diary_file(place: Place) -> Path:
    return place.folder / "exchange.json"
