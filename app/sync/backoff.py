"""How long to wait after a failed exchange: full jitter between nothing and a growing ceiling.

The ceiling doubles from 2 s to 15 min. A whole country's laptops that lost headquarters in the
same minute so do not come back in the same second.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from random import SystemRandom

FIRST_CEILING_SECONDS = 2.0
LAST_CEILING_SECONDS = 900.0
_LONGEST_ASKED_SECONDS = 3600
_DOUBLINGS = 10  # 2 s doubled ten times is beyond the last ceiling

Draw = Callable[[], float]
"""Gives a number from 0 to 1, each time another."""


def system_draw() -> float:
    return SystemRandom().random()


def ceiling_after(failures: int) -> float:
    """The longest wait, in seconds, after this many failures in a row (at least 1)."""
    doublings = min(max(failures, 1) - 1, _DOUBLINGS)
    return min(FIRST_CEILING_SECONDS * 2.0**doublings, LAST_CEILING_SECONDS)


def next_try(now: datetime, failures: int, asked_seconds: int, draw: Draw) -> datetime:
    """When to try again; `asked_seconds` is what Retry-After asked for (0: nothing).

    Headquarters is believed up to one hour: an answer from somewhere else on the way must not
    silence a laptop for a year.
    """
    jitter = draw() * ceiling_after(failures)
    return now + timedelta(seconds=min(asked_seconds, _LONGEST_ASKED_SECONDS) + jitter)
