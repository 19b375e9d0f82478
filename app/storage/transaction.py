"""What a repository function takes first: an open transaction of the store."""

from dataclasses import dataclass, field

from sqlalchemy import Connection

from app.journal.chain import Position


@dataclass(frozen=True, slots=True)
class Reading:
    """One unchanging view of the store, as it was at the first question asked of it."""

    connection: Connection


@dataclass(frozen=True, slots=True)
class Writing(Reading):
    """The store's one write transaction; what it reads includes what it has written.

    `moved` collects the journal's new positions, for the anchor to be told after the commit.
    """

    moved: list[Position] = field(default_factory=list)
