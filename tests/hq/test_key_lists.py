"""The next key list: what is new is first, what was stays, and every crash leaves a working one."""

import shutil
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.errors import ManzilError
from app.domain.ids import system_clock
from app.hq.founding import found_headquarters
from app.hq.key_lists import ListChanges, known_list, sign_new_list, use_next_certificate
from app.hq.keys import KeyFolder, read_keys
from app.hq.place import HeadquartersPlace, read_headquarters, write_headquarters
from app.vault.key_list import (
    ACKNOWLEDGEMENT,
    PROTECTION,
    PROTECTION_SIGNING,
    RECOVERY,
    SEALING,
    UPDATE_MLDSA,
    KeyList,
    read_key_list,
    sign_key_list,
)
from app.vault.protection_key import protection_signing_public
from app.vault.sealing import open_sealed, public_sealing_key, seal
from app.vault.signing import key_id, public_signing_key
from app.vault.tls import pin_of_pem

NOW = datetime(2026, 12, 1, 8, tzinfo=UTC)
URL = "https://hq.example.org:8443"


class Office:
    """A founded headquarters whose offline folder lies in a safe."""

    def __init__(self, folder: Path) -> None:
        self.place = HeadquartersPlace(folder / "hq")
        found = found_headquarters(
            self.place, country="KG", url=URL, database=None, clock=system_clock
        )
        self.fingerprint = found.root_fingerprint
        self.safe = folder / "safe"
        KeyFolder(self.place.keys).offline.rename(self.safe)
        self.first = self.known()

    @property
    def names(self) -> KeyFolder:
        return KeyFolder(self.place.keys)

    def known(self) -> KeyList:
        return known_list(self.place, self.fingerprint)

    def sign(self, changes: ListChanges, at: datetime = NOW) -> KeyList:
        signed = sign_new_list(self.place, self.fingerprint, self.safe, changes, now=at)
        assert self.known() == signed
        return signed

    def refused(self, changes: ListChanges) -> str:
        before = files(self.place.keys)
        with pytest.raises(ManzilError) as told:
            sign_new_list(self.place, self.fingerprint, self.safe, changes, now=NOW)
        listed = {name: data for name, data in files(self.place.keys).items() if name in before}
        assert listed == before
        return told.value.code


def files(folder: Path) -> Mapping[str, bytes]:
    return {p.name: p.read_bytes() for p in folder.iterdir() if p.is_file()}


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def test_a_list_without_changes_is_one_version_on(office: Office) -> None:
    signed = office.sign(ListChanges())
    assert (signed.version, signed.issued_at) == (2, "2026-12-01T08:00:00.000000Z")
    assert (signed.keys, signed.urls, signed.tls_pins) == (
        office.first.keys,
        office.first.urls,
        office.first.tls_pins,
    )
    assert office.sign(ListChanges(), NOW + timedelta(days=1)).version == 3


def test_a_new_sealing_key_comes_first_and_the_old_one_still_opens(office: Office) -> None:
    signed = office.sign(ListChanges(sealing=True))
    new, old = signed.newest(SEALING), office.first.newest(SEALING)
    assert new != old
    assert set(signed.by_id(SEALING)) == {new.id, old.id}
    held = read_keys(office.place, office.fingerprint).sealing
    for key in (new, old):
        assert open_sealed(seal(b"x", key.public, b""), held[key.id], b"") == b"x"


def test_a_new_acknowledgement_key_signs_and_the_old_one_is_destroyed(office: Office) -> None:
    signed = office.sign(ListChanges(acknowledgement=True))
    new, old = signed.newest(ACKNOWLEDGEMENT), office.first.newest(ACKNOWLEDGEMENT)
    assert set(signed.by_id(ACKNOWLEDGEMENT)) == {new.id, old.id}
    private = read_keys(office.place, office.fingerprint).acknowledgement
    assert public_signing_key(private) == new.public
    assert not office.names.acknowledgement.exists()
    again = office.sign(ListChanges(acknowledgement=True))
    assert public_signing_key(read_keys(office.place, office.fingerprint).acknowledgement) == (
        again.newest(ACKNOWLEDGEMENT).public
    )
    assert len(list(office.names.folder.glob("acknowledgement*.key"))) == 1


def test_a_new_recovery_key_lies_in_the_safe(office: Office) -> None:
    signed = office.sign(ListChanges(recovery=True))
    new = signed.newest(RECOVERY)
    private = (office.safe / f"recovery-{new.id}.key").read_bytes()
    assert public_sealing_key(private) == new.public
    assert office.first.newest(RECOVERY).id in signed.by_id(RECOVERY)
    assert (office.safe / "recovery.key").exists(), "escrows of before are sealed to it"
    assert not list(office.place.keys.rglob("recovery*"))


def test_the_next_certificate_is_pinned_before_it_is_served(office: Office) -> None:
    current = pin_of_pem(office.names.certificate.read_bytes())
    signed = office.sign(ListChanges(next_pin=True))
    following = pin_of_pem(office.names.next_certificate.read_bytes())
    assert signed.tls_pins == (current, following)
    assert office.sign(ListChanges(next_pin=True)).tls_pins == (current, following)
    assert use_next_certificate(office.place, office.fingerprint) == following
    assert pin_of_pem(office.names.certificate.read_bytes()) == following
    read_keys(office.place, office.fingerprint)
    assert office.sign(ListChanges()).tls_pins == (following,)
    with pytest.raises(ManzilError) as told:
        use_next_certificate(office.place, office.fingerprint)
    assert told.value.code == "no_next_certificate"


