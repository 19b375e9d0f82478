"""How long what is kept: defaults of product.md, settings, wrong numbers."""

from datetime import UTC, date, datetime, timedelta

import pytest

from app.domain.errors import UserCanFix
from app.domain.retention import Retention, read_retention, write_retention

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def test_the_defaults_are_those_of_the_design() -> None:
    kept = Retention()
    assert kept.purged_up_to(NOW) == datetime(2026, 10, 25, 9, 0, tzinfo=UTC)
    assert kept.forgotten_up_to(NOW) == datetime(2025, 11, 24, 9, 0, tzinfo=UTC)
    assert kept.due_on("DEL", date(2026, 11, 24)) == date(2026, 12, 24)
    assert kept.due_on("ACC", date(2026, 11, 24)) == date(2026, 11, 24)


def test_what_is_set_is_read_back_and_the_rest_has_its_default() -> None:
    kept = read_retention({"full_record": 7, "purposes": {"FUP": 30}, "unknown": "x"})
    assert (kept.full_record, kept.look_up) == (7, 365)
    assert kept.kept_for("FUP") == timedelta(days=30)
    assert kept.kept_for("REF") == timedelta(days=730)
    assert kept.kept_for("NEW") == kept.kept_for("REG")
    assert read_retention(write_retention(kept)) == kept
    assert read_retention({}) == Retention()


@pytest.mark.parametrize(
    "said",
    [
        {"full_record": -1},
        {"full_record": 36_526},
        {"look_up": "30"},
        {"answer": True},
        {"purposes": {"REG": 0}},
        {"purposes": ["REG"]},
    ],
)
def test_a_wrong_number_of_days_is_refused(said: dict[str, object]) -> None:
    with pytest.raises(UserCanFix) as wrong:
        read_retention(said)
    assert wrong.value.code == "retention"
