"""Copies of the journal: all of it, proved by the device's key, never without an entry."""

import hashlib
import json
import stat
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import EnvironmentFailed, TrustBroken, UserCanFix
from app.domain.officers import Officer
from app.journal.entry import Entry, read_json
from app.services.journal_copy import CopiedJournal, JournalCopy, require_new
from app.storage import journal
from app.vault.signing import new_signing_key, public_signing_key
from app.verify.findings import Outcome
from app.verify.journal_export import check_journal_export
from tests.services.counter import ANALYST, KARIMOV, REGISTRAR, SUPERVISOR, Counter

CHUNK = 2


def fill(counter: Counter, count: int) -> None:
    for n in range(count):
        counter.clock.pass_time(minutes=1)
        draft = counter.draft(replace(KARIMOV, number=f"FA{n:05d}"))
        counter.registrar.register(draft, counter.shift)


def copy(counter: Counter, target: Path, officer: Officer = SUPERVISOR) -> CopiedJournal:
    return JournalCopy(counter.as_officer(officer), chunk=CHUNK).write(target)


def outcome(data: bytes, key: bytes) -> Outcome:
    return check_journal_export(data.splitlines(keepends=True), key).outcome


def last_event(counter: Counter) -> Any:
    (body,) = counter.entries()[-1].bodies
    assert body is not None
    return read_json(body.text)["event"]


def copied_entries(target: Path) -> list[tuple[int, str, list[str]]]:
    lines = [json.loads(line) for line in target.read_bytes().splitlines()]
    return [
        (line["number"], line["head"], [body[1] for body in line["bodies"]])
        for line in lines
        if "head" in line
    ]


def told(entry: Entry) -> tuple[str, list[str]]:
    return entry.head, [body.text for body in entry.bodies if body is not None]


def test_every_entry_is_in_it_verbatim_and_the_devices_key_proves_it(
    counter: Counter, tmp_path: Path
) -> None:
    fill(counter, 2 * CHUNK + 1)
    before = counter.entries()
    target = tmp_path / "journal.jsonl"
    done = copy(counter, target)
    device = counter.signed_in.device
    key = public_signing_key(device.signing_key)
    assert done == CopiedJournal(len(before), device.device, key)
    assert copied_entries(target) == [(n, *told(entry)) for n, entry in enumerate(before, 1)]
    assert outcome(target.read_bytes(), key) is Outcome.GOOD
    assert outcome(target.read_bytes(), public_signing_key(new_signing_key())) is Outcome.BAD
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_a_journal_with_a_restored_past_is_copied_whole(counter: Counter, tmp_path: Path) -> None:
    fill(counter, 3)
    with counter.signed_in.store.write() as tx:
        journal.start_incarnation(tx)
    fill(counter, 1)
    done = copy(counter, tmp_path / "journal.jsonl")
    assert done.entries == 3 + 3 + 1, "what was not acknowledged is said again"
    numbers = [number for number, _, _ in copied_entries(tmp_path / "journal.jsonl")]
    assert numbers == [1, 2, 3, 1, 2, 3, 4]
    assert outcome((tmp_path / "journal.jsonl").read_bytes(), done.signing_key) is Outcome.GOOD


def test_no_changed_byte_passes(counter: Counter, tmp_path: Path) -> None:
    fill(counter, 1)
    target = tmp_path / "journal.jsonl"
    key = copy(counter, target).signing_key
    good = target.read_bytes()
    for place in range(0, len(good), 23):
        changed = bytearray(good)
        changed[place] ^= 1
        assert outcome(bytes(changed), key) is Outcome.BAD, f"byte {place}"


def test_the_copy_is_journaled_with_what_went_out(counter: Counter, tmp_path: Path) -> None:
    fill(counter, 2)
    copy(counter, tmp_path / "journal.jsonl")
    head = counter.heads()[-1]
    assert (head.kinds, head.author) == (("journal_copied",), SUPERVISOR.id)
    seen = hashlib.sha256((tmp_path / "journal.jsonl").read_bytes()).hexdigest()
    assert last_event(counter) == {"entries": 2, "sha256": seen}


def test_an_empty_journal_can_be_copied(counter: Counter, tmp_path: Path) -> None:
    done = copy(counter, tmp_path / "journal.jsonl")
    assert done.entries == 0
    assert outcome((tmp_path / "journal.jsonl").read_bytes(), done.signing_key) is Outcome.GOOD


@pytest.mark.parametrize("officer", [REGISTRAR, ANALYST])
def test_only_a_supervisor_copies(counter: Counter, tmp_path: Path, officer: Officer) -> None:
    fill(counter, 1)
    with pytest.raises(UserCanFix) as refused:
        copy(counter, tmp_path / "out", officer)
    assert refused.value.code == "not_allowed"
    assert list(tmp_path.glob("out*")) == []
    assert [head.kinds for head in counter.heads()[1:]] == [("refused_attempt",)]


def test_nothing_is_written_over(counter: Counter, tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.write_bytes(b"older")
    with pytest.raises(UserCanFix) as refused:
        copy(counter, target)
    assert refused.value.code == "file_exists"
    assert target.read_bytes() == b"older"
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "nowhere")
    with pytest.raises(UserCanFix):
        require_new(link)
    assert counter.entries() == []


def test_a_damaged_journal_leaves_no_half_file(counter: Counter, tmp_path: Path) -> None:
    fill(counter, 2 * CHUNK)
    with counter.signed_in.store.write() as tx:
        tx.connection.exec_driver_sql("UPDATE journal SET head = '{' WHERE number = 4")
    folder = tmp_path / "out"
    folder.mkdir()
    with pytest.raises(TrustBroken):
        copy(counter, folder / "journal.jsonl")
    assert list(folder.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(counter: Counter, tmp_path: Path) -> None:
    fill(counter, 1)
    with pytest.raises(EnvironmentFailed) as refused:
        copy(counter, tmp_path / "nowhere" / "journal.jsonl")
    assert refused.value.code == "disk"
    assert len(counter.entries()) == 1, "what was not copied is not said to be"
