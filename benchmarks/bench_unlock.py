"""What keys cost: unlocking, Argon2id's memory, sealing and opening a batch.

Unlocking is from the passphrase to the open laptop, at the least cost that the program writes, with
a thousand people in the store. The memory is that of a process that derives one key. A batch is
sealed by HPKE with both KEMs, and held against AES-256-GCM alone over the same bytes.
"""

import secrets
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.services.key_file import read_keys, write_keys
from app.vault.kdf_cost import FLOOR, STANDARD, derive
from app.vault.key_file import open_slot, renew_slot
from app.vault.sealing import new_sealing_key, open_sealed, public_sealing_key, seal
from benchmarks.measurement import Measurement
from tests.ui.enrolled import DEVICE, PASSPHRASE, REGISTRAR, Enrolled, enrol_laptop

PEOPLE = 1000
TIMES = 9
MOST_MS = 1000.0
BATCH_BYTES = 1 << 20
MEMORY_GOAL = 1.15
SEAL_GOAL = 4.0
_MIB = 1 << 20


def run() -> list[Measurement]:
    with tempfile.TemporaryDirectory() as folder:
        enrolled = enrol_laptop(Path(folder) / "laptop")
        enrolled.fill(PEOPLE)
        _give_standard_cost(enrolled)
        opened = [_unlock_once(enrolled) for _ in range(TIMES)]
    asked = STANDARD.memory_kib * 1024 / _MIB
    unlock_ms = statistics.median(opened)
    return [
        Measurement("unlock.median", unlock_ms, "ms", MOST_MS, 1.0, "a second"),
        Measurement("unlock.argon2id", _derive_ms(), "ms", MOST_MS, 1.0, "a second"),
        Measurement(
            "unlock.argon2id.memory", _grown_mib(), "MiB", asked, MEMORY_GOAL, "memory asked for"
        ),
        *_sealing(),
    ]


def _give_standard_cost(enrolled: Enrolled) -> None:
    file = read_keys(enrolled.place, DEVICE)
    keys = open_slot(file, REGISTRAR.id, PASSPHRASE)
    write_keys(enrolled.place, renew_slot(file, keys, REGISTRAR, PASSPHRASE, STANDARD))


def _unlock_once(enrolled: Enrolled) -> float:
    started = time.perf_counter()
    laptop = enrolled.sign_in()
    took = time.perf_counter() - started
    laptop.close()
    return 1000 * took


def _derive_ms() -> float:
    return _median_ms(lambda: derive(b"four words for tests", bytes(16), STANDARD))


def _grown_mib() -> float:
    """By how much one derivation raises the most memory that a process ever had."""
    child = "from benchmarks.bench_unlock import print_growth as p; p()"
    done = subprocess.run([sys.executable, "-c", child], capture_output=True, text=True, check=True)
    return float(done.stdout)


def print_growth() -> None:
    """In the child: MiB, by Linux' own account of the most memory since it was asked to forget."""
    derive(b"warm", bytes(16), FLOOR)
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    before = _most_memory_kib()
    derive(b"four words for tests", bytes(16), STANDARD)
    print((_most_memory_kib() - before) / 1024)


def _most_memory_kib() -> int:
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))


def _sealing() -> list[Measurement]:
    private, key = new_sealing_key(), secrets.token_bytes(32)
    public, plain, info = public_sealing_key(private), secrets.token_bytes(BATCH_BYTES), b"bench"
    sealed = seal(plain, public, info)
    boxed = AESGCM(key).encrypt(bytes(12), plain, info)
    pairs = (
        ("seal", lambda: seal(plain, public, info),
         lambda: AESGCM(key).encrypt(secrets.token_bytes(12), plain, info)),
        ("open", lambda: open_sealed(sealed, private, info),
         lambda: AESGCM(key).decrypt(bytes(12), boxed, info)),
    )  # fmt: skip
    return [
        Measurement(
            f"unlock.{name}.batch", _median_ms(ours), "ms", _median_ms(theirs), SEAL_GOAL,
            "AES-256-GCM of 1 MiB",
        )
        for name, ours, theirs in pairs
    ]  # fmt: skip


def _median_ms(does: Callable[[], object]) -> float:
    does()
    taken = []
    for _ in range(TIMES):
        started = time.perf_counter()
        does()
        taken.append(1000 * (time.perf_counter() - started))
    return statistics.median(taken)
