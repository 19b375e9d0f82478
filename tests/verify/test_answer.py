import json
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.journal.chain import Position, genesis, next_chain
from app.journal.entry import new_entry
from app.vault.key_list import (
    ACKNOWLEDGEMENT,
    SEALING,
    KeyList,
    ListedKey,
    root_fingerprint,
    sign_key_list,
)
from app.vault.sealing import new_sealing_key, public_sealing_key
from app.vault.signed_text import sign_text
from app.vault.signing import new_signing_key, public_signing_key
from app.verify.answer import Proof, check_answer, is_signed_text
from app.verify.findings import Findings, Outcome
from app.wire.batch import Batch, seal_batch
from app.wire.enrolment import ENROLLED_CONTEXT, EnrolAnswer, write_enrol_answer
from app.wire.messages import (
    ACKNOWLEDGEMENT_CONTEXT,
    HELLO_CONTEXT,
    Acknowledgement,
    DeviceStatus,
    EntryVerdict,
    HeldHead,
    HelloAnswer,
    Verdict,
    write_acknowledgement,
    write_hello_answer,
)
from app.wire.refusal import REFUSAL_CONTEXT, Reason, Refusal, write_refusal

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
DEVICE = UUID(int=2)
INCARNATION = "00112233445566ff"
ROOT, ACKING, SIGNING = new_signing_key(), new_signing_key(), new_signing_key()
ROOT_PUBLIC = public_signing_key(ROOT)
RECEIVER = public_sealing_key(new_sealing_key())
KEYS = KeyList(
    version=4,
    country="KG",
    issued_at="2026-11-24T10:00:00.000000Z",
    root=ROOT_PUBLIC,
    keys=(
        ListedKey(SEALING, RECEIVER),
        ListedKey(ACKNOWLEDGEMENT, public_signing_key(ACKING)),
    ),
    tls_pins=("pin",),
    urls=("https://127.0.0.1:8443",),
)
KEY_LIST = sign_key_list(KEYS, ROOT)
PROOF = Proof(root_fingerprint(ROOT_PUBLIC), KEY_LIST)


def sealed(first: int, last: int) -> Batch:
    chain = genesis(DEVICE, INCARNATION, None)
    entries = []
    for number in range(1, last + 1):
        entry = new_entry(
            id=UUID(int=number),
            at=NOW,
            device=DEVICE,
            author=UUID(int=3),
            kinds=(),
            bodies=(),
        )
        chain = next_chain(chain, entry.head)
        entries.append(entry)
    return seal_batch(
        entries[first - 1 :],
        device=DEVICE,
        first=first,
        after=Position(INCARNATION, last, chain),
        parent=None,
        receiver_key=RECEIVER,
        signing_key=SIGNING,
    )


BATCH = sealed(1, 3)
ACK = Acknowledgement(
    device=DEVICE,
    incarnation=INCARNATION,
    first=1,
    last=3,
    batch=BATCH.sha256,
    highest=3,
    chain=BATCH.header.chain,
    durable=2,
    at=NOW,
    verdicts=(EntryVerdict(2, UUID(int=9), Verdict.WAITING, "parent"),),
)


def signed(ack: Acknowledgement = ACK, key: bytes = ACKING) -> str:
    return sign_text(write_acknowledgement(ack), key, ACKNOWLEDGEMENT_CONTEXT)


def about(ack: Acknowledgement, batch: bytes) -> Findings:
    return check_answer(signed(ack), replace(PROOF, batch=batch))


def test_an_acknowledgement_is_good_by_key_list_and_root() -> None:
    findings = check_answer(signed(), PROOF)
    assert findings.outcome is Outcome.GOOD
    assert findings.kind == "an acknowledgement"
    assert f"Entries 1 to 3 of batch {BATCH.sha256}." in findings.facts
    assert f"Entry 2 ({UUID(int=9)}): waiting, parent." in findings.facts
    assert "Signed by headquarters of KG (key list 4)." in findings.facts


def test_without_root_or_key_list_it_is_not_proved() -> None:
    for proof in (Proof(), Proof(PROOF.root_fingerprint), Proof(None, KEY_LIST)):
        assert check_answer(signed(), proof).outcome is Outcome.NOT_PROVED


def test_every_changed_byte_is_bad() -> None:
    data = signed().encode()
    good = 0
    for place in range(len(data)):
        changed = bytearray(data)
        changed[place] ^= 1
        text = changed.decode()
        good += check_answer(text, PROOF).outcome is not Outcome.BAD
    assert good <= 2, "only the unused bits at the end of the base64"


