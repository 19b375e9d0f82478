"""How long an officer waits after failed sign-ins: 0, 0, 0, 2, 4, 8 … 300 seconds.

The record lies in the clear beside the key file, survives restarts, and is journaled at the next
sign-in. A thief can delete it: the real protection is what Argon2id costs.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
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
class WrongPins:
    """Wrong PINs at a paused laptop that no entry tells of yet: how many, and the first."""

    count: int
    since: datetime


@dataclass(frozen=True, slots=True)
class Throttle:
    """Failures by officer; officers without any are absent.

    Wrong PINs make nobody wait: the fifth ends the pause. They are kept until they are journaled.
    """

    officers: Mapping[UUID, Failures] = field(default_factory=dict)
    pins: Mapping[UUID, WrongPins] = field(default_factory=dict)

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
    failures = {**throttle.officers, officer: Failures(count, since, not_before)}
    return replace(throttle, officers=failures)


def succeeded(throttle: Throttle, officer: UUID) -> Throttle:
    """Without this officer's failures; the caller journals them."""
    others = {who: f for who, f in throttle.officers.items() if who != officer}
    return replace(throttle, officers=others)


def wrong_pin(throttle: Throttle, officer: UUID, now: datetime) -> Throttle:
    """With one wrong PIN more, at `now` (aware)."""
    before = throttle.pins.get(officer)
    count = min((before.count if before else 0) + 1, _MOST_FAILURES)
    wrong = WrongPins(count, before.since if before else now)
    return replace(throttle, pins={**throttle.pins, officer: wrong})


def pins_told(throttle: Throttle) -> Throttle:
    """Without the wrong PINs; the caller has journaled them."""
    return replace(throttle, pins={})


def dump(throttle: Throttle) -> bytes:
    officers = {
        str(who): {
            "failures": f.count,
            "not_before": f.not_before.astimezone(UTC).isoformat(),
            "since": f.since.astimezone(UTC).isoformat(),
        }
        for who, f in throttle.officers.items()
    }
    pins = {
        str(who): {"failures": p.count, "since": p.since.astimezone(UTC).isoformat()}
        for who, p in throttle.pins.items()
    }
    more = {"pins": pins} if pins else {}
    return json.dumps({"format": _FORMAT, "officers": officers, **more}, sort_keys=True).encode()


def load(data: bytes) -> Throttle:
    """Read the record. A damaged one counts as empty: it must not lock an officer out."""
    try:
        value = json.loads(data)
        if value["format"] != _FORMAT:
            return Throttle()
        officers = {UUID(who): _failures(f) for who, f in value["officers"].items()}
        pins = {UUID(who): _wrong_pins(p) for who, p in value.get("pins", {}).items()}
        return Throttle(officers, pins)
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        return Throttle()


def _failures(value: Mapping[str, str | int]) -> Failures:
    count = int(value["failures"])
    since, not_before = (_moment(value[name]) for name in ("since", "not_before"))
    return Failures(max(0, min(count, _MOST_FAILURES)), since, not_before)


def _wrong_pins(value: Mapping[str, str | int]) -> WrongPins:
    count = max(0, min(int(value["failures"]), _MOST_FAILURES))
    return WrongPins(count, _moment(value["since"]))


def _moment(text: object) -> datetime:
    moment = datetime.fromisoformat(str(text))
    if moment.tzinfo is None:
        raise ValueError(text)
    return moment.astimezone(UTC)
