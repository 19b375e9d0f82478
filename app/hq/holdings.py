"""Everything headquarters holds, written out for whoever checks it (`manzil hq holdings`)."""

from collections.abc import Iterator, Mapping, Sequence
from uuid import UUID

from sqlalchemy import select

from app.hq import schema
from app.hq.entries import bodies_of
from app.hq.heads import HeldIncarnation as Held
from app.hq.heads import held_incarnations
from app.hq.store import Found, Reading
from app.journal.entry import Body, Entry, read_head
from app.journal.erasure import ERASED, PURGED
from app.wire.holdings import (
    Evidence,
    HeldDevice,
    HeldEntry,
    HeldIncarnation,
    HoldingsHeader,
    Line,
    Writer,
    lines_of,
)
from app.wire.lines import read_line

_PAGE = 500


def write_holdings(
    tx: Reading,
    header: HoldingsHeader,
    *,
    signing_keys: Mapping[UUID, Sequence[bytes]],
    signing_key: bytes,
    with_bodies: bool = False,
) -> Iterator[bytes]:
    """The file's lines, in one snapshot, read by the page.

    `signing_keys`: under which each device's batches were taken; a device without any is
    headquarters itself. `signing_key` is the acknowledgement key. Without `with_bodies` only the
    bodies that name what was erased are told whole: they concern nobody.
    """
    writer = Writer()
    yield writer.header(header)
    yield from lines_of(writer, _devices(tx, signing_keys, with_bodies=with_bodies))
    yield writer.end(signing_key)


def _devices(
    tx: Reading, signing_keys: Mapping[UUID, Sequence[bytes]], *, with_bodies: bool
) -> Iterator[Line]:
    by_device: dict[UUID, list[Held]] = {device: [] for device in signing_keys}
    for held in held_incarnations(tx):
        by_device.setdefault(held.device, []).append(held)
    for device, incarnations in sorted(by_device.items()):
        keys = tuple(signing_keys.get(device, ()))
        yield HeldDevice(device, keys, own=not keys)
        for held in _parents_first(incarnations):
            yield HeldIncarnation(held.at.incarnation, held.parent)
            yield from _evidence(tx, held)
            yield from _entries(tx, held, with_bodies=with_bodies)


def _parents_first(incarnations: Sequence[Held]) -> list[Held]:
    """An incarnation after the one that it continues, if that is held."""
    waiting = {held.at.incarnation: held for held in incarnations}
    ordered: list[Held] = []
    while waiting:
        free = [
            held
            for held in waiting.values()
            if held.parent is None or held.parent.incarnation not in waiting
        ]
        if not free:  # only a forger names a circle: it is told as it stands
            free = list(waiting.values())
        free.sort(key=lambda one: one.at.incarnation)
        ordered += [waiting.pop(held.at.incarnation) for held in free]
    return ordered


def _evidence(tx: Reading, held: Held) -> Iterator[Evidence]:
    kept = schema.batches.c
    last = 0
    seen = ""
    while True:
        rows = tx.rows(
            select(kept.sha256, kept.last, kept.header, kept.sealed_sha256, kept.signature)
            .where(kept.device == held.device, kept.incarnation == held.at.incarnation)
            .where((kept.last > last) | ((kept.last == last) & (kept.sha256 > seen)))
            .order_by(kept.last, kept.sha256)
            .limit(_PAGE)
        )
        if not rows:
            return
        for row in rows:
            yield Evidence(bytes(row.header), bytes(row.sealed_sha256), bytes(row.signature))
        last, seen = rows[-1].last, rows[-1].sha256


def _entries(tx: Reading, held: Held, *, with_bodies: bool) -> Iterator[HeldEntry]:
    places = schema.positions.c
    number = 0
    while True:
        rows = tx.rows(
            select(places.number, places.chain, places.entry, places.head_sha256)
            .where(places.device == held.device, places.incarnation == held.at.incarnation)
            .where(places.number > number)
            .order_by(places.number)
            .limit(_PAGE)
        )
        if not rows:
            return
        yield from _page(tx, rows, with_bodies=with_bodies)
        number = rows[-1].number


def _page(tx: Reading, rows: Sequence[Found], *, with_bodies: bool) -> Iterator[HeldEntry]:
    ids = [row.entry for row in rows]
    heads = _taken(tx, ids)
    bodies = bodies_of(tx, ids)
    aside = _aside(tx, ids)
    for row in rows:
        key = (row.entry, bytes(row.head_sha256))
        if key in heads:
            entry = Entry(heads[key], _in_order(heads[key], bodies.get(row.entry, ())))
        elif key in aside:
            entry = aside[key]
        else:  # the place is held and its entry is not: the checker finds the gap
            continue
        shown = tuple(_shown(entry, body, with_bodies=with_bodies) for body in entry.bodies)
        yield HeldEntry(row.number, bytes(row.chain), entry.head, shown, aside=key not in heads)


def _shown(entry: Entry, body: Body | None, *, with_bodies: bool) -> Body | str | None:
    if body is None or with_bodies:
        return body
    names_bodies = {ERASED, PURGED}.intersection(read_head(entry.head).kinds)
    return body if names_bodies and '"person":null' in body.text else body.sha256


def _taken(tx: Reading, ids: Sequence[UUID]) -> Mapping[tuple[UUID, bytes], str]:
    taken = schema.entries.c
    query = select(taken.id, taken.head, taken.head_sha256).where(taken.id.in_(ids))
    return {(row.id, bytes(row.head_sha256)): row.head for row in tx.rows(query)}


def _in_order(head: str, bodies: Sequence[Body]) -> tuple[Body | None, ...]:
    """The bodies at the places their hashes have in the head; None where one is gone."""
    held = {body.sha256: body for body in bodies}
    placed = tuple(held.pop(digest, None) for digest in read_head(head).bodies)
    left = list(held.values())  # altered ones fit no place: they are told where one is missing
    return tuple(left.pop() if body is None and left else body for body in placed)


def _aside(tx: Reading, ids: Sequence[UUID]) -> Mapping[tuple[UUID, bytes], Entry]:
    kept = schema.quarantine.c
    query = select(kept.entry, kept.head_sha256, kept.line).where(kept.entry.in_(ids))
    return {(row.entry, bytes(row.head_sha256)): read_line(row.line) for row in tx.rows(query)}
