"""An older copy of a journal is whole in itself; what others hold of it shows what is gone."""

from datetime import UTC, date, datetime
from uuid import UUID

from app.documents.slip import SignedSlip, Slip, to_be_signed
from app.journal.chain import Position
from app.vault.signing import new_signing_key, public_signing_key, sign_structure
from app.verify.known import Known
from app.wire.messages import Acknowledgement

DEVICE, NAME = UUID(int=2), "00112233445566ff"
KEY = new_signing_key()
PUBLIC = public_signing_key(KEY)
CHAINS = [bytes([number]) * 32 for number in range(10)]


def slip(number: int, key: bytes = KEY) -> SignedSlip:
    said = Slip("KG06-7F4K2Q-5", "KG06", date(2026, 11, 24), CHAINS[number][:8])
    return SignedSlip(said, to_be_signed(said), sign_structure(key, to_be_signed(said)))


def acknowledged(number: int, chain: bytes | None = None, device: UUID = DEVICE) -> Acknowledgement:
    return Acknowledgement(
        device=device,
        incarnation=NAME,
        first=1,
        last=number,
        batch="ab" * 32,
        highest=number,
        chain=chain or CHAINS[number],
        durable=number,
        at=datetime(2026, 11, 24, tzinfo=UTC),
        verdicts=(),
    )


def problems(known: Known, up_to: int) -> tuple[str, ...]:
    for number in range(1, up_to + 1):
        known.see(Position(NAME, number, CHAINS[number]))
    return known.problems(DEVICE, PUBLIC)


def test_a_journal_that_reaches_what_is_known_is_good() -> None:
    known = Known([slip(5)], [acknowledged(7)])
    assert problems(known, 9) == ()
    assert known.facts() == ("Held against slips and acknowledgements: 2 found.",)


def test_an_older_copy_lacks_the_slip_and_the_acknowledged_entry() -> None:
    found = problems(Known([slip(5)], [acknowledged(7)]), 4)
    assert len(found) == 2
    assert "KG06-7F4K2Q-5" in found[0]
    assert "rolled back" in found[0]
    assert "entry 7" in found[1]
    assert "does not reach it" in found[1]


def test_another_past_than_headquarters_holds_is_told() -> None:
    (found,) = problems(Known((), [acknowledged(3, b"\xff" * 32)]), 4)
    assert "another past" in found


def test_a_forged_slip_and_another_devices_answer_are_told() -> None:
    found = problems(Known([slip(3, new_signing_key())], [acknowledged(3, device=UUID(int=9))]), 4)
    assert "did not sign it" in found[0]
    assert "another device" in found[1]


def test_nothing_known_is_nothing_wrong() -> None:
    assert problems(Known(), 4) == ()
    assert Known().facts() == ()


def test_a_slip_from_before_the_device_made_new_keys_holds_by_the_former_key() -> None:
    former = new_signing_key()
    keys = {DEVICE: (PUBLIC, public_signing_key(former))}
    assert problems(Known([slip(3, former)], device_keys=keys), 4) == ()
    other = {UUID(int=9): (public_signing_key(former),)}
    (found,) = problems(Known([slip(3, former)], device_keys=other), 4)
    assert "did not sign it" in found
