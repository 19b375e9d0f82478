"""How many entries each file of the outbox may hold: more and more while the line is good.

Files go in order and a run ends at the first that is lost on the way, so every one is tried only
after the one before came through. A backlog is therefore cut as it is to be sent, each file twice
as large as the last, instead of all of it as small as the first.
"""

from dataclasses import dataclass

from app.sync.diary import Diary

MOST_STEP = 4
"""A file holds at most so many times what the diary allows: who carries while the laptop is locked
cannot cut what proves too large for the line."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Entries of the first file that waits, and the most of any."""

    first: int
    most: int

    def of(self, ahead: int) -> int:
        """How many entries a file may hold that has so many ahead of it."""
        return min(self.first << min(ahead, MOST_STEP), self.most)


def pace_of(diary: Diary, most: int) -> Pace:
    """Level after a file was lost, until one came through again; `most` bounds every file."""
    first = min(diary.batch_entries, most)
    return Pace(first, first if diary.is_shrunk else min(first * MOST_STEP, most))
