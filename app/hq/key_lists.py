"""A new version of the key list: signed by the offline root, taken by laptops by any path.

New private keys are on the disk before the list that names them, under names that tell their
key id; the list is replaced at once. So a crash at any step leaves the old list with its keys, or
the new one with its keys. Keys of before stay listed until they are dropped by name: batches,
escrows and acknowledgements made with them are still under way.
"""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from app.domain.errors import UserCanFix
from app.hq.keys import (
    SEED_BYTES,
    KeyFolder,
    acknowledgement_files,
    offline_private,
    read_key_file,
)
from app.hq.place import HeadquartersPlace, checked_url, read_headquarters, write_headquarters
from app.journal.entry import write_time
from app.settings.place import disk_trouble, write_private
from app.vault.key_list import (
    ACKNOWLEDGEMENT,
    PROTECTION,
    PROTECTION_SIGNING,
    RECOVERY,
    SEALING,
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


@dataclass(frozen=True, slots=True, kw_only=True)
class ListChanges:
    """What is to be new. `urls` replaces all addresses, the first is that of invitations.

    `dropped` names keys that are listed no more, by key id.
    """

    sealing: bool = False
    acknowledgement: bool = False
    recovery: bool = False
    next_pin: bool = False
    urls: tuple[str, ...] = ()
    dropped: frozenset[str] = frozenset()


def known_list(place: HeadquartersPlace, fingerprint: str) -> KeyList:
    """The list that laptops get now. Raises as `read_keys`."""
    text = read_key_file(KeyFolder(place.keys).key_list).decode("utf-8", errors="replace")
    return read_key_list(text, fingerprint)


def sign_new_list(
    place: HeadquartersPlace,
    fingerprint: str,
    offline: Path,
    changes: ListChanges,
    *,
    now: datetime,
) -> KeyList:
    """Make what is to be new, sign the next version with the root in `offline`, put it in place.

    A running server goes on with the former list until it is started again. Raises UserCanFix
    `keys_missing` (no root in this folder), `root_other`, `key_unknown`, `key_needed`, `url`;
    EnvironmentFailed for what the disk does.
    """
    names, before = KeyFolder(place.keys), known_list(place, fingerprint)
    root = _root(offline, fingerprint)
    urls = tuple(checked_url(url) for url in changes.urls) or before.urls
    kept = _without(before.keys, changes)
    fresh = (*_new_keys(names, offline, changes), *_lacking(offline, kept))
    signed = replace(
        before,
        version=before.version + 1,
        issued_at=write_time(now),
        keys=(*fresh, *kept),
        tls_pins=_pins(names, urls, wants_next=changes.next_pin),
        urls=urls,
    )
    _require_held(names, signed)
    write_private(names.key_list, sign_key_list(signed, root).encode())
    _remember_address(place, urls[0])
    _destroy_retired(names, signed)
    return signed


def use_next_certificate(place: HeadquartersPlace, fingerprint: str) -> str:
    """Serve under the next certificate from the next start on; its pin is returned.

    Wait with it until every laptop has heard of the pin. May be done again after a crash. Raises
    UserCanFix `no_next_certificate` also when its pin is not listed yet.
    """
    names = KeyFolder(place.keys)
    missing = UserCanFix(
        "no_next_certificate",
        "There is no listed next certificate. Make one: manzil hq keys new-list --next-pin",
    )
    if not names.next_certificate.exists():
        raise missing
    pin = pin_of_pem(read_key_file(names.next_certificate))
    if pin not in known_list(place, fingerprint).tls_pins:
        raise missing
    try:
        if names.next_certificate_key.exists():
            names.next_certificate_key.replace(names.certificate_key)
        names.next_certificate.replace(names.certificate)
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong
    return pin


def _root(offline: Path, fingerprint: str) -> bytes:
    root = offline_private(offline, "root.key", SEED_BYTES)
    if root_fingerprint(public_signing_key(root)) != fingerprint:
        raise UserCanFix(
            "root_other", "This is the root key of another headquarters.", field="offline"
        )
    return root


def _without(keys: Sequence[ListedKey], changes: ListChanges) -> tuple[ListedKey, ...]:
    """The keys that stay. Every use must have one, of before or new."""
    unknown = changes.dropped - {key.id for key in keys}
    if unknown:
        raise UserCanFix(
            "key_unknown", f"No listed key has the id {min(unknown)}. See: manzil hq keys show"
        )
    kept = tuple(key for key in keys if key.id not in changes.dropped)
    renewed = {
        use
        for use, wanted in (
            (SEALING, changes.sealing),
            (ACKNOWLEDGEMENT, changes.acknowledgement),
            (RECOVERY, changes.recovery),
        )
        if wanted
    }
    bare = {key.use for key in keys} - {key.use for key in kept} - renewed
    if bare:
        raise UserCanFix(
            "key_needed", f"This is the only {min(bare)} key. Make a new one in the same step."
        )
    return kept


def _new_keys(names: KeyFolder, offline: Path, changes: ListChanges) -> Iterable[ListedKey]:
    if changes.sealing:
        private = new_sealing_key()
        public = public_sealing_key(private)
        write_private(names.sealing(key_id(public)), private)
        yield ListedKey(SEALING, public)
    if changes.acknowledgement:
        private = new_signing_key()
        public = public_signing_key(private)
        write_private(names.acknowledgement_of(key_id(public)), private)
        yield ListedKey(ACKNOWLEDGEMENT, public)
    if changes.recovery:
        private = new_sealing_key()
        public = public_sealing_key(private)
        write_private(offline / f"recovery-{key_id(public)}.key", private)
        yield ListedKey(RECOVERY, public)


def _lacking(offline: Path, listed: Sequence[ListedKey]) -> Iterable[ListedKey]:
    """Uses that a list of an earlier version did not know."""
    uses = {key.use for key in listed}
    if PROTECTION not in uses:
        path = offline / "protection.key"
        if not path.exists():
            write_private(path, new_sealing_key())
        private = offline_private(offline, path.name, PRIVATE_BYTES)
        yield ListedKey(PROTECTION, public_sealing_key(private))
    if PROTECTION_SIGNING not in uses:
        private = offline_private(offline, "protection.key", PRIVATE_BYTES)
        yield ListedKey(PROTECTION_SIGNING, protection_signing_public(private))
    if UPDATE_MLDSA not in uses:
        path = offline / "update-mldsa65.key"
        if not path.exists():
            write_private(path, secrets.token_bytes(SEED_BYTES))
        yield ListedKey(
            UPDATE_MLDSA, public_mldsa_key(offline_private(offline, path.name, SEED_BYTES))
        )


def _pins(names: KeyFolder, urls: Sequence[str], *, wants_next: bool) -> tuple[str, ...]:
    """The pin of the certificate that is served, and of the next one if there is one."""
    current = pin_of_pem(read_key_file(names.certificate))
    if wants_next and not names.next_certificate.exists():
        hosts = [urlsplit(url).hostname or "" for url in urls]
        certificate, private = new_server_certificate(hosts)
        write_private(names.next_certificate_key, private)
        write_private(names.next_certificate, certificate)
    if not names.next_certificate.exists():
        return (current,)
    return (current, pin_of_pem(read_key_file(names.next_certificate)))


def _remember_address(place: HeadquartersPlace, url: str) -> None:
    """The settings as they are on the disk: an address from the environment stays there."""
    known = read_headquarters(place, {})
    if known.url != url:
        write_headquarters(place, replace(known, url=url))


def _require_held(names: KeyFolder, signed: KeyList) -> None:
    """Laptops must not be promised an answer by a key that is not here."""
    if signed.newest(ACKNOWLEDGEMENT).id not in _held(names):
        raise UserCanFix(
            "key_needed", "The acknowledgement key before it was destroyed. Make a new one as well."
        )


def _destroy_retired(names: KeyFolder, signed: KeyList) -> None:
    """Acknowledgement keys that sign nothing any more: who finds one could still be believed."""
    for name, path in _held(names).items():
        if name != signed.newest(ACKNOWLEDGEMENT).id:
            try:
                path.write_bytes(bytes(SEED_BYTES))
                path.unlink()
            except OSError as wrong:
                raise disk_trouble(wrong) from wrong


def _held(names: KeyFolder) -> Mapping[str, Path]:
    """Where the acknowledgement keys of this folder lie, by key id."""
    return {
        key_id(public_signing_key(private)): path for path, private in acknowledgement_files(names)
    }
