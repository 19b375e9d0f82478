"""What is known of a journal from outside: slips handed out, acknowledgements given.

A journal that was rolled back to an older copy is whole in itself. Only what somebody else holds
of its later entries shows that they are gone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from app.documents.slip import CHAIN_BYTES, SignedSlip
from app.domain.errors import TrustBroken
from app.journal.chain import Position
from app.vault.signing import verify_structure
from app.wire.messages import Acknowledgement


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A place that must be in the journal: its chain, or the chain's first bytes."""

    words: str
    front: bytes


class Known:
    """Watches a journal for the places that slips and acknowledgements name.

    `device_keys` by which devices are known elsewhere: a slip may be from before a device made
    new keys.
    """

    def __init__(
        self,
        slips: Sequence[SignedSlip] = (),
        acknowledgements: Sequence[Acknowledgement] = (),
        device_keys: Mapping[UUID, Sequence[bytes]] | None = None,
    ) -> None:
        self._slips = tuple(slips)
        self._device_keys = device_keys or {}
        self._acknowledgements = tuple(acknowledgements)
        self._fronts = {slip.slip.chain_head for slip in slips}
        self._chains = {(ack.incarnation, ack.highest): ack.chain for ack in acknowledgements}
        self._met: set[bytes] = set()
        self._reached: dict[tuple[str, int], bytes] = {}

    def see(self, at: Position) -> None:
        """The journal has an entry with this chain after it."""
        front = at.chain[:CHAIN_BYTES]
        if front in self._fronts:
            self._met.add(front)
        place = (at.incarnation, at.number)
        if place in self._chains:
            self._reached[place] = at.chain

    def problems(self, device: UUID, device_key: bytes) -> tuple[str, ...]:
        """What the journal of `device` lacks. Registration numbers are told; nothing else is."""
        keys = (device_key, *self._device_keys.get(device, ()))
        return (*self._about_slips(keys), *self._about_acknowledgements(device))

    def facts(self) -> tuple[str, ...]:
        held = len(self._met) + len(self._reached)
        return (f"Held against slips and acknowledgements: {held} found.",) if held else ()

    def _about_slips(self, keys: Sequence[bytes]) -> list[str]:
        problems = []
        for signed in self._slips:
            named = f"the slip {signed.slip.registration_number} of {signed.slip.day}"
            if not any(_signed_by(signed, key) for key in keys):
                problems.append(f"{named}: this device did not sign it.")
                continue
            if signed.slip.chain_head not in self._met:
                problems.append(
                    f"{named}: its registration is not in this journal: rolled back to an older"
                    " copy, or cut off."
                )
        return problems

    def _about_acknowledgements(self, device: UUID) -> list[str]:
        problems = []
        for ack in self._acknowledgements:
            named = f"the acknowledgement of entry {ack.highest} of incarnation {ack.incarnation}"
            chain = self._reached.get((ack.incarnation, ack.highest))
            if ack.device != device:
                problems.append(f"{named}: it is about another device.")
            elif chain is None:
                problems.append(
                    f"{named}: the journal does not reach it: rolled back to an older copy, or"
                    " cut off."
                )
            elif chain != ack.chain:
                problems.append(f"{named}: headquarters holds another past than this journal.")
        return problems


def _signed_by(slip: SignedSlip, key: bytes) -> bool:
    try:
        verify_structure(key, slip.to_be_signed, slip.signature)
    except TrustBroken:
        return False
    return True
