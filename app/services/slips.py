"""The slip a person may take along: number, check and a signed code; no name, no need."""

from app.documents.slip import CHAIN_BYTES, Slip, assemble, slip_text, to_be_signed
from app.domain.errors import UserCanFix
from app.domain.officers import Action
from app.domain.records import Movement
from app.services.signed_in import SignedIn
from app.services.views import Registered, SlipCode
from app.storage import people
from app.storage.device import load_device
from app.storage.entry_by_id import position_of
from app.vault.signing import sign_structure


class Slips:
    """Signs slips with the device's key."""

    def __init__(self, signed_in: SignedIn) -> None:
        self._at = signed_in

    def slip(self, registered: Registered) -> SlipCode:
        """The slip of a save that is on the disk.

        It carries the beginning of the chain after this registration, and so bears witness to
        it and to all before it. Raises UserCanFix `slip_gone` when the laptop has no such save.
        """
        self._at.require(Action.REGISTER)
        chain = self._chain_after(registered)
        slip = Slip(
            registration_number=registered.registration_number,
            post=self._at.device.post,
            day=registered.at.astimezone().date(),
            chain_head=chain[:CHAIN_BYTES],
        )
        signature = sign_structure(self._signing_key(), to_be_signed(slip))
        return SlipCode(registered.registration_number, slip_text(assemble(slip, signature)))

    def _signing_key(self) -> bytes:
        """Of the device as it is now: it may have made new keys since the sign-in."""
        with self._at.store.read() as tx:
            return load_device(tx).signing_key

    def _chain_after(self, registered: Registered) -> bytes:
        with self._at.store.read() as tx:
            for held in people.get_person(tx, registered.person_id).values():
                record = held.record()
                if isinstance(record, Movement) and record.at == registered.at:
                    position = position_of(tx, held.origin)
                    if position is not None:
                        return position.chain
        raise UserCanFix("slip_gone", "This registration is not on this laptop.")
