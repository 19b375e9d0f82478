"""Marks of document numbers: comparable, keyed, the same however OCR reads the number."""

import hashlib
import hmac

from app.matching.document_mark import document_mark

KEY = bytes(range(32))


def test_the_mark_is_what_the_formats_page_says() -> None:
    own = hmac.new(KEY, b"manzil-lookup-1", hashlib.sha256).digest()
    expected = hmac.new(own, b"UZB\x00FA9900001", hashlib.sha256).hexdigest()[:32]
    assert document_mark(KEY, "UZB", "fa 990-0001") == expected


def test_another_state_number_or_country_key_has_another_mark() -> None:
    marks = {
        document_mark(KEY, "UZB", "FA9900001"),
        document_mark(KEY, None, "FA9900001"),
        document_mark(KEY, "UZB", "FA9900002"),
        document_mark(bytes(32), "UZB", "FA9900001"),
    }
    assert len(marks) == 4


def test_numbers_that_are_read_alike_have_one_mark() -> None:
    assert document_mark(KEY, "TJK", "A0012") == document_mark(KEY, "TJK", "AOOI2")
