"""How far a laptop may drift before its people are told: warnings first, and never a closed door.

Each limit has two steps: a warning and a strong warning. Neither keeps anybody from registering.
Headquarters may set other numbers (item `settings`, member `limits`).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from app.domain.errors import UserCanFix

MOST = 10**6
_STRONG = "_strong"


class Limit(StrEnum):
    """What is measured, and in what."""

    CONTACT_DAYS = "contact_days"  # since headquarters was reached last
    UNSENT = "unsent"  # entries that headquarters has not confirmed
    DISK_FREE_MB = "disk_free_mb"  # on the disk of the data folder; less is worse
    KEY_LIST_DAYS = "key_list_days"  # since the key list was signed
    BACKUP_DAYS = "backup_days"  # since unsent work was last copied to the second medium


class Concern(StrEnum):
    """What is looked at without a number."""

    WITHDRAWN = "withdrawn"  # headquarters has ordered this laptop back; it is wiped in time
    NO_BACKUP = "no_backup"  # no second medium was chosen, and work is unsent
    BACKUP_HERE = "backup_here"  # the second medium is on the same disk
    DISK_NOT_ENCRYPTED = "disk_not_encrypted"
    DISK_ENCRYPTION_UNKNOWN = "disk_encryption_unknown"
    HIBERNATION = "hibernation"  # memory with keys may be written to the disk


class Level(StrEnum):
    """How loudly it is said."""

    NOTE = "note"
    WARNING = "warning"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class Caution:
    """One warning; `value` is the measured number, where there is one."""

    about: Limit | Concern
    level: Level
    value: int | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """From which number on (for DISK_FREE_MB: up to which) there is a warning, a strong one."""

    warning: int
    strong: int


_DEFAULTS: Mapping[Limit, Step] = MappingProxyType(
    {
        Limit.CONTACT_DAYS: Step(3, 14),
        Limit.UNSENT: Step(500, 5_000),
        Limit.DISK_FREE_MB: Step(2_048, 512),
        Limit.KEY_LIST_DAYS: Step(365, 730),
        Limit.BACKUP_DAYS: Step(2, 7),
    }
)


@dataclass(frozen=True, slots=True)
class LimitSteps:
    """The steps that hold on this laptop."""

    steps: Mapping[Limit, Step] = field(default_factory=lambda: _DEFAULTS)

    def cautions(self, measured: Mapping[Limit, int]) -> Iterator[Caution]:
        """The warnings that these numbers give; what was not measured gives none."""
        for limit, value in measured.items():
            level = self._level(limit, value)
            if level is not None:
                yield Caution(limit, level, value)

    def _level(self, limit: Limit, value: int) -> Level | None:
        step = self.steps[limit]
        sign = -1 if limit is Limit.DISK_FREE_MB else 1
        if sign * value >= sign * step.strong:
            return Level.STRONG
        return Level.WARNING if sign * value >= sign * step.warning else None


def write_limits(limits: LimitSteps) -> dict[str, int]:
    """As they travel in a `settings` item and stand in the stores: two numbers for each limit."""
    said: dict[str, int] = {}
    for limit, step in limits.steps.items():
        said |= {limit.value: step.warning, limit.value + _STRONG: step.strong}
    return said


def read_limits(said: Mapping[str, object]) -> LimitSteps:
    """The inverse; what is not said has its default, what is not known is passed over.

    Raises UserCanFix `limits` unless they are whole numbers from 0 to a million, the strong one
    at least as far as the other.
    """
    return LimitSteps(
        MappingProxyType({limit: _step(limit, said, step) for limit, step in _DEFAULTS.items()})
    )


def _step(limit: Limit, said: Mapping[str, object], default: Step) -> Step:
    warning = said.get(limit.value, default.warning)
    strong = said.get(limit.value + _STRONG, default.strong)
    if type(warning) is int and type(strong) is int:
        near, far = (strong, warning) if limit is Limit.DISK_FREE_MB else (warning, strong)
        if 0 <= near <= far <= MOST:
            return Step(warning, strong)
    raise UserCanFix(
        "limits",
        "A limit is two whole numbers: from where there is a warning, and, at least as far, from"
        " where there is a strong one.",
        field=limit.value,
    )
