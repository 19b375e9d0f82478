"""What lies on a laptop or in a traveller's hand: key file, anchor, waiting, slip."""

import hashlib
import hmac
import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from app.documents.slip import Slip, assemble, read_slip, slip_data, slip_text, to_be_signed
from app.domain.officers import Officer, Role
from app.vault import key_file, throttle
from app.vault.anchor import Anchor, encode_slot, read_anchor
from app.vault.master import anchor_key, store_key
from app.vault.sealed_record import open_record, read_sealed, write_sealed
from app.vault.sealing import public_sealing_key
from app.vault.signing import key_id, public_signing_key, sign_structure, verify_structure

Golden = Callable[[str], bytes]
Keys = Mapping[str, bytes]
DEVICE = UUID("01939f00-aaaa-7aaa-8aaa-0000000000d1")
OFFICER = UUID("01939f00-bbbb-7bbb-8bbb-0000000000c1")
NOW = datetime(2026, 11, 24, 10, 39, 59, 123456, tzinfo=UTC)


def chains(golden: Golden) -> list[bytes]:
    value = json.loads(golden("journal.json"))["incarnations"][0]["chains"]
    return [bytes.fromhex(chain) for chain in value]


def test_the_keys_derived_from_the_master_key(golden: Golden, keys: Keys) -> None:
    expected = json.loads(golden("derived-keys.json"))
    assert store_key(keys["master"]).hex() == expected["store"]
    assert anchor_key(keys["master"]).hex() == expected["anchor"]


@pytest.mark.parametrize(
    ("officer", "passphrase"),
    [
        (Officer(OFFICER, "М. Каримова", (Role.REGISTRAR,)), "golden passphrase one"),
        (
            Officer(UUID(int=2), "R. Nazarov", (Role.SUPERVISOR, Role.ADMINISTRATOR)),
            "золотая фраза два",
        ),
    ],
)
def test_the_key_file_opens(golden: Golden, keys: Keys, officer: Officer, passphrase: str) -> None:
    read = key_file.load(golden("slots.json"), DEVICE)
    assert officer in read.officers
    assert key_file.open_slot(read, officer.id, passphrase).master == keys["master"]
    assert key_file.dump(read) == golden("slots.json")


def test_the_anchor(golden: Golden, keys: Keys) -> None:
    key = anchor_key(keys["master"])
    data = golden("anchor.bin")
    newest = Anchor(7, "0123456789abcdef", 3, chains(golden)[3])
    before = Anchor(6, "0123456789abcdef", 2, chains(golden)[2])
    assert read_anchor(data, key) == newest
    assert data[4096 : 4096 + 96] == encode_slot(newest, key)
    assert data[:96] == encode_slot(before, key)
    mac = hmac.new(key, data[:64], hashlib.sha256).digest()
    assert data[64:96] == mac


def test_the_waiting_after_failed_sign_ins(golden: Golden) -> None:
    expected = throttle.Throttle({OFFICER: throttle.Failures(5, NOW, NOW + timedelta(seconds=4))})
    assert throttle.load(golden("throttle.json")) == expected
    assert throttle.dump(expected) == golden("throttle.json")


def test_the_sealed_record_opens(golden: Golden, keys: Keys) -> None:
    said = json.loads(golden("sealed-record.json"))
    sealed = read_sealed(said["value"])
    private = keys["protection_sealing"]
    assert sealed.receiver == key_id(public_sealing_key(private))
    opened = open_record(
        sealed, record=UUID(said["record"]), person=UUID(said["person"]), private_key=private
    )
    assert opened == said["fields"]
    assert write_sealed(sealed) == said["value"]


def test_the_slip(golden: Golden, keys: Keys) -> None:
    text = golden("slip.txt").decode()
    slip = Slip("KG06-KZTCQH-1", "KG06", date(2026, 11, 24), chains(golden)[1][:8])
    signed = read_slip(slip_data(text))
    assert signed.slip == slip
    verify_structure(
        public_signing_key(keys["device_signing"]), signed.to_be_signed, signed.signature
    )
    signature = sign_structure(keys["device_signing"], to_be_signed(slip))
    assert slip_text(assemble(slip, signature)) == text


def test_the_slips_bytes_by_hand(golden: Golden) -> None:
    """RFC 9052, section 4.2, and RFC 8949, put together without a CBOR library."""

    def texted(text: str) -> bytes:
        return bytes([0x60 + len(text)]) + text.encode()

    payload = (
        b"\xa4"
        + (b"\x01" + texted("KG06-KZTCQH-1"))
        + (b"\x02" + texted("KG06"))
        + (b"\x03" + texted("2026-11-24"))
        + (b"\x04\x48" + chains(golden)[1][:8])
    )
    protected = b"\xa1\x01\x27"
    message = slip_data(golden("slip.txt").decode())
    front = b"\xd2\x84\x43" + protected + b"\xa0" + b"\x58" + bytes([len(payload)]) + payload
    assert message[: len(front)] == front
    assert message[len(front) :][:2] == b"\x58\x40"
    assert len(message) == len(front) + 2 + 64
    slip = read_slip(message)
    external = b"manzil-slip-1"
    assert slip.to_be_signed == (
        b"\x84"
        + texted("Signature1")
        + b"\x43"
        + protected
        + bytes([0x40 + len(external)])
        + external
        + b"\x58"
        + bytes([len(payload)])
        + payload
    )
