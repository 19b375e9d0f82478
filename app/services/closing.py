"""Resting and locking: what waits is sealed, then the store lets go of file and keys."""

from app.domain.errors import EnvironmentFailed
from app.services.backup import bring_up_to_date_in_passing
from app.services.erasure import sweep
from app.services.retention import Keeping
from app.services.signed_in import SignedIn
from app.storage import journal
from app.sync.rested import owed_positions, write_rested
from app.sync.seal import seal_unsent

LINES_AT_REST = 100
"""So many lines of the journal are looked at for what is due to go: locking must not wait."""


def rest(signed_in: SignedIn) -> None:
    """What an idle moment is good for: seal, let go, copy, empty the log, sync the anchor.

    Raises EnvironmentFailed when the disk does not take it; everything waits in the journal then.
    """
    seal_unsent(signed_in.store, signed_in.place, signed_in.clock)
    Keeping(signed_in).purge(LINES_AT_REST)
    sweep(signed_in)
    bring_up_to_date_in_passing(signed_in)
    signed_in.store.checkpoint()
    with signed_in.store.read() as tx:
        position = journal.head(tx)
    signed_in.anchor.sync(position)


def close_laptop(signed_in: SignedIn) -> None:
    """Rest, then close. The store is closed whatever the resting raises; twice is no error.

    What the journal then owes headquarters is noted for a carrier, who cannot read it.
    """
    try:
        rest(signed_in)
        with signed_in.store.read() as tx:
            owed = owed_positions(tx)
        write_rested(signed_in.place, owed)
    except EnvironmentFailed as wrong:
        if wrong.code != "store_closed":
            raise
    finally:
        signed_in.store.close()
