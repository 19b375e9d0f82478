"""Captured answers of lsblk and manage-bde, and what they mean."""

import sys
from pathlib import Path

import pytest

from app.settings.disk_encryption import (
    DiskEncryption,
    disk_encryption,
    from_lsblk,
    from_manage_bde,
)

LUKS = """{
   "blockdevices": [
      {"name": "nvme0n1", "type": "disk", "maj:min": "259:0",
         "children": [
            {"name": "nvme0n1p1", "type": "part", "maj:min": "259:1"},
            {"name": "nvme0n1p3", "type": "part", "maj:min": "259:3",
               "children": [
                  {"name": "cryptroot", "type": "crypt", "maj:min": "254:0",
                     "children": [
                        {"name": "vg-root", "type": "lvm", "maj:min": "254:1"},
                        {"name": "vg-swap", "type": "lvm", "maj:min": "254:2"}
                     ]
                  }
               ]
            }
         ]
      },
      {"name": "sda", "type": "disk", "maj:min": "  8:0",
         "children": [{"name": "sda1", "type": "part", "maj:min": "  8:1"}]}
   ]
}"""
MIRROR = """{"blockdevices": [
  {"name": "sda", "type": "disk", "maj:min": "8:0", "children": [
    {"name": "c", "type": "crypt", "maj:min": "254:9", "children": [
      {"name": "md0", "type": "raid1", "maj:min": "9:0"}]}]},
  {"name": "sdb", "type": "disk", "maj:min": "8:16", "children": [
    {"name": "md0", "type": "raid1", "maj:min": "9:0"}]}]}"""
BITLOCKER = """\
BitLocker Drive Encryption: Configuration Tool version 10.0.19041
Copyright (C) 2013 Microsoft Corporation. All rights reserved.

Volume C: [Windows]
[OS Volume]

    Size:                 237.27 GB
    BitLocker Version:    2.0
    Conversion Status:    Fully Encrypted
    Percentage Encrypted: 100.0%
    Encryption Method:    XTS-AES 128
    Protection Status:    Protection On
    Lock Status:          Unlocked
    Identification Field: Unknown
    Key Protectors:
        TPM
        Numerical Password
"""


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("254:1", DiskEncryption.ON),
        ("254:0", DiskEncryption.ON),
        ("259:1", DiskEncryption.OFF),
        ("8:1", DiskEncryption.OFF),
        ("0:45", DiskEncryption.UNKNOWN),
    ],
)
def test_a_device_is_encrypted_when_it_stands_on_a_crypt_device(
    number: str, said: DiskEncryption
) -> None:
    assert from_lsblk(LUKS, number) is said


def test_a_mirror_with_one_open_half_is_not_encrypted() -> None:
    assert from_lsblk(MIRROR, "9:0") is DiskEncryption.OFF


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", '{"blockdevices": 7}', '{"blockdevices": [{}]}', '{"blockdevices": [7]}'],
)
def test_what_is_no_answer_is_unknown(text: str) -> None:
    assert from_lsblk(text, "8:1") is DiskEncryption.UNKNOWN


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("", "", DiskEncryption.ON),
        ("Fully Encrypted", "Used Space Only Encrypted", DiskEncryption.ON),
        ("Fully Encrypted", "Fully Decrypted", DiskEncryption.OFF),
        ("Fully Encrypted", "Encryption in Progress", DiskEncryption.OFF),
        ("Protection On", "Protection Off", DiskEncryption.OFF),
        ("Protection On", "Protection On (1 reboots left)", DiskEncryption.OFF),
        ("Protection Status", "Schutzstatus", DiskEncryption.UNKNOWN),
        ("Conversion Status", "Konvertierungsstatus", DiskEncryption.UNKNOWN),
    ],
)
def test_bitlocker_counts_when_all_is_encrypted_and_protected(
    before: str, after: str, said: DiskEncryption
) -> None:
    assert from_manage_bde(BITLOCKER.replace(before, after) if before else BITLOCKER) is said


def test_without_rights_it_is_unknown() -> None:
    refused = "ERROR: An attempt to access a required resource was denied.\n"
    assert from_manage_bde(refused) is DiskEncryption.UNKNOWN


def test_the_real_system_can_be_asked(tmp_path: Path) -> None:
    said = disk_encryption(tmp_path)
    if not sys.platform.startswith(("linux", "win32")):
        assert said is DiskEncryption.UNKNOWN
    assert said in DiskEncryption
