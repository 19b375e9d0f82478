"""Does a batch continue what is held of its journal? Gap before chain (journal-and-sync.md, 15).

The client checks the same, which is why the server must not rely on it: a clone or a restored
disk is found here as well.
"""

from collections.abc import Sequence
from itertools import accumulate

from app.domain.errors import TrustBroken
from app.hq.heads import HeldIncarnation, chain_at
from app.hq.store import Reading
from app.journal.chain import next_chain
from app.journal.entry import Entry
from app.wire.batch import BatchHeader
from app.wire.refusal import Reason


def continue_chain(
    tx: Reading, held: HeldIncarnation, header: BatchHeader, sent: Sequence[Entry]
) -> tuple[bytes, ...] | Reason:
    """The chain after each entry of the batch, or why it does not continue what is held.

    Raises TrustBroken `chain` when a batch that starts its journal contradicts itself. Any other
    one can only be told from a fork by a person.
    """
    before = chain_at(tx, held, header.first - 1)
    if before is None:
        return Reason.GAP
    if held.at.number > 0 and header.parent != held.parent:
        return Reason.FORK
    _, *chains = accumulate((e.head for e in sent), next_chain, initial=before)
    agrees = chains[-1] == header.chain
    if header.first == 1 and not agrees:
        raise TrustBroken("chain", "The entries of this batch do not fit its header.")
    shared = min(header.last, held.at.number)
    if shared >= header.first and chains[shared - header.first] != chain_at(tx, held, shared):
        return Reason.FORK
    return tuple(chains) if agrees else Reason.FORK
