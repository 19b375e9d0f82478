"""What is derived from the journal, brought along with every entry.

Everything here is a function of journal and bodies alone, so that `rebuild` gives the same.
"""

from collections.abc import Collection, Iterable, Sequence
from uuid import UUID

from sqlalchemy import delete, func, insert, select

from app.domain.records import FlowCount
from app.journal.entry import Head
from app.storage.erased import project_erased
from app.storage.folded import (
    CurrentRecord,
    SaidBody,
    fold_records,
    note_changes,
    people_of,
    records_of,
)
from app.storage.lookup import forget_lookup, project_lookup
from app.storage.person_rows import person_rows
from app.storage.schema import BODIES, DOCUMENTS, FLOW, JOURNAL, PEOPLE, SOUNDS, TOKENS, VISITS
from app.storage.transaction import Reading, Writing


def project_entry(tx: Writing, said: Head, bodies: Sequence[SaidBody]) -> None:
    """Bring the projections along with one entry, whose head and bodies are written already."""
    records = {change.record for body in bodies for change in body.changes}
    spoken_of = {body.person for body in bodies if body.person}
    held = people_of(tx, records, spoken_of)  # a record may turn out to be another person's
    note_changes(tx, said, bodies)
    project(tx, records, held | spoken_of, new=spoken_of - held)


def project(
    tx: Writing, records: Iterable[UUID], people: Iterable[UUID], new: Collection[UUID] = ()
) -> None:
    """Fold these records, then make anew the rows of these people and of the records' own.

    `new` are those of whom no record was kept before: they have no rows that could go.
    """
    folded = fold_records(tx, records)
    project_unowned(tx, folded)
    for person in {*people, *(one.person for one in folded if one.person)}:
        if person not in new:
            forget_person(tx, person)
        project_person(tx, person)


def forget_person(tx: Writing, person: UUID) -> None:
    """Delete all rows of one person."""
    kept = select(PEOPLE.c.tokens, PEOPLE.c.sounds).where(PEOPLE.c.person == person)
    row = tx.connection.execute(kept).one_or_none()
    if row is not None:
        for column, said in ((TOKENS.c.token, row.tokens), (SOUNDS.c.sound, row.sounds)):
            theirs = column.in_(said.split()) & (column.table.c.person == person)
            tx.connection.execute(delete(column.table).where(theirs))
    for table in (PEOPLE, DOCUMENTS, VISITS):
        tx.connection.execute(delete(table).where(table.c.person == person))
    forget_lookup(tx, person)


def project_person(tx: Writing, person: UUID) -> None:
    """Make all rows of one person, of whom there is none."""
    current = records_of(tx, person)
    rows = person_rows(person, current)
    if rows.person is not None:
        line = {
            "person": person,
            "touched": _last_touch(tx, person),
            "tokens": " ".join(rows.tokens),
            "sounds": " ".join(rows.sounds),
            **rows.person,
        }
        tx.connection.execute(insert(PEOPLE), line)
    for table, found in (
        (DOCUMENTS, rows.documents),
        (VISITS, rows.visits),
        (TOKENS, [{"token": token} for token in rows.tokens]),
        (SOUNDS, [{"sound": sound} for sound in rows.sounds]),
    ):
        if found:
            tx.connection.execute(insert(table), [{"person": person, **row} for row in found])
    project_lookup(tx, person, current)


def project_unowned(tx: Writing, folded: Sequence[CurrentRecord]) -> None:
    """Make anew the rows of records that are nobody's: counts, and stubs of the erased."""
    project_flow(tx, folded)
    project_erased(tx, folded)


def project_flow(tx: Writing, folded: Iterable[CurrentRecord]) -> None:
    """Make anew the rows of people counted without a name."""
    counts = [one for one in folded if one.kind == "flow_count"]
    if not counts:
        return
    tx.connection.execute(delete(FLOW).where(FLOW.c.record.in_([one.id for one in counts])))
    rows = [
        {
            "record": said.id,
            "post": said.post,
            "hour": said.hour,
            "direction": said.direction,
            "count": said.count,
        }
        for said in (one.record() for one in counts)
        if isinstance(said, FlowCount)
    ]
    if rows:
        tx.connection.execute(insert(FLOW), rows)


def _last_touch(tx: Reading, person: UUID) -> int:
    """The sequence of the last entry that speaks of this person."""
    query = (
        select(func.coalesce(func.max(JOURNAL.c.sequence), 0))
        .join_from(BODIES, JOURNAL, BODIES.c.entry == JOURNAL.c.entry)
        .where(BODIES.c.person == person)
    )
    return int(tx.connection.execute(query).scalar_one())
