"""What a guess at a passphrase costs: the parameters of Argon2id (RFC 9106).

The standard is 64 MiB, 3 passes, 4 lanes; enrolment raises the passes to what the laptop does
in a second. What is read from a file is held between a floor and a ceiling: the file lies in
the clear, and a hostile one must neither weaken a slot nor exhaust the machine.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from app.domain.errors import TrustBroken

SALT_BYTES = 16
KEY_BYTES = 32
MOST_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class KdfCost:
    """Memory in KiB, passes over it, and lanes."""

    memory_kib: int
    iterations: int
    lanes: int


STANDARD = KdfCost(65536, 3, 4)
FLOOR = KdfCost(8192, 1, 1)
CEILING = KdfCost(1 << 20, 16, 16)


def check_cost(cost: KdfCost) -> KdfCost:
    """The same cost. Raises TrustBroken when it lies outside the floor and the ceiling."""
    inside = (
        FLOOR.memory_kib <= cost.memory_kib <= CEILING.memory_kib
        and FLOOR.iterations <= cost.iterations <= CEILING.iterations
        and FLOOR.lanes <= cost.lanes <= CEILING.lanes
    )
    if not inside:
        raise TrustBroken(
            "key_file", "The key file asks for a passphrase cost that is not allowed."
        )
    return cost


def derive(
    passphrase: bytes,
    salt: bytes,
    cost: KdfCost,
    *,
    length: int = KEY_BYTES,
    secret: bytes | None = None,
) -> bytes:
    """The wrapping key: Argon2id, version 0x13, without associated data.

    `secret` is Argon2's own second input (RFC 9106, 3.1: K), for a second factor.
    """
    return Argon2id(
        salt=salt,
        length=length,
        iterations=cost.iterations,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
        secret=secret,
    ).derive(passphrase)


def calibrated_cost(timer: Callable[[], float] = time.perf_counter) -> KdfCost:
    """The standard cost with as many passes more as fit into a second on this machine.

    `timer` gives seconds. Never below the standard, however slow the machine is.
    """
    started = timer()
    derive(b"", bytes(SALT_BYTES), STANDARD)
    one_pass = (timer() - started) / STANDARD.iterations
    passes = int(MOST_SECONDS / one_pass) if one_pass > 0 else CEILING.iterations
    return replace(STANDARD, iterations=max(STANDARD.iterations, min(passes, CEILING.iterations)))
