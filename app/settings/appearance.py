"""How the window looks on this laptop: language, theme, size of type."""

import json
from dataclasses import asdict, dataclass

from app.settings.place import Place, write_private

THEMES = ("light", "dark", "glare")
SMALLEST_TYPE = 8
LARGEST_TYPE = 32


@dataclass(frozen=True, slots=True)
class Appearance:
    """Language of the window (such as en, ru, prs), one of THEMES, size of type in points."""

    language: str = "en"
    theme: str = "light"
    point_size: int = 11


def read_appearance(place: Place) -> Appearance:
    """What was chosen last; what is missing or makes no sense is as on the first day.

    A damaged file keeps nobody from working, so that nothing is raised.
    """
    try:
        value = json.loads(place.appearance_file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Appearance()
    return _sensible(value) if isinstance(value, dict) else Appearance()


def write_appearance(place: Place, appearance: Appearance) -> None:
    """Raises EnvironmentFailed like write_private."""
    write_private(place.appearance_file, json.dumps(asdict(appearance)).encode() + b"\n")


def _sensible(value: dict[str, object]) -> Appearance:
    usual = Appearance()
    language, theme, size = value.get("language"), value.get("theme"), value.get("point_size")
    sized = type(size) is int and SMALLEST_TYPE <= size <= LARGEST_TYPE
    return Appearance(
        language=language if isinstance(language, str) and language else usual.language,
        theme=theme if isinstance(theme, str) and theme in THEMES else usual.theme,
        point_size=size if sized and isinstance(size, int) else usual.point_size,
    )
