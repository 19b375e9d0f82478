"""The order to erase somebody, for every device that may hold them."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from app.hq import feed, schema
from app.hq.store import Reading, Writing
from app.journal.entry import Json, write_time

KIND = "erase"


def devices_holding(tx: Reading, person: UUID) -> Sequence[UUID]:
    """The enrolled devices that ever said anything of this person, by id."""
    bodies, entries, devices = schema.bodies.c, schema.entries.c, schema.devices.c
    query = (
        select(devices.id)
        .distinct()
        .join_from(schema.bodies, schema.entries, bodies.entry == entries.id)
        .join(schema.devices, devices.id == entries.device)
        .where(bodies.person == person)
        .order_by(devices.id)
    )
    return [row.id for row in tx.rows(query)]


def order_erasure(
    tx: Writing,
    person: UUID,
    request: UUID | None,
    *,
    by: UUID,
    reason: str,
    at: datetime,
    also: Collection[UUID] = (),
) -> Sequence[UUID]:
    """Tell every device that holds this person, and those of `also`, to erase them; which ones.

    To be called before headquarters itself forgets who holds them.
    """
    said: dict[str, Json] = {
        "by": str(by),
        "decided_at": write_time(at),
        "person": str(person),
        "reason": reason,
        "request": str(request) if request else None,
    }
    told = sorted({*devices_holding(tx, person), *also})
    for device in told:
        feed.put(tx, feed.device_scope(device), KIND, said, at)
    return told
