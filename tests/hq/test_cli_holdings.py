"""`manzil hq holdings` and `device-keys`, with `manzil verify` over what they give."""

import argparse
from pathlib import Path

import pytest

from app.domain.errors import UserCanFix
from app.hq.devices import find_device
from app.hq.invitations import invite_again
from app.hq.keys import read_keys
from app.hq.opened import opened
from app.hq.renewal import renew
from app.vault.device_keys import new_device_keys
from app.verify import cli as verify
from tests.hq.headquarters import NOW, Headquarters, intake_over
from tests.hq.test_cli_lists import hq
from tests.hq.test_cli_trust import data

__all__ = ["data"]


@pytest.fixture
def root(data: Path) -> str:
    """A headquarters that took two registrations; its root's fingerprint."""
    with opened(data, {}) as here:
        keys = read_keys(here.place, here.headquarters.root_fingerprint)
        headquarters = Headquarters(here.store, keys, intake_over(here.store, keys))
        laptop = headquarters.laptop()
        laptop.register("KARIMOVA")
        laptop.register("SAIDOVA")
        headquarters.take(laptop.batch())
        return here.headquarters.root_fingerprint


def verified(*arguments: str) -> int:
    parser = argparse.ArgumentParser()
    verify.add_arguments(parser)
    return verify.run(parser.parse_args(arguments))


def test_what_is_written_out_verifies(
    data: Path, root: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, keys = tmp_path / "holdings", tmp_path / "device-keys"
    assert hq(data, "device-keys") == 0
    keys.write_text(capsys.readouterr().out, encoding="utf-8")
    assert hq(data, "holdings", "--out", str(out), "--with-bodies") == 0
    proof = ("--key-list", str(data / "keys" / "key-list.json"), "--root", root)
    assert verified(str(out), *proof, "--device-keys", str(keys)) == 0
    assert "GOOD" in capsys.readouterr().out
    assert verified(str(out), *proof) == 2
    out.write_bytes(out.read_bytes().replace(b"KARIMOVA", b"KARIMOVB"))
    assert verified(str(out), *proof, "--device-keys", str(keys)) == 1
    assert "entry 1" in capsys.readouterr().out
    assert out.stat().st_mode & 0o777 == 0o600


def test_a_laptop_that_made_new_keys_still_verifies(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the former key signed is proved by it; a list of before is told to lack the new one."""
    out, before, keys = tmp_path / "holdings", tmp_path / "before", tmp_path / "device-keys"
    with opened(data, {}) as here:
        held = read_keys(here.place, here.headquarters.root_fingerprint)
        headquarters = Headquarters(here.store, held, intake_over(here.store, held))
        laptop = headquarters.laptop()
        laptop.register("KARIMOVA")
        headquarters.take(laptop.batch())
        assert hq(data, "device-keys") == 0
        before.write_text(capsys.readouterr().out, encoding="utf-8")
        new = new_device_keys()
        with here.store.write() as tx:
            device = find_device(tx, laptop.device)
            assert device is not None
            secret, _ = invite_again(tx, device, NOW)
            renew(tx, laptop.renewal(secret, new, laptop.at(1)), NOW)
        laptop.keys = new
        laptop.register("SAIDOVA")
        headquarters.take(laptop.batch(2, 2))
        root = here.headquarters.root_fingerprint
    assert hq(data, "device-keys") == 0
    keys.write_text(capsys.readouterr().out, encoding="utf-8")
    assert hq(data, "holdings", "--out", str(out), "--with-bodies") == 0
    proof = ("--key-list", str(data / "keys" / "key-list.json"), "--root", root)
    assert verified(str(out), *proof, "--device-keys", str(keys)) == 0
    assert verified(str(out), *proof, "--device-keys", str(before)) == 1
    assert "another key of it" in capsys.readouterr().out


def test_without_bodies_nobody_is_named(data: Path, root: str, tmp_path: Path) -> None:
    assert root
    assert hq(data, "holdings", "--out", str(tmp_path / "holdings")) == 0
    assert b"KARIMOVA" not in (tmp_path / "holdings").read_bytes()


def test_nothing_is_written_over(data: Path, root: str, tmp_path: Path) -> None:
    assert root
    (tmp_path / "holdings").write_bytes(b"mine")
    with pytest.raises(UserCanFix) as refused:
        hq(data, "holdings", "--out", str(tmp_path / "holdings"))
    assert refused.value.code == "file_exists"
    assert (tmp_path / "holdings").read_bytes() == b"mine"
