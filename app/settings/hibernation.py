"""Whether this machine may write its memory, and the keys in it, to the disk when it sleeps."""

import sys
from enum import StrEnum
from pathlib import Path

from app.settings.machine import said_by

_POWER = Path("/sys/power/state")
_SWAPS = Path("/proc/swaps")
_MEMORY_ONLY = "/dev/zram"


class Hibernation(StrEnum):
    """What the system says; UNKNOWN where it cannot be asked."""

    POSSIBLE = "possible"
    IMPOSSIBLE = "impossible"
    UNKNOWN = "unknown"


def hibernation() -> Hibernation:
    """Ask the system; takes up to some seconds."""
    system: str = sys.platform
    if system == "win32":
        return from_powercfg(said_by("powercfg", "/a"))
    if system.startswith("linux"):
        try:
            return from_linux(_POWER.read_text("ascii"), _SWAPS.read_text("utf-8"))
        except (OSError, UnicodeError):
            return Hibernation.UNKNOWN
    return Hibernation.UNKNOWN


def from_linux(states: str, swaps: str) -> Hibernation:
    """Read /sys/power/state and /proc/swaps: the kernel can, and there is swap on a disk."""
    named = [line.split()[0] for line in swaps.splitlines()[1:] if line.split()]
    on_disk = [name for name in named if not name.startswith(_MEMORY_ONLY)]
    can = "disk" in states.split() and on_disk
    return Hibernation.POSSIBLE if can else Hibernation.IMPOSSIBLE


def from_powercfg(text: str) -> Hibernation:
    """Read `powercfg /a`, whose first list names the sleep states that are available.

    Only the English words are known; others give UNKNOWN.
    """
    first, found, second = text.partition("The following sleep states are not available")
    if "The following sleep states are available" not in first:
        return Hibernation.IMPOSSIBLE if found and "Hibernat" in second else Hibernation.UNKNOWN
    available = {line.strip() for line in first.splitlines()}
    can = bool(available & {"Hibernate", "Fast Startup"})
    return Hibernation.POSSIBLE if can else Hibernation.IMPOSSIBLE
