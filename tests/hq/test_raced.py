import pytest

from app.domain.errors import EnvironmentFailed
from app.hq.raced import MOST_RACES, write_until_won
from app.hq.store import Store, Writing, raced


def test_a_lost_race_is_run_again_from_its_beginning(store: Store) -> None:
    runs = []

    def work(tx: Writing) -> int:
        runs.append(tx)
        if len(runs) < 3:
            raise raced()
        return 7

    assert write_until_won(store, work) == 7
    assert len(set(map(id, runs))) == 3


@pytest.mark.parametrize(("code", "expected"), [("store_raced", MOST_RACES), ("disk_full", 1)])
def test_races_without_end_and_other_troubles_are_told(
    store: Store, code: str, expected: int
) -> None:
    runs = []

    def work(tx: Writing) -> None:
        runs.append(tx)
        raise EnvironmentFailed(code, ".")

    with pytest.raises(EnvironmentFailed) as wrong:
        write_until_won(store, work)
    assert (wrong.value.code, len(runs)) == (code, expected)
