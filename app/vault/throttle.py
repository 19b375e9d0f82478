"""How long an officer waits after failed sign-ins: 0, 0, 0, 2, 4, 8 … 300 seconds.

The record lies in the clear beside the key file, survives restarts, and is journaled at the next
sign-in. A thief can delete it: the real protection is what Argon2id costs.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from uuid import UUID

MOST_SECONDS = 300
_FREE_FAILURES = 3
_FORMAT = "manzil-throttle/1"
_MOST_FAILURES = 1_000_000


@dataclass(frozen=True, slots=True)
class Failures:
    """Failed sign-ins since the last good one: how many, the first, and when to try again."""

    count: int
    since: datetime
    not_before: datetime


@dataclass(frozen=True, slots=True)
class Throttle:
    """Failures by officer; officers without any are absent."""

    officers: Mapping[UUID, Failures] = field(default_factory=dict)

    def of(self, officer: UUID) -> Failures | None:
        return self.officers.get(officer)


def delay_after(failures: int) -> int:
    """Seconds to wait after this many failures in a row."""
    if failures <= _FREE_FAILURES:
        return 0
    doublings = min(failures - _FREE_FAILURES, MOST_SECONDS.bit_length())
    return min(1 << doublings, MOST_SECONDS)


def seconds_to_wait(throttle: Throttle, officer: UUID, now: datetime) -> int:
    """Whole seconds, rounded up, until `officer` may try again; 0 is at once.

    Never more than the delay itself, so that a clock set back locks nobody out for a year.
    """
    failures = throttle.of(officer)
    if failures is None or now >= failures.not_before:
        return 0
    left = -((now - failures.not_before) // timedelta(seconds=1))
    return min(left, delay_after(failures.count))


def failed(throttle: Throttle, officer: UUID, now: datetime) -> Throttle:
    """With one failure more, at `now` (aware)."""
    before = throttle.of(officer)
    count = min((before.count if before else 0) + 1, _MOST_FAILURES)
    not_before = now + timedelta(seconds=delay_after(count))
    since = before.since if before else now
    return Throttle({**throttle.officers, officer: Failures(count, since, not_before)})


def succeeded(throttle: Throttle, officer: UUID) -> Throttle:
    """Without this officer's failures; the caller journals them."""
    return Throttle({who: f for who, f in throttle.officers.items() if who != officer})


def dump(throttle: Throttle) -> bytes:
    officers = {
        str(who): {
            "failures": f.count,
            "not_before": f.not_before.astimezone(UTC).isoformat(),
            "since": f.since.astimezone(UTC).isoformat(),
        }
        for who, f in throttle.officers.items()
    }
    return json.dumps({"format": _FORMAT, "officers": officers}, sort_keys=True).encode()


def load(data: bytes) -> Throttle:
    """Read the record. A damaged one counts as empty: it must not lock an officer out."""
    try:
        value = json.loads(data)
        if value["format"] != _FORMAT:
            return Throttle()
        return Throttle({UUID(who): _failures(f) for who, f in value["officers"].items()})
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        return Throttle()


def _failures(value: Mapping[str, str | int]) -> Failures:
    count = int(value["failures"])
    since, not_before = (_moment(value[name]) for name in ("since", "not_before"))
    return Failures(max(0, min(count, _MOST_FAILURES)), since, not_before)


def _moment(text: object) -> datetime:
    moment = datetime.fromisoformat(str(text))
    if moment.tzinfo is None:
        raise ValueError(text)
    return moment.astimezone(UTC)
