"""The exchange with headquarters as the window sees it: seal, carry, settle.

Sealing and settling are short transactions of their own; nothing is open while the network is
asked.
"""

import random
from collections.abc import Callable
from datetime import timedelta

from app.domain.officers import Action
from app.services.signed_in import SignedIn
from app.services.views import (
    AcknowledgedBatch,
    ExchangeState,
    SendProgress,
    SetAside,
    WaitingKind,
)
from app.storage import exchange as stored
from app.sync.backoff import delay
from app.sync.carry import CarryReport, carry
from app.sync.seal import seal_unsent
from app.sync.settle import settle

EVERY = timedelta(minutes=15)
Progress = Callable[[SendProgress], None]
Cancelled = Callable[[], bool]


class Exchange:
    """Sends what waits and believes only signed answers. One exchange at a time."""

    def __init__(self, signed_in: SignedIn) -> None:
        self._at = signed_in
        self._failures = 0
