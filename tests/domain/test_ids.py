import hashlib
from datetime import UTC, datetime, timedelta, timezone
from uuid import RFC_4122, UUID

from hypothesis import given
from hypothesis import strategies as st

from app.domain.ids import derived_id, new_id, system_clock

MOMENT = datetime(2026, 11, 24, 8, 30, 0, 123000, tzinfo=UTC)
MILLISECONDS = 1795509000123  # seconds from `date -u -d '2026-11-24 08:30:00' +%s`
ENTRY = UUID("01932c07-6b1b-7abc-8def-0123456789ab")
DERIVED_0 = "01932c07-6b1b-7615-8d58-5998174290e4"
DERIVED_1 = "01932c07-6b1b-7d9e-8c4a-d3c925d59557"


def test_a_new_id_is_a_uuid_of_version_7_and_of_its_moment() -> None:
    made = new_id(MOMENT)
    assert made.version == 7
    assert made.variant == RFC_4122
    assert made.int >> 80 == MILLISECONDS


def test_the_moment_is_the_same_in_every_zone() -> None:
    elsewhere = MOMENT.astimezone(timezone(timedelta(hours=6)))
    assert new_id(elsewhere).int >> 80 == MILLISECONDS


def test_new_ids_differ_and_sort_by_time() -> None:
    many = [new_id(MOMENT + timedelta(milliseconds=step)) for step in range(1000)]
    assert len({new_id(MOMENT) for _ in range(1000)}) == 1000
    assert many == sorted(many)


def test_all_74_random_bits_are_used() -> None:
    seen_or = seen_and = new_id(MOMENT).int
    for _ in range(300):
        made = new_id(MOMENT).int
        seen_or |= made
        seen_and &= made
    varies = seen_or & ~seen_and
    assert varies.bit_count() == 74
    assert varies >> 80 == 0


@given(st.uuids(), st.integers(0, 2**32 - 1))
def test_a_derived_id_is_the_same_every_time_and_keeps_the_time(entry: UUID, ordinal: int) -> None:
    made = derived_id(entry, ordinal)
    assert made == derived_id(entry, ordinal)
    assert made.int >> 80 == entry.int >> 80
    assert (made.version, made.variant) == (7, RFC_4122)


@given(st.uuids(), st.integers(0, 1000))
def test_a_derived_id_by_hand(entry: UUID, ordinal: int) -> None:
    """Bits written out one by one: 48 of time, 0111, 12, 10, 62."""
    digest = hashlib.sha256(entry.bytes + bytes([0, 0, ordinal // 256, ordinal % 256])).digest()
    bits = "".join(f"{byte:08b}" for byte in digest)[:74]
    time = "".join(f"{byte:08b}" for byte in entry.bytes)[:48]
    assert derived_id(entry, ordinal) == UUID(
        int=int(time + "0111" + bits[:12] + "10" + bits[12:], 2)
    )


def test_derived_ids_never_change() -> None:
    """Stored bytes hang on these: they are final."""
    assert str(derived_id(ENTRY, 0)) == DERIVED_0
    assert str(derived_id(ENTRY, 1)) == DERIVED_1


def test_records_of_one_entry_differ() -> None:
    assert len({derived_id(ENTRY, ordinal) for ordinal in range(500)}) == 500


def test_the_clock_of_the_system_is_aware_and_in_utc() -> None:
    assert system_clock().utcoffset() == timedelta(0)
