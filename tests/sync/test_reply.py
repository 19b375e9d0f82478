"""What a status means; what is signed and what only looks so."""

import pytest

from app.domain.errors import EnvironmentFailed, UserCanFix
from app.sync.reply import Reply, failure, signed_payload
from app.vault.key_list import read_key_list
from app.vault.signed_text import sign_text
from app.vault.signing import new_signing_key
from tests.sync.naive_headquarters import NaiveHeadquarters

JSON, HTML = "application/json", "Text/HTML; charset=utf-8"

# written by hand from journal-and-sync.md, 17
MEANINGS = {
    (200, HTML): "portal",
    (301, JSON): "portal",
    (400, JSON): "portal",
    (401, JSON): "refused",
    (401, HTML): "portal",
    (403, JSON): "refused",
    (403, HTML): "portal",
    (404, JSON): "portal",
    (407, JSON): "portal",
    (408, JSON): "busy",
    (409, JSON): "portal",
    (425, JSON): "busy",
    (429, JSON): "busy",
    (429, HTML): "busy",
    (500, JSON): "busy",
    (502, HTML): "busy",
    (503, JSON): "busy",
    (599, JSON): "busy",
    (600, JSON): "portal",
}


@pytest.mark.parametrize(("status", "content_type"), MEANINGS)
def test_what_a_status_means(status: int, content_type: str) -> None:
    wrong = failure(Reply(status, content_type, "", b""))
    assert wrong.code == MEANINGS[status, content_type]
    assert isinstance(wrong, UserCanFix) == (wrong.code == "refused")


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("", 0),
        ("120", 120),
        (" 7 ", 7),
        ("-5", 0),
        ("1.5", 0),
        ("Wed, 21 Oct 2026 07:28:00 GMT", 0),
        ("9" * 30, 0),
        ("٧", 0),
    ],
)
def test_retry_after(header: str, seconds: int) -> None:
    assert failure(Reply(503, JSON, header, b"")).details == {"retry_after": seconds}


def test_only_headquarters_signature_counts() -> None:
    headquarters = NaiveHeadquarters()
    keys = read_key_list(headquarters.key_list(), headquarters.fingerprint)
    true = sign_text("words", headquarters.acknowledging, b"context")
    assert signed_payload(Reply(200, JSON, "", true.encode()), keys, b"context") == "words"
    forged = sign_text("words", new_signing_key(), b"context")
    for body, context in (
        (forged.encode(), b"context"),
        (true.encode(), b"another"),
        (true.replace("words", "wards").encode(), b"context"),
        (b"\xff\xfe", b"context"),
        (b"", b"context"),
        (b"[]", b"context"),
        (b"<html>", b"context"),
    ):
        with pytest.raises(EnvironmentFailed) as raised:
            signed_payload(Reply(200, JSON, "", body), keys, context)
        assert raised.value.code == "portal"
