"""The key folder: what is made, what the server reads, what must agree."""

import stat
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.domain.errors import ManzilError, TrustBroken, UserCanFix
from app.hq.keys import KeyFolder, make_keys, read_keys
from app.hq.place import HeadquartersPlace
from app.vault.key_list import (
    ACKNOWLEDGEMENT,
    BACKUP,
    PROTECTION,
    PROTECTION_SIGNING,
    RECOVERY,
    SEALING,
    UPDATE,
    UPDATE_MLDSA,
    read_key_list,
    root_fingerprint,
)
from app.vault.mldsa import public_mldsa_key
from app.vault.protection_key import protection_signing_public
from app.vault.sealing import new_sealing_key, open_sealed, public_sealing_key, seal
from app.vault.signing import new_signing_key, public_signing_key
from app.vault.tls import new_server_certificate, pin_of_pem

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
ONLINE = {
    "acknowledgement.key": 32,
    "number.key": 32,
    "tls-certificate.pem": None,
    "tls-key.pem": None,
    "key-list.json": None,
}
OFFLINE = {
    "root.key": 32,
    "recovery.key": 96,
    "backup.key": 96,
    "protection.key": 96,
    "update-ed25519.key": 32,
    "update-mldsa65.key": 32,
}


@pytest.fixture
def place(tmp_path: Path) -> HeadquartersPlace:
    return HeadquartersPlace(tmp_path)


def made(place: HeadquartersPlace) -> str:
    return make_keys(place, country="KG", url="https://hq.example.org:8443", now=NOW)


def test_what_is_made(place: HeadquartersPlace) -> None:
    made(place)
    names = KeyFolder(place.keys)
    (sealing,) = names.folder.glob("sealing-*.key")
    online = {path.name for path in names.folder.iterdir()}
    assert online == {*ONLINE, sealing.name, "offline"}
    assert {path.name for path in names.offline.iterdir()} == set(OFFLINE)
    for path in (*names.folder.iterdir(), *names.offline.iterdir()):
        size = (ONLINE | OFFLINE).get(path.name)
        if size is not None:
            assert path.stat().st_size == size, path.name
        if sys.platform != "win32":
            mode = 0o700 if path.is_dir() else 0o600
            assert stat.S_IMODE(path.stat().st_mode) == mode, path.name


def test_the_key_list_is_of_the_root_and_names_what_was_made(place: HeadquartersPlace) -> None:
    fingerprint = made(place)
    names = KeyFolder(place.keys)
    root = names.root.read_bytes()
    assert fingerprint == root_fingerprint(public_signing_key(root))
    listed = read_key_list(names.key_list.read_text(), fingerprint)
    assert (listed.version, listed.country) == (1, "KG")
    assert listed.issued_at == "2026-11-24T08:00:00.000000Z"
    assert listed.urls == ("https://hq.example.org:8443",)
    assert listed.tls_pins == (pin_of_pem(names.certificate.read_bytes()),)
    by_use = {key.use: key.public for key in listed.keys}
    offline = names.offline
    assert by_use == {
        SEALING: public_sealing_key(next(names.folder.glob("sealing-*.key")).read_bytes()),
        ACKNOWLEDGEMENT: public_signing_key(names.acknowledgement.read_bytes()),
        RECOVERY: public_sealing_key((offline / "recovery.key").read_bytes()),
        BACKUP: public_sealing_key((offline / "backup.key").read_bytes()),
        PROTECTION: public_sealing_key((offline / "protection.key").read_bytes()),
        PROTECTION_SIGNING: protection_signing_public((offline / "protection.key").read_bytes()),
        UPDATE: public_signing_key((offline / "update-ed25519.key").read_bytes()),
        UPDATE_MLDSA: public_mldsa_key((offline / "update-mldsa65.key").read_bytes()),
    }


