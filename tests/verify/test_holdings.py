"""The checker by itself, on files made by hand; on real stores see tests/hq/test_holdings.py."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.verify.findings import Outcome
from app.verify.holdings import check_holdings
from tests.wire.test_holdings import ACKING, DEVICE, DEVICE_KEY, lines

KEYS = {DEVICE: (DEVICE_KEY,)}


def test_an_untouched_file_is_good() -> None:
    findings = check_holdings(lines(), headquarters_keys=ACKING, device_keys=KEYS)
    assert findings.problems == ()
    assert findings.outcome is Outcome.GOOD
    assert "1 devices, 3 entries." in findings.facts


def test_without_keys_it_is_not_proved() -> None:
    findings = check_holdings(lines())
    assert findings.outcome is Outcome.NOT_PROVED
    assert len(findings.unproved) == 2


@pytest.mark.parametrize("place", range(len(lines())))
def test_deleting_or_doubling_any_line_is_bad(place: int) -> None:
    whole = lines()
    without, twice = whole[:place] + whole[place + 1 :], whole[: place + 1] + whole[place:]
    for changed in (without, twice):
        assert check_holdings(changed, headquarters_keys=ACKING).outcome is Outcome.BAD


@given(st.permutations(range(1, len(lines()) - 1)))
def test_every_order_but_the_true_one_is_bad(order: list[int]) -> None:
    whole = lines()
    changed = [whole[0], *(whole[place] for place in order), whole[-1]]
    findings = check_holdings(changed, headquarters_keys=ACKING, device_keys=KEYS)
    assert findings.outcome is (Outcome.GOOD if order == sorted(order) else Outcome.BAD)


@given(st.lists(st.binary(max_size=60), min_size=1, max_size=5))
def test_junk_is_bad_and_never_a_crash(junk: list[bytes]) -> None:
    assert check_holdings(junk).outcome is Outcome.BAD
    whole = lines()
    assert check_holdings([*whole[:3], *junk, *whole[3:]]).outcome is Outcome.BAD
