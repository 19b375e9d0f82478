"""A change that is done again from its beginning when another writer came between."""

from collections.abc import Callable
from typing import TypeVar

from app.domain.errors import EnvironmentFailed
from app.hq.store import Store, Writing, raced

T = TypeVar("T")
MOST_RACES = 8


def write_until_won(store: Store, work: Callable[[Writing], T]) -> T:
    """What `work` returns, once its transaction is committed. It may be run several times.

    Raises EnvironmentFailed `store_raced` after eight tries, and what the store and `work` raise.
    """
    for _ in range(MOST_RACES):
        try:
            with store.write() as tx:
                return work(tx)
        except EnvironmentFailed as wrong:
            if wrong.code != raced().code:
                raise
    raise raced()
