"""`manzil hq recover` as two people meet it: file or codes in, file and codes out."""

import argparse
import io
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pytest

from app.documents.qr_parts import split
from app.domain.errors import ManzilError
from app.domain.ids import new_id, system_clock
from app.hq.cli import add_arguments, run
from app.hq.devices import add_device
from app.hq.founding import found_headquarters
from app.hq.invitations import lock_invitation
from app.hq.keys import read_keys
from app.hq.opened import opened
from app.hq.place import HeadquartersPlace
from app.vault.device_keys import DeviceKeys, new_device_keys
from app.vault.escrow import seal_escrow
from app.vault.key_list import ACKNOWLEDGEMENT, RECOVERY
from app.vault.recovery import open_recovered, request_hash, spoken_code
from app.vault.sealing import new_sealing_key, public_sealing_key
from app.wire.enrolment import read_code
from app.wire.recovery import RecoveryRequest, read_recovery_answer, sign_recovery_request
from tests.hq.headquarters import device_of
from tests.hq.laptop import Laptop
from tests.hq.two_persons import WORDS, add_people

OFFICER = UUID("01939f00-bbbb-7bbb-8bbb-0000000000c1")
MASTER = bytes(range(32))


@dataclass
class Office:
    """A founded headquarters, one enrolled laptop and its request."""

    data: Path
    device: UUID
    keys: DeviceKeys
    one_time: bytes
    signed: str
    root: str


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    data = tmp_path_factory.mktemp("recover") / "hq"
    place = HeadquartersPlace(data)
    root = found_headquarters(
        place, country="KG", url="https://hq.example.org", database=None, clock=system_clock
    ).root_fingerprint
    add_people(data)
    keys, device, one_time = new_device_keys(), new_id(system_clock()), new_sealing_key()
    with opened(data, {}) as here, here.store.write() as tx:
        add_device(tx, device_of(Laptop(b"", keys=keys, device=device)))
    listed = read_keys(place, root).key_list
    escrow = seal_escrow(MASTER, device, listed.newest(RECOVERY).public)
    request = RecoveryRequest(device, OFFICER, system_clock(), escrow, public_sealing_key(one_time))
    signed = sign_recovery_request(request, keys.transport)
    return Office(data, device, keys, one_time, signed, root)


Recover = Callable[..., str]


