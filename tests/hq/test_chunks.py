"""Long lists in short questions."""

from hypothesis import given
from hypothesis import strategies as st

from app.hq.chunks import MOST_PARAMETERS, chunks


@given(st.integers(0, 40), st.integers(1, 12))
def test_nothing_is_lost_and_nothing_is_too_long(count: int, size: int) -> None:
    parts = list(chunks(iter(range(count)), size))
    assert [value for part in parts for value in part] == list(range(count))
    assert all(1 <= len(part) <= size for part in parts)
    assert all(len(part) == size for part in parts[:-1])


def test_the_usual_size() -> None:
    assert [len(part) for part in chunks(range(1001))] == [MOST_PARAMETERS, MOST_PARAMETERS, 1]
