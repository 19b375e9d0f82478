"""What a signed answer means for this laptop, held against its own journal.

Each function takes the open transaction and what headquarters said, changes the marks, and says
what it found. A position that headquarters holds and this journal does not know means that the
past of this laptop was restored (`rollback`); one with another chain, that it was cloned or
changed (`fork`).
"""

from collections.abc import Sequence
from uuid import UUID

from app.domain.errors import TrustBroken
from app.journal.chain import Position
from app.storage.device import all_incarnations, current_incarnation
from app.storage.exchange import acknowledged_up_to, record_acknowledgement, rewind
from app.storage.journal import chain_at
from app.storage.transaction import Reading, Writing
from app.sync.halt import FORK, NONE, ROLLBACK
from app.wire.messages import Acknowledgement, HelloAnswer
from app.wire.refusal import Refusal

OTHER_DEVICE = "other_device"


def judge(tx: Reading, held: Sequence[Position]) -> str:
    """FORK, ROLLBACK or NONE for what headquarters holds.

    Of an incarnation that was given up headquarters may hold more: that is why it was given up,
    when the anchor told of a restored disk.
    """
    ours = [chain_at(tx, position.incarnation, position.number) for position in held]
    if any(chain is not None and chain != at.chain for chain, at in zip(ours, held, strict=True)):
        return FORK
    given_up = {one.id for one in all_incarnations(tx)} - {current_incarnation(tx).id}
    lost = [at for chain, at in zip(ours, held, strict=True) if chain is None]
    return ROLLBACK if any(at.incarnation not in given_up for at in lost) else NONE


def take_hello(tx: Writing, answer: HelloAnswer, device: UUID) -> tuple[str, bool]:
    """What headquarters holds of all incarnations: the trouble, and whether it had lost some.

    What it once acknowledged and no longer holds waits again. Raises TrustBroken `other_device`.
    """
    _belongs(answer.device, device)
    held = [head.at for head in answer.heads]
    trouble = judge(tx, held)
    if trouble != NONE:
        return trouble, False
    numbers = {position.incarnation: position.number for position in held}
    lost = [_rewind_to(tx, one.id, numbers.get(one.id, 0)) for one in all_incarnations(tx)]
    return NONE, any(lost)


def take_acknowledgement(tx: Writing, ack: Acknowledgement, device: UUID, size: int) -> int:
    """How many entries are acknowledged now that were not before. A repeat gives 0.

    Raises TrustBroken `other_device`, and `fork` or `rollback` when its chain is not our own.
    """
    _belongs(ack.device, device)
    trouble = judge(tx, [Position(ack.incarnation, ack.highest, ack.chain)])
    if trouble != NONE:
        raise TrustBroken(
            trouble, "Headquarters acknowledged another history of this laptop. Call headquarters."
        )
    if chain_at(tx, ack.incarnation, ack.highest) is None:
        return 0  # of a past that was given up and lost: headquarters has it, that is all
    before = acknowledged_up_to(tx, ack.incarnation).number
    record_acknowledgement(tx, ack, size)
    return max(ack.highest - before, 0)


def take_refusal(tx: Writing, refusal: Refusal, device: UUID) -> tuple[str, bool]:
    """Like a hello about the one incarnation whose batch did not continue what is held."""
    _belongs(refusal.device, device)
    if refusal.incarnation not in {one.id for one in all_incarnations(tx)}:
        raise TrustBroken("incarnation", "This laptop never wrote under that incarnation.")
    trouble = judge(tx, [refusal.held] if refusal.held else [])
    if trouble != NONE:
        return trouble, False
    number = refusal.held.number if refusal.held else 0
    return NONE, _rewind_to(tx, refusal.incarnation, number)


def _rewind_to(tx: Writing, incarnation: str, number: int) -> bool:
    if acknowledged_up_to(tx, incarnation).number <= number:
        return False
    rewind(tx, incarnation, number)
    return True


def _belongs(named: UUID, device: UUID) -> None:
    if named != device:
        raise TrustBroken(OTHER_DEVICE, "This answer belongs to another laptop.")
