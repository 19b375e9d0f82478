"""What binds a device to what it sent, when the sealed bytes are gone: header, hash, signature."""

import hashlib
from datetime import datetime
from uuid import UUID

from app.hq import schema
from app.hq.store import Writing
from app.wire.batch import Batch


def keep_evidence(tx: Writing, batch: Batch, carrier: UUID, now: datetime) -> None:
    """Keep it for a batch that was taken; a repeat keeps what the first one left."""
    tx.insert_missing(
        schema.batches,
        [
            {
                "sha256": batch.sha256,
                "device": batch.header.device,
                "incarnation": batch.header.incarnation,
                "first": batch.header.first,
                "last": batch.header.last,
                "header": batch.header_bytes,
                "sealed_sha256": hashlib.sha256(batch.sealed).digest(),
                "signature": batch.signature,
                "carrier": carrier,
                "received_at": now,
            }
        ],
    )
