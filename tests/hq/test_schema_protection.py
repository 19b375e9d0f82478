"""Nothing in headquarters' table of protection keys opens anything by itself."""

from app.hq.schema_protection import protection_keys


def test_private_halves_lie_sealed_only() -> None:
    assert {column.name for column in protection_keys.columns} == {
        "key",
        "post",
        "public",
        "since",
        "voucher",
        "country_key",
        "sealed",
        "made_by",
    }
