from collections.abc import Callable, Iterator

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from app.domain.errors import TrustBroken
from app.vault.kdf_cost import (
    CEILING,
    FLOOR,
    STANDARD,
    KdfCost,
    calibrated_cost,
    check_cost,
    derive,
)


def test_the_library_is_the_standard() -> None:
    """RFC 9106, section 5.3."""
    tag = Argon2id(
        salt=b"\x02" * 16,
        length=32,
        iterations=3,
        lanes=4,
        memory_cost=32,
        ad=b"\x04" * 12,
        secret=b"\x03" * 8,
    ).derive(b"\x01" * 32)
    assert tag.hex() == "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"


def test_our_derivation_is_the_reference_implementations() -> None:
    """phc-winner-argon2, src/test.c: version 0x13, t 2, m 2^16, p 1."""
    made = derive(b"password", b"somesalt", KdfCost(65536, 2, 1))
    assert made.hex() == "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"


def test_the_standard_is_what_the_design_asks() -> None:
    assert KdfCost(64 * 1024, 3, 4) == STANDARD


@pytest.mark.parametrize("cost", [STANDARD, FLOOR, CEILING, KdfCost(65536, 1, 1)])
def test_costs_within_bounds_pass(cost: KdfCost) -> None:
    assert check_cost(cost) is cost


@pytest.mark.parametrize(
    "cost",
    [
        KdfCost(8191, 3, 4),
        KdfCost((1 << 20) + 1, 3, 4),
        KdfCost(100 << 20, 3, 4),
        KdfCost(65536, 0, 4),
        KdfCost(65536, 17, 4),
        KdfCost(65536, 3, 0),
        KdfCost(65536, 3, 17),
        KdfCost(-1, -1, -1),
    ],
)
def test_costs_outside_are_refused(cost: KdfCost) -> None:
    with pytest.raises(TrustBroken) as caught:
        check_cost(cost)
    assert caught.value.code == "key_file"


def stopwatch(seconds: float) -> Callable[[], float]:
    """A timer that says `seconds` went by between its first two readings."""
    readings: Iterator[float] = iter((100.0, 100.0 + seconds))
    return lambda: next(readings)


@pytest.mark.parametrize(
    ("seconds", "passes"),
    [(0.3, 10), (0.6, 5), (0.9, 3), (1.0, 3), (10.0, 3), (0.03, 16), (0.0, 16)],
)
def test_calibration_fills_a_second_and_never_weakens(seconds: float, passes: int) -> None:
    assert calibrated_cost(stopwatch(seconds)) == KdfCost(65536, passes, 4)
