"""Captured answers of Linux and of powercfg, and what they mean."""

import pytest

from app.settings.hibernation import Hibernation, from_linux, from_powercfg, hibernation

HEADING = "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n"
PARTITION = "/dev/dm-2                               partition\t8388604\t\t0\t\t-2\n"
ZRAM = "/dev/zram0                              partition\t8388604\t\t0\t\t100\n"
MODERN = """\
The following sleep states are available on this system:
    Standby (S0 Low Power Idle) Network Connected
    Hibernate
    Fast Startup

The following sleep states are not available on this system:
    Standby (S1)
        The system firmware does not support this standby state.

    Hybrid Sleep
        Standby (S3) is not available.
"""
SWITCHED_OFF = """\
The following sleep states are available on this system:
    Standby (S3)

The following sleep states are not available on this system:
    Hibernate
        Hibernation has not been enabled.

    Fast Startup
        Hibernation is not available.
"""
NOTHING_AVAILABLE = """\
The following sleep states are not available on this system:
    Standby (S3)
        The system firmware does not support this standby state.

    Hibernate
        Hibernation has not been enabled.
"""


@pytest.mark.parametrize(
    ("states", "swaps", "said"),
    [
        ("freeze mem disk\n", HEADING + PARTITION, Hibernation.POSSIBLE),
        ("freeze mem disk\n", HEADING, Hibernation.IMPOSSIBLE),
        ("freeze mem disk\n", "", Hibernation.IMPOSSIBLE),
        ("freeze mem disk\n", HEADING + ZRAM, Hibernation.IMPOSSIBLE),
        ("freeze mem disk\n", HEADING + ZRAM + PARTITION, Hibernation.POSSIBLE),
        ("freeze mem\n", HEADING + PARTITION, Hibernation.IMPOSSIBLE),
    ],
)
def test_linux_hibernates_to_swap_on_a_disk(states: str, swaps: str, said: Hibernation) -> None:
    assert from_linux(states, swaps) is said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (MODERN, Hibernation.POSSIBLE),
        (MODERN.replace("    Hibernate\n", ""), Hibernation.POSSIBLE),
        (SWITCHED_OFF, Hibernation.IMPOSSIBLE),
        (NOTHING_AVAILABLE, Hibernation.IMPOSSIBLE),
        ("", Hibernation.UNKNOWN),
        ("Die folgenden Standbymodusfunktionen sind verfügbar:\n", Hibernation.UNKNOWN),
    ],
)
def test_windows_says_by_powercfg(text: str, said: Hibernation) -> None:
    assert from_powercfg(text) is said


def test_the_real_system_can_be_asked() -> None:
    assert hibernation() in Hibernation
