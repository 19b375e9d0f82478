"""Headquarters' key folder (security.md, Keys on a laptop, 7).

Online: sealing keys (named by their key id, so that a retired one still opens what was sealed to
it), the acknowledgement key (a later one is named by its id; the list says which signs), the
country's number key, the TLS key. Offline: the root, which signs the key list, recovery, backup,
protection and update keys. The server never reads `keys/offline`; the folder is made to be moved
to a safe. Private keys are raw bytes, mode 0600.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from app.domain.errors import TrustBroken, UserCanFix
from app.hq.place import HeadquartersPlace
from app.journal.entry import write_time
from app.settings.place import disk_trouble, write_private
from app.vault.key_list import (
    ACKNOWLEDGEMENT,
    BACKUP,
    PROTECTION,
    PROTECTION_SIGNING,
    RECOVERY,
    SEALING,
    UPDATE,
    UPDATE_MLDSA,
    KeyList,
    ListedKey,
    read_key_list,
    root_fingerprint,
    sign_key_list,
)
from app.vault.mldsa import public_mldsa_key
from app.vault.protection_key import protection_signing_public
from app.vault.sealing import PRIVATE_BYTES, new_sealing_key, public_sealing_key
from app.vault.signing import key_id, new_signing_key, public_signing_key
from app.vault.tls import new_server_certificate, pin_of_pem

SEED_BYTES = 32


@dataclass(frozen=True, slots=True)
class KeyFolder:
    """The names of the files in a key folder."""

    folder: Path

    @property
    def offline(self) -> Path:
        return self.folder / "offline"

    @property
    def root(self) -> Path:
        return self.offline / "root.key"

    @property
    def acknowledgement(self) -> Path:
        return self.folder / "acknowledgement.key"

    def acknowledgement_of(self, id: str) -> Path:
        """Of a later key than the first, which has no id in its name."""
        return self.folder / f"acknowledgement-{id}.key"

    @property
    def number(self) -> Path:
        return self.folder / "number.key"

    @property
    def key_list(self) -> Path:
        return self.folder / "key-list.json"

    @property
    def certificate(self) -> Path:
        return self.folder / "tls-certificate.pem"

    @property
    def certificate_key(self) -> Path:
        return self.folder / "tls-key.pem"

    @property
    def next_certificate(self) -> Path:
        return self.folder / "tls-next-certificate.pem"

    @property
    def next_certificate_key(self) -> Path:
        return self.folder / "tls-next-key.pem"

    def sealing(self, id: str) -> Path:
        return self.folder / f"sealing-{id}.key"


@dataclass(frozen=True, slots=True)
class HeadquartersKeys:
    """What the server works with; sealing keys by key id, the key list as laptops get it."""

    sealing: Mapping[str, bytes] = field(repr=False)
    acknowledgement: bytes = field(repr=False)
    number: bytes = field(repr=False)
    key_list_text: str
    key_list: KeyList


def make_keys(place: HeadquartersPlace, *, country: str, url: str, now: datetime) -> str:
    """Make all keys and version 1 of the key list; the fingerprint of the root is returned.

    Raises UserCanFix `keys_exist` when there is a key folder already: a key is never made over
    another one.
    """
    names = KeyFolder(place.keys)
    try:
        names.folder.mkdir(mode=0o700)
        names.offline.mkdir(mode=0o700)
    except FileExistsError as wrong:
        raise UserCanFix(
            "keys_exist", "This folder already holds keys of a headquarters.", field="data"
        ) from wrong
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong
    listed = (*_make_online(names), *_make_offline(names))
    root = new_signing_key()
    keys = KeyList(
        version=1,
        country=country,
        issued_at=write_time(now),
        root=public_signing_key(root),
        keys=listed,
        tls_pins=(_make_certificate(names, url),),
        urls=(url,),
    )
    write_private(names.root, root)
    write_private(names.key_list, sign_key_list(keys, root).encode())
    return root_fingerprint(keys.root)


def read_keys(place: HeadquartersPlace, fingerprint: str) -> HeadquartersKeys:
    """The keys the server needs, held against the key list of the root with this fingerprint.

    Raises UserCanFix `keys_missing`, or TrustBroken `keys` when files and list disagree.
    """
    names = KeyFolder(place.keys)
    text = read_key_file(names.key_list).decode("utf-8", errors="replace")
    listed = read_key_list(text, fingerprint)
    keys = HeadquartersKeys(
        sealing={
            key_id(public_sealing_key(private)): private
            for private in (
                _private(path, PRIVATE_BYTES) for path in sorted(names.folder.glob("sealing-*.key"))
            )
        },
        acknowledgement=_acknowledgement(names, listed),
        number=_private(names.number, SEED_BYTES),
        key_list_text=text,
        key_list=listed,
    )
    _agree(keys, pin_of_pem(read_key_file(names.certificate)))
    return keys


def _make_online(names: KeyFolder) -> tuple[ListedKey, ...]:
    sealing, acknowledgement = new_sealing_key(), new_signing_key()
    public = public_sealing_key(sealing)
    write_private(names.sealing(key_id(public)), sealing)
    write_private(names.acknowledgement, acknowledgement)
    write_private(names.number, secrets.token_bytes(SEED_BYTES))
    return (
        ListedKey(SEALING, public),
        ListedKey(ACKNOWLEDGEMENT, public_signing_key(acknowledgement)),
    )


def _make_offline(names: KeyFolder) -> tuple[ListedKey, ...]:
    """The update key has two halves; an update will need the signatures of both."""
    recovery, backup, protection = new_sealing_key(), new_sealing_key(), new_sealing_key()
    update, second_half = new_signing_key(), secrets.token_bytes(SEED_BYTES)
    write_private(names.offline / "recovery.key", recovery)
    write_private(names.offline / "backup.key", backup)
    write_private(names.offline / "protection.key", protection)
    write_private(names.offline / "update-ed25519.key", update)
    write_private(names.offline / "update-mldsa65.key", second_half)
    return (
        ListedKey(RECOVERY, public_sealing_key(recovery)),
        ListedKey(BACKUP, public_sealing_key(backup)),
        ListedKey(PROTECTION, public_sealing_key(protection)),
        ListedKey(PROTECTION_SIGNING, protection_signing_public(protection)),
        ListedKey(UPDATE, public_signing_key(update)),
        ListedKey(UPDATE_MLDSA, public_mldsa_key(second_half)),
    )


def _make_certificate(names: KeyFolder, url: str) -> str:
    host = urlsplit(url).hostname or ""
    certificate, private = new_server_certificate([host])
    write_private(names.certificate_key, private)
    write_private(names.certificate, certificate)
    return pin_of_pem(certificate)


def read_key_file(path: Path) -> bytes:
    """Raises UserCanFix `keys_missing`, EnvironmentFailed for what the disk does."""
    try:
        return path.read_bytes()
    except FileNotFoundError as wrong:
        raise UserCanFix(
            "keys_missing",
            f"The key folder lacks {path.name}. Put it back from the backup; never make a new one.",
            field="data",
        ) from wrong
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong


def acknowledgement_files(names: KeyFolder) -> list[tuple[Path, bytes]]:
    """The private acknowledgement keys that lie in the folder."""
    paths = (names.acknowledgement, *sorted(names.folder.glob("acknowledgement-*.key")))
    return [(path, _private(path, SEED_BYTES)) for path in paths if path.exists()]


def offline_private(offline: Path, name: str, size: int) -> bytes:
    """A private key from the folder that lies in the safe. Raises as `read_key_file`, `keys`."""
    return _private(offline / name, size)


def _acknowledgement(names: KeyFolder, listed: KeyList) -> bytes:
    """The key of those at hand that the list has first."""
    held = {
        key_id(public_signing_key(private)): private for _, private in acknowledgement_files(names)
    }
    for name in listed.by_id(ACKNOWLEDGEMENT):
        if name in held:
            return held[name]
    return _private(names.acknowledgement, SEED_BYTES)


def _private(path: Path, size: int) -> bytes:
    private = read_key_file(path)
    if len(private) != size:
        raise TrustBroken("keys", f"The key file {path.name} is damaged.")
    return private


def _agree(keys: HeadquartersKeys, pin: str) -> None:
    """What laptops were promised must be what this server holds."""
    listed = keys.key_list
    held = (
        listed.newest(SEALING).id in keys.sealing,
        key_id(public_signing_key(keys.acknowledgement)) in listed.by_id(ACKNOWLEDGEMENT),
        pin in listed.tls_pins,
    )
    if not all(held):
        raise TrustBroken("keys", "The key folder and its signed key list do not belong together.")
