"""The signing keys that a device had before, and how far each still counts.

A former key counts for what headquarters held when it was retired and for what the device then
said was under way in other carriers' hands. Whoever gets hold of it later can add nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from app.domain.errors import TrustBroken
from app.hq import schema_renewal as tables
from app.hq.devices import Device
from app.hq.heads import held_incarnations
from app.hq.store import Reading, Values, Writing
from app.journal.chain import Position
from app.vault.signing import key_id
from app.wire.batch import Batch, verify_batch

_keys = tables.former_keys.c
_ends = tables.former_ends.c


def retire_key(tx: Writing, device: Device, said: Iterable[Position], now: datetime) -> None:
    """Retire the device's signing key; `said` is where its journal or outbox ends, by its word.

    What is held counts as well; of two ends of one incarnation the later.
    """
    retired = key_id(device.signing_key)
    held = [one.at for one in held_incarnations(tx, device.id)]
    row: Values = {
        "device": device.id,
        "key_id": retired,
        "signing_key": device.signing_key,
        "retired_at": now,
    }
    tx.insert_missing(tables.former_keys, [row])
    rows: list[Values] = [
        {
            "device": device.id,
            "key_id": retired,
            "incarnation": end.incarnation,
            "number": end.number,
            "chain": end.chain,
        }
        for end in _latest([*held, *said]).values()
    ]
    tx.insert_missing(tables.former_ends, rows)


def signing_keys(tx: Reading, device: UUID) -> Sequence[bytes]:
    """The public signing keys that a device had before, the last first."""
    query = (
        select(_keys.signing_key).where(_keys.device == device).order_by(_keys.retired_at.desc())
    )
    return [bytes(row.signing_key) for row in tx.rows(query)]


def prove_signer(tx: Reading, batch: Batch, device: Device) -> None:
    """Raise TrustBroken unless the device signed the batch, by its key or by one that counts.

    `key_retired` says that a former key signed what it may not say any more.
    """
    try:
        verify_batch(batch, device.signing_key)
    except TrustBroken:
        former = _former_signer(tx, batch, device.id)
        if former is None:
            raise
        if not _counts(tx, batch, device.id, key_id(former)):
            raise TrustBroken(
                "key_retired", "This batch is signed by a key that its device gave up before."
            ) from None


def _former_signer(tx: Reading, batch: Batch, device: UUID) -> bytes | None:
    for public in signing_keys(tx, device):
        try:
            verify_batch(batch, public)
        except TrustBroken:
            continue
        return public
    return None


def _counts(tx: Reading, batch: Batch, device: UUID, id: str) -> bool:
    header = batch.header
    found = tx.rows(
        select(_ends.number, _ends.chain).where(
            _ends.device == device,
            _ends.key_id == id,
            _ends.incarnation == header.incarnation,
        )
    )
    if not found or header.last > found[0].number:
        return False
    return header.last < found[0].number or header.chain == bytes(found[0].chain)


def _latest(ends: Iterable[Position]) -> Mapping[str, Position]:
    latest: dict[str, Position] = {}
    for end in ends:
        known = latest.get(end.incarnation)
        if known is None or end.number > known.number:
            latest[end.incarnation] = end
    return latest
