"""What is kept of a batch proves who sent it, without its content."""

import hashlib

import pytest
from sqlalchemy import select

from app.domain.errors import TrustBroken
from app.hq import schema
from app.hq.evidence import keep_evidence
from app.vault.signing import verify
from app.wire.batch import read_batch
from tests.hq.headquarters import CARRIER, NOW, Headquarters


def test_the_signature_can_be_checked_from_what_is_kept(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    laptop.register()
    laptop.register()
    batch = read_batch(laptop.batch())
    with headquarters.store.write() as tx:
        keep_evidence(tx, batch, CARRIER, NOW)
        keep_evidence(tx, batch, laptop.device, NOW)
        (kept,) = tx.rows(select(schema.batches))
    assert (kept.sha256, kept.first, kept.last) == (batch.sha256, 1, 2)
    assert (kept.device, kept.incarnation) == (laptop.device, laptop.incarnation)
    assert kept.carrier == CARRIER, "the first one stays"
    signed = hashlib.sha256(kept.header).digest() + kept.sealed_sha256
    verify(laptop.keys.signing_public, b"manzil-batch-1", signed, kept.signature)
    with pytest.raises(TrustBroken):
        verify(laptop.keys.signing_public, b"manzil-batch-1", signed[::-1], kept.signature)
