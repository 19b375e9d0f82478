"""Checking a journal of 1,000,000 entries: time against the least that it can take, and memory.

The least: reading each line as JSON and the SHA-256 of all bytes.

The export is written by the program's own writer from registrations of one size each, and read
back from the disk, as an auditor would.
"""

import hashlib
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from app.journal.entry import Body, Entry, dump_json, new_entry
from app.vault.signing import new_signing_key, public_signing_key
from app.wire.journal_export import Incarnation, write_export
from benchmarks.measurement import Measurement

ENTRIES = 1_000_000
MOST_MEGABYTES = 300.0
GOAL = 5.0
_DEVICE = UUID(int=2)
_NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
_CHILD = """
import resource, sys, time
from pathlib import Path
from app.verify.inputs import lines
from app.verify.journal_export import check_journal_export
began = time.perf_counter()
findings = check_journal_export(lines(Path(sys.argv[1])), bytes.fromhex(sys.argv[2]))
assert findings.outcome == 0, findings
took = time.perf_counter() - began
status = Path("/proc/self/status")  # ru_maxrss also counts what the parent had before the child ran
if status.exists():
    peak = next(line.split()[1] for line in status.read_text().splitlines() if "VmHWM" in line)
else:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(took, peak)
"""


def run(entries: int = ENTRIES) -> list[Measurement]:
    """Time and memory of one check in a process of its own."""
    key = new_signing_key()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal"
        size = _write(path, entries, key)
        least = _least(path)
        public = public_signing_key(key).hex()
        done = subprocess.run(
            [sys.executable, "-c", _CHILD, str(path), public],
            capture_output=True,
            check=True,
            text=True,
        )
    seconds, peak = (float(word) for word in done.stdout.split())
    kilobytes = size / entries / 1000
    each = f"reading each of {entries} lines of {kilobytes:.1f} kB, and SHA-256 of them"
    per_entry = 1e6 / entries
    return [
        Measurement("verify.entry", per_entry * seconds, "us", per_entry * least, GOAL, each),
        Measurement("verify.memory", peak / 1024, "MB", MOST_MEGABYTES, 1.0, "asked of an old PC"),
    ]


def _write(path: Path, entries: int, key: bytes) -> int:
    parts = [Incarnation("00112233445566ff", None, _entries(entries))]
    with path.open("wb") as file:
        for line in write_export(parts, device=_DEVICE, at=_NOW, signing_key=key):
            file.write(line)
        return file.tell()


def _entries(count: int) -> Iterator[Entry]:
    """Entries as large as a registration's, with a body each."""
    filler = "x" * 1100
    for number in range(1, count + 1):
        text = dump_json({"person": str(UUID(int=number)), "records": {}, "filler": filler})
        yield new_entry(
            id=UUID(int=number),
            at=_NOW,
            device=_DEVICE,
            author=UUID(int=3),
            kinds=("registered",),
            bodies=(Body(number.to_bytes(16, "big"), text),),
        )


def _least(path: Path) -> float:
    """Seconds that the least takes, read from the same cache."""
    began = time.perf_counter()
    seen = hashlib.sha256()
    with path.open("rb") as file:
        for line in file:
            seen.update(line)
            json.loads(line)
    return time.perf_counter() - began
