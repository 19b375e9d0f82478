"""What the tables of protected content keep in the clear: who, when, whose; never what."""

from app.storage.schema_protection import (
    BREAK_GLASS,
    PROTECTION_KEYS,
    PROTECTION_SHARES,
    SEALED_DRAFT_KEYS,
    SEALED_DRAFTS,
)


def test_content_lies_in_sealed_columns_only() -> None:
    columns = {
        table.name: {column.name for column in table.columns}
        for table in (
            BREAK_GLASS,
            PROTECTION_KEYS,
            PROTECTION_SHARES,
            SEALED_DRAFT_KEYS,
            SEALED_DRAFTS,
        )
    }
    assert columns == {
        "break_glass": {"approval", "officer", "answered_at", "until", "reason", "sealed"},
        "protection_keys": {"key", "post", "public", "since"},
        "protection_shares": {"key", "officer", "sealed"},
        "sealed_draft_keys": {"draft", "wrapped"},
        "sealed_drafts": {"draft", "officer", "person", "saved_at", "text"},
    }
