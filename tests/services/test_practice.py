"""The mark of a practice laptop."""

from pathlib import Path

from app.services.practice import is_practice, mark_practice
from app.settings.place import Place, prepare


def test_a_laptop_is_for_practice_only_once_it_is_marked(tmp_path: Path) -> None:
    place = Place(tmp_path / "laptop")
    prepare(place)
    assert not is_practice(place)
    mark_practice(place)
    mark_practice(place)
    assert is_practice(place)
