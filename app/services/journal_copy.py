"""The whole journal as a file that anybody can check: for an auditor, by a supervisor.

It holds everybody's data in the clear. `manzil verify` proves it by the device's key.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from uuid import UUID

from app.domain.errors import UserCanFix
from app.domain.officers import Action
from app.journal.entry import Entry
from app.services.signed_in import SignedIn
from app.settings.whole_file import whole_or_not
from app.storage import journal
from app.storage.device import all_incarnations, load_device
from app.storage.transaction import Reading
from app.vault.signing import public_signing_key
from app.wire.journal_export import Incarnation, write_export

CHUNK = 500
_FIRST_AND_LAST = 2


@dataclass(frozen=True, slots=True)
class CopiedJournal:
    """What went into the file; `signing_key` is the public key that proves it."""

    entries: int
    device: UUID
    signing_key: bytes


class JournalCopy:
    """Copies the journal, every incarnation from its first entry. `chunk`: entries at a time."""

    def __init__(self, signed_in: SignedIn, *, chunk: int = CHUNK) -> None:
        self._at = signed_in
        self._chunk = chunk

    def write(self, target: Path) -> CopiedJournal:
        """Write the journal as it stands now to `target`, a new file; supervisors only.

        It appears whole or not at all. The entry that tells of it, with the SHA-256 of its
        bytes, is committed before and is not in it. Raises UserCanFix `not_allowed`,
        `file_exists`; EnvironmentFailed `disk_full`, `disk`; TrustBroken `store_damaged`.
        """
        self._at.require(Action.COPY_JOURNAL)
        require_new(target)
        with whole_or_not(target) as file:
            entries, sha256, key = self._write(file)
            event = self._at.event("journal_copied", said={"entries": entries, "sha256": sha256})
            with self._at.store.write() as tx:
                journal.append(tx, event)
        return CopiedJournal(entries, self._at.device.device, key)

    def _write(self, file: IO[bytes]) -> tuple[int, str, bytes]:
        """How many entries were written, the SHA-256 of all bytes, the public key that signed."""
        seen, lines = hashlib.sha256(), 0
        with self._at.store.read() as tx:
            identity = load_device(tx)  # it may have made new keys since the sign-in
            begun = all_incarnations(tx)
            for line in write_export(
                (Incarnation(one.id, one.parent, self._entries(tx, one.id)) for one in begun),
                device=identity.device,
                at=self._at.clock(),
                signing_key=identity.signing_key,
            ):
                file.write(line)
                seen.update(line)
                lines += 1
        entries = lines - len(begun) - _FIRST_AND_LAST
        return entries, seen.hexdigest(), public_signing_key(identity.signing_key)

    def _entries(self, tx: Reading, incarnation: str) -> Iterator[Entry]:
        number = 1
        while found := journal.entries_from(tx, incarnation, number, self._chunk):
            yield from found
            number += len(found)


def require_new(target: Path) -> None:
    """Raise UserCanFix `file_exists` when something stands there: nothing is written over."""
    if target.exists() or target.is_symlink():
        raise UserCanFix(
            "file_exists", "There is a file of that name already. Choose another name."
        )
