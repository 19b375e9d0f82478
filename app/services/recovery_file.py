"""recovery.json: a request under way and its one-time key, wrapped (docs/FORMATS.md, 16)."""

import json
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from app.domain.errors import TrustBroken, UserCanFix
from app.settings.place import Place, disk_trouble, write_private
from app.vault.json_members import from_base64, plain_text, to_base64, whole_number
from app.vault.kdf_cost import KdfCost, check_cost
from app.vault.recovery import OneTimeKey

_FORMAT = "manzil-recovery-key/1"


@dataclass(frozen=True, slots=True)
class KeptRequest:
    """What was asked for whom: the signed request, and the key its answer is sealed to."""

    device: UUID
    officer: UUID
    request: str = field(repr=False)
    key: OneTimeKey = field(repr=False)


def write_kept(place: Place, kept: KeptRequest) -> None:
    """In the place of an earlier one, whose answer is worth nothing from now on."""
    value = {
        "device": str(kept.device),
        "format": _FORMAT,
        "iterations": kept.key.cost.iterations,
        "key": to_base64(kept.key.public),
        "lanes": kept.key.cost.lanes,
        "memory_kib": kept.key.cost.memory_kib,
        "nonce": to_base64(kept.key.nonce),
        "officer": str(kept.officer),
        "request": kept.request,
        "salt": to_base64(kept.key.salt),
        "sealed": to_base64(kept.key.sealed),
    }
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1)
    write_private(place.recovery_file, text.encode() + b"\n")


def read_kept(place: Place) -> KeptRequest | None:
    """None when no recovery is under way.

    Raises UserCanFix `recovery_file` when the file is damaged: asking anew mends it.
    """
    try:
        data = place.recovery_file.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong
    try:
        return _kept(json.loads(data))
    except (TrustBroken, ValueError, KeyError, TypeError, AttributeError, RecursionError) as wrong:
        raise UserCanFix(
            "recovery_file", "The file of this recovery is damaged. Ask headquarters anew."
        ) from wrong


def forget_kept(place: Place) -> None:
    """It may be gone already. Raises EnvironmentFailed `disk`."""
    try:
        place.recovery_file.unlink(missing_ok=True)
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong


def _kept(value: dict[str, Any]) -> KeptRequest:
    if value["format"] != _FORMAT:
        raise ValueError(_FORMAT)
    costs = (whole_number(value[name]) for name in ("memory_kib", "iterations", "lanes"))
    key = OneTimeKey(
        public=from_base64(value["key"]),
        cost=check_cost(KdfCost(*costs)),
        salt=from_base64(value["salt"]),
        nonce=from_base64(value["nonce"]),
        sealed=from_base64(value["sealed"]),
    )
    device, officer = UUID(value["device"]), UUID(value["officer"])
    return KeptRequest(device, officer, plain_text(value["request"]), key)
