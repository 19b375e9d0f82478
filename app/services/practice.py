"""Whether this laptop is for demonstration and practice: only there may draft texts be used.

The mark is a file of its own, made at enrolment. It opens nothing and is no secret.
"""

from app.settings.place import Place, write_private

_NAME = "practice.txt"
_WORDS = b"This laptop is for demonstration and practice: draft texts may be used on it.\n"


def mark_practice(place: Place) -> None:
    """Raises EnvironmentFailed when the disk does not take the file."""
    write_private(place.folder / _NAME, _WORDS)


def is_practice(place: Place) -> bool:
    return (place.folder / _NAME).is_file()
