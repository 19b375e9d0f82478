"""A shift: what is set once and shown all the time."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Presets:
    """Codes that hold for everyone registered in this shift until changed."""

    direction: str
    transport: str
    language: str
    departure_country: str


@dataclass(frozen=True, slots=True)
class Shift:
    """An officer's open shift at a post."""

    officer_id: UUID
    post: str
    presets: Presets
    started_at: datetime
