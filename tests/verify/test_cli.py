import argparse
import hashlib
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from app.journal.chain import Position, genesis, next_chain
from app.journal.entry import RecordChange, new_body, new_entry
from app.vault.key_list import ACKNOWLEDGEMENT, KeyList, ListedKey, sign_key_list
from app.vault.sealing import new_sealing_key, public_sealing_key
from app.vault.signed_text import sign_text
from app.vault.signing import new_signing_key, public_signing_key
from app.verify.cli import add_arguments, run
from app.wire.batch import seal_batch
from app.wire.journal_export import Incarnation, write_export
from app.wire.messages import ACKNOWLEDGEMENT_CONTEXT, Acknowledgement, write_acknowledgement

DEVICE = UUID(int=2)
INCARNATION = "00112233445566ff"
NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
SIGNING, SEALING, ROOT, ACKING = (
    new_signing_key(),
    new_sealing_key(),
    new_signing_key(),
    new_signing_key(),
)
DEVICE_KEY = public_signing_key(SIGNING).hex()
ROOT_PRINT = hashlib.sha256(public_signing_key(ROOT)).hexdigest()
ENTRY = new_entry(
    id=UUID(int=1),
    at=NOW,
    device=DEVICE,
    author=UUID(int=3),
    kinds=("registered",),
    bodies=[
        new_body(
            UUID(int=4), [RecordChange(UUID(int=4), "person", (), {"family_name": "HIDDENNAME"})]
        )
    ],
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An export, a batch, its acknowledgement, and the keys."""
    folder = tmp_path_factory.mktemp("evidence")
    chain = next_chain(genesis(DEVICE, INCARNATION, None), ENTRY.head)
    parts = [Incarnation(INCARNATION, None, [ENTRY])]
    export = write_export(parts, device=DEVICE, at=NOW, signing_key=SIGNING)
    (folder / "journal").write_bytes(b"".join(export))
    batch = seal_batch(
        [ENTRY],
        device=DEVICE,
        first=1,
        after=Position(INCARNATION, 1, chain),
        parent=None,
        receiver_key=public_sealing_key(SEALING),
        signing_key=SIGNING,
    )
    (folder / "batch").write_bytes(batch.file_bytes)
    (folder / "sealing.key").write_bytes(SEALING)
    ack = Acknowledgement(
        device=DEVICE,
        incarnation=INCARNATION,
        first=1,
        last=1,
        batch=batch.sha256,
        highest=1,
        chain=chain,
        durable=1,
        at=NOW,
    )
    (folder / "ack").write_text(
        sign_text(write_acknowledgement(ack), ACKING, ACKNOWLEDGEMENT_CONTEXT), encoding="utf-8"
    )
    keys = KeyList(
        version=1,
        country="KG",
        issued_at="2026-11-24T10:00:00.000000Z",
        root=public_signing_key(ROOT),
        keys=(ListedKey(ACKNOWLEDGEMENT, public_signing_key(ACKING)),),
        tls_pins=(),
        urls=(),
    )
    (folder / "key-list.json").write_text(sign_key_list(keys, ROOT), encoding="utf-8")
    return folder


def verify(folder: Path, *words: str) -> int:
    """`manzil verify` with file names taken from the folder."""
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    names = {path.name for path in folder.iterdir()} | {"nowhere"}
    return run(parser.parse_args([str(folder / w) if w in names else w for w in words]))


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ("journal --device-key KEY", 0, "GOOD"),
        ("journal", 2, "--device-key"),
        ("journal --device-key OTHER", 1, "not the one given"),
        ("batch --device-key KEY", 0, "not looked at"),
        ("batch --device-key KEY --hq-key sealing.key", 0, "The contents open: 1 entries."),
        ("batch --hq-key sealing.key", 2, "--device-key"),
        ("batch --device-key OTHER", 1, "signature does not fit"),
        ("ack --key-list key-list.json --root ROOT", 0, "an acknowledgement"),
        ("ack --key-list key-list.json --root ROOT --batch batch", 0, "GOOD"),
        ("ack --key-list key-list.json --root ROOT --batch journal", 1, "BAD"),
        ("ack --key-list key-list.json --root OTHER", 1, "key list"),
        ("ack", 2, "--key-list"),
        ("key-list.json --root ROOT", 0, "a key list"),
        ("sealing.key", 1, "not a batch"),
    ],
)
def test_what_is_printed_and_returned(
    folder: Path, capsys: pytest.CaptureFixture[str], words: str, code: int, said: str
) -> None:
    names = {"KEY": DEVICE_KEY, "OTHER": "ab" * 32, "ROOT": ROOT_PRINT.upper()}
    assert verify(folder, *(names.get(word, word) for word in words.split())) == code
    printed = capsys.readouterr()
    assert said in printed.out
    assert printed.err == ""
    assert "HIDDENNAME" not in printed.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("nowhere", "cannot be read"),
        ("batch --device-key abc", "--device-key takes 64"),
        ("ack --root xyz", "--root takes 64"),
        ("batch --hq-key ack", "not a sealing key"),
        ("batch --hq-key nowhere", "cannot be read"),
        ("ack --key-list nowhere", "cannot be read"),
    ],
)
def test_a_persons_mistake_ends_with_2_and_one_line(
    folder: Path, capsys: pytest.CaptureFixture[str], words: str, said: str
) -> None:
    assert verify(folder, *words.split()) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert said in printed.err
    assert printed.err.count("\n") == 1


def test_a_folder_is_checked_whole_and_foreign_files_are_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert verify(folder, str(folder)) == 1
    said = capsys.readouterr().out
    assert "This is a folder of batches and answers." in said
    assert "WRONG: sealing.key: This batch file is damaged or is not a batch." in said


def test_a_tampered_export_says_where(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = (folder / "journal").read_bytes().replace(b"HIDDENNAME", b"HIDDENNAMF")
    (tmp_path / "journal").write_bytes(data)
    assert verify(tmp_path, "journal", "--device-key", DEVICE_KEY) == 1
    said = capsys.readouterr().out
    assert f"WRONG: entry 1 of incarnation {INCARNATION}: body 1 was altered." in said
    assert "HIDDEN" not in said


def test_a_file_too_big_is_not_read_whole(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (tmp_path / "huge").open("wb") as file:
        file.truncate((64 << 20) + 1)
    assert verify(tmp_path, "huge") == 2
    assert "too big" in capsys.readouterr().err
