from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.journal.chain import Position, genesis, next_chain
from app.journal.entry import Body, Entry, new_body, new_entry
from app.vault.sealing import new_sealing_key, public_sealing_key
from app.vault.signing import new_signing_key, public_signing_key
from app.verify.batch import check_batch
from app.verify.findings import Findings, Outcome
from app.wire.batch import seal_batch

DEVICE = UUID(int=2)
INCARNATION = "00112233445566ff"
SIGNING, SEALING = new_signing_key(), new_sealing_key()
PUBLIC = public_signing_key(SIGNING)


def entry(number: int, *, device: UUID = DEVICE, body: Body | None = None) -> Entry:
    return new_entry(
        id=UUID(int=number),
        at=datetime(2026, 11, 24, 10, 0, tzinfo=UTC),
        device=device,
        author=UUID(int=3),
        kinds=("registered",),
        bodies=(body or new_body(UUID(int=number), []),),
    )


ENTRIES = tuple(entry(number) for number in range(1, 7))


def position(entries: tuple[Entry, ...], number: int) -> Position:
    chain = genesis(DEVICE, INCARNATION, None)
    for each in entries[:number]:
        chain = next_chain(chain, each.head)
    return Position(INCARNATION, number, chain)


def batch(
    first: int, last: int, *, entries: tuple[Entry, ...] = ENTRIES, after: Position | None = None
) -> bytes:
    return seal_batch(
        entries[first - 1 : last],
        device=DEVICE,
        first=first,
        after=after or position(entries, last),
        parent=None,
        receiver_key=public_sealing_key(SEALING),
        signing_key=SIGNING,
    ).file_bytes


ONE, TWO = batch(1, 3), batch(4, 6)


def full(data: bytes, previous: bytes | None = None) -> Findings:
    return check_batch(data, device_key=PUBLIC, sealing_key=SEALING, previous=previous)


def test_a_batch_is_good_with_header_and_signature_alone() -> None:
    findings = check_batch(ONE, device_key=PUBLIC)
    assert findings.outcome is Outcome.GOOD
    assert f"Device {DEVICE}, incarnation {INCARNATION}." in findings.facts
    assert "Entries 1 to 3 (3)." in findings.facts
    assert f"Chain after the last {position(ENTRIES, 3).chain.hex()}." in findings.facts
    assert any("not looked at" in fact for fact in findings.facts)


def test_without_the_devices_key_nothing_is_proved() -> None:
    assert check_batch(ONE).outcome is Outcome.NOT_PROVED
    assert check_batch(ONE, sealing_key=SEALING).outcome is Outcome.NOT_PROVED


def test_the_contents_open_with_headquarters_key() -> None:
    findings = full(ONE)
    assert findings.outcome is Outcome.GOOD
    assert "The contents open: 3 entries." in findings.facts


def test_a_later_batch_needs_the_one_before_it() -> None:
    assert full(TWO, ONE).outcome is Outcome.GOOD
    alone = full(TWO)
    assert alone.outcome is Outcome.NOT_PROVED
    assert any("goes on from 3" in missing for missing in alone.unproved)
    assert full(batch(5, 6), ONE).outcome is Outcome.BAD
    assert full(TWO, TWO).outcome is Outcome.BAD
    assert full(TWO, b"junk").outcome is Outcome.BAD
    forged = bytearray(ONE)
    forged[0] ^= 1
    assert any(
        "previous batch's signature" in problem for problem in full(TWO, bytes(forged)).problems
    )


def test_changing_any_byte_is_seen_by_the_signature() -> None:
    for place in range(0, len(ONE), 3):
        changed = bytearray(ONE)
        changed[place] ^= 0x10
        assert check_batch(bytes(changed), device_key=PUBLIC).outcome is Outcome.BAD, place


def test_cutting_off_the_end_is_seen() -> None:
    for length in range(0, len(ONE), 11):
        assert check_batch(ONE[:length], device_key=PUBLIC).outcome is Outcome.BAD


def test_another_device_or_headquarters_is_seen() -> None:
    other = public_signing_key(new_signing_key())
    assert check_batch(ONE, device_key=other).outcome is Outcome.BAD
    findings = check_batch(ONE, device_key=PUBLIC, sealing_key=new_sealing_key())
    assert findings.problems == (
        "the contents: they are sealed to another key than the one given.",
    )


def test_a_chain_that_the_contents_do_not_make_is_seen() -> None:
    reordered = (ENTRIES[1], ENTRIES[0], ENTRIES[2])
    lying = batch(1, 3, entries=reordered, after=position(ENTRIES, 3))
    findings = full(lying)
    assert findings.problems == ("the contents: their chain is not the one in the header.",)


@pytest.mark.parametrize(
    ("strange", "said"),
    [
        (entry(2, device=UUID(int=9)), "entry 2: it was written by another device."),
        (entry(2, body=Body(bytes(16), "{}")), "entry 2: A journal entry has a damaged body."),
    ],
)
def test_a_strange_entry_is_named(strange: Entry, said: str) -> None:
    entries = (ENTRIES[0], strange, ENTRIES[2])
    assert full(batch(1, 3, entries=entries)).problems == (said,)


@given(st.binary(max_size=200))
def test_junk_is_bad_and_never_a_crash(junk: bytes) -> None:
    assert full(junk).outcome is Outcome.BAD
