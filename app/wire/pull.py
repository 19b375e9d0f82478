"""What a laptop asks when it asks for news (docs/FORMATS.md, 15): how far it has read each scope.

Readers raise TrustBroken for whatever does not have the right shape.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from app.journal.entry import Json, dump_json
from app.wire.messages import read_message
from app.wire.page import MOST_ITEMS
from app.wire.values import identifier, text, whole

FORMAT = "manzil-pull/1"
MOST_CURSORS = 16
_MOST_EPOCH = 1 << 62  # there is always a later one


@dataclass(frozen=True, slots=True)
class Cursor:
    """How far a scope has been read: up to `number` of that epoch; 0 and 0 before anything was."""

    scope: str
    epoch: int = 0
    number: int = 0


@dataclass(frozen=True, slots=True)
class PullRequest:
    """A device asks for at most `limit` items after its cursors."""

    device: UUID
    cursors: tuple[Cursor, ...]
    limit: int = MOST_ITEMS


def write_pull(asked: PullRequest) -> str:
    return dump_json(
        {
            "cursors": write_cursors(asked.cursors),
            "device": str(asked.device),
            "format": FORMAT,
            "limit": asked.limit,
        }
    )


def read_pull(text: str) -> PullRequest:
    """Raises TrustBroken."""
    return read_message(text, FORMAT, _pull)


def write_cursors(cursors: Sequence[Cursor]) -> Json:
    return [{"epoch": c.epoch, "number": c.number, "scope": c.scope} for c in cursors]


def read_cursors(value: object) -> tuple[Cursor, ...]:
    """Raises ValueError, KeyError or TypeError."""
    if not isinstance(value, list):
        raise TypeError(value)
    if len(value) > MOST_CURSORS:
        raise ValueError(value)
    return tuple(_cursor(one) for one in value)


def _cursor(value: Mapping[str, Any]) -> Cursor:
    epoch = whole(value["epoch"], most=_MOST_EPOCH)
    return Cursor(text(value["scope"]), epoch, whole(value["number"]))


def _pull(value: Mapping[str, Any]) -> PullRequest:
    return PullRequest(
        device=identifier(value["device"]),
        cursors=read_cursors(value["cursors"]),
        limit=whole(value["limit"], least=1, most=MOST_ITEMS),
    )