@pytest.fixture
def recover(
    office: Office,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Recover:
    def asked(*options: str, file: str, typed: str = f"{WORDS}\n{WORDS}\n", **other: str) -> str:
        key = str(office.data / "keys/offline/recovery.key")
        said = {"by": "Admin", "second": "Guard", "key": key} | other
        parser = argparse.ArgumentParser()
        add_arguments(parser)
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        who = ["--by", said["by"], "--second", said["second"], "--recovery-key", said["key"]]
        where = ["--data", str(office.data), "--out", str(tmp_path / "answer")]
        arguments = parser.parse_args(["recover", file, *where, *who, *options])
        assert run(arguments) == 0
        return capsys.readouterr().out

    return asked


def opens(office: Office, tmp_path: Path) -> bool:
    keys = read_keys(HeadquartersPlace(office.data), office.root).key_list
    text = (tmp_path / "answer").read_text()
    answer = read_recovery_answer(text, keys.by_id(ACKNOWLEDGEMENT))
    recovered = open_recovered(
        answer.sealed,
        office.one_time,
        device=office.device,
        officer=OFFICER,
        request=request_hash(office.signed),
    )
    return recovered.master == MASTER


def test_a_request_from_a_file(office: Office, recover: Recover, tmp_path: Path) -> None:
    path = tmp_path / "request"
    path.write_text(office.signed + "\n")
    told = recover("--code", spoken_code(office.signed).lower(), file=str(path))
    assert f"L1 of KG06, device {office.device}" in told
    assert f"officer  {OFFICER}" in told
    assert f"code     {spoken_code(office.signed)}" in told
    assert opens(office, tmp_path)
    assert (tmp_path / "answer").stat().st_mode & 0o77 == 0


def test_codes_from_a_file_and_an_answer_as_codes(
    office: Office, recover: Recover, tmp_path: Path
) -> None:
    path = tmp_path / "codes"
    path.write_text("\n".join(reversed(split(office.signed))) + "\n\n")
    recover("--qr", str(tmp_path / "pictures"), file=str(path))
    assert opens(office, tmp_path)
    pictures = sorted((tmp_path / "pictures").glob("answer-*.svg"))
    assert len(pictures) == len(split((tmp_path / "answer").read_text()))
    assert all("<svg" in picture.read_text() for picture in pictures)


@pytest.mark.parametrize("as_codes", [False, True])
def test_a_request_that_is_typed_before_the_passphrases(
    office: Office, recover: Recover, tmp_path: Path, *, as_codes: bool
) -> None:
    request = "\n".join(split(office.signed)) + "\n" if as_codes else office.signed
    recover(file="-", typed=f"{request}\n{WORDS}\n{WORDS}\n")
    assert opens(office, tmp_path)


def test_a_code_for_new_keys_of_an_enrolled_laptop(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    asked = ["invite", "--data", str(office.data), "--device"]
    assert run(parser.parse_args([*asked, str(office.device)])) == 0
    said = capsys.readouterr()
    assert said.err.startswith("For new keys of the laptop, L1 at KG06, within 15 minutes.")
    code = read_code(said.out)
    with opened(office.data, {}) as here, here.store.write() as tx:
        invitation = lock_invitation(tx, code.secret)
    assert invitation is not None
    assert (invitation.renews, invitation.post, invitation.label) == (office.device, "KG06", "L1")
    for wrong in (str(UUID(int=9)), "L1"):
        with pytest.raises(ManzilError) as told:
            run(parser.parse_args([*asked, wrong]))
        assert told.value.code == "device_unknown"
    with pytest.raises(SystemExit):
        parser.parse_args([*asked, str(office.device), "--post", "KG06"])


def refused(recover: Recover, tmp_path: Path, **case: str) -> str:
    options = ("--code", case.pop("code")) if "code" in case else ()
    with pytest.raises(ManzilError) as told:
        recover(*options, **case)
    assert not (tmp_path / "answer").exists()
    return told.value.code


def test_what_is_refused_leaves_no_answer(office: Office, recover: Recover, tmp_path: Path) -> None:
    path = tmp_path / "request"
    path.write_text(office.signed)
    other_key = tmp_path / "other.key"
    other_key.write_bytes(new_sealing_key())
    short_key = tmp_path / "short.key"
    short_key.write_bytes(bytes(95))
    file = str(path)
    for code, case in (
        ("recovery_code", {"file": file, "code": "0000-0000"}),
        ("second_person", {"file": file, "second": "Admin"}),
        ("not_allowed", {"file": file, "second": "Reader"}),
        ("user_wrong", {"file": file, "typed": f"{WORDS}\nwrong words here\n"}),
        ("escrow_other_key", {"file": file, "key": str(other_key)}),
        ("keys", {"file": file, "key": str(short_key)}),
        ("keys_missing", {"file": file, "key": str(tmp_path / "none.key")}),
        ("no_file", {"file": str(tmp_path / "none")}),
        ("message", {"file": "-", "typed": "\n"}),
    ):
        assert refused(recover, tmp_path, **case) == code


def test_a_flipped_bit_in_the_request_is_found(
    office: Office, recover: Recover, tmp_path: Path
) -> None:
    value = json.loads(office.signed)
    value["payload"] = value["payload"].replace(str(OFFICER), str(UUID(int=1)))
    path = tmp_path / "request"
    path.write_text(json.dumps(value))
    assert refused(recover, tmp_path, file=str(path)) == "signature"
