"""Headquarters' signed answer to a batch that does not continue what it holds (409)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from app.journal.chain import Position
from app.journal.entry import dump_json
from app.wire.batch import read_position, write_position
from app.wire.messages import read_message
from app.wire.values import identifier, read_incarnation

REFUSAL_CONTEXT = b"manzil-refusal-1"


class Reason(StrEnum):
    """GAP: entries before this batch are missing. FORK: the chains disagree."""

    GAP = "gap"
    FORK = "fork"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why, and what headquarters holds of that incarnation (None: nothing)."""

    device: UUID
    incarnation: str
    reason: Reason
    held: Position | None


def write_refusal(refusal: Refusal) -> str:
    return dump_json(
        {
            "device": str(refusal.device),
            "format": "manzil-refusal/1",
            "held": write_position(refusal.held),
            "incarnation": refusal.incarnation,
            "reason": refusal.reason.value,
        }
    )


def read_refusal(text: str) -> Refusal:
    return read_message(text, "manzil-refusal/1", _refusal)


def _refusal(value: Mapping[str, Any]) -> Refusal:
    return Refusal(
        device=identifier(value["device"]),
        incarnation=read_incarnation(value["incarnation"]),
        reason=Reason(value["reason"]),
        held=read_position(value["held"]),
    )
