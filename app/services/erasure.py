"""Erasing a person on this laptop: the content goes, a stub and the count stay.

Headquarters' data-protection officer decides (an `erase` item). In one transaction an entry names
every body that goes, and bodies, projections, look-up rows and drafts go; afterwards the write-
ahead log is emptied and every file that may still hold them is removed or cut anew. A crash in
between is made good at the next rest: the store knows what is not swept yet.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from uuid import UUID

from app.domain.errors import TrustBroken
from app.domain.ids import derived_id, new_id
from app.domain.records import IdentityDocument, RightsRequest
from app.journal.entry import new_body, read_time
from app.journal.erasure import ERASED, erasure_change
from app.services.signed_in import SignedIn
from app.storage import break_glass, drafts, erase, journal, sealed_drafts
from app.storage.erased import Stub, stub_of, write_stub
from app.storage.exchange import durable_up_to
from app.storage.folded import CurrentRecord, records_of
from app.storage.replace import remove_set_aside
from app.storage.transaction import Writing
from app.sync.medium import forget_bodies
from app.sync.recut import remove_batches_of
from app.sync.seal import seal_unsent
from app.wire.page import Item


def apply_erase(tx: Writing, item: Item, at: SignedIn) -> None:
    """Erase the person of an `erase` item. Raises TrustBroken `item` when it names none."""
    person, request = read_order(item.said)
    erase_person(tx, at, person, request)


def erase_person(tx: Writing, at: SignedIn, person: UUID, request: UUID | None) -> bool:
    """Destroy all that is held about a person; False when nothing is.

    The entry's author is whoever is signed in: the order's own evidence is the signed page, and
    headquarters' entry of its decision.
    """
    held = erase.held_bodies(tx, [person])
    current = records_of(tx, person)
    _destroy_drafts(tx, person, current)
    if not held:
        return False
    now = at.clock()
    entry = new_id(now)
    before = stub_of(tx, person)
    stub = Stub(
        person,
        now,
        request or (before.request if before else None),
        _receipt(current, request) or (before.receipt if before else None),
    )
    said = write_stub(stub, erase.crossings_of(current))
    change = erasure_change(derived_id(entry, 0), (one.sha256 for one in held), said)
    journal.append(tx, at.entry(ERASED, id=entry, at=now, bodies=(new_body(None, [change]),)))
    break_glass.destroy_of(tx, [one.id for one in current if one.kind == "approval"])
    erase.destroy(tx, held)
    return True


def sweep(at: SignedIn) -> None:
    """Let no file of this laptop hold what has gone: outbox, set-aside, the log.

    Copies on a second medium that is not connected are noted, and go when it is. May be run any
    number of times; does nothing when all is swept. A damaged database that was set aside by a
    salvage goes whole: nobody can take one person out of it. While a reader holds the log, the
    places stay noted and it is done at the next rest. Raises EnvironmentFailed `disk`,
    `disk_full`.
    """
    with at.store.read() as tx:
        places = erase.unswept(tx)
        owed = [(name, number) for name, number in places if number > durable_up_to(tx, name)]
    if not places:
        return
    remove_set_aside(at.place.store)
    remove_batches_of(at.place, places)
    seal_unsent(at.store, at.place, at.clock)
    forget_bodies(at.place, _by_incarnation(owed))  # copies of what is durable go anyhow
    if at.store.rewrite():
        with at.store.write() as tx:
            erase.mark_swept(tx, places)


def read_order(said: Mapping[str, object]) -> tuple[UUID, UUID | None]:
    """Person and request of an order to erase. Raises TrustBroken `item`."""
    try:
        request = said.get("request")
        return UUID(str(said["person"])), UUID(str(request)) if request else None
    except (KeyError, ValueError) as wrong:
        raise TrustBroken("item", "An order of headquarters cannot be read.") from wrong


def read_moment(said: Mapping[str, object], name: str, otherwise: datetime) -> datetime:
    """A moment that an item may name; `otherwise` when it does not, or in another shape."""
    try:
        return read_time(str(said[name]))
    except (KeyError, ValueError):
        return otherwise


def _by_incarnation(places: Iterable[tuple[str, int]]) -> Mapping[str, Collection[int]]:
    found: dict[str, set[int]] = {}
    for incarnation, number in places:
        found.setdefault(incarnation, set()).add(number)
    return found


def _receipt(current: Iterable[CurrentRecord], request: UUID | None) -> str | None:
    asked = (one.record() for one in current if one.id == request)
    return next((one.receipt for one in asked if isinstance(one, RightsRequest)), None)


def _destroy_drafts(tx: Writing, person: UUID, current: Iterable[CurrentRecord]) -> None:
    """Drafts, locked ones too, that name the person or one of their documents."""
    records = (one.record() for one in current)
    numbers = [one.number for one in records if isinstance(one, IdentityDocument) and one.number]
    for draft in drafts.mentioning(tx, [str(person), *numbers]):
        drafts.destroy_erased(tx, draft)
    sealed_drafts.destroy_of_person(tx, person)
