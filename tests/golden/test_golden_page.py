"""A page is opened, also by hand; what a laptop asks is written again byte for byte."""

import hashlib
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from uuid import UUID

import zstandard

from app.vault.sealing import open_sealed, public_sealing_key
from app.vault.signing import public_signing_key, verify
from app.wire.page import Item, PageHeader, open_page, read_page, verify_page
from app.wire.pull import Cursor, PullRequest, read_pull, write_pull

Golden = Callable[[str], bytes]
Keys = Mapping[str, bytes]
DEVICE = UUID("01939f00-aaaa-7aaa-8aaa-0000000000d1")
SCOPE = f"device/{DEVICE}"
EPOCH = 1_795_516_799_123_456
NOW = datetime(2026, 11, 24, 10, 39, 59, 123456, tzinfo=UTC)
SETTINGS = {"limits": {"unsent": 200}, "retention": {"full_record": 14}}
DECISION = {
    "approval": "01939f00-aaaa-7aaa-8aaa-0000000000e1",
    "by": "01939f00-aaaa-7aaa-8aaa-0000000000b1",
    "decided_at": "2026-11-24T10:39:59.123456Z",
    "decision": "refused",
    "reason": "имя в паспорте другое",
}
LINES = (
    '{"at":"2026-11-24T10:39:59.123456Z","id":"01939f00-aaaa-7aaa-8aaa-000000000f07",'
    '"kind":"settings","number":7,'
    '"said":{"limits":{"unsent":200},"retention":{"full_record":14}}}\n'
    '{"at":"2026-11-24T10:39:59.123456Z","id":"01939f00-aaaa-7aaa-8aaa-000000000f08",'
    '"kind":"decision","number":8,'
    '"said":{"approval":"01939f00-aaaa-7aaa-8aaa-0000000000e1",'
    '"by":"01939f00-aaaa-7aaa-8aaa-0000000000b1","decided_at":"2026-11-24T10:39:59.123456Z",'
    '"decision":"refused","reason":"имя в паспорте другое"}}\n'
)


def test_the_page_is_verified_and_opened(golden: Golden, keys: Keys) -> None:
    page = read_page(golden("device-7-8.page"))
    verify_page(page, [public_signing_key(keys["acknowledgement"])])
    receiver = hashlib.sha256(public_sealing_key(keys["device_sealing"])).hexdigest()[:16]
    assert page.header == PageHeader(DEVICE, EPOCH, 7, 8, receiver, SCOPE)
    assert open_page(page, keys["device_sealing"]) == (
        Item(UUID("01939f00-aaaa-7aaa-8aaa-000000000f07"), "settings", SETTINGS, NOW, 7),
        Item(UUID("01939f00-aaaa-7aaa-8aaa-000000000f08"), "decision", DECISION, NOW, 8),
    )
    assert page.file_bytes == golden("device-7-8.page")


def test_the_page_by_hand(golden: Golden, keys: Keys) -> None:
    data = golden("device-7-8.page")
    end = 68 + int.from_bytes(data[64:68], "big")
    header, sealed = data[68:end], data[end:]
    info = hashlib.sha256(header).digest()
    signed = info + hashlib.sha256(sealed).digest()
    verify(public_signing_key(keys["acknowledgement"]), b"manzil-page-1", signed, data[:64])
    padded = open_sealed(sealed, keys["device_sealing"], info)
    size = int.from_bytes(padded[:4], "big")
    assert not any(padded[4 + size :])
    plain = zstandard.ZstdDecompressor().decompress(padded[4 : 4 + size]).decode()
    assert plain == LINES


def test_what_a_laptop_asks(golden: Golden) -> None:
    asked = PullRequest(DEVICE, (Cursor(SCOPE, EPOCH, 6),), 100)
    assert write_pull(asked).encode() == golden("pull.json")
    assert read_pull(golden("pull.json").decode()) == asked
