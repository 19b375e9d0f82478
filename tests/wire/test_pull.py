from uuid import UUID

import pytest

from app.domain.errors import TrustBroken
from app.wire.pull import Cursor, PullRequest, read_cursors, read_pull, write_cursors, write_pull

DEVICE = UUID("01930000-0000-7000-8000-00000000000d")
ASKED = PullRequest(DEVICE, (Cursor("device/x", 5, 12),), 100)
TEXT = (
    '{"cursors":[{"epoch":5,"number":12,"scope":"device/x"}],'
    f'"device":"{DEVICE}","format":"manzil-pull/1","limit":100}}'
)


def test_a_request_is_written_and_read() -> None:
    assert write_pull(ASKED) == TEXT
    assert read_pull(TEXT) == ASKED


def test_before_anything_was_read() -> None:
    assert Cursor("all") == Cursor("all", 0, 0)
    assert read_pull(write_pull(PullRequest(DEVICE, ()))) == PullRequest(DEVICE, (), 500)


@pytest.mark.parametrize(
    "changed",
    [
        ("manzil-pull/1", "manzil-pull/2"),
        (":100", ":0"),
        (":100", ":501"),
        (":12", ":-1"),
        (":12", ":1.5"),
        (":5,", ":4611686018427387905,"),
        ('"scope":"device/x"', '"scope":7'),
        ('[{"epoch"', '{"epoch"'),
        (str(DEVICE), str(DEVICE).upper()),
    ],
)
def test_anything_else_is_refused(changed: tuple[str, str]) -> None:
    assert changed[0] in TEXT
    with pytest.raises(TrustBroken):
        read_pull(TEXT.replace(*changed))


def test_no_more_cursors_than_there_will_ever_be() -> None:
    with pytest.raises(ValueError, match="scope"):
        read_cursors(write_cursors([Cursor(f"post/{n}") for n in range(17)]))