def test_a_forged_signature_is_bad() -> None:
    assert check_answer(signed(key=new_signing_key()), PROOF).outcome is Outcome.BAD
    other_kind = sign_text(write_acknowledgement(ACK), ACKING, HELLO_CONTEXT)
    assert check_answer(other_kind, PROOF).outcome is Outcome.BAD


def test_a_key_list_of_another_root_is_bad() -> None:
    thief = new_signing_key()
    theirs = replace(KEYS, root=public_signing_key(thief))
    proof = Proof(PROOF.root_fingerprint, sign_key_list(theirs, thief))
    findings = check_answer(signed(), proof)
    assert findings.outcome is Outcome.BAD
    assert findings.problems[0].startswith("the key list: ")


def test_it_is_held_against_its_batch() -> None:
    assert about(ACK, BATCH.file_bytes).outcome is Outcome.GOOD
    later = replace(ACK, highest=9, chain=b"\x01" * 32)
    assert about(later, BATCH.file_bytes).outcome is Outcome.GOOD
    for wrong in (
        replace(ACK, batch="ab" * 32),
        replace(ACK, first=2),
        replace(ACK, device=UUID(int=7)),
        replace(ACK, incarnation="ff" * 8),
        replace(ACK, chain=b"\x01" * 32),
    ):
        assert about(wrong, BATCH.file_bytes).outcome is Outcome.BAD
    assert about(ACK, sealed(1, 3).file_bytes).outcome is Outcome.BAD
    assert about(ACK, b"junk").outcome is Outcome.BAD


HELD = Position(INCARNATION, 3, bytes(32))
ANSWERS = {
    "a refusal": sign_text(
        write_refusal(Refusal(DEVICE, INCARNATION, Reason.FORK, HELD)), ACKING, REFUSAL_CONTEXT
    ),
    "an answer to a hello": sign_text(
        write_hello_answer(
            HelloAnswer(
                device=DEVICE,
                heads=(HeldHead(HELD, 2),),
                nonce="00",
                now=NOW,
                oldest_version=1,
                status=DeviceStatus.ACTIVE,
                key_list=KEY_LIST,
            )
        ),
        ACKING,
        HELLO_CONTEXT,
    ),
    "an answer to an enrolment": sign_text(
        write_enrol_answer(EnrolAnswer(DEVICE, "KG06 / L1", "KG06", 7, bytes(32), KEY_LIST)),
        ACKING,
        ENROLLED_CONTEXT,
    ),
}


@pytest.mark.parametrize("kind", ANSWERS)
def test_the_other_answers_are_good_or_bad_likewise(kind: str) -> None:
    text = ANSWERS[kind]
    assert is_signed_text(text.encode())
    findings = check_answer(text, PROOF)
    assert (findings.kind, findings.outcome) == (kind, Outcome.GOOD)
    assert check_answer(text, Proof()).outcome is Outcome.NOT_PROVED
    envelope = json.loads(text)
    envelope["payload"] = envelope["payload"].replace(str(DEVICE), str(UUID(int=3)))
    assert check_answer(json.dumps(envelope), PROOF).outcome is Outcome.BAD


def test_an_enrolments_answer_shows_no_number_key() -> None:
    findings = check_answer(ANSWERS["an answer to an enrolment"], PROOF)
    assert "A" * 43 not in "".join(findings.facts)


def test_a_key_list_is_checked_by_its_root() -> None:
    findings = check_answer(KEY_LIST, PROOF)
    assert findings.outcome is Outcome.GOOD
    assert "Version 4 of KG, issued 2026-11-24T10:00:00.000000Z." in findings.facts
    assert check_answer(KEY_LIST, Proof()).outcome is Outcome.NOT_PROVED
    assert check_answer(KEY_LIST, Proof("ab" * 32)).outcome is Outcome.BAD


def test_a_signed_text_of_another_kind_is_bad() -> None:
    text = sign_text('{"format":"manzil-letter/1"}', ACKING, b"c")
    assert check_answer(text, PROOF).outcome is Outcome.BAD
    assert check_answer(sign_text('{"format":"manzil-ack/1"}', ACKING, b"c"), Proof()).problems


@given(st.text())
def test_junk_is_bad_and_never_a_crash(text: str) -> None:
    assert check_answer(text, PROOF).outcome is Outcome.BAD
    assert not is_signed_text(text.encode(errors="replace"))