def test_two_headquarters_share_no_key(tmp_path: Path) -> None:
    seen = set()
    for name in ("one", "other"):
        place = HeadquartersPlace(tmp_path / name)
        place.folder.mkdir()
        made(place)
        seen |= {path.read_bytes() for path in place.keys.rglob("*.key")}
    assert len(seen) == 2 * 9


def test_keys_are_never_made_over_others(place: HeadquartersPlace) -> None:
    made(place)
    before = {path: path.read_bytes() for path in place.keys.rglob("*") if path.is_file()}
    with pytest.raises(UserCanFix) as caught:
        made(place)
    assert caught.value.code == "keys_exist"
    assert {p: p.read_bytes() for p in place.keys.rglob("*") if p.is_file()} == before


def test_the_server_works_without_the_offline_keys(place: HeadquartersPlace) -> None:
    fingerprint = made(place)
    KeyFolder(place.keys).offline.rename(place.folder.with_name("safe"))
    keys = read_keys(place, fingerprint)
    newest = keys.key_list.newest(SEALING)
    assert open_sealed(seal(b"x", newest.public, b""), keys.sealing[newest.id], b"") == b"x"
    assert keys.key_list_text == KeyFolder(place.keys).key_list.read_text()
    assert len(keys.number) == 32


def test_private_keys_are_not_shown(place: HeadquartersPlace) -> None:
    keys = read_keys(place, made(place))
    shown = repr(keys)
    for secret in (keys.acknowledgement, keys.number, *keys.sealing.values()):
        assert repr(secret)[2:20] not in shown


def test_a_retired_sealing_key_still_opens(place: HeadquartersPlace) -> None:
    fingerprint = made(place)
    retired = new_sealing_key()
    KeyFolder(place.keys).sealing("0123456789abcdef").write_bytes(retired)
    assert retired in read_keys(place, fingerprint).sealing.values()
    assert len(read_keys(place, fingerprint).sealing) == 2


@pytest.mark.parametrize("name", [*ONLINE, "sealing"])
def test_a_missing_file_is_said_and_not_made(place: HeadquartersPlace, name: str) -> None:
    fingerprint = made(place)
    (path,) = place.keys.glob(f"{name}*") if name == "sealing" else [place.keys / name]
    path.unlink()
    if name == "tls-key.pem":
        return  # uvicorn reads it, and is not started: test_serve
    with pytest.raises(ManzilError) as caught:
        read_keys(place, fingerprint)
    assert caught.value.code == ("keys" if name == "sealing" else "keys_missing")
    assert not path.exists()


def other_acknowledgement(names: KeyFolder) -> None:
    names.acknowledgement.write_bytes(new_signing_key())


def other_sealing(names: KeyFolder) -> None:
    next(names.folder.glob("sealing-*.key")).write_bytes(new_sealing_key())


def other_certificate(names: KeyFolder) -> None:
    names.certificate.write_bytes(new_server_certificate(["hq.example.org"])[0])


def short_number_key(names: KeyFolder) -> None:
    names.number.write_bytes(bytes(31))


def no_certificate(names: KeyFolder) -> None:
    names.certificate.write_text("certificate")


def changed_list(names: KeyFolder) -> None:
    names.key_list.write_text(names.key_list.read_text().replace("KG", "TJ"))


@pytest.mark.parametrize(
    "change",
    [
        other_acknowledgement,
        other_sealing,
        other_certificate,
        short_number_key,
        no_certificate,
        changed_list,
    ],
)
def test_keys_that_do_not_belong_together(place: HeadquartersPlace, change: object) -> None:
    fingerprint = made(place)
    assert callable(change)
    change(KeyFolder(place.keys))
    with pytest.raises(TrustBroken):
        read_keys(place, fingerprint)


def test_keys_of_another_root(place: HeadquartersPlace) -> None:
    made(place)
    with pytest.raises(TrustBroken) as caught:
        read_keys(place, "00" * 32)
    assert caught.value.code == "key_list_root"
