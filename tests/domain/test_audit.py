"""The list of audited kinds; that each is produced, tests/permissions/test_audit.py shows."""

import re

from app.domain.audit import AUDITED, COUNTER_WORK


def test_kinds_are_names_and_their_words_are_sentences() -> None:
    assert all(re.fullmatch(r"[a-z_]+", kind) for kind in (*AUDITED, *COUNTER_WORK))
    assert all(re.fullmatch(r"[A-Z][^.]+\.", words) for words in AUDITED.values())
    assert len(set(AUDITED.values())) == len(AUDITED)


def test_what_product_md_names_is_there() -> None:
    """Sign-in, read of S and of H, export, failed attempt, clock jump."""
    named = {"signed_in", "viewed", "protection_viewed", "exported", "sign_in_failed"}
    assert {*named, "clock_jumped"} <= set(AUDITED)
