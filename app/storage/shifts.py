"""The open shift of each officer, with its presets. What was, stands in the journal."""

from uuid import UUID

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.sqlite import insert

from app.domain.shift import Presets, Shift
from app.storage.schema import JOURNAL, SHIFTS
from app.storage.transaction import Reading, Writing


def current_shift(tx: Reading, officer: UUID) -> Shift | None:
    row = tx.connection.execute(select(SHIFTS).where(SHIFTS.c.officer == officer)).one_or_none()
    if row is None:
        return None
    presets = Presets(row.direction, row.transport, row.language, row.departure_country)
    return Shift(row.officer, row.post, presets, row.started_at)


def start_shift(tx: Writing, shift: Shift) -> None:
    """Open a shift, or change the open one of that officer.

    Where in the journal it began is kept beside the wall clock, which somebody may set.
    """
    presets = shift.presets
    last = tx.connection.execute(select(func.coalesce(func.max(JOURNAL.c.sequence), 0)))
    said = {
        "post": shift.post,
        "started_at": shift.started_at,
        "direction": presets.direction,
        "transport": presets.transport,
        "language": presets.language,
        "departure_country": presets.departure_country,
    }
    tx.connection.execute(
        insert(SHIFTS)
        .values(officer=shift.officer_id, after=last.scalar_one(), **said)
        .on_conflict_do_update(index_elements=[SHIFTS.c.officer], set_=said)
    )


def shift_began_after(tx: Reading, officer: UUID) -> int | None:
    """The journal's last sequence before the officer's open shift began; None without a shift."""
    began = select(SHIFTS.c.after).where(SHIFTS.c.officer == officer)
    return tx.connection.execute(began).scalar_one_or_none()


def end_shift(tx: Writing, officer: UUID) -> None:
    """Close the officer's shift; none open is no error."""
    tx.connection.execute(delete(SHIFTS).where(SHIFTS.c.officer == officer))
