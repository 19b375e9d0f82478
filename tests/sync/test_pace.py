"""The sizes of files that wait one behind another."""

import pytest

from app.sync.diary import Diary
from app.sync.pace import pace_of


@pytest.mark.parametrize(
    ("diary", "most", "sizes"),
    [
        (Diary(), 500, [50, 100, 200, 200, 200]),  # never over four times what came through
        (Diary(batch_entries=200), 500, [200, 400, 500, 500, 500]),
        (Diary(batch_entries=500), 500, [500] * 5),
        (Diary(batch_entries=1), 500, [1, 2, 4, 4, 4]),
        (Diary(batch_entries=100, is_shrunk=True), 500, [100] * 5),  # a file was lost
        (Diary(), 20, [20] * 5),  # the caller's limit
        (Diary(), 120, [50, 100, 120, 120, 120]),
    ],
)
def test_files_double_from_what_came_through(diary: Diary, most: int, sizes: list[int]) -> None:
    assert [pace_of(diary, most).of(ahead) for ahead in range(5)] == sizes


def test_a_file_far_back_is_no_larger() -> None:
    assert pace_of(Diary(), 500).of(100_000) == 200
