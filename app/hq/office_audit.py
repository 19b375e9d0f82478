"""The audit: what happened here and on laptops, newest first, and nothing of anybody's record.

Heads only: kinds, who, where, when. Each look is an entry of headquarters' own journal.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from app.domain.audit import COUNTER_WORK
from app.domain.ids import Clock
from app.domain.permissions import Action
from app.hq import schema
from app.hq.events import OfficeEvent
from app.hq.own_journal import append, event_body
from app.hq.raced import write_until_won
from app.hq.store import Found, Reading, Store
from app.hq.users import HqUser
from app.journal.entry import Head, Json, read_head, write_time

MOST_SHOWN = 200
MOST_LOOKED_AT = 2000
_entries = schema.entries.c


@dataclass(frozen=True, slots=True)
class AuditPage:
    """Events, newest first, and from where to go on: None at the end of all there is.

    A page may be short or empty though more follow: one look goes over 2000 entries at most.
    """

    events: tuple[dict[str, Json], ...]
    before: UUID | None


@dataclass(frozen=True, slots=True)
class AuditQuestion:
    """At most `limit` events before the entry `before`; of one device, of one kind, if named."""

    before: UUID | None = None
    limit: int = MOST_SHOWN
    device: UUID | None = None
    kind: str = ""


class OfficeAudit:
    """The audit for users who may read it."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def read(self, user: HqUser, asked: AuditQuestion) -> AuditPage:
        """One page. Raises UserCanFix `not_allowed`."""
        user.require(Action.READ_AUDIT)
        with self._store.read() as tx:
            page = _page(tx, asked)
        said: dict[str, Json] = {
            "before": str(asked.before) if asked.before else None,
            "device": str(asked.device) if asked.device else None,
            "shown": len(page.events),
        }
        at = self._clock()
        write_until_won(
            self._store,
            lambda changing: append(
                changing,
                kinds=[OfficeEvent.AUDIT_READ],
                author=user.id,
                at=at,
                bodies=[event_body(said)],
            ),
        )
        return page


def _page(tx: Reading, asked: AuditQuestion) -> AuditPage:
    rows = _rows(tx, asked)
    most = max(1, min(asked.limit, MOST_SHOWN))
    events: list[dict[str, Json]] = []
    for row in rows:
        head = read_head(row.head)
        if _is_asked(head, asked.kind):
            events.append(_shown(row, head))
        if len(events) == most:
            return AuditPage(tuple(events), row.id)
    more = rows[-1].id if len(rows) == MOST_LOOKED_AT else None
    return AuditPage(tuple(events), more)


def _rows(tx: Reading, asked: AuditQuestion) -> Sequence[Found]:
    query = select(_entries.id, _entries.head, _entries.incarnation, _entries.number)
    if asked.before is not None:
        query = query.where(_entries.id < asked.before)
    if asked.device is not None:
        query = query.where(_entries.device == asked.device)
    return tx.rows(query.order_by(_entries.id.desc()).limit(MOST_LOOKED_AT))


def _is_asked(head: Head, kind: str) -> bool:
    return kind in head.kinds if kind else bool(set(head.kinds) - COUNTER_WORK)


def _shown(row: Found, head: Head) -> dict[str, Json]:
    return {
        "at": write_time(head.at),
        "author": str(head.author),
        "device": str(head.device),
        "entry": str(row.id),
        "incarnation": row.incarnation,
        "kinds": list(head.kinds),
        "number": row.number,
    }
