"""Long lists in short questions: databases take a limited number of parameters at once."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

MOST_PARAMETERS = 500
T = TypeVar("T")


def chunks(values: Iterable[T], size: int = MOST_PARAMETERS) -> Iterator[list[T]]:
    """The values in lists of at most `size`; none for no values."""
    rest = iter(values)
    while part := list(islice(rest, size)):
        yield part
