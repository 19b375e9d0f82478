"""A folder as a stick or an outbox brings it, checked by real files."""

from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from app.journal.chain import Position, genesis, next_chain
from app.journal.entry import new_entry
from app.vault.key_list import ACKNOWLEDGEMENT, KeyList, ListedKey, root_fingerprint, sign_key_list
from app.vault.sealing import new_sealing_key, public_sealing_key
from app.vault.signed_text import sign_text
from app.vault.signing import new_signing_key, public_signing_key
from app.verify.answer import Proof
from app.verify.bundle import check_bundle
from app.verify.findings import Findings, Outcome
from app.wire.batch import read_batch, seal_batch
from app.wire.messages import ACKNOWLEDGEMENT_CONTEXT, Acknowledgement, write_acknowledgement
from app.wire.page import Item, seal_page

DEVICE, NAME = UUID(int=2), "00112233445566ff"
SIGNING, ACKING, ROOT = new_signing_key(), new_signing_key(), new_signing_key()
RECEIVER = public_sealing_key(new_sealing_key())
NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
FORMER = public_signing_key(new_signing_key())
KEYS = {DEVICE: (FORMER, public_signing_key(SIGNING))}
LIST = KeyList(
    version=1,
    country="KG",
    issued_at="2026-11-24T08:00:00.000000Z",
    root=public_signing_key(ROOT),
    keys=(ListedKey(ACKNOWLEDGEMENT, public_signing_key(ACKING)),),
    tls_pins=(),
    urls=(),
)
PROOF = Proof(root_fingerprint(LIST.root), sign_key_list(LIST, ROOT))
ENTRIES = tuple(
    new_entry(id=UUID(int=n), at=NOW, device=DEVICE, author=UUID(int=3), kinds=["x"], bodies=())
    for n in range(1, 10)
)


def chain_at(number: int) -> bytes:
    chain = genesis(DEVICE, NAME, None)
    for entry in ENTRIES[:number]:
        chain = next_chain(chain, entry.head)
    return chain


def batch(first: int, last: int, chain: bytes | None = None) -> bytes:
    return seal_batch(
        ENTRIES[first - 1 : last],
        device=DEVICE,
        first=first,
        after=Position(NAME, last, chain or chain_at(last)),
        parent=None,
        receiver_key=RECEIVER,
        signing_key=SIGNING,
    ).file_bytes


def acknowledgement(data: bytes, chain: bytes | None = None, key: bytes = ACKING) -> str:
    header = read_batch(data).header
    said = Acknowledgement(
        device=DEVICE,
        incarnation=NAME,
        first=header.first,
        last=header.last,
        batch=read_batch(data).sha256,
        highest=header.last,
        chain=chain or header.chain,
        durable=header.last,
        at=NOW,
        verdicts=(),
    )
    return sign_text(write_acknowledgement(said), key, ACKNOWLEDGEMENT_CONTEXT)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three batches, the first acknowledged."""
    (tmp_path / "outbox").mkdir()
    for first in (1, 4, 7):
        (tmp_path / "outbox" / f"{first}.batch").write_bytes(batch(first, first + 2))
    (tmp_path / "1.answer").write_text(acknowledgement(batch(1, 3)), encoding="utf-8")
    return tmp_path


def check(folder: Path) -> Findings:
    return check_bundle(folder, PROOF, KEYS)


def test_a_whole_folder_is_good_and_says_what_is_not_acknowledged(folder: Path) -> None:
    findings = check(folder)
    assert findings.outcome is Outcome.GOOD, findings
    assert findings.facts == (
        "3 batches, 1 answers and 0 pages of headquarters.",
        f"Device {DEVICE}, incarnation {NAME}: entries 1 to 9, acknowledged here up to 3, 6 not.",
    )


def test_without_keys_it_is_not_proved(folder: Path) -> None:
    findings = check_bundle(folder, Proof())
    assert findings.outcome is Outcome.NOT_PROVED
    assert len(findings.unproved) == 4


def test_a_batch_that_was_taken_out_leaves_a_gap(folder: Path) -> None:
    (folder / "outbox" / "4.batch").unlink()
    assert any("entries 4 to 6 are missing" in problem for problem in check(folder).problems)


def test_overlapping_batches_are_no_gap(folder: Path) -> None:
    (folder / "again.batch").write_bytes(batch(2, 8))
    assert check(folder).outcome is Outcome.GOOD


def test_two_pasts_under_one_signature_are_told(folder: Path) -> None:
    (folder / "other.batch").write_bytes(batch(5, 6, chain=b"\x01" * 32))
    assert any("entry 6" in p and "two pasts" in p for p in check(folder).problems)


def test_an_acknowledgement_of_another_past_is_told(folder: Path) -> None:
    (folder / "2.answer").write_text(acknowledgement(batch(4, 6), b"\x02" * 32), encoding="utf-8")
    assert any("entry 6" in p and "another past" in p for p in check(folder).problems)


def test_a_forged_acknowledgement_acknowledges_nothing(folder: Path) -> None:
    forged = acknowledgement(batch(7, 9), key=new_signing_key())
    (folder / "3.answer").write_text(forged, encoding="utf-8")
    findings = check(folder)
    assert any("3.answer" in problem for problem in findings.problems)
    assert "acknowledged here up to 3, 6 not." in findings.facts[1]


def test_any_flipped_bit_names_its_file(folder: Path) -> None:
    path = folder / "outbox" / "4.batch"
    whole = path.read_bytes()
    for place in range(0, len(whole), 97):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        findings = check(folder)
        assert findings.outcome is not Outcome.GOOD, place
        told = (*findings.problems, *findings.unproved)  # another device's id has no known key
        assert any("outbox/4.batch" in one for one in told), place


def page(key: bytes = ACKING) -> bytes:
    item = Item(UUID(int=5), "settings", {"a": 1}, NOW, 1)
    return seal_page(
        [item], device=DEVICE, epoch=1, scope="all", receiver_key=RECEIVER, signing_key=key
    ).file_bytes


def test_pages_are_held_against_headquarters_keys(folder: Path) -> None:
    (folder / "1.page").write_bytes(page())
    findings = check(folder)
    assert findings.outcome is Outcome.GOOD
    assert findings.facts[0] == "3 batches, 1 answers and 1 pages of headquarters."
    (folder / "2.page").write_bytes(page(new_signing_key()))
    assert any("2.page" in problem for problem in check(folder).problems)
    assert any("2.page" in missing for missing in check_bundle(folder, Proof()).unproved)


def test_a_batch_may_be_signed_by_any_key_the_device_had(folder: Path) -> None:
    others = [public_signing_key(new_signing_key()) for _ in range(2)]
    keys = [others[0], public_signing_key(SIGNING), others[1]]
    assert check_bundle(folder, PROOF, {DEVICE: keys}).outcome is Outcome.GOOD
    assert check_bundle(folder, PROOF, {DEVICE: others}).outcome is Outcome.BAD


def test_a_file_that_is_neither_is_named(folder: Path) -> None:
    (folder / "holiday.jpg").write_bytes(b"\xff\xd8\xff")
    assert any("holiday.jpg" in problem for problem in check(folder).problems)


def test_an_empty_folder_holds_nothing(tmp_path: Path) -> None:
    assert check(tmp_path).facts == ("0 batches, 0 answers and 0 pages of headquarters.",)
