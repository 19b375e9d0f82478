"""A key file with all that may stand in it: accounts, a keystore's slot, a change under way."""

import hashlib
import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from uuid import UUID

import pytest

from app.vault import throttle
from app.vault.escrow import open_escrow, read_escrow
from app.vault.key_file import dump, load, open_slot
from app.vault.next_master import follow
from app.vault.sealing import public_sealing_key

Golden = Callable[[str], bytes]
Keys = Mapping[str, bytes]
DEVICE = UUID("01939f00-aaaa-7aaa-8aaa-0000000000d1")
OFFICER, OTHER = UUID("01939f00-bbbb-7bbb-8bbb-0000000000c1"), UUID(int=2)


def made(*texts: str) -> bytes:
    return b"".join(hashlib.sha256(text.encode()).digest() for text in texts)


SECOND_MASTER, SECRET = made("golden second master"), made("golden keystore secret")
RECOVERY = made("golden recovery 1", "golden recovery 2", "golden recovery 3")


@pytest.mark.parametrize(
    ("officer", "passphrase", "bound"),
    [(OFFICER, "golden passphrase one", "no"), (OTHER, "золотая фраза два", "to this machine")],
)
def test_both_slots_open_and_lead_to_the_next_master_key(
    golden: Golden, keys: Keys, officer: UUID, passphrase: str, bound: str
) -> None:
    file = load(golden("slots-whole.json"), DEVICE)
    slot = file.slot(officer)
    assert slot.in_keystore == (bound != "no")
    opened = open_slot(file, officer, passphrase, secret=SECRET)
    assert opened.master == keys["master"]
    assert slot.account is not None
    assert public_sealing_key(opened.account) == slot.account.public
    followed = follow(opened, slot.coming, device=DEVICE, officer=officer)
    assert followed == (keys["master"], SECOND_MASTER)
    assert dump(file) == golden("slots-whole.json")


def test_both_escrows_open_with_the_recovery_key(golden: Golden, keys: Keys) -> None:
    said = json.loads(golden("slots-whole.json"))
    assert open_escrow(read_escrow(said["escrow"]), DEVICE, RECOVERY) == keys["master"]
    assert open_escrow(read_escrow(said["rekey"]["escrow"]), DEVICE, RECOVERY) == SECOND_MASTER
    assert said["rekey"]["salt"] == bytes(range(16)).hex()


def test_wrong_pins(golden: Golden) -> None:
    since = datetime(2026, 11, 24, 10, 39, 59, 123456, tzinfo=UTC)
    expected = throttle.Throttle({}, {OFFICER: throttle.WrongPins(3, since)})
    assert throttle.load(golden("throttle-pins.json")) == expected
    assert throttle.dump(expected) == golden("throttle-pins.json")
