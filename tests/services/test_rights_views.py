"""What the window gets is frozen, and a request that is not answered has no outcome."""

from dataclasses import FrozenInstanceError
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from app.services.rights_views import LookUpRow, Purged, RequestCard, WithdrawnConsent

CARD = RequestCard(
    id=UUID(int=1),
    person_id=UUID(int=2),
    registration_number=None,
    kind="DEL",
    receipt="R-KG06-7F4K2Q-5",
    received_at=datetime(2026, 11, 24, tzinfo=UTC),
    due_on=date(2026, 12, 24),
    overdue=False,
    of_headquarters=True,
)


def test_values_do_not_change() -> None:
    row = LookUpRow(UUID(int=2), "", (), "", None, None, (), None, None, None, own_post=False)
    for value in (CARD, row, Purged(0, 0, more=False), WithdrawnConsent("REG", 1, 0, CARD)):
        with pytest.raises((FrozenInstanceError, AttributeError, TypeError)):
            value.kind = "x"  # type: ignore[union-attr, misc] # that is the test


def test_an_open_request_has_no_answer() -> None:
    assert (CARD.outcome, CARD.answer) == (None, None)
