"""Locking: what waits is sealed, then the store lets go of file and keys."""

from app.services.signed_in import SignedIn
from app.sync.seal import seal_unsent


def close_laptop(signed_in: SignedIn) -> None:
    """Seal, checkpoint, close. The store is closed whatever the sealing raises."""
    try:
        seal_unsent(signed_in.store, signed_in.place, signed_in.clock)
        signed_in.store.checkpoint()
    finally:
        signed_in.store.close()
