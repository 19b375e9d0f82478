"""What was said of a person, when and by whom; and whose post a person was recorded at."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select

from app.journal.entry import Body, Head, RecordChange, read_body, read_head
from app.storage.schema import BODIES, JOURNAL, PEOPLE, VISITS
from app.storage.transaction import Reading


@dataclass(frozen=True, slots=True)
class Said:
    """One entry that speaks of a person: its head, and what it says of the person's records."""

    head: Head
    changes: tuple[RecordChange, ...]


def said_of(tx: Reading, person: UUID) -> tuple[Said, ...]:
    """Every entry that speaks of this person, the newest written first."""
    query = (
        select(JOURNAL.c.sequence, JOURNAL.c.head, BODIES.c.salt, BODIES.c.text)
        .join_from(BODIES, JOURNAL, BODIES.c.entry == JOURNAL.c.entry)
        .where(BODIES.c.person == person)
        .order_by(JOURNAL.c.sequence.desc(), BODIES.c.ordinal)
    )
    seen: dict[UUID, Said] = {}
    for row in tx.connection.execute(query):
        head = read_head(row.head)  # an entry said again in a new incarnation counts once
        _, changes = read_body(Body(row.salt, row.text))
        seen.setdefault(head.id, Said(head, changes))
    return tuple(seen.values())


def was_met(
    tx: Reading, person: UUID, *, officer: UUID, after: int, kinds: Collection[str]
) -> bool:
    """Whether this officer made an entry of one of these kinds about them since `after`.

    `after` is a sequence of the journal: clocks decide nothing. An entry that a new incarnation
    says again counts where it was written first.
    """
    query = (
        select(func.min(JOURNAL.c.sequence), JOURNAL.c.head)
        .join_from(BODIES, JOURNAL, BODIES.c.entry == JOURNAL.c.entry)
        .where(BODIES.c.person == person)
        .group_by(JOURNAL.c.entry)
        .having(func.min(JOURNAL.c.sequence) > after)
    )
    heads = [read_head(row.head) for row in tx.connection.execute(query)]
    return any(head.author == officer and set(kinds) & set(head.kinds) for head in heads)


def recorded_at(tx: Reading, people: Collection[UUID], post: str) -> frozenset[UUID]:
    """Which of these people crossed at this post, or are held here without any crossing."""
    crossed = select(VISITS.c.person).where(VISITS.c.person.in_(people))
    here = set(tx.connection.execute(crossed.where(VISITS.c.post == post)).scalars())
    held = select(PEOPLE.c.person).where(
        PEOPLE.c.person.in_(people), PEOPLE.c.person.not_in(crossed)
    )
    return frozenset(here | set(tx.connection.execute(held).scalars()))
