"""Limits that headquarters set are kept until it sets others."""

from pathlib import Path

from app.domain.limits import Limit, LimitSteps, read_limits
from app.storage.engine import create_store
from app.storage.limits import keep_limit_steps, limit_steps


def test_the_defaults_hold_until_others_are_set_and_the_last_ones_count(tmp_path: Path) -> None:
    store = create_store(tmp_path / "store.db", bytes(range(32)))
    try:
        with store.read() as tx:
            assert limit_steps(tx) == LimitSteps()
        for number in (7, 9):
            with store.write() as tx:
                keep_limit_steps(tx, read_limits({Limit.UNSENT.value: number}))
        with store.read() as tx:
            steps = limit_steps(tx).steps
        assert steps[Limit.UNSENT].warning == 9
        assert steps[Limit.CONTACT_DAYS] == LimitSteps().steps[Limit.CONTACT_DAYS]
    finally:
        store.close()
