"""Whether the disk under the data folder is encrypted, as far as the system says.

The store is encrypted by itself. What whole-disk encryption adds is what the store cannot do:
blocks that a flash disk keeps after they were overwritten, swap and temporary files.
"""

import json
import os
import sys
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

from app.settings.machine import said_by


class DiskEncryption(StrEnum):
    """What the system says; UNKNOWN where it cannot be asked."""

    ON = "on"
    OFF = "off"
    UNKNOWN = "unknown"


def disk_encryption(folder: Path) -> DiskEncryption:
    """Ask the system about the disk of `folder`; takes up to some seconds."""
    system: str = sys.platform
    if system == "win32":
        drive = folder.resolve().drive
        return from_manage_bde(said_by("manage-bde", "-status", drive))
    if system.startswith("linux"):
        device = folder.stat().st_dev
        number = f"{os.major(device)}:{os.minor(device)}"
        return from_lsblk(said_by("lsblk", "--json", "--output", "NAME,TYPE,MAJ:MIN"), number)
    return DiskEncryption.UNKNOWN


def from_lsblk(text: str, number: str) -> DiskEncryption:
    """Read `lsblk --json --output NAME,TYPE,MAJ:MIN`; `number`: the folder's device, as 259:2.

    On if the device, or one that it stands on, is of type crypt.
    """
    try:
        devices = json.loads(text)["blockdevices"]
        lines = [line for device in devices for line in _lines_to(device, number)]
    except (ValueError, KeyError, TypeError, RecursionError):
        return DiskEncryption.UNKNOWN
    if not lines:
        return DiskEncryption.UNKNOWN
    is_on = all(any(part == "crypt" for part in line) for line in lines)
    return DiskEncryption.ON if is_on else DiskEncryption.OFF


def _lines_to(device: Mapping[str, Any], number: str) -> Iterator[tuple[str, ...]]:
    """The types of devices from the disk down to each place of the device with this number."""
    kind = str(device["type"])
    if str(device["maj:min"]).strip() == number:
        yield (kind,)
    for child in device.get("children", ()):
        for line in _lines_to(child, number):
            yield (kind, *line)


def from_manage_bde(text: str) -> DiskEncryption:
    """Read `manage-bde -status C:`: on only when the whole drive is encrypted and protected.

    Only the English words are known; others, and a refusal for lack of rights, give UNKNOWN.
    """
    said = {
        name.strip().casefold(): value.strip().casefold()
        for name, colon, value in (line.partition(":") for line in text.splitlines())
        if colon
    }
    conversion, protection = said.get("conversion status"), said.get("protection status")
    if conversion is None or protection is None:
        return DiskEncryption.UNKNOWN
    whole = conversion in {"fully encrypted", "used space only encrypted"}
    return DiskEncryption.ON if whole and protection == "protection on" else DiskEncryption.OFF