def test_a_switch_that_was_cut_short_is_finished(office: Office) -> None:
    office.sign(ListChanges(next_pin=True))
    office.names.next_certificate_key.replace(office.names.certificate_key)
    following = use_next_certificate(office.place, office.fingerprint)
    assert pin_of_pem(office.names.certificate.read_bytes()) == following


def test_a_certificate_that_no_list_names_is_not_served(office: Office) -> None:
    """The crash came after the files and before the list."""
    office.sign(ListChanges(next_pin=True))
    text = office.names.key_list.read_text()
    office.names.key_list.write_text(signed_anew(office, text, tls_pins=office.first.tls_pins))
    with pytest.raises(ManzilError) as told:
        use_next_certificate(office.place, office.fingerprint)
    assert told.value.code == "no_next_certificate"


def signed_anew(office: Office, text: str, **different: tuple[str, ...]) -> str:
    import dataclasses

    known = read_key_list(text, office.fingerprint)
    changed = dataclasses.replace(known, tls_pins=different["tls_pins"])
    return sign_key_list(changed, (office.safe / "root.key").read_bytes())


def test_new_addresses_replace_the_old(office: Office) -> None:
    urls = ("https://new.example.org/", "https://other.example.org:444")
    signed = office.sign(ListChanges(urls=urls))
    assert signed.urls == ("https://new.example.org", "https://other.example.org:444")
    assert read_headquarters(office.place, {}).url == "https://new.example.org"
    assert office.refused(ListChanges(urls=("http://plain.example.org",))) == "url"


def test_a_database_from_the_environment_is_not_written_down(office: Office) -> None:
    known = read_headquarters(office.place, {})
    office.sign(ListChanges(urls=("https://new.example.org",)))
    assert read_headquarters(office.place, {}).database == known.database


def test_a_key_is_dropped_by_its_id(office: Office) -> None:
    old = office.first.newest(SEALING).id
    assert office.refused(ListChanges(dropped=frozenset({old}))) == "key_needed"
    signed = office.sign(ListChanges(sealing=True, dropped=frozenset({old})))
    assert set(signed.by_id(SEALING)) == {signed.newest(SEALING).id}
    assert old in read_keys(office.place, office.fingerprint).sealing, "it still opens"
    assert office.refused(ListChanges(dropped=frozenset({"0" * 16}))) == "key_unknown"


def test_the_acknowledgement_key_in_use_is_not_dropped_for_a_destroyed_one(office: Office) -> None:
    newest = office.sign(ListChanges(acknowledgement=True)).newest(ACKNOWLEDGEMENT).id
    assert office.refused(ListChanges(dropped=frozenset({newest}))) == "key_needed"


def test_uses_that_an_earlier_list_did_not_know_are_added(office: Office) -> None:
    import dataclasses

    root = (office.safe / "root.key").read_bytes()
    later = {PROTECTION, PROTECTION_SIGNING, UPDATE_MLDSA}
    kept = tuple(k for k in office.first.keys if k.use not in later)
    earlier = dataclasses.replace(office.first, keys=kept)
    office.names.key_list.write_text(sign_key_list(earlier, root))
    (office.safe / "protection.key").unlink()
    signed = office.sign(ListChanges())
    made = (office.safe / "protection.key").read_bytes()
    assert signed.newest(PROTECTION).public == public_sealing_key(made)
    assert signed.newest(PROTECTION_SIGNING).public == protection_signing_public(made)
    assert signed.newest(UPDATE_MLDSA) == office.first.newest(UPDATE_MLDSA)


def no_root(office: Office) -> None:
    (office.safe / "root.key").unlink()


def other_root(office: Office) -> None:
    (office.safe / "root.key").write_bytes(bytes(32))


def short_root(office: Office) -> None:
    (office.safe / "root.key").write_bytes(bytes(31))


@pytest.mark.parametrize(
    ("spoil", "code"), [(no_root, "keys_missing"), (other_root, "root_other"), (short_root, "keys")]
)
def test_without_the_root_nothing_is_made(
    office: Office, spoil: Callable[[Office], None], code: str
) -> None:
    spoil(office)
    everything = ListChanges(sealing=True, acknowledgement=True, recovery=True, next_pin=True)
    before = files(office.place.keys)
    assert office.refused(everything) == code
    assert files(office.place.keys) == before


def test_after_a_crash_at_any_file_the_server_starts(office: Office, tmp_path: Path) -> None:
    """Files are new in this order: keys, list, settings; then the former key is destroyed."""
    before = shutil.copytree(office.place.folder, tmp_path / "before")
    office.sign(
        ListChanges(sealing=True, acknowledgement=True, next_pin=True, urls=("https://n.example",))
    )
    new = files(office.place.keys)
    old = files(before / "keys")
    made = sorted(set(new) - set(old))
    assert len(made) == 4
    for done in range(len(made) + 1):
        there = HeadquartersPlace(shutil.copytree(before, tmp_path / f"crash-{done}"))
        for name in made[:done]:
            (there.keys / name).write_bytes(new[name])
        assert read_keys(there, office.fingerprint).key_list.version == 1
        if done < len(made):
            continue
        (there.keys / "key-list.json").write_bytes(new["key-list.json"])
        keys = read_keys(there, office.fingerprint)
        newest = keys.key_list.newest(ACKNOWLEDGEMENT).id
        assert (keys.key_list.version, key_id(public_signing_key(keys.acknowledgement))) == (
            2,
            newest,
        )
        write_headquarters(there, read_headquarters(office.place, {}))
        again = sign_new_list(there, office.fingerprint, office.safe, ListChanges(), now=NOW)
        assert again.version == 3
        assert len(list(there.keys.glob("acknowledgement*.key"))) == 1
