"""What only protection officers read: drafts, keys of posts, an answer to break-glass."""

import base64
import json
from collections.abc import Callable, Mapping
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.domain.protection import CaseNote
from app.vault.break_glass import open_answer
from app.vault.draft_key import open_draft, open_draft_key
from app.vault.protection_key import (
    COUNTRY,
    PostKey,
    open_share,
    protection_signing_public,
    require_vouched,
    vouch,
)
from app.wire.break_glass import read_opened, write_opened
from app.wire.sealed_text import read_sealed_text, write_sealed_text

Golden = Callable[[str], bytes]
Keys = Mapping[str, bytes]


def test_the_draft_opens_for_its_author(golden: Golden) -> None:
    said = json.loads(golden("sealed-draft.json"))
    draft, person = UUID(said["draft"]), UUID(said["person"])
    key = open_draft_key(
        base64.b64decode(said["wrapped"]),
        draft=draft,
        officer=UUID(said["officer"]),
        account_private=bytes.fromhex(said["account"]),
    )
    assert key.hex() == said["key"]
    locked = base64.b64decode(said["locked"])
    assert open_draft(locked, key, draft=draft, person=person) == said["text"]
    plain = AESGCM(key).decrypt(
        locked[:12], locked[12:], b"manzil-draft-1\0" + draft.bytes + person.bytes
    )
    text = said["text"].encode()
    assert plain == (len(text).to_bytes(4, "big") + text).ljust(1024, b"\0")
    inside = json.loads(said["text"])
    content = read_sealed_text(inside["text"])
    assert content == CaseNote(text="тихо", author=UUID(said["officer"]))
    assert write_sealed_text(content) == inside["text"]


def test_the_posts_key_is_vouched_for_and_opens(golden: Golden, keys: Keys) -> None:
    whole = json.loads(golden("protection-keys-item.json"))
    said, country = whole["said"], bytes.fromhex(whole["country"])
    public = base64.b64decode(said["key"])
    key = PostKey("KG06", public, said["since"], base64.b64decode(said["voucher"]))
    require_vouched(key, protection_signing_public(country))
    assert vouch("KG06", public, said["since"], country) == key
    (share,) = said["for"]
    for sealed, officer, private in (
        (share["sealed"], UUID(share["officer"]), bytes.fromhex(whole["account"])),
        (whole["country_share"], COUNTRY, country),
    ):
        opened = open_share(
            base64.b64decode(sealed),
            post="KG06",
            officer=officer,
            public=public,
            receiver_private=private,
        )
        assert opened == keys["protection_sealing"]


def test_the_answer_to_break_glass_opens(golden: Golden) -> None:
    whole = json.loads(golden("break-glass-answer.json"))
    said = whole["said"]
    text = open_answer(
        base64.b64decode(said["sealed"]),
        approval=UUID(said["approval"]),
        officer=UUID(said["officer"]),
        account_private=bytes.fromhex(whole["account"]),
    )
    assert text == whole["opened"]
    assert write_opened(read_opened(text)) == text
