"""Content that is gone for good: what comes of it again, and what will never come.

That of erased people, and bodies that laptops destroyed before headquarters had them. What arrives
about an erased person is dropped before anything is judged or kept, and acknowledged like
everything else: the laptop has nothing to mend.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import select, update

from app.domain.errors import TrustBroken
from app.hq import own_journal, schema
from app.hq.chunks import chunks
from app.hq.erasure_list import Order
from app.hq.schema import NOBODY
from app.hq.schema_erasure import erased_people
from app.hq.store import Reading, Writing
from app.journal.entry import Body, Entry, read_body, read_head
from app.journal.erasure import bodies_taken_away
from app.wire.lines import read_line, write_line

_erased = erased_people.c
_aside = schema.quarantine.c
_bodies = schema.bodies.c
_places = schema.positions.c


@dataclass(frozen=True, slots=True)
class Sifted:
    """Entries without the bodies of erased people; whose these were, with their hashes.

    `people`: all whom the entries were about.
    """

    entries: tuple[Entry, ...]
    people: frozenset[UUID]
    dropped: Mapping[UUID, frozenset[str]]

    @property
    def hashes(self) -> frozenset[str]:
        return frozenset().union(*self.dropped.values())


def note_erased(tx: Writing, order: Order) -> None:
    """Remember that this person is erased; the first time counts."""
    row = {"person": order.person, "request": order.request, "erased_at": order.at}
    tx.insert_missing(erased_people, [row])


def was_erased(tx: Reading, people: Iterable[UUID]) -> frozenset[UUID]:
    """Those of these people who were erased."""
    return frozenset(
        row.person
        for part in chunks(people)
        for row in tx.rows(select(_erased.person).where(_erased.person.in_(part)))
    )


def all_erased(tx: Reading) -> Sequence[Order]:
    """Everybody who was erased, as the database knows it, the first first."""
    rows = tx.rows(select(erased_people).order_by(_erased.erased_at, _erased.person))
    return [Order(row.person, row.request, row.erased_at, own_journal.OFFICE) for row in rows]


def order_about(tx: Reading, person: UUID, at: datetime) -> Order:
    """The order that stands about an erased person, as of `at`, to be told again."""
    rows = tx.rows(select(_erased.request).where(_erased.person == person))
    return Order(person, rows[0].request if rows else None, at, own_journal.OFFICE)


def sift(tx: Reading, sent: Sequence[Entry]) -> Sifted:
    """Take the bodies about erased people out of entries that arrive."""
    about = {body: person for entry in sent for body, person in _people_in(entry)}
    gone = was_erased(tx, set(about.values()))
    dropped: dict[UUID, set[str]] = {}
    for body, person in about.items():
        if person in gone:
            dropped.setdefault(person, set()).add(body.sha256)
    kept = [_without(entry, about, gone) if gone else entry for entry in sent]
    return Sifted(
        tuple(kept),
        frozenset(about.values()),
        {person: frozenset(hashes) for person, hashes in dropped.items()},
    )


def may_be_missing(tx: Reading, device: UUID, sent: Sequence[Entry]) -> frozenset[str]:
    """Hashes among the missing bodies of these entries that an entry says are gone.

    An entry of the same device, in the same batch or held already, or one of headquarters.
    """
    missing = {
        digest
        for entry in sent
        for digest, body in zip(read_head(entry.head).bodies, entry.bodies, strict=True)
        if body is None
    }
    if not missing:
        return frozenset()
    named = {digest for entry in sent for digest in taken_away(entry)}
    own = own_journal.identity(tx)
    for one in (device, *((own.device,) if own else ())):
        if missing - named:
            named |= named_by(tx, one)
    return frozenset(missing & named)


def taken_away(entry: Entry) -> frozenset[str]:
    """Bodies that this entry says are gone; of one that cannot be read, none."""
    try:
        return bodies_taken_away(entry)
    except TrustBroken:
        return frozenset()


def named_by(tx: Reading, device: UUID) -> frozenset[str]:
    """All that erasing entries of one device name. Rare: only when bodies are missing."""
    query = (
        select(_bodies.salt, _bodies.text)
        .join(schema.positions, _places.entry == _bodies.entry)
        .where(_places.device == device, _bodies.person == NOBODY)
        .where(_bodies.text.contains('"kind":"erasure"'))
    )
    named: set[str] = set()
    for row in tx.rows(query):
        _, changes = read_body(Body(bytes(row.salt), row.text))
        for change in changes:
            named |= {name.removeprefix("bodies/") for name, said in change.set.items() if said}
    return frozenset(named)


def erase_lines(tx: Writing, people: Sequence[UUID]) -> Sequence[tuple[UUID, frozenset[str]]]:
    """Destroy what quarantine holds about these people; of which devices, and which hashes."""
    gone = frozenset(people)
    found = []
    for person in people:
        rows = tx.rows(select(schema.quarantine).where(_aside.line.contains(str(person))))
        for row in rows:
            entry = read_line(row.line)
            about = dict(_people_in(entry))
            hashes = frozenset(body.sha256 for body, whose in about.items() if whose in gone)
            if hashes:
                line = write_line(_without(entry, about, gone))
                place = (_aside.entry == row.entry) & (_aside.head_sha256 == row.head_sha256)
                tx.change(update(schema.quarantine).where(place).values(line=line))
                found.append((row.device, hashes))
    return found


def _people_in(entry: Entry) -> Iterable[tuple[Body, UUID]]:
    """Each readable body about somebody. One that cannot be read is quarantined as it is."""
    for body in entry.bodies:
        if body is None:
            continue
        try:
            person, _ = read_body(body)
        except TrustBroken:
            continue
        if person is not None:
            yield body, person


def _without(entry: Entry, about: Mapping[Body, UUID], gone: frozenset[UUID]) -> Entry:
    kept = tuple(
        None if body is not None and about.get(body) in gone else body for body in entry.bodies
    )
    return replace(entry, bodies=kept)
