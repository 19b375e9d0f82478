"""The anchor file beside the database: the journal's last position, told apart from it.

It is written after each commit without waiting for the disk and synced when the laptop is idle or
locked: so the database may be ahead of it, never honestly behind. A database behind it was
restored from a copy, or lost commits to a damaged log.
"""

import logging
import os
import threading
from enum import StrEnum
from pathlib import Path

from app.domain.errors import TrustBroken
from app.journal.chain import Position
from app.storage import failures
from app.storage.journal import chain_at, head
from app.storage.transaction import Reading
from app.vault.anchor import FILE_BYTES, Anchor, encode_slot, read_anchor, slot_offset

_BINARY = getattr(os, "O_BINARY", 0)
_log = logging.getLogger(__name__)


class Verdict(StrEnum):
    """How the journal stands to its anchor.

    HOLDS: it contains the anchored position. ABSENT: there is no file yet. DAMAGED: the file
    proves nothing. RESTORED: the anchored position is missing or has another chain.
    """

    HOLDS = "holds"
    ABSENT = "absent"
    DAMAGED = "damaged"
    RESTORED = "restored"


class AnchorFile:
    """The anchor of one store. Give its `note` to `open_store` as `after_commit`."""

    def __init__(self, path: Path, key: bytes) -> None:
        """`key`: 32 bytes derived from the master key. No file is made before the first note."""
        self._path = path
        self._key = key
        self._sequence: int | None = None
        self._unwritten: Position | None = None
        self._turn = threading.Lock()

    def note(self, position: Position) -> None:
        """Write the newest position; never raises, for the commit that it follows stands."""
        with self._turn:
            self._unwritten = position
            try:
                self._write_unwritten()
            except OSError as wrong:
                _log.info("anchor not written, errno %s: tried again when idle", wrong.errno)

    def sync(self, position: Position) -> None:
        """Write the journal's head and wait for the disk; to be called when idle or locking.

        Raises EnvironmentFailed `disk` or `disk_full`.
        """
        with self._turn:
            self._unwritten = position
            try:
                self._write_unwritten()
                self._wait_for_the_disk()
            except OSError as wrong:
                raise failures.of_the_system(wrong) from wrong

    def compare(self, tx: Reading) -> Verdict:
        """How the journal stands to its anchor. Raises EnvironmentFailed when it is unreadable."""
        try:
            anchor = self._read()
        except OSError as wrong:
            raise failures.of_the_system(wrong) from wrong
        except TrustBroken:
            return Verdict.DAMAGED
        if anchor is None:
            return Verdict.ABSENT
        if chain_at(tx, anchor.incarnation, anchor.number) != anchor.chain:
            return Verdict.RESTORED
        return Verdict.HOLDS

    def entries_lost(self, tx: Reading) -> int:
        """How many entries at most a restored journal has lost, as far as the anchor knows.

        So many registration numbers may be given away already (`device.skip_counters`).
        """
        try:
            anchor = self._read()
        except (OSError, TrustBroken):
            return 0
        now = head(tx)
        if anchor is None or anchor.incarnation != now.incarnation:
            return 0
        return max(0, anchor.number - now.number)

    def _read(self) -> Anchor | None:
        try:
            return read_anchor(self._path.read_bytes(), self._key)
        except FileNotFoundError:
            return None

    def _write_unwritten(self) -> None:
        position = self._unwritten
        if position is None:
            return
        sequence = self._next_sequence()
        anchor = Anchor(sequence, position.incarnation, position.number, position.chain)
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | _BINARY, 0o600)
        try:
            if os.fstat(descriptor).st_size < FILE_BYTES:
                os.ftruncate(descriptor, FILE_BYTES)
            os.lseek(descriptor, slot_offset(sequence), os.SEEK_SET)
            os.write(descriptor, encode_slot(anchor, self._key))
        finally:
            os.close(descriptor)
        self._sequence, self._unwritten = sequence, None

    def _next_sequence(self) -> int:
        if self._sequence is not None:
            return self._sequence + 1
        try:
            known = self._read()
        except TrustBroken:
            return 0
        return 0 if known is None else known.sequence + 1

    def _wait_for_the_disk(self) -> None:
        descriptor = os.open(self._path, os.O_RDWR | _BINARY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
