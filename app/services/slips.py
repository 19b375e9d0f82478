"""The slip a person may take along: number, check and a signed code; no name, no need."""

from app.documents.slip import CHAIN_BYTES, Slip, assemble, slip_text, to_be_signed
from app.domain.officers import Action
from app.services.signed_in import SignedIn
from app.services.views import Registered, SlipCode
from app.storage import journal
from app.vault.signing import sign_structure


class Slips:
    """Signs slips with the device's key."""

    def __init__(self, signed_in: SignedIn) -> None:
        self._at = signed_in

    def slip(self, registered: Registered) -> SlipCode:
        """The slip of a save that is on the disk.

        Its chain head is the journal's present one, so that it bears witness to this
        registration and to all before it.
        """
        self._at.officer.require(Action.REGISTER)
        with self._at.store.read() as tx:
            chain = journal.head(tx).chain
        slip = Slip(
            registration_number=registered.registration_number,
            post=self._at.device.post,
            day=registered.at.astimezone().date(),
            chain_head=chain[:CHAIN_BYTES],
        )
        signature = sign_structure(self._at.device.signing_key, to_be_signed(slip))
        return SlipCode(registered.registration_number, slip_text(assemble(slip, signature)))
